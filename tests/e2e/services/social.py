"""Epicyon, a social network of the fediverse with pages of its own, on 127.0.0.1 with one account."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.drivers.profile import ROOT
from tests.e2e.services.processes import free_port, running
from tests.e2e.waiting import until

HOST = "social.test"
POSTER = "sam"
PASSWORD = "practice-of-posting"
EPICYON = ROOT / ".epicyon"
SHOWN = ("emoji", "fonts", "img", "orgs", "theme", "translations", "*.css", "*.txt")
"""What its pages are made of; its own word list of hashtags takes it a minute to read, and is left out."""
ON_LOOPBACK = """
import http.server, runpy
class Loopback(http.server.ThreadingHTTPServer):
    def __init__(self, address, handler):
        super().__init__(("127.0.0.1", address[1]), handler)
http.server.ThreadingHTTPServer = Loopback
runpy.run_module("epicyon", run_name="__main__", alter_sys=True)
"""
"""Epicyon as it is; left to itself it listens to the whole network. (-P: its "tests" are not ours.)"""


@dataclass(frozen=True, slots=True)
class Social:
    """A server that somebody can post to."""

    port: int
    folder: Path

    @property
    def url(self) -> str:
        """Where a browser finds it."""
        return f"http://{HOST}:{self.port}"

    def posts(self) -> list[str]:
        """What has been posted, oldest first, as it was typed: a line is a paragraph there."""
        files = sorted((self.folder / f"accounts/{POSTER}@{HOST}/outbox").glob("*.json"))
        kept = [json.loads(file.read_text())["object"]["content"] for file in files]
        return ["\n".join(unescape(line) for line in re.findall(r"<p>(.*?)</p>", post)) for post in kept]

    def one_more(self, before: list[str]) -> str:
        """The one post that came after those before; waits for it."""
        until(lambda: len(self.posts()) > len(before), "a post on the server")
        (new,) = self.posts()[len(before) :]
        return new


def _epicyon(folder: Path, port: int, *asked: str) -> list[str]:
    place = ["--path", str(folder), "--domain", HOST, "--port", str(port)]
    return [sys.executable, "-P", "-c", ON_LOOPBACK, *place, *asked]


@contextmanager
def social() -> Iterator[Social]:
    """The server, from its start until the block is left; it asks nobody and knows nobody to send to."""
    assert (EPICYON / "epicyon.py").is_file(), "Epicyon is missing. Please run: make .epicyon/.ready"
    with TemporaryDirectory(prefix="presend-social-", ignore_cleanup_errors=True) as place:
        folder, port, env = Path(place), free_port(), {"PYTHONPATH": str(EPICYON)}
        for shown in (file for pattern in SHOWN for file in EPICYON.glob(pattern)):
            (folder / shown.name).symlink_to(shown)
        account = _epicyon(folder, port, "--addaccount", f"{POSTER}@{HOST}", "--password", PASSWORD)
        subprocess.run(account, cwd=folder, env=env, check=True, capture_output=True)
        with running(_epicyon(folder, port, "--http"), folder / "epicyon.out", port=port, env=env):
            yield Social(port, folder)
