"""The lines of a text with their offsets, whatever the line breaks are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

LINE = re.compile(r"[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+\Z")

BLANK = (
    " \t\r\n\v\f\xa0\u202f\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
"""White space, and the marks that mail programs put around names and dates."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, `start` to `end` with its line break; `text` is without blanks at either end."""

    start: int
    end: int
    text: str = field(repr=False)


def lines(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of `start` to `end` of a text, in order; together they are all of it."""
    for found in LINE.finditer(text[start:end]):
        yield Line(start + found.start(), start + found.end(), found.group().strip(BLANK))
