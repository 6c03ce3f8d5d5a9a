"""`presend check`: reviews drafts in this very process, with no agent, no network and nothing kept."""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import IO, Literal, TypeAlias

from localagent import conversion, wire
from localagent.agent import MODEL, POLICY
from localagent.facts import Kept
from localagent.problems import Problem
from localagent.reading import STANDARD_INPUT, Reading, opened, read_file
from localagent.report import report
from localagent.sarif import sarif
from localagent.settings import organisation
from localagent.settings_files import load
from nlp.checks import CHECKS
from nlp.draft import Draft
from nlp.review import Review, review

Format = Literal["text", "json", "sarif"]
Reviewer: TypeAlias = Callable[[Draft], Review]
Say: TypeAlias = Callable[[Problem], None]
CLEAR, FOUND, FAILED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One draft that was read, its review, and how long that took in milliseconds."""

    reading: Reading
    review: Review
    took_ms: float


def reviewer(settings_file: Path | None, say: Say) -> Reviewer:
    """The review under the settings in force; what is wrong with a settings file is said."""
    loaded = load(settings_file)
    for problem in loaded.problems:
        say(problem)
    known, kept = organisation(loaded.settings, b"", date.today()), Kept()
    limit = loaded.settings.text_limit
    return lambda draft: review(draft, replace(known, facts=kept.register), text_limit=limit)


def check_files(names: Sequence[str], form: Format, look: Reviewer, say: Say, *, colour: bool) -> int:
    """Review each file and print in the form asked for; the exit status (2 if any file could not be read)."""
    failed = False
    reviewed: list[Reviewed] = []
    for name in names or [STANDARD_INPUT]:
        try:
            reading = read_file(name)
        except Problem as problem:
            say(problem)
            failed = True
            continue
        reviewed.append(_timed(reading, look))
        if form == "text":
            between = "\n" if len(reviewed) > 1 else ""
            print(between + report(reading, reviewed[-1].review, colour=colour), end="")
    if form != "text":
        print(json.dumps(_whole(form, reviewed), ensure_ascii=False, indent=2))
    found = any(one.review.findings for one in reviewed)
    return FAILED if failed else FOUND if found else CLEAR


def check_lines(name: str, look: Reviewer) -> int:
    """Answer each wire Draft, one a line, by a wire Review on a line of its own, in order and at once.

    A bad line is answered by an error object, and makes the exit status 2.
    """
    worst = CLEAR
    with _lines(name) as lines:
        for number, line in enumerate(lines):
            if line.strip():
                answer, status = _answer(line, number, look)
                print(answer, flush=True)
                worst = max(worst, status)
    return worst


@contextmanager
def _lines(name: str) -> Iterator[IO[bytes]]:
    if name == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with opened(name) as file:
        yield file


def _answer(line: bytes, number: int, look: Reviewer) -> tuple[str, int]:
    try:
        draft = conversion.to_draft(wire.read(wire.Draft, line))
    except Problem as problem:
        return json.dumps(problem.as_json(), ensure_ascii=False), FAILED
    done = _timed(Reading(STANDARD_INPUT, "wire", draft), look)
    return _wire(done, number).model_dump_json(), FOUND if done.review.findings else CLEAR


def _timed(reading: Reading, look: Reviewer) -> Reviewed:
    start = time.perf_counter()
    found = look(reading.draft)
    return Reviewed(reading, found, (time.perf_counter() - start) * 1000)


def _whole(form: Format, reviewed: Sequence[Reviewed]) -> object:
    if form == "sarif":
        return sarif(CHECKS, [(one.reading, one.review) for one in reviewed])
    return [
        {"file": one.reading.name, "review": _wire(one, number).model_dump()}
        for number, one in enumerate(reviewed)
    ]


def wire_review(text: str, base: Draft, look: Reviewer) -> wire.Review:
    """Review `text` in a draft that is otherwise `base`, for the window."""
    reading = Reading(STANDARD_INPUT, "text", replace(base, text=text))
    return _wire(_timed(reading, look), 0)


def _wire(one: Reviewed, number: int) -> wire.Review:
    """The review on the wire; here its id is only the draft's number, since no decision refers to it."""
    return conversion.from_review(
        one.review, one.reading.draft, review=str(number), took_ms=one.took_ms, policy=POLICY, model=MODEL
    )
