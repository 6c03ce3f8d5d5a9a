"""Finds where earlier messages stand in a text: quoted line by line, or pasted below a heading."""

import re
from collections.abc import Sequence

from nlp.lines import Line

QUOTE = re.compile(r">")
ATTRIBUTION = re.compile(
    r"(?:on\b.{4,300}|.{0,200}[@>\"”].{0,100}|[^.!?]{2,80})\b(?:wrote|writes|replied)\s?:$", re.IGNORECASE
)
DATED = re.compile(r"on\b.{0,80}?\d.{0,300}(?:\d[:.]\d\d|@)", re.IGNORECASE)
"""An attribution that no ">" follows must give a time or an address: authors quote in prose too."""
FORWARDED = re.compile(
    r"[-_*\s]*(?:(?:begin |start of )?forwarded message|forwarded by\b.{0,80})[-_*\s:]*$",
    re.IGNORECASE,
)
ORIGINAL = re.compile(r"-{3,}\s*(?:original (?:message|appointment)|reply message)\s*-{3,}$", re.IGNORECASE)
FIELD = re.compile(
    r"\*?(?P<name>from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments?)\s*:\s*\*?\s*(?P<value>.*)",
    re.IGNORECASE,
)
RULE = re.compile(r"[_-]{10,}$")
FIELDS = 8
"""How many lines a heading may have: long lists of recipients wrap."""


def is_forwarded(line: Line) -> bool:
    """Whether the line says that a passed-on message follows."""
    return FORWARDED.match(line.text) is not None


def quoted(lines: Sequence[Line]) -> tuple[list[bool], int | None]:
    """For each line whether it is quoted, and the number of the line with which a pasted thread begins."""
    flags = [QUOTE.match(line.text) is not None for line in lines]
    for i, line in enumerate(lines):
        if not flags[i] and line.text:
            if _begins_thread(lines, i):
                begin = _with_rule_above(lines, i)
                return flags[:begin] + [True] * (len(lines) - begin), begin
            size = _attribution(lines, i)
            if size and _next_is_quoted(lines, i + size):
                flags[i : i + size] = [True] * size
    return _with_blanks(lines, flags), None


def _begins_thread(lines: Sequence[Line], i: int) -> bool:
    text = lines[i].text
    if ORIGINAL.match(text) or FORWARDED.match(text) or _is_heading(lines[i : i + FIELDS]):
        return True
    size = _attribution(lines, i)
    if not size or _next_is_quoted(lines, i + size):
        return False
    return DATED.match(" ".join(line.text for line in lines[i : i + size]).strip(" *")) is not None


def _attribution(lines: Sequence[Line], i: int) -> int:
    """How many lines an "On … wrote:" beginning here has; 0 where none begins."""
    text = ""
    for size, line in enumerate(lines[i : i + 3], 1):
        if not line.text or QUOTE.match(line.text):
            return 0
        text = f"{text} {line.text}".strip(" *")
        if text.endswith(":") and ATTRIBUTION.match(text):
            return size
        if not text[:3].casefold().startswith("on "):
            return 0
    return 0


def _next_is_quoted(lines: Sequence[Line], i: int) -> bool:
    following = next((line.text for line in lines[i:] if line.text), "")
    return QUOTE.match(following) is not None


def _is_heading(lines: Sequence[Line]) -> bool:
    """Whether the lines begin with an e-mail's heading: who it is from, and when or about what."""
    fields: dict[str, str] = {}
    last = ""
    for line in lines:
        found = FIELD.match(line.text)
        if found is None and (not fields or (line.text and last not in ("to", "cc", "bcc"))):
            break
        if found is not None:
            last = found["name"].casefold()
            fields.setdefault(last, found["value"])
    if not re.match(r"\D*[^\W\d]", fields.get("from", "")):
        return False
    return bool(fields.keys() & {"sent", "subject"})


def _with_rule_above(lines: Sequence[Line], i: int) -> int:
    """The line of the rule that a mail program draws above a heading, or the heading's own."""
    above = next((j for j in range(i - 1, max(i - 3, -1), -1) if lines[j].text), i)
    return above if RULE.match(lines[above].text) else i


def _with_blanks(lines: Sequence[Line], flags: list[bool]) -> list[bool]:
    """Empty lines go with what stands above them, so that no part is empty."""
    filled = list(flags)
    for i in range(1, len(lines)):
        if not lines[i].text and not filled[i]:
            filled[i] = filled[i - 1]
    return filled
