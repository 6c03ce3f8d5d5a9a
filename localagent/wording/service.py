"""Advice on the wording of one draft: in turn, within the deadline, in part where time is short."""

import http.client
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from threading import Event, Lock

from localagent import places
from localagent.problems import Problem
from localagent.settings import Settings
from localagent.wording.advice import Match, findings, read
from localagent.wording.dictionary import Dictionary
from localagent.wording.engine import Engine
from localagent.wording.life import Life
from localagent.wording.line import line, matches
from localagent.wording.pieces import Piece, pieces
from localagent.wording.rules import always_off, known_words
from localagent.wording.turns import Turns
from nlp.document import Document
from nlp.document import read as read_draft
from nlp.draft import Draft
from nlp.findings import Finding
from nlp.limit import cut
from nlp.organisation import Organisation
from nlp.review import Unchecked

_SLICE_S = 0.1
"""How soon a question that waits hears that a newer one has come."""
MOST_FINDINGS = 200

OFF = Unchecked(
    "wording",
    "Wording is not checked, because that is switched off.",
    "Switch the setting wording on.",
    "wording_off",
)
STARTING = Unchecked(
    "wording",
    "Wording is not checked yet, because LanguageTool is still starting.",
    "Wait a few seconds, then check again.",
    "wording_starting",
)
SLOW = Unchecked(
    "wording",
    "Wording was not checked, because LanguageTool took too long.",
    "Read it again yourself this time.",
    "wording_slow",
)
IN_PART = Unchecked(
    "wording",
    "Only the beginning was checked for wording.",
    "Read the rest again yourself.",
    "wording_in_part",
)


@dataclass(frozen=True, slots=True)
class Advice:
    """What was found in the wording, and what was not looked at."""

    findings: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()


@dataclass(slots=True)
class Wording:
    """The one door to LanguageTool; `engine` is None where wording advice is switched off."""

    dictionary: Dictionary
    engine: Engine | None = None
    deadline_s: float = 4.0
    text_limit: int = 100_000
    _turns: Turns = field(default_factory=Turns, repr=False)
    _alone: Lock = field(default_factory=Lock, repr=False)

    def start(self) -> None:
        """Start LanguageTool in the background where wording advice is on."""
        if self.engine:
            self.engine.start()

    def stop(self) -> None:
        """End LanguageTool."""
        if self.engine:
            self.engine.stop()

    def problem(self) -> Problem | None:
        """What keeps wording from being checked although it is switched on."""
        return (self.engine.problem or self.dictionary.problem) if self.engine else None

    def unchecked(self) -> tuple[Unchecked, ...]:
        """The same as a part of a review."""
        problem = self.problem()
        return (_told(problem),) if problem else ()

    def advise(self, draft: Draft, organisation: Organisation, client: str) -> Advice:
        """Advice on a draft; the Problem "superseded" where the client has asked anew meanwhile."""
        turn, end = self._turns.take(client), time.monotonic() + self.deadline_s
        if self.engine is None or organisation.severities.get("wording") == "off":
            return Advice(unchecked=(OFF,))
        if problem := self.engine.problem:
            return Advice(unchecked=(_told(problem),))
        shown = cut(draft, self.text_limit)
        document = read_draft(shown)
        engine, lives = self.engine, list[Life]()
        if not _within(end, turn, lambda slice_s: _took(lives, engine.ready(slice_s))):
            return Advice(unchecked=self.unchecked() or (STARTING,))
        if not _within(end, turn, lambda slice_s: self._alone.acquire(timeout=slice_s)):
            return Advice(unchecked=(SLOW,))
        try:
            found, unchecked = self._matches(lives[0], document, end, turn)
        finally:
            self._alone.release()
        advised = tuple(islice(self._findings(document, found, organisation), MOST_FINDINGS + 1))
        if shown is not draft or len(advised) > MOST_FINDINGS:
            unchecked = unchecked or (IN_PART,)
        return Advice(advised[:MOST_FINDINGS], unchecked)

    def _matches(
        self, life: Life, document: Document, end: float, turn: Event
    ) -> tuple[list[tuple[Piece, Match]], tuple[Unchecked, ...]]:
        """The matches in each piece, as far as time went."""
        found: list[tuple[Piece, Match]] = []
        asked = 0
        try:
            with line(life, end) as connection:
                for piece in pieces(document):
                    _go_on(turn)
                    found.extend(
                        (piece, match) for match in read(piece, matches(connection, piece.text, end))
                    )
                    asked += 1
        except (OSError, http.client.HTTPException):
            assert self.engine  # noqa: S101 - told to the type checker
            self.engine.doubt()
            return found, (IN_PART if asked else SLOW,)
        return found, ()

    def _findings(
        self, document: Document, found: list[tuple[Piece, Match]], organisation: Organisation
    ) -> Iterator[Finding]:
        for passage in (document.subject, *document.authored):
            ours = (match for piece, match in found if piece.passage is passage)
            made = findings(document.draft, passage, ours, self.dictionary, organisation.secret)
            yield from (each for each in made if not each.key or each.key not in organisation.ignored)


def wording(settings: Settings) -> Wording:
    """The advice that the settings ask for."""
    dictionary = Dictionary(places.dictionary_file(), (*known_words(), *settings.dictionary))
    dictionary.load()
    engine = Engine(folder(settings), always_off()) if settings.wording else None
    return Wording(dictionary, engine, settings.wording_deadline_ms / 1000, settings.text_limit)


def folder(settings: Settings) -> Path:
    """Where LanguageTool is looked for."""
    return Path(settings.languagetool_folder) if settings.languagetool_folder else places.languagetool()


def _within(end: float, turn: Event, done: Callable[[float], bool]) -> bool:
    """Whether `done` came true before `end`; it is asked again and again, for a slice of time each."""
    while (remaining := end - time.monotonic()) > 0:
        _go_on(turn)
        if done(min(_SLICE_S, remaining)):
            return True
    return False


def _go_on(turn: Event) -> None:
    if turn.is_set():
        raise Problem(
            "superseded", "A newer draft has taken this one's place.", "Nothing needs doing.", status=409
        )


def _took(lives: list[Life], life: Life | None) -> bool:
    if life:
        lives.append(life)
    return life is not None


def _told(problem: Problem) -> Unchecked:
    return Unchecked("wording", problem.message, problem.what_to_do, problem.code)
