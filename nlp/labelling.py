"""Spans as one label a word (BILUO), and the best labels that make whole spans."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Span: TypeAlias = tuple[int, int, str]
"""First word, the word after the last, kind."""
IMPOSSIBLE = -1e9


def labels(kinds: Sequence[str]) -> tuple[str, ...]:
    """All labels for these kinds of span, "O" first."""
    return ("O", *(f"{part}-{kind}" for kind in kinds for part in "BILU"))


def labelled(spans: Iterable[Span], length: int) -> list[str]:
    """One label for each of `length` words."""
    made = ["O"] * length
    for start, end, kind in spans:
        if end - start == 1:
            made[start] = f"U-{kind}"
        else:
            made[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 2), f"L-{kind}"]
    return made


def spans(scores: NDArray[np.float32], names: tuple[str, ...]) -> Iterator[Span]:
    """The spans of the best row of labels (Viterbi) for `scores`, one row a word."""
    start = 0
    for at, label in enumerate(_best(scores, names)):
        part, _, kind = names[label].partition("-")
        if part in "BU":
            start = at
        if part in "LU":
            yield start, at + 1, kind


def _best(scores: NDArray[np.float32], names: tuple[str, ...]) -> list[int]:
    if not len(scores) or not scores.argmax(1).any():
        return []
    follows, first, last = _allowed(names)
    best, came = scores[0] + first, []
    for row in scores[1:]:
        ways = best[:, None] + follows
        came.append(ways.argmax(0))
        best = ways.max(0) + row
    path = [int((best + last).argmax())]
    for back in reversed(came):
        path.append(int(back[path[-1]]))
    return path[::-1]


@cache
def _allowed(names: tuple[str, ...]) -> tuple[NDArray[np.float32], ...]:
    """What may follow what, what may come first, what may come last: 0, or as good as never."""
    opens = [name[0] in "BI" for name in names]
    goes_on = [name[0] in "IL" for name in names]
    same = [[a[2:] == b[2:] for b in names] for a in names]
    follows = [[inside == within and (not inside or like) for within, like in zip(goes_on, row, strict=True)]
               for inside, row in zip(opens, same, strict=True)]  # fmt: skip
    first, last = [not within for within in goes_on], [not inside for inside in opens]
    return tuple(np.where(np.array(may), 0, IMPOSSIBLE).astype(np.float32) for may in (follows, first, last))
