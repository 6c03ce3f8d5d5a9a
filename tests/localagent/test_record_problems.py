"""What is said of each fault of the record, from errors that SQLite and the computer really raise."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from localagent.record_problems import is_damaged, named


def is_no_database(file: Path) -> None:
    file.write_bytes(b"no database at all" * 100)
    _write(file)


def is_torn(file: Path) -> None:
    _make(file)
    file.write_bytes(file.read_bytes()[:100] + b"\xff" * 4096)
    _write(file)


def is_held(file: Path) -> None:
    _make(file)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        _write(file)


def is_full(file: Path) -> None:
    _make(file)
    _write(file, "PRAGMA max_page_count = 2")


def has_no_room_beside_it(_: Path) -> None:
    with Path("/dev/full").open("w") as full:
        full.write("decisions")


def is_only_read(file: Path) -> None:
    _make(file)
    _write(file, "PRAGMA query_only = ON")


def is_a_folder(file: Path) -> None:
    file.mkdir()
    _write(file)


def stands_in_no_folder(file: Path) -> None:
    file.write_text("")
    (file / "record.db").read_text()


def is_of_another_kind(file: Path) -> None:
    _write(file)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (is_no_database, "record_damaged"),
        (is_torn, "record_damaged"),
        (is_held, "record_locked"),
        (is_full, "record_full"),
        (has_no_room_beside_it, "record_full"),
        (is_only_read, "record_closed"),
        (is_a_folder, "record_closed"),
        (stands_in_no_folder, "record_closed"),
        (is_of_another_kind, "record_failing"),
    ],
)
def test_each_fault_has_its_own_way_out(tmp_path: Path, fault: Callable[[Path], None], code: str) -> None:
    file = tmp_path / "record.db"
    with pytest.raises((sqlite3.Error, OSError)) as raised:
        fault(file)
    assert isinstance(raised.value, sqlite3.Error | OSError)
    problem = named(raised.value, file)
    assert problem.code == code
    assert ("Delete" in problem.what_to_do) == is_damaged(raised.value) == (code == "record_damaged")


def _make(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE decision (times INTEGER)")


def _write(file: Path, before: str = "") -> None:
    with closing(sqlite3.connect(file, timeout=0)) as database, database:
        database.execute(before)
        database.executemany("INSERT INTO decision VALUES (?)", [(times,) for times in range(5000)])
