"""What in a draft is confidential, whoever reads it: numbers, logins, markings, somebody's circumstances."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from nlp.document import Document, Passage
from nlp.findings import Place
from nlp.identifiers import FINDERS, bank_accounts, ibans
from nlp.logins import logins
from nlp.markings import markings
from nlp.meaning import meant
from nlp.tellings import is_their_own, tellings
from nlp.weighing import is_business

_ACCOUNTS = (bank_accounts, ibans)
"""Of these a firm has its own, in an invoice for one."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """Something confidential: in which passage (None: a file's name), where, and how sure it is (0 to 1)."""

    passage: Passage | None = field(repr=False)
    place: Place
    confidence: float


def confidences(document: Document) -> Iterator[Confidence]:
    """All that may go to those who need it, and to them alone."""
    for passage in document.everything:
        yield from _numbers(passage)
    for marking in markings(document):
        if marking.sharable:
            yield Confidence(marking.passage, marking.place, marking.confidence)
    for told in tellings(document):
        if told.party.recognisable and not is_their_own(told.party, document):
            yield Confidence(told.utterance.passage, told.utterance.place, told.confidence)


def closed(document: Document) -> Iterator[Confidence]:
    """All that is not for everybody: what is confidential, and the organisation's own unpublished affairs."""
    yield from confidences(document)
    yield from (
        Confidence(marking.passage, marking.place, marking.confidence)
        for marking in markings(document)
        if not marking.sharable
    )
    for label in ("internal", "commercial"):
        yield from (
            Confidence(found.passage, found.place, found.likely)
            for found in meant(label, document.everything)
        )


def _numbers(passage: Passage) -> Iterator[Confidence]:
    for find in FINDERS:
        found = (number for number in find(passage) if find not in _ACCOUNTS or not is_business(number))
        yield from (
            Confidence(passage, passage.place(each.start, each.end), each.confidence) for each in found
        )
    for secret in logins(passage):
        yield Confidence(passage, passage.place(secret.start, secret.end), secret.confidence)
