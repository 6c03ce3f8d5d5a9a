"""Undoes hiding, and maps every character of the plain text back to where it came from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from nlp.characters import folds
from nlp.look_alikes import look_alikes
from nlp.spaced import spaced

Edit: TypeAlias = tuple[int, int, str]
"""`start` to `end` become these characters."""

PLAIN_ALREADY = re.compile(r"[\t\n -~]*")


@dataclass(frozen=True, slots=True)
class Plain:
    """Text as a reader sees it; character i was `starts[i]` to `ends[i]` of the source, in code points."""

    text: str = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where `start` to `end` of the plain text lies in the source."""
        if start < end:
            return self.starts[start], self.ends[end - 1]
        if start < len(self.starts):
            return self.starts[start], self.starts[start]
        at = self.ends[-1] if self.ends else 0
        return at, at


def plain(text: str) -> Plain:
    """The text with nothing in it that hides words from a program but not from a reader.

    Zero-width and bidirectional characters go, styled and look-alike letters become Latin, spaced letters a
    word, and every line break and space one kind. Any text may be given; ordinary text comes back unchanged.
    """
    before = Plain(text, range(len(text)), range(1, len(text) + 1))
    if PLAIN_ALREADY.fullmatch(text):
        return _edited(before, tuple(spaced(text)))
    while True:
        result = before
        for stage in (folds, spaced, look_alikes):
            result = _edited(result, tuple(stage(result.text)))
        if result.text == before.text:
            return result
        before = result  # one way of hiding may have covered another; each round leaves less of it


def _edited(before: Plain, edits: tuple[Edit, ...]) -> Plain:
    if not edits:
        return before
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for start, end, new in (*edits, (len(before.text), len(before.text), "")):
        text += before.text[at:start], new
        starts += before.starts[at:start]
        ends += before.ends[at:start]
        if new:
            starts += [before.starts[start]] * len(new)
            ends += [before.ends[end - 1]] * len(new)
        at = end
    return Plain("".join(text), tuple(starts), tuple(ends))
