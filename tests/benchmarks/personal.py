"""Personal data that is marked in texts, and how much of it each of two programs finds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from nlp.analysis import analysed
from nlp.document import read
from nlp.draft import Draft
from nlp.evaluation.lines import decoded, listed, read_each, string
from nlp.evaluation.rates import Rate, rate
from nlp.identifiers import Finder, ibans, payment_cards

Place: TypeAlias = tuple[int, int]
"""Start and end, in code points."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What both may find: its labels in public files, Presidio's name for it, Presend's way to it or None."""

    name: str
    labels: frozenset[str]
    presidio: str
    presend: Callable[[str], Iterator[Place]] | None


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the places of each label."""

    text: str = field(repr=False)
    places: tuple[tuple[str, Place], ...] = field(repr=False)

    def of(self, labels: frozenset[str]) -> list[Place]:
        """The places that have one of these labels."""
        return [place for label, place in self.places if label in labels]


@dataclass(frozen=True, slots=True)
class Scores:
    """How much of what was found lies on something marked, and how much of what is marked was found."""

    precision: Rate
    recall: Rate


def labelled(file: Path) -> list[Labelled]:
    """One text a line, as JSON with spans; `Unreadable` names the wrong line."""
    return list(read_each([file], _labelled))


def scores(expected: Sequence[Sequence[Place]], found: Sequence[Sequence[Place]]) -> Scores:
    """For the places in each text; any overlap counts, since collections differ in where a place ends."""
    pairs = list(zip(expected, found, strict=True))
    return Scores(
        rate([len(_touching(places, marked)) for marked, places in pairs], [len(each) for each in found]),
        rate([len(_touching(marked, places)) for marked, places in pairs], [len(each) for each in expected]),
    )


def people(text: str) -> Iterator[Place]:
    """The names of people that the model finds."""
    for sentence in analysed(text):
        for name in sentence.names:
            if name.kind == "PERSON":
                words = sentence.words[name.first : name.end]
                yield sentence.offset + words[0].start, sentence.offset + words[-1].end


def _identifiers(finder: Finder) -> Callable[[str], Iterator[Place]]:
    def places(text: str) -> Iterator[Place]:
        for passage in read(Draft(text=text)).text:
            for found in finder(passage):
                place = passage.place(found.start, found.end)
                yield place.start, place.end

    return places


KINDS = (
    Kind("names of people", frozenset({"PERSON"}), "PERSON", people),
    Kind("payment cards", frozenset({"CREDIT_CARD"}), "CREDIT_CARD", _identifiers(payment_cards)),
    Kind("IBANs", frozenset({"IBAN", "IBAN_CODE"}), "IBAN_CODE", _identifiers(ibans)),
    Kind("e-mail addresses", frozenset({"EMAIL", "EMAIL_ADDRESS"}), "EMAIL_ADDRESS", None),
    Kind("telephone numbers", frozenset({"PHONE", "PHONE_RX", "PHONE_NUMBER"}), "PHONE_NUMBER", None),
    Kind("web addresses", frozenset({"URL", "DOMAIN_NAME"}), "URL", None),
)


def _labelled(line: str) -> Labelled:
    fields = decoded(line)
    spans = listed(fields.get("spans"), "spans", dict)
    return Labelled(string(fields, "text"), tuple(_span(each) for each in spans))


def _span(fields: dict[str, object]) -> tuple[str, Place]:
    start, end = fields.get("start"), fields.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        raise ValueError("a span must have a start and an end")
    return string(fields, "label"), (start, end)


def _touching(places: Iterable[Place], others: Iterable[Place]) -> list[Place]:
    known = tuple(others)
    return [place for place in places if any(place[0] < end and start < place[1] for start, end in known)]
