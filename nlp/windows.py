"""A text cut into windows of whole sentences, so that a change costs its own window alone."""

from collections.abc import Iterator

from nlp.language import sentences

WINDOW = 240
"""Characters of whole sentences in one window; a paragraph always begins a new one."""


def windows(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each window of a text; what lies between windows is white space."""
    start = end = 0
    for begins, ends in sentences(text):
        if end > start and (ends - start > WINDOW or "\n" in text[end:begins]):
            yield start, end
            start = begins
        elif end == start:
            start = begins
        end = ends
    if end > start:
        yield start, end
