"""The record of decisions, on real files, healthy and not."""

import sqlite3
import stat
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from localagent.record import Decided, Record

TODAY = date(2026, 11, 24)
DECIDED = Decided(frozenset({"credentials"}), "sent_with_reason", "needed", "email")
ROW = ("2026-11-24", "credentials", "sent_with_reason", "needed", "email", 1)


def test_decisions_are_counted_and_kept(tmp_path: Path) -> None:
    record = _record(tmp_path)
    record.decide(DECIDED, TODAY)
    record.decide(DECIDED, TODAY)
    assert _record(tmp_path).counts() == [(*ROW[:5], 2)]
    assert record.problem is None


def test_the_files_are_for_this_account_alone(tmp_path: Path) -> None:
    record = _record(tmp_path)
    record.decide(DECIDED, TODAY)
    assert {stat.S_IMODE(file.stat().st_mode) for file in record.file.parent.iterdir()} == {0o600}


def test_the_sensitive_ones_are_counted_together_only(tmp_path: Path) -> None:
    record = _record(tmp_path)
    record.decide(Decided(frozenset({"political", "grievance", "abuse"}), "changed", "", "chat"), TODAY)
    record.decide(Decided(frozenset({"discrimination"}), "changed", "", "chat"), TODAY)
    assert [(row[1], row[5]) for row in record.counts()] == [("abuse", 1), ("sensitive", 2)]


def test_decisions_go_after_the_retention(tmp_path: Path) -> None:
    record = _record(tmp_path, retention_days=30)
    record.decide(DECIDED, TODAY)
    record.purge(TODAY + timedelta(days=29))
    assert record.counts() == [ROW]
    record.purge(TODAY + timedelta(days=30))
    assert record.counts() == []


def test_what_a_wrong_clock_dated_ahead_goes_once_it_is_right(tmp_path: Path) -> None:
    record = _record(tmp_path)
    record.decide(DECIDED, TODAY + timedelta(days=400))
    record.decide(DECIDED, TODAY)
    assert record.counts() == [ROW]


def test_an_agent_that_starts_late_purges_at_once(tmp_path: Path) -> None:
    _record(tmp_path).decide(DECIDED, TODAY)
    late = Record(tmp_path / "presend/record.db", 90)
    late.load(TODAY + timedelta(days=365))
    assert late.counts() == []
    assert b"credentials" not in late.file.read_bytes()


def test_what_another_version_has_counted_is_left_out_and_left_there(tmp_path: Path) -> None:
    record = _record(tmp_path)
    record.decide(DECIDED, TODAY)
    with closing(sqlite3.connect(record.file)) as other, other:
        other.execute("ALTER TABLE decision ADD COLUMN later TEXT")
        other.execute("UPDATE decision SET \"check\" = 'astrology'")
    record.decide(DECIDED, TODAY)
    assert record.counts() == [ROW]
    assert record.problem is None
    with closing(sqlite3.connect(record.file)) as other:
        assert other.execute("SELECT count(*) FROM decision").fetchone() == (2,)


def test_a_retention_of_no_days_keeps_nothing(tmp_path: Path) -> None:
    record = _record(tmp_path, retention_days=0)
    record.decide(DECIDED, TODAY)
    assert record.counts() == []


def test_what_is_ignored_is_kept_by_site(tmp_path: Path) -> None:
    record = _record(tmp_path)
    record.ignore("aa")
    record.ignore("bb", "webmail")
    again = _record(tmp_path)
    assert again.ignored("webmail") == {"aa", "bb"}
    assert again.ignored("elsewhere") == {"aa"}
    again.forget("aa")
    assert _record(tmp_path).ignored("webmail") == {"bb"}
    again.forget(None)
    assert _record(tmp_path).all_ignored() == []


def test_what_the_disk_does_not_let_go_of_stays_ignored(tmp_path: Path) -> None:
    record = _record(tmp_path)
    record.ignore("aa")
    with closing(sqlite3.connect(record.file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        record.forget(None)
        assert record.ignored("") == {"aa"}
    record.forget(None)
    assert record.ignored("") == _record(tmp_path).ignored("") == set()


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_spoilt_database_is_set_aside_and_a_new_one_begun(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "presend/record.db"
    file.parent.mkdir()
    file.write_bytes(content)
    record = _record(tmp_path)
    record.decide(DECIDED, TODAY)
    assert record.counts() == [ROW]
    assert record.problem is not None
    assert record.problem.code == "record_spoilt"
    assert file.with_name("record.db.spoilt").read_bytes() == content


def test_a_database_that_is_spoilt_on_the_way_is_set_aside(tmp_path: Path) -> None:
    record = _record(tmp_path)
    for day in range(400):
        record.decide(DECIDED, TODAY + timedelta(days=day % 80))
    size = record.file.stat().st_size
    record.file.write_bytes(record.file.read_bytes()[:100] + b"\xff" * (size - 100))
    record.decide(DECIDED, TODAY)
    assert record.problem is not None
    assert record.problem.code == "record_spoilt"
    assert record.counts()


def test_a_spoilt_database_that_cannot_be_set_aside_is_not_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "presend/record.db.spoilt").mkdir(parents=True)
    (tmp_path / "presend/record.db").write_bytes(b"no database at all" * 100)
    record = _record(tmp_path)
    assert record.problem is not None
    assert record.problem.code == "record_closed"


def test_what_was_set_aside_goes_after_the_retention_too(tmp_path: Path) -> None:
    record = _record(tmp_path, retention_days=30)
    spoilt = record.file.with_name("record.db.spoilt")
    spoilt.write_bytes(b"")
    record.purge(date.today() + timedelta(days=31))
    assert not spoilt.exists()


def test_a_locked_database_is_named_and_mends_itself(tmp_path: Path) -> None:
    record = _record(tmp_path)
    other = sqlite3.connect(record.file)
    other.execute("BEGIN EXCLUSIVE")
    record.decide(DECIDED, TODAY)
    record.ignore("aa")
    assert record.problem is not None
    assert record.problem.code == "record_locked"
    assert record.ignored("") == {"aa"}
    other.rollback()
    other.close()
    record.decide(DECIDED, TODAY)
    assert record.problem is None
    assert record.counts() == [ROW]


def test_a_full_database_is_named_and_nothing_else_changes(tmp_path: Path) -> None:
    full = Record(Path("/dev/full"), 90)
    full.load(TODAY)
    full.decide(DECIDED, TODAY)
    assert full.problem is not None
    assert full.problem.code == "record_full"
    assert full.counts() == []


def test_a_folder_or_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder/record.db").mkdir(parents=True)
    (tmp_path / "file").write_text("")
    for file in (tmp_path / "folder/record.db", tmp_path / "file/record.db"):
        record = Record(file, 90)
        record.load(TODAY)
        record.decide(DECIDED, TODAY)
        assert record.problem is not None
        assert record.problem.code == "record_closed"


def _record(folder: Path, retention_days: int = 90) -> Record:
    record = Record(folder / "presend/record.db", retention_days)
    record.load(TODAY)
    return record
