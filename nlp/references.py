"""The organisation's own reference numbers: patterns that administrators write, kept to what is quick."""

import re
from dataclasses import dataclass
from functools import cache

_PIECE = re.compile(
    r"(?P<atom>[A-Za-z0-9 /_:#-]|\\[d./\\-]|\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9 /_:-])+\])"
    r"(?P<times>\?|\{(?P<least>\d{1,2})(?:,(?P<most>\d{1,2}))?\})?"
)
"""A letter, digit or mark, `\\d`, or a class, and how often it stands: once, `?`, `{4}` or `{4,8}`."""
LONGEST = 40
"""Characters that a reference may have."""
VARYING = 2
"""Pieces whose length may vary: with three or more, a hostile text could make the search slow."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A kind of reference, such as "social care case", and its pattern: see `fault` for what it may hold."""

    name: str
    pattern: str


def fault(pattern: str) -> str | None:
    """What is wrong with a pattern, as a sentence after its subject; None if it may be used."""
    at, least, most, varying, digits = 0, 0, 0, 0, False
    while at < len(pattern):
        piece = _PIECE.match(pattern, at)
        if piece is None or not _compiles(piece["atom"]):
            return "holds more than letters, digits, marks, \\d, [classes], ?, {n} and {n,m}"
        few, many = _times(piece)
        if many < few or not many:
            return "repeats a piece in an impossible way"
        at, least, most = piece.end(), least + few, most + many
        varying += few != many
        digits |= bool(few) and _is_digit(piece["atom"])
    return _whole(least, most, varying, digits)


def _whole(least: int, most: int, varying: int, digits: bool) -> str | None:
    if not digits:
        return "does not ask for a digit"
    if least < 4:
        return "matches fewer than four characters"
    if most > LONGEST:
        return f"matches more than {LONGEST} characters"
    return "has more than two pieces that vary in length" if varying > VARYING else None


def _compiles(atom: str) -> bool:
    """Whether no range in a class runs backwards."""
    return all(first <= last for first, last in re.findall(r"(\w)-(\w)", atom[1:-1]))


def _times(piece: re.Match[str]) -> tuple[int, int]:
    if piece["times"] == "?":
        return 0, 1
    least = int(piece["least"] or 1)
    return least, int(piece["most"] or least)


def _is_digit(atom: str) -> bool:
    return atom == r"\d" or atom.isdigit() or bool(re.fullmatch(r"\[\d-\d\]", atom))


@cache
def shape(pattern: str) -> re.Pattern[str]:
    """The pattern as whole words, in capitals or not."""
    return re.compile(rf"(?<![\w/-]){pattern}(?![\w]|[/-]\w)", re.IGNORECASE)


PUPIL = Reference("unique pupil number", r"[A-HJ-NP-RT-Z]\d{11}[A-Z0-9]")
"""A pupil's national number (DfE, Unique pupil numbers: guide for local authorities)."""
