"""Numbers that open a door, gate, alarm, safe or key safe."""

import re
from collections.abc import Iterator

from nlp.document import Passage
from nlp.lexicon import any_of
from nlp.secrets import LINK, Secret, is_innocent, is_year

_DIGITS = r"(?<![\d.,:£/-])(?P<value>[A-Z]?\d(?:[ -]?\d){3,5} ?[A-Z#*]?)(?![\w/]|[.,:-]\d| \d)"
_TO_IT = r"(?:\s+(?:for|to|at|on|of|in|by)\b[^.!?;\n]{0,40}?)?"
_UNIT = r"(?!\s*(?:a|c?m|k[gm]|mm|p|metres|people)\b)"
_BOXES = any_of("secrets", "box")
_ENTRIES = any_of("secrets", "entry")

_CALLED_A_CODE = re.compile(
    rf"{any_of('secrets', 'entry', 'box')}\s+(?:entry\s+)?(?:code|combination|combo|pin)s?{_TO_IT}"
    rf"(?:{LINK}|\s+has\s+changed,?|,)?\s*{_DIGITS}",
    re.I,
)
_ON_A_BOX = re.compile(rf"{_BOXES}(?:{LINK}|,|\s+(?:no|number)\.?)?\s*{_DIGITS}", re.I)
_NUMBER_OF_A_BOX = re.compile(rf"{_BOXES}[^.!?\n]{{0,60}}?\b(?:code|number)(?:\s+is|:)?\s*{_DIGITS}", re.I)
_ENTRY_IS = re.compile(rf"{_ENTRIES}\s*(?:is\s+now|is|['’]s|:)\s*{_DIGITS}{_UNIT}", re.I)
_SOME_CODE = re.compile(rf"\b(?P<which>\w+)\s+code\b[^.!?;:\n]{{0,40}}?{LINK}\s*{_DIGITS}", re.I)
_OPENING = re.compile(any_of("secrets", "opening"), re.I)
_OTHER_CODE = re.compile(any_of("secrets", "other_code"), re.I)
_SHAPES = (
    (_CALLED_A_CODE, 0.9, True),
    (_NUMBER_OF_A_BOX, 0.85, True),
    (_ON_A_BOX, 0.85, False),
    (_ENTRY_IS, 0.8, False),
)


def entry_codes(passage: Passage) -> Iterator[Secret]:
    """Every code that would open something in the world to the reader; a bare year is not one."""
    text = passage.text
    for shape, confidence, may_be_a_year in _SHAPES:
        for found in shape.finditer(text):
            if may_be_a_year or not is_year(found["value"]):
                yield from _secret(passage, found, confidence)
    for found in _SOME_CODE.finditer(text):
        opens = _OPENING.search(text, max(0, found.start() - 60), min(len(text), found.end() + 60))
        if opens and not _OTHER_CODE.fullmatch(found["which"]):
            yield from _secret(passage, found, 0.8)


def _secret(passage: Passage, found: re.Match[str], confidence: float) -> Iterator[Secret]:
    if not is_innocent(passage.text, found.start(), found.start("value")):
        yield Secret(passage, found.start(), found.start("value"), found.end("value"), confidence)
