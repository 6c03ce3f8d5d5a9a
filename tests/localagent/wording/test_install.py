"""`presend languagetool install`: from a folder, an archive, an address, the library's own place or Maven."""

import hashlib
import io
import os
import shutil
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from localagent import lock
from localagent.cli import main
from localagent.wording.java import JAR, NAME
from localagent.wording.maven import jars
from tests.localagent.test_cli import presend
from tests.localagent.wording.asking import languagetool, own_folders


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A folder with an archive of a few of the real files, as LanguageTool's own archives are laid out."""
    folder = tmp_path / "packed"
    folder.mkdir()
    with zipfile.ZipFile(folder / f"{NAME}.zip", "w") as archive:
        for name in (JAR, "languagetool-server-6.8.jar"):
            archive.write(languagetool() / NAME / name, f"{NAME}/{name}")
    return folder


def digest(folder: Path) -> str:
    """The checksum of the archive in the folder."""
    return hashlib.sha256((folder / f"{NAME}.zip").read_bytes()).hexdigest()


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said about what went wrong."""

    returncode: int
    stderr: str


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder at an address of this computer."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def install(home: Path, *arguments: str, separate: bool = False, **environment: str) -> Done:
    """What the command does and says; the proxies of this machine have no part in it."""
    asked = ("languagetool", "install", *arguments)
    environment = {"no_proxy": "127.0.0.1", **environment}
    if separate:
        done = presend(home, *asked, **environment)
        return Done(done.returncode, done.stderr)
    told = io.StringIO()
    with own_folders(home), pytest.MonkeyPatch.context() as patch, redirect_stderr(told):
        for name, value in environment.items():
            patch.setenv(name, value)
        return Done(main(asked), told.getvalue())


def is_there(home: Path) -> bool:
    """Whether LanguageTool is installed, and nothing half done is left beside it."""
    into = home / "data/presend/languagetool"
    left = {each.name for each in into.iterdir()} - {".lock"} if into.exists() else set()
    assert left in (set(), {NAME})
    return (into / NAME / JAR).is_file()


def test_from_a_folder_its_parent_or_its_archive(tmp_path: Path, packed: Path) -> None:
    source = tmp_path / "source" / NAME
    source.mkdir(parents=True)
    shutil.copy(languagetool() / NAME / JAR, source)
    (source / "link").symlink_to("/etc/passwd")
    for home, named, more in (
        ("a", source, ()),
        ("b", source.parent, ()),
        ("c", packed, ("--sha256", digest(packed))),
        ("d", packed / f"{NAME}.zip", ("--sha256", digest(packed).upper())),
    ):
        (tmp_path / home).mkdir()
        done = install(tmp_path / home, "--from", str(named), *more)
        assert (done.returncode, done.stderr) == (0, ""), home
        assert is_there(tmp_path / home)
        assert (tmp_path / home / "data/presend").stat().st_mode & 0o77 == 0
        assert not (tmp_path / home / "data/presend/languagetool" / NAME / "link").exists()


def test_from_an_address_by_its_checksum(tmp_path: Path, packed: Path) -> None:
    with served(packed) as address:
        done = install(tmp_path, "--from", f"{address}{NAME}.zip", "--sha256", digest(packed))
        assert (done.returncode, done.stderr) == (0, "")
        assert is_there(tmp_path)
        done = install(tmp_path, "--from", f"{address}none.zip", "--sha256", digest(packed))
        assert "[download_failed]" in done.stderr
        assert is_there(tmp_path)


def test_by_the_librarys_own_verified_download(tmp_path: Path, packed: Path) -> None:
    with served(packed) as address:
        here = {"LTP_DOWNLOAD_HOST_NEW_RELEASES": address, "LTP_BYPASS_VERIFIED_DOWNLOADS": "true"}
        done = install(tmp_path, separate=True, **here)
        assert done.returncode == 2
        assert "checksum mismatch" in done.stderr
        assert not is_there(tmp_path)
        done = install(tmp_path, separate=True, **here, LTP_DOWNLOAD_SHA256_6_8=digest(packed))
        assert done.returncode == 0
        assert is_there(tmp_path)


def test_an_archive_that_is_not_the_published_one_is_refused(tmp_path: Path, packed: Path) -> None:
    done = install(tmp_path, "--from", str(packed))
    assert done.returncode == 2
    assert "[checksum_wrong]" in done.stderr
    assert not is_there(tmp_path)


def test_an_archive_that_climbs_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / f"{NAME}.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("../../climbed", "x")
    done = install(
        tmp_path, "--from", str(archive), "--sha256", hashlib.sha256(archive.read_bytes()).hexdigest()
    )
    assert "[archive_refused]" in done.stderr
    assert list(tmp_path.rglob("climbed")) == []
    assert not is_there(tmp_path)


def test_what_holds_no_languagetool_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for named in ("empty", "none"):
        done = install(tmp_path, "--from", str(tmp_path / named))
        assert done.returncode == 2
        assert "[languagetool_not_found]" in done.stderr
    assert not is_there(tmp_path)


def test_a_folder_far_too_large_is_not_copied(tmp_path: Path) -> None:
    big = tmp_path / "big"
    big.mkdir()
    with (big / JAR).open("wb") as file:
        os.ftruncate(file.fileno(), 1024**3)
    assert "[languagetool_too_large]" in install(tmp_path, "--from", str(big)).stderr


def test_a_second_installation_waits_its_turn_and_one_cut_off_leaves_nothing(
    tmp_path: Path, packed: Path
) -> None:
    into = tmp_path / "data/presend/languagetool"
    (into / ".new-cut-off").mkdir(parents=True)
    named = ("--from", str(packed), "--sha256", digest(packed))
    held = lock.hold(into / ".lock")
    assert held
    assert "[install_running]" in install(tmp_path, *named).stderr
    held.close()
    assert install(tmp_path, *named).returncode == 0
    assert is_there(tmp_path)


def test_without_java_or_maven_it_says_how_to_get_them(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    for arguments, code in ((("--maven",), "maven_missing"), ((), "wording_java_missing")):
        done = install(tmp_path, *arguments, PATH=str(tmp_path / "bin"))
        assert done.returncode == 2
        assert f"[{code}]" in done.stderr
        assert "apt-get install" in done.stderr


def test_what_maven_brought_is_what_was_listed() -> None:
    folder = languagetool() / NAME
    there = {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in folder.glob("*.jar")}
    del there[JAR]
    listed = {"{1}-{2}.jar".format(*name.split(":")): digest for name, digest in jars().items()}
    assert there == listed


def test_a_jar_with_another_checksum_is_refused(tmp_path: Path) -> None:
    """Only here a program stands in for Maven: the real one has checks of its own."""
    maven = tmp_path / "bin/mvn"
    maven.parent.mkdir()
    wanted = "\n".join("{1}-{2}.jar".format(*name.split(":")) for name in jars())
    maven.write_text(
        f'#!/bin/sh\nfor a in "$@"; do case "$a" in -DoutputDirectory=*) out="${{a#*=}}";; esac; done\n'
        f'for jar in {" ".join(wanted.split())}; do echo other > "$out/$jar"; done\n'
    )
    maven.chmod(0o755)
    done = install(tmp_path, "--maven", separate=True, PATH=f"{maven.parent}:{os.environ['PATH']}")
    assert "[checksum_wrong]" in done.stderr
    assert not is_there(tmp_path)
