"""`presend doctor`: what works on this computer, what does not, and what to do about it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from localagent import agent_file, facts, places, record_problems
from localagent.browsers import names_a_program, native_host, used_browsers
from localagent.client import ask, hello
from localagent.facts_command import told
from localagent.problems import Problem
from localagent.secret import secret
from localagent.settings import Settings
from localagent.settings_files import Loaded, load
from localagent.window.show import missing
from localagent.wording.java import VERSION
from localagent.wording.java import missing as wording_missing
from localagent.wording.service import folder

_PATIENCE_S = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at: what is the case, and, where it is not well, what to do."""

    about: str
    found: str
    what_to_do: str = ""

    @property
    def is_well(self) -> bool:
        """Nothing needs doing."""
        return not self.what_to_do


def doctor(settings_file: Path | None) -> int:
    """Print a line for each thing; 0 when all is well, else 1."""
    lines = list(examine(load(settings_file)))
    for line in lines:
        print(f"{'ok     ' if line.is_well else 'problem'}  {line.about}: {line.found}")
        if not line.is_well:
            print(f"         {line.what_to_do}")
    return 0 if all(line.is_well for line in lines) else 1


def examine(loaded: Loaded) -> Iterator[Line]:
    """Look at everything, from what matters most."""
    shared = _secret()
    yield from _pairing(shared)
    told = list(_agent(shared))
    yield from told
    if not any(line.about == "Wording" for line in told):
        yield _wording(loaded.settings)
    yield from _settings(loaded)
    yield _facts()
    yield _record()
    yield from _window()
    yield from _browsers()


def _of(about: str, problem: Problem) -> Line:
    return Line(about, problem.message, problem.what_to_do)


def _secret() -> str | Problem:
    if not places.pairing_file().exists():
        return Problem(
            "pairing_absent", "There is no pairing secret yet.", "Start Presend once: `presend run`."
        )
    try:
        return secret()
    except Problem as problem:
        return problem


def _pairing(shared: str | Problem) -> Iterator[Line]:
    if isinstance(shared, Problem):
        yield _of("Pairing", shared)
    else:
        yield Line("Pairing", "the secret is there, and only your account can read it")


def _agent(shared: str | Problem) -> Iterator[Line]:
    port = agent_file.port()
    if port is None or isinstance(shared, Problem):
        yield Line(
            "Agent",
            "Presend is not running.",
            "Start it: `presend run`, or `presend serve` without a window.",
        )
        return
    try:
        found = hello(port, shared)
        status = ask(port, shared, "/v1/status")
    except Problem as problem:
        yield _of("Agent", problem)
        return
    yield Line("Agent", f"version {found.version} answers on port {port} and proved itself")
    for part in status["unchecked"]:
        yield Line("Wording" if part["part"] == "wording" else "Agent", part["why"], part["what_to_do"])


def _wording(settings: Settings) -> Line:
    if not settings.wording:
        return Line("Wording", "advice is switched off")
    if problem := wording_missing(folder(settings)):
        return _of("Wording", problem)
    return Line("Wording", f"Java and LanguageTool {VERSION} are there")


def _settings(loaded: Loaded) -> Iterator[Line]:
    if not loaded.problems:
        yield Line("Settings", f"read; {len(loaded.managed)} set by the organisation")
    for problem in loaded.problems:
        yield _of("Settings", problem)


def _facts() -> Line:
    try:
        known = facts.load(facts.in_force())
    except Problem as problem:
        return _of("Facts", problem)
    return Line("Facts", told(known) if known.facts else "no register has been imported")


def _record() -> Line:
    file = places.record_file()
    try:
        if not file.exists():
            return Line("Record", "empty, since nothing has been decided yet")
        is_sound = _is_sound(file)
    except (sqlite3.Error, OSError) as error:
        return _of("Record", record_problems.named(error, file))
    if not is_sound:
        return _of("Record", record_problems.damaged(file))
    return Line("Record", "sound; it holds decisions and counts, never words")


def _is_sound(file: Path) -> bool:
    """Whether all of the database is whole; it is opened for writing, but nothing is written."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True, timeout=_PATIENCE_S)) as database:
        database.execute("BEGIN IMMEDIATE")
        database.rollback()
        return bool(database.execute("PRAGMA quick_check").fetchone() == ("ok",))


def _window() -> Iterator[Line]:
    problem = missing()
    if problem is None:
        yield Line("Window", "GTK, WebKit and a screen are there")
    elif problem.code == "no_screen":
        yield Line("Window", "no screen here, so the agent runs without one")
    else:
        yield _of("Window", problem)


def _browsers() -> Iterator[Line]:
    if native_host() is None:
        yield Line("Browsers", "The program presend-native-host is missing.", "Install Presend again.")
        return
    found = list(used_browsers())
    if not found:
        yield Line("Browsers", "none has been started by this account yet")
    for browser in found:
        if not browser.manifest.exists():
            yield Line(
                browser.name,
                "It cannot find Presend by itself.",
                "Run `presend pair --native`, or paste the code.",
            )
        elif names_a_program(browser.manifest):
            yield Line(browser.name, "finds Presend by itself")
        else:
            yield Line(
                browser.name, "Its file for finding Presend names no program.", "Run `presend pair --native`."
            )
