"""A text cut into windows of whole sentences, so that a change costs its own window alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from nlp.language import sentences

WINDOW = 240
"""Characters of whole sentences in one window."""
SHORT = 80
"""Characters of a window that a new line still joins: a greeting, a name; each window has its cost."""


@dataclass(frozen=True, slots=True)
class Window:
    """Start and end in the text, and where in the window a line ended that its author ended."""

    start: int
    end: int
    lines: tuple[int, ...] = ()


def windows(text: str) -> Iterator[Window]:
    """Each window of a text; what lies between windows is white space."""
    start = end = 0
    lines: list[int] = []
    for begins, ends in sentences(text):
        new_line = "\n" in text[end:begins]
        if end > start and (ends - start > WINDOW or (new_line and end - start > SHORT)):
            yield Window(start, end, tuple(lines))
            start, lines = begins, []
        elif end == start:
            start = begins
        elif new_line:
            lines.append(begins - start)
        end = ends
    if end > start:
        yield Window(start, end, tuple(lines))
