"""Which word of one parse is which of another, by where they stand in the text.

As in the CoNLL 2018 shared task (universaldependencies.org/conll18/evaluation.html): words with the same
place are the same; of words that are written as one, those of the longest common row of forms are.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from nlp.evaluation.parse import Word

Numbered: TypeAlias = tuple[tuple[int, str], ...]
"""Words by number and form."""


def aligned(gold: Sequence[Word], found: Sequence[Word]) -> Mapping[int, int]:
    """The number of the found word for each of gold's that has one; found words join only where gold's do."""
    places = {(word.start, word.end): at for at, word in enumerate(found)}
    starts = [word.start for word in found]
    pairs: dict[int, int] = {}
    for (start, end), group in groupby(range(len(gold)), lambda at: (gold[at].start, gold[at].end)):
        numbers = list(group)
        if gold[numbers[0]].joined:
            within = range(bisect_left(starts, start), bisect_left(starts, end))
            inside = [at for at in within if found[at].end <= end]
            pairs.update(_common(_numbered(gold, numbers), _numbered(found, inside)))
        elif (start, end) in places:
            pairs[numbers[0]] = places[start, end]
    return pairs


def _numbered(words: Sequence[Word], numbers: Sequence[int]) -> Numbered:
    return tuple((at, words[at].form.lower()) for at in numbers)


def _common(left: Numbered, right: Numbered) -> Iterator[tuple[int, int]]:
    """Pairs of the longest common subsequence."""
    lengths = _lengths(left, right)
    at, other = 0, 0
    while at < len(left) and other < len(right):
        if left[at][1] == right[other][1]:
            yield left[at][0], right[other][0]
            at, other = at + 1, other + 1
        elif lengths[at][other] == lengths[at + 1][other]:
            at += 1
        else:
            other += 1


def _lengths(left: Numbered, right: Numbered) -> Sequence[Sequence[int]]:
    """The length of the longest common subsequence from each pair of places on."""
    lengths = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for at in reversed(range(len(left))):
        for other in reversed(range(len(right))):
            same = left[at][1] == right[other][1]
            longest = max(lengths[at + 1][other], lengths[at][other + 1])
            lengths[at][other] = lengths[at + 1][other + 1] + 1 if same else longest
    return lengths
