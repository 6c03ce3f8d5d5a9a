"""Sentences that tell somebody's private circumstances: of whom, and how sure it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from nlp.classifier import given, likely
from nlp.concerned import concerned
from nlp.document import Document
from nlp.parties import Party
from nlp.people import people
from nlp.plight import LABEL, odds
from nlp.statements import Statement, statements
from nlp.utterances import KEPT, Utterance, utterances

_OPEN = frozenset({"question", "condition", "hypothesis", "request"})
OPEN, UNTOLD = 0.69, 0.65
"""How much less sure it is where a sentence asks or supposes, and where nobody can tell who is meant."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence, by its number too, that tells circumstances, and of whom; `confidence` is calibrated."""

    number: int
    utterance: Utterance = field(repr=False)
    party: Party = field(repr=False)
    confidence: float


@lru_cache(maxsize=KEPT)
def tellings(document: Document) -> tuple[Telling, ...]:
    """Every such sentence of subject, text and quoted thread, in order, whoever may read it."""
    return tuple(_all(document))


def _all(document: Document) -> Iterator[Telling]:
    sentences = utterances(document)
    for number, utterance in enumerate(sentences):
        sure, setting = odds(number, document), utterance.passage.setting
        if utterance.scope == "signature" or not given(sure, LABEL, setting):
            continue
        said = statements(document)
        party = concerned(number, sentences, people(document), said)
        if party and party.known not in ("crowd", "anonymous"):
            chance = likely(sure, LABEL, setting) * _sureness(party, number, said)
            yield Telling(number, utterance, party, chance)


def _sureness(party: Party, number: int, said: tuple[Statement, ...]) -> float:
    """How far the sentence asserts it, and the draft tells of whom."""
    here = [each.modality for each in said if each.sentence == number]
    asserts = not here or any(each not in _OPEN for each in here)
    return (1 if asserts else OPEN) * (1 if party.recognisable else UNTOLD)


def is_their_own(party: Party, document: Document) -> bool:
    """Whether a draft tells somebody of their own affairs alone: "your claim"."""
    alone = len(document.draft.recipients) == 1 and party.receives
    return alone or "reader" in (party.kind, party.kin)
