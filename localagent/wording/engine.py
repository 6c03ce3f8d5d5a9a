"""Keeps one server of LanguageTool going while wording advice is on: started, warmed, watched, begun anew."""

import http.client
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from localagent.problems import Problem
from localagent.wording.java import missing
from localagent.wording.life import Life, begin, sweep
from localagent.wording.line import is_healthy, line, matches

START_S = 60.0
WELL_S = 300.0
"""After so long a life the next start waits as little as the first."""
WARM = "Good morning. This sentence warms up the rules, and nobody has written it."
_PAUSE_S = 0.1
_END_S = 8.0

FAILING = Problem(
    "wording_failing",
    "Wording is not checked just now, because LanguageTool stopped; it is being started again.",
    "Nothing needs doing; if it goes on, run `presend languagetool install` again.",
    503,
)


def free_port() -> int:
    """A port of 127.0.0.1 that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(frozen=True, slots=True)
class Pace:
    """How long, in seconds, is waited: first and at most before a new start, between looks at its health and
    for the answer, and until it is looked again whether what was missing is there.
    """

    first_s: float = 1.0
    most_s: float = 300.0
    look_s: float = 30.0
    health_s: float = 5.0
    missing_s: float = 20.0

    def pause(self, failures: int) -> float:
        """Twice as long after each short life."""
        return min(self.first_s * 2.0 ** min(max(failures - 1, 0), 30), self.most_s)


@dataclass(slots=True)
class Engine:
    """One thread that has at most one server; `problem` says what keeps it from checking, if anything."""

    folder: Path
    off: tuple[str, ...] = ()
    pace: Pace = Pace()
    port: Callable[[], int] = free_port
    problem: Problem | None = None
    _life: Life | None = field(default=None, repr=False)
    _ready: threading.Event = field(default_factory=threading.Event, repr=False)
    _stopping: threading.Event = field(default_factory=threading.Event, repr=False)
    _look: threading.Event = field(default_factory=threading.Event, repr=False)
    _thread: threading.Thread | None = field(default=None, repr=False)

    def start(self) -> None:
        """Begin in the background; returns at once."""
        self._thread = threading.Thread(target=self._run, name="wording", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the server and the thread."""
        self._stopping.set()
        self._look.set()
        if life := self._life:  # so that the thread, which may wait for its answer, comes back at once
            life.end()
        if self._thread:
            self._thread.join(_END_S)
        if life := self._life:  # one that was just being started
            life.end()

    def ready(self, timeout_s: float) -> Life | None:
        """The server once it can be asked, or None after `timeout_s`."""
        return self._life if self._ready.wait(timeout_s) else None

    def doubt(self) -> None:
        """Look at its health now: somebody got no answer."""
        self._look.set()

    def _run(self) -> None:
        with suppress(OSError):  # a home that cannot be written to
            sweep()
        failures = 0
        while not self._stopping.is_set():
            gone = missing(self.folder)
            self.problem = gone or (FAILING if failures else None)
            if gone:
                self._stopping.wait(self.pace.missing_s)
                continue
            begun = time.monotonic()
            self._live()
            failures = 1 if time.monotonic() - begun > WELL_S else failures + 1
            if not self._stopping.is_set():
                self.problem = FAILING
                self._stopping.wait(self.pace.pause(failures))

    def _live(self) -> None:
        """One life, from its beginning to its end."""
        self._look.clear()
        try:
            self._life = begin(self.folder, self.port(), self.off, self._look.set)
        except (Problem, OSError):
            return
        try:
            if self._is_up(self._life) and self._is_warm(self._life):
                self.problem = None
                self._ready.set()
                self._watch(self._life)
        finally:
            self._ready.clear()
            life, self._life = self._life, None
            with suppress(OSError):
                life.end()

    def _is_up(self, life: Life) -> bool:
        end = time.monotonic() + START_S
        while time.monotonic() < end and life.is_alive() and not self._stopping.is_set():
            if life.listens() and is_healthy(life, self.pace.health_s):
                return True
            self._stopping.wait(_PAUSE_S)
        return False

    def _is_warm(self, life: Life) -> bool:
        """Rules are compiled at the first check, which takes seconds: nobody is to wait for that."""
        end = time.monotonic() + START_S
        try:
            with line(life, end) as connection:
                matches(connection, WARM, end)
        except (OSError, http.client.HTTPException):
            return False
        return True

    def _watch(self, life: Life) -> None:
        while not self._stopping.is_set() and life.is_alive():
            if self._look.wait(self.pace.look_s):
                self._look.clear()
            if self._stopping.is_set() or not is_healthy(life, self.pace.health_s):
                return
