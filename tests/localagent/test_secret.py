"""The file that holds the pairing secret."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from localagent import secret
from localagent.pairing import is_secret
from localagent.problems import Problem


def test_the_secret_is_made_once_and_kept_for_this_account_alone(tmp_path: Path) -> None:
    file = tmp_path / "presend" / "pairing"
    first = secret.secret(file)
    assert is_secret(first)
    assert secret.secret(file) == first
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [path.name for path in file.parent.iterdir()] == ["pairing"]


def test_many_who_ask_at_once_get_the_same_secret(tmp_path: Path) -> None:
    file = tmp_path / "pairing"
    with ThreadPoolExecutor(16) as pool:
        assert len(set(pool.map(secret.secret, [file] * 64))) == 1


def test_pairing_afresh_replaces_the_secret(tmp_path: Path) -> None:
    file = tmp_path / "pairing"
    old = secret.secret(file)
    fresh = secret.new(file)
    assert fresh != old
    assert secret.secret(file) == fresh
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_secret_that_cannot_be_put_in_its_place_lies_nowhere_else(tmp_path: Path) -> None:
    file = tmp_path / "pairing"
    file.mkdir()
    with pytest.raises(OSError, match="pairing"):
        secret.new(file)
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "pairing"
    kept = secret.secret(file)
    file.chmod(mode)
    refused = _refused(file)
    assert "other people" in refused.message
    assert kept not in str(refused)
    assert secret.secret(_mended(file))


def test_a_link_is_refused(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere"
    secret.secret(real)
    (tmp_path / "pairing").symlink_to(real)
    assert _refused(tmp_path / "pairing").code == "pairing_unsafe"


def test_a_link_to_nowhere_makes_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "pairing").symlink_to(tmp_path / "nowhere")
    assert _refused(tmp_path / "pairing").code == "pairing_unsafe"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff\xfe\x00", b"A" * 5000])
def test_a_file_with_something_else_in_it_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "pairing"
    file.write_bytes(content)
    file.chmod(0o600)
    assert "does not hold" in _refused(file).message


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pairing", 0o600)
    assert "ordinary file" in _refused(tmp_path / "pairing").message


def test_pairing_afresh_mends_every_refused_file(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere"
    real.write_text("somebody else's")
    (tmp_path / "pairing").symlink_to(real)
    fresh = secret.new(tmp_path / "pairing")
    assert secret.secret(tmp_path / "pairing") == fresh
    assert real.read_text() == "somebody else's"


def _refused(file: Path) -> Problem:
    with pytest.raises(Problem) as refused:
        secret.secret(file)
    assert refused.value.what_to_do
    return refused.value


def _mended(file: Path) -> Path:
    file.chmod(0o600)
    return file
