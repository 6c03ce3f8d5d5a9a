"""What is known of a text's words, as plain values, kept for the windows that were read last."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, lru_cache

from nlp.encoder import answers
from nlp.labelling import Span
from nlp.language import TEXTS, readable, tokens
from nlp.reading import Grammar, Reading, read
from nlp.windows import windows

KEPT = 256
"""Windows whose reading is kept: several long drafts."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark: its place in its window, its part in the sentence; `head` counts in the sentence."""

    start: int
    end: int
    tag: str
    features: str
    lemma: str = field(repr=False)
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Name:
    """A PERSON, ORG, LOC, ROLE, SERVICE or TEAM: its words `first` to `end` of the sentence."""

    first: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Analysed:
    """One sentence of a text; its words' places count from `offset`, where their window begins."""

    offset: int
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    senses: tuple[float, ...]

    @property
    def start(self) -> int:
        """Where the sentence begins in the text."""
        return self.offset + self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.offset + self.words[-1].end

    def sense(self, label: str) -> float:
        """Log-odds that the sentence does what the label says."""
        return self.senses[_senses()[label]]


@lru_cache(maxsize=TEXTS)
def analysed(text: str) -> tuple[Analysed, ...]:
    """The sentences of a text, in order."""
    return tuple(
        Analysed(window.start, words, names, senses)
        for window in windows(text)
        for words, names, senses in _window(text[window.start : window.end], window.lines)
    )


@lru_cache(maxsize=KEPT)
def _window(
    text: str, lines: tuple[int, ...]
) -> tuple[tuple[tuple[Word, ...], tuple[Name, ...], tuple[float, ...]], ...]:
    places = tokens(text)
    known = readable(text)
    words = [known[start:end] for start, end in places]
    breaks = frozenset(bisect_left(places, (line,)) for line in lines)
    return tuple(_plain(reading, places) for reading in read(words, breaks=breaks))


def _plain(
    reading: Reading, places: tuple[tuple[int, int], ...]
) -> tuple[tuple[Word, ...], tuple[Name, ...], tuple[float, ...]]:
    inside = places[reading.start : reading.end]
    words = tuple(
        _word(place, one, reading.start) for place, one in zip(inside, reading.grammar, strict=True)
    )
    names = tuple(_name(span, reading.start) for span in reading.names)
    return words, names, reading.senses


def _word(place: tuple[int, int], grammar: Grammar, first: int) -> Word:
    return Word(*place, grammar.tag, grammar.features, grammar.lemma, grammar.head - first, grammar.relation)


def _name(span: Span, first: int) -> Name:
    start, end, kind = span
    return Name(start - first, end - first, kind)


@cache
def _senses() -> dict[str, int]:
    return {label: at for at, label in enumerate(answers()["senses"])}
