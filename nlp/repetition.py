"""The same words again and again within one text: runs of a phrase, and lines that return."""

import re
from collections import Counter
from collections.abc import Iterator

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST = 12
"""Words of a phrase that is looked for in a row."""
_COPIES, _FEWEST = 3, 8
"""How often it has to stand there, and the words that all copies come to."""


def repeated(text: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands three times or more in a row, else where lines return as often."""
    found = list(WORD.finditer(text))
    words = [each[0].casefold() for each in found]
    runs = [(found[first].start(), found[end - 1].end()) for first, end in _runs(words)]
    yield from runs
    if not runs:
        yield from _lines(text)


def _runs(words: list[str]) -> Iterator[tuple[int, int]]:
    """The first run of the shortest phrase that has one: its first word and the word after its last."""
    for length in range(2, min(_LONGEST, len(words) // _COPIES) + 1):
        start = 0
        for at in range(length, len(words) + 1):
            if at < len(words) and words[at] == words[at - length]:
                continue
            if _is_run(words, start, at, length):
                yield start, at
                return
            start = at - length + 1


def _is_run(words: list[str], start: int, end: int, length: int) -> bool:
    long_enough = end - start >= max(_COPIES * length, _FEWEST)
    return long_enough and len(set(words[start : start + length])) > 1


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines of four words or more that stand there three times, from the first to the last."""
    lines = [(found.start(), found.end(), _key(found[0])) for found in re.finditer(r"[^\n]+", text)]
    times = Counter(key for *_, key in lines)
    for key, count in times.items():
        if count >= _COPIES and len(key) >= 4:
            same = [(start, end) for start, end, other in lines if other == key]
            yield same[0][0], same[-1][1]


def _key(line: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(line))
