"""What the trained network says of words: sentences, grammar, names, and what a sentence does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from nlp.encoder import LIMIT, Floats, Scores, again, answers, pieces, scores
from nlp.labelling import Span, spans
from nlp.lemmas import edited
from nlp.phrases import remembered
from nlp.trees import heads

EVEN = 0.0
"""Log-odds from which on a word begins a sentence."""
DOUBT = -5.0
"""Log-odds of any label at first sight from which on a closer look is taken; ordinary words are below."""
CLOSER = 0.8
"""How much the closer look counts; the first has the rest."""
SHARE = 0.6
"""How much phrases count beside what the network reads."""


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


def read(
    words: Sequence[str],
    starts: frozenset[int] | None = None,
    *,
    breaks: frozenset[int] = frozenset(),
    meaning: bool = True,
) -> Iterator[Reading]:
    """The sentences of a text, in order; `starts` where they are known, else the network finds them beside
    `breaks`.

    Where `meaning` is not asked for, what a sentence does is told at first sight.
    """
    of = pieces(words)
    for first, end in _turns(of, breaks):
        found = scores(words[first:end], of[first:end], {at - first for at in breaks})
        places = _sentences(found, starts, breaks, first)
        for start, stop in places:
            senses = _meaning(found, of[first + start : first + stop], start, stop, meaning)
            yield _sentence(words[first:end], found, start, stop, first, senses)


def _turns(of: Sequence[Sequence[int]], breaks: frozenset[int]) -> Iterator[tuple[int, int]]:
    """As many words together as the network reads at once."""
    first, total = 0, 0
    for at, one in enumerate(of):
        size = len(one) + (at in breaks)
        if total + size > LIMIT:
            yield first, at
            first, total = at, 0
        total += size
    if first < len(of):
        yield first, len(of)


def _sentences(
    found: Scores, starts: frozenset[int] | None, breaks: frozenset[int], first: int
) -> list[tuple[int, int]]:
    """Start and end of each among the words that were read from `first` on."""
    likely = {first + int(at) for at in np.flatnonzero(found.starts > EVEN)} | breaks
    known = likely if starts is None else starts
    begins = [at - first for at in sorted(known) if first < at < first + len(found.tags)]
    return list(zip([0, *begins], [*begins, len(found.tags)], strict=True))


def _meaning(found: Scores, of: Sequence[Sequence[int]], start: int, end: int, asked: bool) -> Floats:
    """The senses of a sentence by its phrases and at first sight, or by a closer look where it seems to do
    something."""
    first, stop = found.firsts[start], found.ends[end - 1]
    phrases = SHARE * remembered(of)
    glance = weighed(found.glance[first:stop])
    if asked and suspected(glance + phrases):
        glance = CLOSER * weighed(again(found, first, stop)) + (1 - CLOSER) * glance
    return glance + phrases


def suspected(glance: Floats) -> bool:
    """Whether a sentence seems to do something, by its log-odds for each label at first sight."""
    return bool(glance.max() >= DOUBT)


def _sentence(
    words: Sequence[str], found: Scores, start: int, end: int, first: int, senses: Floats
) -> Reading:
    return Reading(
        first + start,
        first + end,
        tuple(_grammar(words, found, start, end, first)),
        tuple(sorted(_names(found, start, end, first))),
        tuple(float(odds) for odds in senses),
    )


def _grammar(words: Sequence[str], found: Scores, start: int, end: int, first: int) -> Iterator[Grammar]:
    known = answers()
    tree = heads(found.arcs[start:end, start:end], found.arcs[start:end, -1])
    chosen = found.heads[start + np.asarray(tree)][:, :, None]
    pairs = found.dependents[start:end].reshape(len(tree), -1, chosen.shape[1]) @ chosen
    relations = pairs[:, :, 0].argmax(axis=1)
    for at, (head, relation) in enumerate(zip(tree, relations, strict=True), start):
        yield Grammar(
            known["tags"][found.tags[at]],
            known["features"][found.features[at]],
            edited(words[at], known["lemmas"][found.lemmas[at]]),
            first + start + head,
            "root" if start + head == at else known["relations"][relation],
        )


def _names(found: Scores, start: int, end: int, first: int) -> Iterator[Span]:
    """Names, and what only councils have, which stands above a name in the same words."""
    known = answers()
    council = list(spans(found.council[start:end], known["council"]))
    names = spans(found.names[start:end], known["names"])
    apart = [span for span in names if all(span[1] <= other[0] or other[1] <= span[0] for other in council)]
    for begin, stop, kind in (*council, *apart):
        yield first + start + begin, first + start + stop, kind


def weighed(inside: Floats) -> Floats:
    """The mean of the pieces' values, weighed for each label by how much the piece matters."""
    weights, values = np.split(inside, 2, axis=1)
    weights = np.exp(weights - weights.max(0))
    pooled: Floats = (weights * values).sum(0) / weights.sum(0)
    return pooled
