"""Folds characters that are drawn like others or not at all, and knows which are drawn as one."""

import re
import unicodedata
from collections.abc import Iterator

MARKS = r"\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
INVISIBLE = (
    r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
STYLED = (
    r"\u02b0-\u02b8\u1d2c-\u1d6a\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134"
    r"\u2145-\u2149\u24b6-\u24e9\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff\U0001f130-\U0001f149"
)
BLOCK_LETTERS = r"\U0001f150-\U0001f169\U0001f170-\U0001f189"
JOINERS = r"\u200d\u20e3\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
SYMBOLS = r"\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"

FOLDED = re.compile(
    rf"""(?P<break>    \r\n | [\r\x0b\x0c\x85\u2028\u2029])
    | (?P<space>      [\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])
    | (?P<styled>     [{STYLED}])
    | (?P<block>      [{BLOCK_LETTERS}])
    | (?P<kept>       [{SYMBOLS}][{JOINERS}]*)
    | (?P<marked>     [0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff][{INVISIBLE}]*[{MARKS}][{INVISIBLE}{MARKS}]*)
    | (?P<invisible>  [{INVISIBLE}]+)""",
    re.VERBOSE,
)
HIDDEN = re.compile(f"[{INVISIBLE}]+")
REGIONAL = re.compile("[\U0001f1e6-\U0001f1ff]")
EXTENDS = re.compile(f"[{MARKS}{JOINERS}]")


def folds(text: str) -> Iterator[tuple[int, int, str]]:
    """Edits that make styled letters ordinary, compose accents, and take out what nobody sees.

    Emoji stay whole: the joiners inside them are no hiding.
    """
    for found in FOLDED.finditer(text):
        if found.lastgroup != "kept":
            yield found.start(), found.end(), _folded(found.lastgroup or "", found.group())


def _folded(kind: str, characters: str) -> str:
    match kind:
        case "break":
            return "\n"
        case "space":
            return " "
        case "styled":
            return unicodedata.normalize("NFKC", characters)
        case "block":
            return chr(ord("A") + (ord(characters) - 0x1F150) % 0x20)
        case "marked":
            return unicodedata.normalize("NFC", HIDDEN.sub("", characters))[0]
    return ""


def capital(words: str) -> str:
    """The words with a capital at the front and the rest as it was."""
    return words[:1].upper() + words[1:]


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` to `end`, widened so that no character that is drawn as one is cut in two."""
    if start == end:
        return start, end
    while start > 0 and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    return start, end


def _joined(text: str, at: int) -> bool:
    """Whether the characters before and after `at` are drawn as one."""
    before, after = text[at - 1], text[at]
    if EXTENDS.match(after) or unicodedata.category(after).startswith("M"):
        return True
    if before == "\u200d":
        return not after.isascii() and not after.isalpha()
    if (before, after) == ("\r", "\n"):
        return True
    return REGIONAL.match(after) is not None and _letters_before(text, at) % 2 == 1


def _letters_before(text: str, at: int) -> int:
    """How many letters of flags stand directly before `at`; each two are one flag."""
    first = at
    while first and REGIONAL.match(text[first - 1]):
        first -= 1
    return at - first
