"""Dates as Britain writes them: 5 May 2027, 5th of May, May 5th, Tues 5 May '27, 05/05/2027, 2027-05-05."""

import re
from collections.abc import Iterator
from typing import NamedTuple

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = r"(?P<{0}>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|" + "|".join(MONTHS) + r")\.?"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<{0}>\d{{4}}|['’]?\d\d(?![\d:.,]\d|\s?[ap]m)))?"
_SHAPES = tuple(
    re.compile(rf"(?<![\w./-]){shape}(?![\w/-]|\.\d)", re.I)
    for shape in (
        r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<number>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)",
        _DAY.format("day") + r"(?:\s+of)?\s+" + _MONTH.format("month") + _YEAR.format("year"),
        r"(?-i:(?=[A-Z]))" + _MONTH.format("month") + r"\s+" + _DAY.format("day") + _YEAR.format("year"),
        _MONTH.format("month") + r"\s+(?P<year>\d{4})",
    )
)
"""A month before its day has a capital: "may 5" is mostly no date. A date that no calendar has is none."""


class Day(NamedTuple):
    """A day, or a month, as far as it is told."""

    year: int | None
    month: int
    day: int | None

    def __str__(self) -> str:
        told = (str(self.day or ""), MONTHS[self.month - 1], str(self.year or ""))
        return " ".join(part for part in told if part)


def days(text: str) -> Iterator[tuple[int, int, Day]]:
    """Each date of a text: where it starts and ends, and which it is."""
    taken: set[int] = set()
    for shape in _SHAPES:
        for found in shape.finditer(text):
            free = taken.isdisjoint(range(*found.span()))
            taken.update(range(*found.span()))
            if free and (day := _day(found)):
                yield *found.span(), day


def day(text: str) -> Day | None:
    """The one date that a text is."""
    found = next(days(text.strip()), None)
    return found[2] if found and found[:2] == (0, len(text.strip())) else None


def agree(one: Day, other: Day) -> bool:
    """Whether two may be one date, as far as both are told."""
    return all(mine == theirs for mine, theirs in zip(one, other, strict=True) if mine and theirs)


def _day(found: re.Match[str]) -> Day | None:
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    day = int(parts["day"]) if parts.get("day") else None
    year = parts.get("year")
    if not 1 <= month <= 12 or not 1 <= (day or 1) <= _LENGTHS[month - 1]:
        return None
    return Day(int(year.lstrip("'’")) + 2000 * (len(year) < 4) if year else None, month, day)


def _month(word: str) -> int:
    return next(at for at, name in enumerate(MONTHS, 1) if name[:3].lower() == word[:3].lower())
