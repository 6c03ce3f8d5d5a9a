"""Two programs of other people's that no adapter knows: Isso (comments) and Roundup (issues)."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from tests.e2e.drivers.profile import ROOT
from tests.e2e.services.processes import free_port, running

BIN = ROOT / ".programs/bin"
OFFICER, PASSWORD = "officer", "practice"
ISSO = """\
[general]
dbpath = {folder}/comments.db
host = {url}
[server]
listen = http://127.0.0.1:{port}/
[guard]
enabled = false
reply-to-self = true
"""
"""Without its guard, which takes two comments a minute and no answer to one's own."""
SERVE = """
import sys
from roundup.cgi.wsgi_handler import RequestDispatcher
from werkzeug.serving import run_simple
run_simple("127.0.0.1", int(sys.argv[2]), RequestDispatcher(sys.argv[1]), threaded=True)
"""
"""Roundup behind a server of Python's, as its manual has it: its own does not run as root."""


@dataclass(frozen=True, slots=True)
class Program:
    """One that runs, with what it has taken kept in its folder."""

    folder: Path
    url: str

    def comments(self) -> list[str]:
        """What Isso has been given, byte for byte."""
        with closing(sqlite3.connect(f"file:{self.folder / 'comments.db'}?mode=ro", uri=True)) as database:
            return [text for (text,) in database.execute("SELECT text FROM comments ORDER BY id")]

    def messages(self) -> list[str]:
        """What Roundup has been given, with the line ends of the draft instead of a form's.

        What it has not kept yet has a name with another ending.
        """
        files = sorted((self.folder / "db/files/msg").rglob("msg*[0-9]"), key=lambda path: int(path.name[3:]))
        return [path.read_bytes().decode().replace("\r\n", "\n") for path in files]


def _program(name: str) -> str:
    """Where a program of the environment is."""
    assert (BIN / ".." / ".ready").is_file(), "The programs are missing. Please run: make .programs/.ready"
    return str(BIN / name)


@contextmanager
def isso() -> Iterator[Program]:
    """Isso with the page that it brings along."""
    with TemporaryDirectory(prefix="presend-isso-") as place:
        port = free_port()
        url = f"http://comments.test:{port}/"
        settings = Path(place, "isso.cfg")
        settings.write_text(ISSO.format(folder=place, url=url, port=port))
        with running([_program("isso"), "-c", str(settings), "run"], Path(place, "log"), port=port):
            yield Program(Path(place), f"{url}demo/index.html")


@contextmanager
def roundup() -> Iterator[Program]:
    """Roundup's classic tracker, in which an officer may write."""
    with TemporaryDirectory(prefix="presend-roundup-") as place:
        port, home = free_port(), f"{place}/tracker"
        url = f"http://tracker.test:{port}/"
        settings = f"tracker_web={url},mail_domain=tracker.test,mail_host=127.0.0.1,mail_debug={place}/mail"
        officer = [
            f"username={OFFICER}",
            f"password={PASSWORD}",
            "roles=User",
            "address=officer@tracker.test",
        ]
        admin = [_program("roundup-admin"), "-i", home]
        for command in (
            ["install", "classic", "sqlite", settings],
            ["initialise", PASSWORD],
            ["create", "user", *officer],
        ):
            run([*admin, *command], check=True, capture_output=True, timeout=120)
        serve = [_program("python"), "-c", SERVE, home, str(port)]
        with running(serve, Path(place, "log"), port=port):
            yield Program(Path(home), url)
