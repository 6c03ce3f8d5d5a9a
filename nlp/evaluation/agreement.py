"""How far two parses of one text agree, measure by measure, as F1: 2 right / (gold + found)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import TypeAlias

import numpy as np

from nlp.evaluation.alignment import aligned
from nlp.evaluation.estimate import Estimate, Numbers, estimate, share, weights
from nlp.evaluation.parse import Parse, Word

Counts: TypeAlias = tuple[int, int, int]
"""Right, in gold, and found."""
Same: TypeAlias = Callable[[Word, Word], bool]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Words of gold and of the found parse that are the same word, and whether their heads are too."""

    words: tuple[tuple[Word, Word], ...]
    heads: tuple[bool, ...]


def _features(gold: Word, found: Word) -> bool:
    return gold.features == found.features


def _lemma(gold: Word, found: Word) -> bool:
    """A gold lemma of "_" says nothing, so anything is right."""
    return gold.lemma in {"_", found.lemma}


TAGS: Mapping[str, Same] = {
    "XPOS": lambda gold, found: gold.xpos == found.xpos,
    "UPOS": lambda gold, found: gold.upos == found.upos,
    "morphology": _features,
    "lemmas": _lemma,
}
"""What is compared of each word by itself."""

RELATIONS: Mapping[str, Same] = {
    "UAS": lambda *_: True,
    "LAS": lambda gold, found: _main(gold) == _main(found),
    "LAS, with subtypes": lambda gold, found: gold.relation == found.relation,
}
"""What is compared of two words with the same head."""

MEASURES = ("words", "sentences", *TAGS, *RELATIONS, *(f"{name}, no punctuation" for name in RELATIONS))


def agreement(documents: Iterable[tuple[Parse, Parse]]) -> Mapping[str, Estimate]:
    """F1 by measure over pairs of gold and found parse, one document each; documents are drawn again."""
    counted = np.array(list(starmap(counts, documents)), float)
    drawn = weights(len(counted))
    return {name: estimate(_f1(drawn @ counted[:, at])) for at, name in enumerate(MEASURES)}


def counts(gold: Parse, found: Parse) -> Sequence[Counts]:
    """The counts of each measure, in their order."""
    of = _pairs(gold, found)
    spoken = Pairs(*_spoken(of))
    sides = len(gold.words), len(found.words)
    without = sum(map(_speaks, gold.words)), sum(map(_speaks, found.words))
    return [
        (len(of.words), *sides),
        _sentences(gold, found),
        *((sum(starmap(same, of.words)), *sides) for same in TAGS.values()),
        *((_attached(of, same), *sides) for same in RELATIONS.values()),
        *((_attached(spoken, same), *without) for same in RELATIONS.values()),
    ]


def _f1(counted: Numbers) -> Numbers:
    return share(2 * counted[:, 0], counted[:, 1] + counted[:, 2])


def _pairs(gold: Parse, found: Parse) -> Pairs:
    other = aligned(gold.words, found.words)
    words = tuple((gold.words[at], found.words[to]) for at, to in other.items())
    return Pairs(words, tuple(other.get(one.head) == two.head for one, two in words))


def _spoken(of: Pairs) -> tuple[tuple[tuple[Word, Word], ...], tuple[bool, ...]]:
    """The pairs in which neither word is punctuation."""
    kept = [all(map(_speaks, pair)) for pair in of.words]
    words = tuple(pair for pair, keep in zip(of.words, kept, strict=True) if keep)
    return words, tuple(head for head, keep in zip(of.heads, kept, strict=True) if keep)


def _speaks(word: Word) -> bool:
    return _main(word) != "punct"


def _attached(of: Pairs, same: Same) -> int:
    return sum(head and same(*pair) for pair, head in zip(of.words, of.heads, strict=True))


def _main(word: Word) -> str:
    """The relation without its subtype."""
    return word.relation.partition(":")[0]


def _sentences(gold: Parse, found: Parse) -> Counts:
    """A sentence is right where it starts and ends in the same places."""
    of_gold, of_found = _places(gold), _places(found)
    return len(of_gold & of_found), len(of_gold), len(of_found)


def _places(parse: Parse) -> frozenset[tuple[int, int]]:
    words = parse.words
    return frozenset((words[first].start, words[last - 1].end) for first, last in parse.sentences)
