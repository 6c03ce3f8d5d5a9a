"""Texts with marked names as samples: the marks in words."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from nlp.evaluation.marked import OWN, PUBLIC, Marked, read
from nlp.labelling import Span
from nlp.language import tokens
from nlp.training.samples import Sample

NAMES = PUBLIC
COUNCIL = tuple(kind for kind in OWN if kind not in NAMES)


def public(path: Path) -> Iterator[tuple[str, Sample]]:
    """Each line of a public set: its id, and the sample."""
    for marked in read([path]):
        words, found = aligned(marked)
        yield marked.id, Sample(words, names=found)


def own(path: Path) -> Iterator[Sample]:
    """Each line of a file of ours."""
    for marked in read([path]):
        words, found = aligned(marked)
        names, council = (tuple(span for span in found if span[2] in kinds) for kinds in (NAMES, COUNCIL))
        yield Sample(words, names=names, council=council)


def aligned(marked: Marked) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The words of a text, and the marks in words: all words that a mark touches."""
    places = tokens(marked.text)
    words = tuple(marked.text[start:end] for start, end in places)
    return words, tuple(_in_words(sorted(marked.spans), places))


def _in_words(marks: Iterable[Span], places: tuple[tuple[int, int], ...]) -> Iterator[Span]:
    for start, end, kind in marks:
        touched = [at for at, (begins, ends) in enumerate(places) if begins < end and start < ends]
        if touched:
            yield touched[0], touched[-1] + 1, kind
