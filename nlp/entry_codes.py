"""Numbers that open a door, gate, alarm, safe or key safe."""

import re
from collections.abc import Iterator

from nlp.document import Passage
from nlp.findings import GUESS
from nlp.lexicon import any_of, key_words, keyed, lexicon
from nlp.secrets import LINK, Secret, is_innocent, is_year

_SPELT = r"(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine)"
_DIGITS = (
    r"(?<![\d.,:£/-])(?P<value>[A-Z]?\d(?:[ -]?\d){3,5} ?[A-Z#*]?|[A-Z]\d{3}[A-Z#*]"
    r"|\d(?:[ -]\d){2}(?: ?[A-Z#*])?"
    rf"|{_SPELT}(?:[ ,-]{{1,2}}{_SPELT}){{3,5}})(?![\w/]|[.,:-]\d| \d)"
)
_TO_IT = r"(?:\s+(?:for|to|at|on|of|in|by)\b[^.!?;\n]{0,40}?)?"
_UNIT = r"(?!\s*(?:a|c?m|k[gm]|mm|p|metres|people)\b)"
_ENDS = r"(?=\s*(?:$|[^\w\s]|\n|(?:and|at|before|followed|if|now|or|then|to|until|unless|when|which)\b))"
_BOXES = any_of("secrets", "box")
_ENTRIES = any_of("secrets", "entry")
_BOX, _ENTRY, _LOCKED = (key_words("secrets", *senses) for senses in (["box"], ["entry"], ["box", "entry"]))
_ANY_LOCK = key_words("secrets", "box", "entry", "lock")

_CALLED_A_CODE = keyed(
    rf"{any_of('secrets', 'entry', 'box')}\s+(?:entry\s+)?(?:code|combination|combo|pin)s?{_TO_IT}"
    rf"(?:{LINK}|\s+has\s+changed,?|,)?\s*{_DIGITS}",
    _LOCKED,
)
_ON_A_BOX = keyed(rf"{_BOXES}{_TO_IT}(?:{LINK}|,|\s+(?:no|number)\.?)?\s*{_DIGITS}", _BOX)
_NUMBER_OF_A_BOX = keyed(rf"{_BOXES}[^.!?\n]{{0,60}}?\b(?:code|number)(?:\s+is|:)?\s*{_DIGITS}", _BOX)
_ENTRY_IS = keyed(rf"{_ENTRIES}\s*(?:is\s+now|is|['’]s|:)\s*{_DIGITS}{_UNIT}", _ENTRY)
_ENTRY_TO_IT = keyed(rf"{_ENTRIES}{_TO_IT}(?:\s+is\s+now|\s+is|:)\s*{_DIGITS}{_ENDS}", _ENTRY)
_BOX_BY = keyed(
    r"\bbox\s+(?:at|behind|beside|by|near|on|outside|under)\s+(?:(?:the|her|his|their|your)\s+)?[a-z]+"
    rf"(?:\s+door)?(?:\s+(?:is|takes|opens\s+with)|,|:)?\s*{_DIGITS}{_ENDS}",
    frozenset({"box"}),
)
_LETTERED = re.compile(r"(?<![\w-])(?P<value>C\d{2,5}[XYZ])(?!\w)")
_SOME_CODE = keyed(
    rf"\b(?:(?P<which>\w+)\s+)?code\b[^.!?;:\n]{{0,40}}?{LINK}\s*{_DIGITS}", frozenset({"code"})
)
_OPENING = re.compile(any_of("secrets", "opening"), re.I)
_OTHER_CODE = re.compile(any_of("secrets", "other_code"), re.I)
_ANOTHER_CODE = re.compile(rf"{any_of('secrets', 'other_code')}\s+code\b", re.I)
_LOCKS = any_of("secrets", "entry", "box", "lock")
_OPENS_BY = keyed(
    rf"{_LOCKS}{_TO_IT}\s+(?:and\s+\w+\s+)?{any_of('secrets', 'opens_by')}\s+{_DIGITS}{_ENDS}",
    _ANY_LOCK,
    key_words("secrets", "opens_by"),
)
_IT_IS_NOW = keyed(
    rf"(?:{_ENTRIES}|{_BOXES})[^.!?\n]{{0,80}}?\bit(?:['’]?s|\s+is)\s+(?:now\s+)?{_DIGITS}{_ENDS}", _LOCKED
)
_IT_IS = keyed(
    rf"\bit(?:['’]?s|\s+is)\s+{_DIGITS}\s+(?:for|on|at)\s+(?:the|my|our)\s+(?:\w+\s+)?{_LOCKS}", _ANY_LOCK
)
_TYPED = keyed(
    rf"{any_of('secrets', 'typing')}\s+{_DIGITS}{_ENDS}", _ANY_LOCK, key_words("secrets", "typing")
)
_LETS_IN = keyed(
    rf"{_DIGITS}\s+(?:{any_of('secrets', 'through')}"
    rf"|(?:{any_of('secrets', 'opened')}|is\s+for)\s+(?:the|my|our|all|both|every)\s+(?:\w+\s+)?{_LOCKS})",
    _ANY_LOCK | {phrase.split()[0] for phrase in lexicon("secrets")["through"]},
)
_LOCK = re.compile(_LOCKS, re.I)
_OF_SOMETHING = re.compile(r"\b(?P<what>\w+)\s+(?:for|of|on)\s+(?:the|an?|our|your|each|every)\s+$", re.I)
_CODES = ("code", "codes", "combination", "combo", "number", "pin")
_SHAPES = (
    (_CALLED_A_CODE, 0.9, True),
    (_NUMBER_OF_A_BOX, 0.85, True),
    (_ON_A_BOX, 0.85, False),
    (_ENTRY_IS, 0.8, False),
    (_ENTRY_TO_IT, 0.8, False),
    (_BOX_BY, 0.8, False),
    (_IT_IS_NOW, 0.82, False),
    (_OPENS_BY, 0.82, False),
    (_LETS_IN, 0.82, False),
    (_IT_IS, GUESS, False),
)
_NAMED_AS_CODES = (_ON_A_BOX, _ENTRY_IS, _ENTRY_TO_IT)
"""Shapes in which the thing itself must be what the number is said of: not "the fee for the alarm is"."""


def entry_codes(passage: Passage) -> Iterator[Secret]:
    """Every code that would open something in the world to the reader; a bare year is not one."""
    text = passage.text
    for shape, confidence, may_be_a_year in _SHAPES:
        for found in shape.finditer(text):
            other = shape in _NAMED_AS_CODES and _is_said_of_another(text[: found.start()])
            if not other and (may_be_a_year or not is_year(found["value"])):
                yield from _secret(passage, found, confidence)
    yield from _typed(passage)
    for found in _SOME_CODE.finditer(text):
        opens = _OPENING.search(text, max(0, found.start() - 60), min(len(text), found.end() + 60))
        if opens and not _OTHER_CODE.fullmatch(found["which"] or ""):
            yield from _secret(passage, found, 0.8)


def _is_said_of_another(before: str) -> bool:
    """Whether what comes before makes it another's: "the fee for the alarm is", but not "the code for"."""
    found = _OF_SOMETHING.search(before[-40:])
    return found is not None and found["what"].lower() not in _CODES


def _typed(passage: Passage) -> Iterator[Secret]:
    """What is typed, or shaped as on a push-button lock, where a lock is spoken of: "put in 40917", C147X."""
    for shape in (_TYPED, _LETTERED):
        for found in shape.finditer(passage.text):
            begin, end = max(0, found.start() - 60), found.end() + 40
            another = _ANOTHER_CODE.search(passage.text, begin, end)
            if _LOCK.search(passage.text, begin, end) and not another and not is_year(found["value"]):
                yield from _secret(passage, found, 0.82)


def _secret(passage: Passage, found: re.Match[str], confidence: float) -> Iterator[Secret]:
    if not is_innocent(passage.text, found.start(), found.start("value")):
        yield Secret(passage, found.start(), found.start("value"), found.end("value"), confidence)
