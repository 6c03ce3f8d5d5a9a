"""What a secret in a text is, and what shows that words only warn, give an example or let everybody in."""

import re
from dataclasses import dataclass

from nlp.document import Passage
from nlp.lexicon import any_of


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret at `start` to `end` of a passage's plain text; what lets in begins at `value`."""

    passage: Passage
    start: int
    value: int
    end: int
    confidence: float


LINK = (
    r"(?:(?:,?\s+(?:which\s+is|will\s+be|is|are|was|now|remains|(?:has\s+)?(?:changed|reset|set)\s+to)\b"
    r"|\s*['’]s\b)(?:\s+(?:also|currently|just|now|still)\b)?|\s*(?:->|[:=–→-]))"
)
"""What stands between the name of a secret and the secret."""

_WARNS = re.compile(
    r"(?i)\b(?:never|avoid|don['’]?t|do not|shouldn['’]?t|should not|must not|mustn['’]?t)\s+(?:\w+\s+){0,2}?"
    r"(?:choose|disclose|give|have|leave|pick|put|reuse|reveal|say|send|set|share|tell|use|write)\b[^.!?\n]*$"
)
_EXAMPLE = re.compile(
    r"(?i)\b(?:e\.?g\.?|examples? of|for example|for instance|like|such as|most common|worst|weakest)\b"
    r"[^.!?\n]{0,25}$"
)
_PUBLIC = re.compile(rf"{any_of('secrets', 'public')}\W+(?:\w+\W+){{0,2}}{any_of('secrets', 'wifi')}", re.I)
_MEETING = re.compile(any_of("secrets", "meeting"), re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_year(digits: str) -> bool:
    """Whether four digits may be a year of these two centuries."""
    return bool(_YEAR.fullmatch(digits))


def is_innocent(text: str, start: int, value: int) -> bool:
    """Whether the words before `value`, named at `start`, warn, give an example or invite everybody."""
    before = text[max(0, start - 120) : value]
    if _WARNS.search(before) or _EXAMPLE.search(before) or _PUBLIC.search(before):
        return True
    return bool(_MEETING.search(text[max(0, start - 300) : value + 60]))
