"""Figures as people write them: £2.4m, 2,400,000 pounds, 34 per cent, 60, with how exactly they are told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_SHAPE = re.compile(
    r"(?<![\w.,:/£$€-])(?P<sign>£|€|\$)?\s?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s?(?P<scale>thousand|million|billion|(?:k|mn?|bn)(?!\w)))?"
    r"(?:\s?(?P<unit>%|per\s?cent|pounds|quid))?(?![\w/:]|[.,-]\d)",
    re.I,
)
_SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
_UNITS = {"pounds": "£", "quid": "£", "percent": "%", "per cent": "%", "%": "%"}
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: "£", "%", another currency's sign, or none.

    `digit` is the worth of its last decimal, `rounding` that of its last digit which is not a nought.
    """

    number: Decimal
    unit: str
    digit: Decimal
    rounding: Decimal


def figures(text: str) -> Iterator[tuple[int, int, Figure]]:
    """Each figure of a text: where it starts and ends, and what it is; a bare year is none."""
    for found in _SHAPE.finditer(text):
        scale = (found["scale"] or "").lower()
        bare = not (found["sign"] or scale or found["unit"])
        metres = scale in ("m", "mn") and not (found["sign"] or found["unit"])
        if not metres and not (bare and _YEAR.fullmatch(found["number"])):
            yield *found.span(), _figure(found)


def figure(text: str) -> Figure | None:
    """The one figure that a text is."""
    found = next(figures(text.strip()), None)
    return found[2] if found and found[:2] == (0, len(text.strip())) else None


def agree(stated: Figure, known: Figure) -> bool:
    """Whether a figure is the known one, as exactly as its decimals tell it."""
    return stated.unit == known.unit and abs(stated.number - known.number) * 2 <= stated.digit


def conflict(stated: Figure, known: Figure) -> bool:
    """Whether it cannot be the known one, not even rounded to its noughts."""
    return stated.unit == known.unit and abs(stated.number - known.number) * 2 > stated.rounding


def _figure(found: re.Match[str]) -> Figure:
    plain = found["number"].replace(",", "")
    worth = Decimal(10) ** _SCALES.get((found["scale"] or "").lower(), 0)
    decimals = len(plain.partition(".")[2])
    noughts = 0 if decimals else len(plain) - len(plain.rstrip("0"))
    last = worth / 10**decimals
    unit = found["sign"] or _UNITS.get(" ".join((found["unit"] or "").lower().split()), "")
    exact = not decimals and worth == 1
    return Figure(Decimal(plain) * worth, unit, Decimal(0) if exact else last, last * 10**noughts)
