"""Joins words that are spelled out letter by letter."""

import re
from collections.abc import Iterator
from itertools import pairwise

LETTERS, MIXED = 4, 8
"""From how many characters on a run is a word, or, with digits in it, a number; shorter ones are lists."""

RUN = re.compile(r"(?<![^\W_])[^\W_](?P<gap>[ ._*·•~-])[^\W_](?:(?P=gap)[^\W_]){2,}(?![^\W_])")
ARTICLE = re.compile(r"(?<=\w )[aAI] ")


def spaced(text: str) -> Iterator[tuple[int, int, str]]:
    """Edits that take the gaps out of `p a s s w o r d`, `p.a.s.s.w.o.r.d` and long numbers alike."""
    for run in RUN.finditer(text):
        article = ARTICLE.match(text, run.start())
        start = run.start() + (2 if article else 0)
        if _is_word(text[start : run.end() : 2]):
            for gap in range(start + 1, run.end(), 2):
                yield gap, gap + 1, ""


def _is_word(characters: str) -> bool:
    """Whether characters spell something: not A B C D, not 1 2 3 4, not a row of figures in a table."""
    if len(characters) < (LETTERS if characters.isalpha() else MIXED):
        return False
    steps = {ord(b) - ord(a) for a, b in pairwise(characters)}
    return steps not in ({0}, {1}) and any(map(str.isascii, characters))
