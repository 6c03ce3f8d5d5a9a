"""A finding's words shown in a terminal: the line they stand on, with a mark below or an underline."""

import re
import unicodedata
from dataclasses import dataclass

from nlp.draft import Draft
from nlp.findings import Place

WIDEST = 96
"""Columns of a line that are shown around the words."""

_UNDERLINE, _PLAIN = "\x1b[1;4;31m", "\x1b[0m"
_DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the draft and the stretch of it in question, in code points; `number` counts from 1."""

    number: int
    text: str
    start: int
    end: int


def line_of(text: str, start: int, end: int) -> Line:
    """The line on which the words begin; words that go on over its end are marked up to there."""
    ends = [*_LINE_END.finditer(text)]
    before = [mark for mark in ends if mark.end() <= start]
    begins = before[-1].end() if before else 0
    stops = next((mark.start() for mark in ends if mark.start() >= start), len(text))
    return Line(len(before) + 1, text[begins:stops], start - begins, min(max(end, start), stops) - begins)


def marked(line: Line, *, colour: bool) -> list[str]:
    """The line with its words marked: underlined in a terminal with colours, else by ^^^ on a line below."""
    before, words, after = _parts(line)
    if colour:
        return [f"{before}{_UNDERLINE}{words}{_PLAIN}{after}"]
    return [before + words + after, " " * _width(before) + "^" * max(1, _width(words))]


def words_at(draft: Draft, place: Place) -> str:
    """What a finding outside text and subject points at: a mailbox, a file's name, or nothing."""
    kind, _, number = place.where.partition(":")
    if kind in ("to", "cc", "bcc"):
        recipient = getattr(draft, kind)[int(number)]
        return seen(" ".join(filter(None, (recipient.name, recipient.address and f"<{recipient.address}>"))))
    return seen(draft.attachments[int(number)].name) if kind == "attachment" else ""


def seen(text: str) -> str:
    """The text with control and direction characters made visible: no draft is to steer the terminal."""
    return "".join("\ufffd" if _steers(letter) else letter for letter in text.replace("\t", "    "))


def _steers(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} or letter in _DIRECTIONS


def _parts(line: Line) -> tuple[str, str, str]:
    words = seen(line.text[line.start : line.end])
    room = max(10, (WIDEST - len(words)) // 2)
    before, after = seen(line.text[: line.start]).lstrip(), seen(line.text[line.end :]).rstrip()
    if len(words) > WIDEST:
        words = words[: WIDEST - 1] + "…"
    before = "…" + before[-room:] if len(before) > room else before
    after = after[:room] + "…" if len(after) > room else after
    return before, words, after


def _width(text: str) -> int:
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
