"""Reads Cyrillic, Greek and other letters that stand in for Latin ones as what they look like."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parent / "lexicons" / "look_alikes.toml"
WORD = re.compile(r"[^\W_]+")
LATIN = re.compile("[A-Za-zªº\u00c0-\u024f\u1e00-\u1eff]")


@cache
def table() -> dict[str, str]:
    """Each letter that looks like a Latin one, with that one."""
    scripts = tomllib.loads(SOURCE.read_text("utf-8")).values()
    return {letter: latin for script in scripts for letter, latin in script.items()}


def look_alikes(text: str) -> Iterator[tuple[int, int, str]]:
    """Edits that make look-alike letters Latin, in words that only pretend to be Latin ones.

    A word pretends where it mixes Latin letters with look-alikes, or is all look-alikes in a Latin text. One
    with a letter that looks like no Latin one is real Greek or Russian, and so are the others on its line.
    """
    if table().keys().isdisjoint(text):
        return
    at = 0
    latin_text = _is_latin(text)
    for line in text.split("\n"):
        yield from _in_line(line, at, latin_text and not any(map(_is_foreign, WORD.findall(line))))
        at += len(line) + 1


def _in_line(line: str, at: int, latin: bool) -> Iterator[tuple[int, int, str]]:
    for word in WORD.finditer(line):
        if not word.group().isascii() and _pretends(word.group(), latin):
            for i, letter in enumerate(word.group(), at + word.start()):
                if letter in table():
                    yield i, i + 1, table()[letter]


def _pretends(word: str, latin_line: bool) -> bool:
    if _has_other_letters(word):
        return False
    mixed = LATIN.search(word) is not None and len(word) > 2
    return mixed or (latin_line and LATIN.search(word) is None)


def _is_foreign(word: str) -> bool:
    return not word.isascii() and LATIN.search(word) is None and _has_other_letters(word)


def _has_other_letters(word: str) -> bool:
    return any(c.isalpha() and c not in table() and not LATIN.match(c) for c in word)


def _is_latin(text: str) -> bool:
    words = WORD.findall(text)
    return 2 * sum(map(_is_foreign, words)) < sum(LATIN.search(word) is not None for word in words)
