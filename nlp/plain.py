"""Undoes hiding (for now nothing) and maps every character of the plain text back to the text it came from."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Plain:
    """Text as a reader sees it; character i came from `starts[i]` to `ends[i]` of the source, in code points."""

    text: str = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where `start` to `end` of the plain text lies in the source."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return self.starts[start], self.ends[end - 1]


def plain(text: str) -> Plain:
    """The text without what hides it from a reader of words."""
    return Plain(text, range(len(text)), range(1, len(text) + 1))
