"""The measurements of the checks themselves, in this process and in fresh ones."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import perf_counter

import spacy

from nlp.analysis import analysed
from nlp.draft import Draft
from nlp.encoder import available
from nlp.organisation import Organisation
from nlp.review import review
from tests.benchmarks.texts import changed, new_drafts, paste
from tests.benchmarks.timing import Times, times, took

ROUNDS = 240
WARMING = 12
STARTS = 5
PASTES = 3
PASTED = 50_000


@dataclass(frozen=True, slots=True)
class InProcess:
    """Reviews of new drafts and of the same with one sentence changed; tokenisation between them.

    The model (None where it is missing) reads texts of its own: those of a review it would remember.
    """

    review: Times
    changed: Times
    tokenisation: Times
    model: Times | None


@dataclass(frozen=True, slots=True)
class FreshProcess:
    """Importing the checks, loading the model (None where it is missing), and the first review after that."""

    imported: Times
    loaded: Times | None
    review: Times


@dataclass(frozen=True, slots=True)
class Pasted:
    """A very long paste: how many words, how long its review takes, and what of it is named as not read."""

    words: int
    review: Times
    unchecked: tuple[str, ...]


def in_process() -> InProcess:
    """All on the same text in turn, so that a busy moment of the machine meets each."""
    organisation, blank = Organisation(), spacy.blank("en")
    works: tuple[Callable[[Draft], object], ...] = (
        lambda draft: review(draft, organisation),
        lambda draft: review(changed(draft), organisation),
        lambda draft: blank(draft.text),
    )
    rounds = [[took(work, draft) for work in works] for draft in new_drafts(WARMING + ROUNDS)]
    reviews, changes, tokenisations = (times(each) for each in zip(*rounds[WARMING:], strict=True))
    return InProcess(reviews, changes, tokenisations, _model())


def _model() -> Times | None:
    texts = (draft.text for draft in new_drafts(ROUNDS, ROUNDS + WARMING))
    return times(took(lambda text: list(analysed(text)), each) for each in texts) if available() else None


def words_a_second() -> float | None:
    """Words and marks that the model reads in a second; None where it is missing."""
    if not available():
        return None
    texts = [draft.text for draft in new_drafts(ROUNDS, 2 * ROUNDS + WARMING)]
    began = perf_counter()
    words = sum(len(sentence.words) for text in texts for sentence in analysed(text))
    return words / (perf_counter() - began)


def pasted() -> Pasted:
    """A few different ones; what is named is that of the last."""
    drafts = [paste(PASTED, number) for number in range(PASTES)]
    taken = times(took(lambda draft: review(draft, Organisation()), draft) for draft in drafts)
    named = review(drafts[-1], Organisation()).unchecked
    return Pasted(len(drafts[-1].text.split()), taken, tuple(each.why for each in named))


def fresh_process() -> FreshProcess:
    """A few processes, one after the other."""
    found = [_first() for _ in range(STARTS)]
    loads = [each["load_ms"] for each in found if each["load_ms"] is not None]
    return FreshProcess(
        times(_numbers(found, "import_ms")),
        times(loads) if loads else None,
        times(_numbers(found, "review_ms")),
    )


def _first() -> dict[str, float | None]:
    command = [sys.executable, "-m", "tests.benchmarks.first"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    times_of_it: dict[str, float | None] = json.loads(done.stdout)
    return times_of_it


def _numbers(found: list[dict[str, float | None]], name: str) -> Iterator[float]:
    return (number for each in found if (number := each[name]) is not None)
