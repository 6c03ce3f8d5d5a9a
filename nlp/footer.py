"""Finds the legal footer below what somebody wrote: whom it was meant for, and the trees."""

import re
from collections.abc import Sequence

from nlp.lines import Line

OPENING = re.compile(
    r"""[\s*_=>]*
    (?: (?:confidential\w*|disclaimer|important|legal\ notice|e-?mail\ disclaimer|notice|warning)\b
      | (?:please\ )?(?:note\ that\ )?(?:this|the\ (?:information|contents?|views)|any\ (?:views|opinions))\b
      | if\ you\b | (?:please|before|think)\b.*\bprint | please\ consider\b
      | .{0,60}:\ the\ contents\ of )""",
    re.VERBOSE | re.IGNORECASE,
)
LEGAL = re.compile(
    r"""intended\ (?:\w+\ )?(?:recipients?|addressees?|solely)\b
    | (?:solely|only)\ for\ the\ (?:use|addressee)
    | intended\ (?:only\ )?for\ the\ (?:sole|named|addressee|use|individual|person)
    | if\ you\ (?:have\ )?(?:received?|are\ not)\ .{0,60}(?:\bin\ error|addressee|recipient|intended)
    | consider\ the\ environment | (?:before|need\ to|really)\ (?:you\ )?print(?:ing)?\b
    | not\ necessarily\ (?:represent|reflect|those) | swept\ (?:\w+\ )?for\b
    | e-?mail\ .{0,60}(?:scanned|checked|screened)\ .{0,40}(?:virus|malware|security)
    | unauthori[sz]ed\ (?:use|copying|disclosure|dissemination|review)""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a footer of an organisation says and a person hardly does."""
ALSO_LEGAL = re.compile(
    r"""freedom\ of\ information | monitor | record | virus | privacy | privileged | registered
    | confidential | liab | https?: | www\. | data\ protection""",
    re.VERBOSE | re.IGNORECASE,
)
"""What may stand below such words; by itself it shows nothing, since people write it too."""
PERSONAL = re.compile(r"\bI\b(?!\s+(?:express|have expressed))")
RULE = re.compile(r"[*_=~-]{5,}$")


def footer(lines: Sequence[Line]) -> int:
    """The line with which legal paragraphs begin that go on to the end; else the number of lines."""
    begin = end = len(lines)
    while end:
        start = _paragraph(lines, end)
        opening = _opening(lines[start:end])
        if opening is not None:
            begin = start + opening
        if opening or (opening is None and not _may_follow(lines[start:end])):
            break
        end = start
    return begin - 1 if 0 < begin < len(lines) and RULE.match(lines[begin - 1].text) else begin


def _paragraph(lines: Sequence[Line], end: int) -> int:
    """Where the paragraph begins that ends at a line, or the empty line above that line."""
    start = end - 1
    while start and lines[start].text and lines[start - 1].text:
        start -= 1
    return start


def _opening(paragraph: Sequence[Line]) -> int | None:
    """The line of a paragraph with which a legal footer begins; None where none does."""
    for i, line in enumerate(paragraph):
        if OPENING.match(line.text):
            rest = " ".join(line.text for line in paragraph[i:])
            return i if LEGAL.search(rest) and not PERSONAL.search(rest) else None
    return None


def _may_follow(paragraph: Sequence[Line]) -> bool:
    text = " ".join(line.text for line in paragraph)
    return not text or RULE.match(text) is not None or ALSO_LEGAL.search(text) is not None
