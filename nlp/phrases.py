"""What a sentence does by its phrases alone: its pieces and pairs of pieces, each a row of a table.

The encoder reads, this remembers: the two err apart, and together less than either. Rows are found by hashing
(Weinberger and others 2009); a pair that was never learnt has none, but for one in eight that is mistaken for
another (Bloom 1970).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from nlp.encoder import BEGIN, END, PHRASES, Floats

PLACES, ROWS = 21, 16
"""Phrases have two to the power of this many places, and the table has as many rows: neighbours share one."""
WIDEST = 1 << 15
"""More than there are pieces, so that a pair is another number than any piece or other pair."""
SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""Two to the power of 64 by the golden ratio, which spreads numbers over the upper bits (Knuth 1973, 6.4)."""
_TWO_BITS = np.arange(0, 8, 2, dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class Table:
    """known: (2 ** PLACES,), whether a phrase was learnt; rows: (2 ** ROWS, width), each value -1, 0 or 1 of
    `step`; out: (width, labels); bias: (labels,)."""

    known: NDArray[np.bool_]
    rows: NDArray[np.int8]
    step: float
    out: Floats
    bias: Floats


def packed(rows: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Values of -1, 0 and 1 by two bits each, four in a byte: (n, width) → (n, width / 4)."""
    fours = (rows + 1).astype(np.uint8).reshape(len(rows), -1, len(_TWO_BITS)) << _TWO_BITS
    joined: NDArray[np.uint8] = np.bitwise_or.reduce(fours, axis=2)
    return joined


def unpacked(fours: NDArray[np.uint8]) -> NDArray[np.int8]:
    """What was packed."""
    values = (fours[:, :, None] >> _TWO_BITS) & np.uint8(3)
    return values.reshape(len(fours), -1).astype(np.int8) - np.int8(1)


def phrases(of: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """The places of a sentence's pieces, given word by word, and of their pairs, each once, in order."""
    row = np.array([BEGIN, *chain.from_iterable(of), END], np.uint64)
    pairs = (row[:-1] + np.uint64(1)) * np.uint64(WIDEST) + row[1:]
    return np.unique((np.concatenate((row, pairs)) * SPREAD) >> np.uint64(64 - PLACES)).astype(np.int64)


def slots(places: NDArray[np.int64], known: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The rows of those that are known, each once, in order."""
    return np.unique(places[known[places]] >> (PLACES - ROWS))


def remembered(of: Sequence[Sequence[int]]) -> Floats:
    """Log-odds for each label of a sentence whose words have these pieces."""
    table = _table()
    chosen = slots(phrases(of), table.known)
    inner = table.rows[chosen].sum(0, np.float32) * (table.step / np.sqrt(max(len(chosen), 1)))
    odds: Floats = np.maximum(inner, 0) @ table.out + table.bias
    return odds


@cache
def _table() -> Table:
    with np.load(PHRASES) as read:
        known = np.unpackbits(read["known"]).view(bool)
        return Table(known, unpacked(read["rows"]), float(read["step"]), read["out"], read["bias"])
