"""UTF-16 code units, in which JavaScript counts, and code points, in which Python does."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Self


@dataclass(frozen=True, slots=True)
class Units:
    """The way between both counts for one text; linear to make, and cheap to ask.

    `starts` holds the unit at which each code point starts, the length last; None where both counts agree.
    """

    length: int
    starts: tuple[int, ...] | None = field(repr=False)

    @classmethod
    def of(cls, text: str) -> Self:
        """Measure `text`."""
        if not text or max(text) <= "\uffff":
            return cls(len(text), None)
        return cls(len(text), (0, *accumulate(2 if letter > "\uffff" else 1 for letter in text)))

    def units(self, point: int) -> int:
        """The unit at which code point `point` starts."""
        return point if self.starts is None else self.starts[point]

    def points(self, start: int, end: int) -> tuple[int, int]:
        """The code points that the units `start` to `end` touch, kept within the text."""
        if self.starts is None:
            return _within(start, self.length), _within(end, self.length)
        first = bisect_right(self.starts, max(start, 0)) - 1
        return first, min(bisect_left(self.starts, max(end, 0)), self.length)


def _within(offset: int, length: int) -> int:
    return min(max(offset, 0), length)
