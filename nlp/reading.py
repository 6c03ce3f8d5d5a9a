"""What the trained network says of words: sentences, grammar, names, and what a sentence does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from nlp.encoder import LIMIT, Floats, Scores, answers, pieces, scores
from nlp.labelling import Span, spans
from nlp.lemmas import edited
from nlp.trees import heads

EVEN = 0.0
"""Log-odds from which on a word begins a sentence."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """A word's part in its sentence; `head` counts words of the whole text, and a root heads itself."""

    tag: str
    features: str
    lemma: str = field(repr=False)
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The words `start` to `end` of a text, which are one sentence."""

    start: int
    end: int
    grammar: tuple[Grammar, ...]
    names: tuple[Span, ...]
    senses: tuple[float, ...]
    """Log-odds for each label in `answers()["senses"]`."""


def read(words: Sequence[str], starts: frozenset[int] | None = None) -> Iterator[Reading]:
    """The sentences of a text, in order; `starts` where they are known, else the network finds them."""
    of = pieces(words)
    for first, end in _turns(of):
        found = scores(words[first:end], of[first:end])
        for start, stop in _sentences(found, None if starts is None else {start - first for start in starts}):
            yield _sentence(words[first:end], found, start, stop, first)


def _turns(of: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """As many words together as the network reads at once."""
    first, total = 0, 0
    for at, one in enumerate(of):
        if total + len(one) > LIMIT:
            yield first, at
            first, total = at, 0
        total += len(one)
    if first < len(of):
        yield first, len(of)


def _sentences(found: Scores, starts: set[int] | None) -> Iterator[tuple[int, int]]:
    count = len(found.tags)
    begins = [
        at for at in range(1, count) if (at in starts if starts is not None else found.starts[at] > EVEN)
    ]
    yield from zip([0, *begins], [*begins, count], strict=True)


def _sentence(words: Sequence[str], found: Scores, start: int, end: int, first: int) -> Reading:
    return Reading(
        first + start,
        first + end,
        tuple(_grammar(words, found, start, end, first)),
        tuple(sorted(_names(found, start, end, first))),
        tuple(float(odds) for odds in _senses(found, start, end)),
    )


def _grammar(words: Sequence[str], found: Scores, start: int, end: int, first: int) -> Iterator[Grammar]:
    known = answers()
    tree = heads(found.arcs[start:end, start:end], found.arcs[start:end, -1])
    for at, head in enumerate(tree, start):
        governs = -1 if start + head == at else start + head
        yield Grammar(
            known["tags"][found.tags[at]],
            known["features"][found.features[at]],
            edited(words[at], known["lemmas"][found.lemmas[at]]),
            first + start + head,
            "root" if governs < 0 else known["relations"][found.relations[at, governs]],
        )


def _names(found: Scores, start: int, end: int, first: int) -> Iterator[Span]:
    """Names, and what only councils have, which stands above a name in the same words."""
    known = answers()
    council = list(spans(found.council[start:end], known["council"]))
    names = spans(found.names[start:end], known["names"])
    apart = [span for span in names if all(span[1] <= other[0] or other[1] <= span[0] for other in council)]
    for begin, stop, kind in (*council, *apart):
        yield first + start + begin, first + start + stop, kind


def _senses(found: Scores, start: int, end: int) -> Floats:
    """The mean of the pieces' values, weighed for each label by how much the piece matters."""
    inside = slice(found.pieces[start], found.pieces[end])
    weights = np.exp(found.weights[inside] - found.weights[inside].max(0))
    pooled: Floats = (weights * found.values[inside]).sum(0) / weights.sum(0)
    return pooled
