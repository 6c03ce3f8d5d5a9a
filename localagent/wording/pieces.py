"""A draft in pieces that LanguageTool is asked about one by one: a newer draft waits for one at most."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from nlp.document import Document, Passage

MOST = 1200
"""Characters in a piece: a few paragraphs, and a fraction of a second."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff\ud800-\udfff]")
_UNBROKEN = re.compile(r"\s*\S{100,}\s*")
_ENDS = ("\n", ". ")
_STANDS_IN = "\u263a"
"""One UTF-16 unit in place of a character of two, so that LanguageTool counts as Python does."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage's plain text, from `start` on, as LanguageTool gets it.

    `begins` says whether a sentence may begin there: not where a long line had to be cut at a word.
    """

    passage: Passage
    start: int
    text: str = field(repr=False)
    begins: bool = True


def pieces(document: Document) -> Iterator[Piece]:
    """What the author wrote: the subject, unless a reply's, and the text without thread or signature."""
    own_subject = document.draft.reply == "new"
    for passage in (*((document.subject,) if own_subject else ()), *document.authored):
        for start, end in _cut(passage.text):
            text = passage.text[start:end]
            if any(letter.isalpha() for letter in text) and not _UNBROKEN.fullmatch(text):
                begins = start == 0 or passage.text[:start].endswith(_ENDS)
                yield Piece(passage, start, _ASTRAL.sub(_STANDS_IN, text), begins)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of at most MOST characters, cut where a paragraph, else a line, a sentence or a word ends."""
    start = 0
    while len(text) - start > MOST:
        end = start + _last_break(text[start : start + MOST])
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)


def _last_break(stretch: str) -> int:
    for mark in ("\n\n", *_ENDS, " "):
        at = stretch.rfind(mark)
        if at > 0:
            return at + len(mark)
    return len(stretch)
