"""What lets somebody in, where a text gives it away: passwords, codes and keys, told from talk about them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from nlp.document import Passage
from nlp.lexicon import any_of, lexicon


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret at `start` to `end` of a passage's plain text; what lets in begins at `value` and ends at `end`."""

    passage: Passage
    kind: Literal["password", "entry", "key"]
    start: int
    value: int
    end: int
    confidence: float


_NAMES = any_of("secrets", "password", "pin", "key", "one_time")
_LINK = r"(?:,?\s+(?:which\s+is|will\s+be|is\s+now|is|are|was|now|remains|(?:has\s+)?(?:changed|reset|set)\s+to)\b|\s*['’]s\b|\s*(?:->|[:=–→-]))"
_ABOUT = r"(?:\s+(?:for|to|on|of|at|in|into|this|today|again)\b[^,.!?;:=\n]{0,40}?)?"
_QUOTE = "[\"'“‘`*]?"
_STATED = re.compile(rf"(?P<name>{_NAMES}){_ABOUT}{_LINK}\s*{_QUOTE}(?P<value>[^\s\"”“`]{{2,60}})", re.I)
_BESIDE = re.compile(rf"(?P<name>{_NAMES}|\bpass)\s+{_QUOTE}(?P<value>[^\s\"”“`]{{4,60}})", re.I)
_SIGN_IN = re.compile(any_of("secrets", "sign_in"), re.I)
_TOKEN = re.compile(r"(?<!\S)[\"'“‘(]?(?P<value>[A-Za-z][^\s\"”“/,;:)]{5,40})")
_DIGITS = r"(?<![\d.,:£/-])(?P<value>[A-Z]?\d(?:[ -]?\d){3,5} ?[A-Z#*]?)(?![\w/]|[.,:-]\d| \d)"
_TO_IT = r"(?:\s+(?:for|to|at|on|of|in|by)\b[^.!?;\n]{0,40}?)?"
_OPENS = re.compile(
    rf"(?P<name>{any_of('secrets', 'entry', 'box')}\s+(?:entry\s+)?(?:code|combination|combo|pin)s?){_TO_IT}"
    rf"(?:{_LINK}|\s+has\s+changed,?|,)?\s*{_DIGITS}",
    re.I,
)
_BOX = re.compile(
    rf"(?P<name>{any_of('secrets', 'box')})(?:{_LINK}|,|\s+(?:no|number)\.?)?\s*{_DIGITS}"
    rf"|(?P<name_2>{any_of('secrets', 'box')})[^.!?\n]{{0,60}}?\b(?:code|number)(?:\s+is|:)?\s*"
    rf"{_DIGITS.replace('value', 'value_2')}",
    re.I,
)
_KEYS = re.compile(
    r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}|\bsk_live_\w{16,}"
    r"|\bxox[abprs]-[\w-]{20,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"
    r"|\bhttps?://[^\s/:@]{1,60}:[^\s/:@]{3,60}@[^\s]{3,200}"
    r"|\bhttps?://[^\s?#]{4,200}[?#](?:[^\s=&]{1,40}=[^\s&]{0,200}&){0,8}"
    r"(?:access_?token|auth|auth_?token|password|pwd|sig|signature|token)=[\w%.~-]{12,}",
)
_PIN = re.compile(
    rf"(?P<name>{any_of('secrets', 'pin')}){_ABOUT}{_LINK}\s*(?:[a-z'’]+\s+){{1,3}}(?P<value>\d{{4,6}})(?![\w%]|[.,:/-]\d)",
    re.I,
)
_CODE = re.compile(rf"\b(?P<name>(?P<which>\w+)\s+code)\b[^.!?;:\n]{{0,40}}?{_LINK}\s*{_DIGITS}", re.I)
_OPENING, _OTHER_CODE = (re.compile(any_of("secrets", sense), re.I) for sense in ("opening", "other_code"))
_OPEN_NOW = re.compile(
    rf"(?P<name>{any_of('secrets', 'entry')})\s*(?:is\s+now|is|['’]s|:)\s*{_DIGITS}(?!\s*(?:a|c?m|k[gm]|mm|p|metres|people)\b)",
    re.I,
)
_NETWORK = re.compile(
    rf"(?P<name>{any_of('secrets', 'wifi')})\b[^.!?\n]{{0,40}}?(?P<value>(?=[\w!#$%&*-]*\d)(?=[\w!#$%&*-]*[a-z])[\w!#$%&*-]{{6,40}})",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WARNS = re.compile(
    r"(?i)\b(?:never|avoid|don['’]?t|do not|shouldn['’]?t|should not|must not|mustn['’]?t)\s+(?:\w+\s+){0,2}?"
    r"(?:choose|disclose|give|have|leave|pick|put|reuse|reveal|say|send|set|share|tell|use|write)\b[^.!?\n]*$"
)
_EXAMPLE = re.compile(
    r"(?i)\b(?:e\.?g\.?|for example|for instance|like|such as|most common|worst|weakest)\b[^.!?\n]{0,25}$"
)
_PUBLIC = re.compile(rf"{any_of('secrets', 'public')}\W+(?:\w+\W+){{0,2}}{any_of('secrets', 'wifi')}", re.I)
_MEETING = re.compile(any_of("secrets", "meeting"), re.I)
_PLACEHOLDER = re.compile(r"(?i)[*x•_.…#?-]{3,}|<.*|\[.*|\{.*|\(.*|tb[ac]|n/?a|your\w*")


def secrets(passage: Passage) -> Iterator[Secret]:
    """Everything in a passage that would let its reader in somewhere."""
    for find in (_stated, _beside, _pins, _signed_in, _networks, _entry_codes, _other_codes, _keys):
        yield from find(passage)


def _stated(passage: Passage) -> Iterator[Secret]:
    for found in _STATED.finditer(passage.text):
        confidence = _likeness(found["value"], found["name"], passage.text[found.end() : found.end() + 2])
        if confidence and not _innocent(passage.text, found):
            yield _secret(passage, found, "password", confidence)


def _beside(passage: Passage) -> Iterator[Secret]:
    for found in _BESIDE.finditer(passage.text):
        if _likeness(found["value"], found["name"], "") > 0.8 and not _innocent(passage.text, found):
            yield _secret(passage, found, "password", 0.86)


def _pins(passage: Passage) -> Iterator[Secret]:
    for found in _PIN.finditer(passage.text):
        if not _YEAR.fullmatch(found["value"]) and not _innocent(passage.text, found):
            yield _secret(passage, found, "password", 0.82)


def _networks(passage: Passage) -> Iterator[Secret]:
    for found in _NETWORK.finditer(passage.text):
        public = _PUBLIC.search(passage.text, max(0, found.start() - 30), found.start("value"))
        if not public and not _innocent(passage.text, found):
            yield _secret(passage, found, "password", 0.82)


def _signed_in(passage: Passage) -> Iterator[Secret]:
    text = passage.text
    for cue in _SIGN_IN.finditer(text):
        begins = max(text.rfind("\n", 0, cue.start()) + 1, cue.start() - 60)
        for found in _TOKEN.finditer(text, begins, min(len(text), cue.end() + 100)):
            if "\n" in text[cue.end() : found.start()]:
                break
            if _invented(text, found) and not _innocent(text, found):
                start = min(cue.start(), found.start("value"))
                end = found.start("value") + len(_bare(found["value"]))
                yield Secret(passage, "password", start, found.start("value"), end, 0.85)
                break


def _entry_codes(passage: Passage) -> Iterator[Secret]:
    for found in _OPENS.finditer(passage.text):
        if not _innocent(passage.text, found):
            yield Secret(passage, "entry", found.start(), found.start("value"), found.end("value"), 0.9)
    for found in _BOX.finditer(passage.text):
        group = "value" if found["value"] else "value_2"
        year = _YEAR.fullmatch(found[group]) and found["name"] is not None
        if not year and not _innocent(passage.text, found):
            yield Secret(passage, "entry", found.start(), found.start(group), found.end(group), 0.85)


def _other_codes(passage: Passage) -> Iterator[Secret]:
    text = passage.text
    for found in _CODE.finditer(text):
        opens = _OPENING.search(text, max(0, found.start() - 60), min(len(text), found.end() + 60))
        if opens and not _OTHER_CODE.fullmatch(found["which"]) and not _innocent(text, found):
            yield Secret(passage, "entry", found.start("name"), found.start("value"), found.end("value"), 0.8)
    for found in _OPEN_NOW.finditer(text):
        if not _YEAR.fullmatch(found["value"]) and not _innocent(text, found):
            yield Secret(passage, "entry", found.start(), found.start("value"), found.end("value"), 0.8)


def _keys(passage: Passage) -> Iterator[Secret]:
    for found in _KEYS.finditer(passage.text):
        yield Secret(passage, "key", found.start(), found.start(), found.end(), 0.95)


def _secret(passage: Passage, found: re.Match[str], kind: Literal["password"], confidence: float) -> Secret:
    end = found.start("value") + len(_bare(found["value"]))
    return Secret(passage, kind, found.start(), found.start("value"), end, confidence)


def _likeness(value: str, name: str, after: str) -> float:
    """How much a word looks like a secret of that name: letters with digits or signs, or digits for a PIN."""
    bare = _bare(value)
    if len(bare) < 2 or _PLACEHOLDER.fullmatch(value) or bare.lower() in lexicon("secrets")["about_it"]:
        return 0.0
    if bare.replace("-", "").isdigit():
        return 0.93 if 4 <= len(bare.replace("-", "")) <= 8 else 0.0
    if re.fullmatch(
        r"\d{1,2}(?:[.:]\d\d)?(?:am|pm|st|nd|rd|th)|\W+|.*://.*|[\w.+-]+@[\w.-]+\.\w+|[A-Z]?\d{1,2}",
        bare,
        re.I,
    ):
        return 0.0
    if len(bare) > 3 and (re.search(r"\d", bare) or re.search(r"\w[^\w\s'’.,/()-]\w?|[a-z][A-Z]", bare)):
        return 0.93
    if re.fullmatch(r"[a-z]+(?:-[a-z]+){2,4}", bare, re.I):
        return 0.85
    ends = not after.strip() or value != bare
    return 0.6 if ends and len(bare) > 3 and bare.isalpha() and "pin" not in name.lower() else 0.0


def _invented(text: str, found: re.Match[str]) -> bool:
    """Whether a word beside a sign-in is one that somebody made up to be hard to guess."""
    value = _bare(found["value"])
    if len(value) < 6 or not re.search(r"\d", value) or "@" in value or re.search(r"\.\w{2,4}$", value):
        return False
    if re.fullmatch(r"[A-Za-z]+-\d{1,4}|[A-Z\d-]+|[a-z\d.]+|v[\d.-]+.*", value):
        return False
    if re.fullmatch(r"[A-Z][a-z]+\d{1,4}", value):
        return bool(
            re.search(
                r"(?i)(?:\b(?:and|with|is|its|it's|it’s|then|pass)|[/,:])\s*$",
                text[: found.start("value")][-8:],
            )
        )
    return bool(re.search(r"[A-Z]", value) and re.search(r"[a-z]", value)) or bool(
        re.search(r"[!#$%&?_*]", value)
    )


def _bare(value: str) -> str:
    return value.rstrip(".,;:)'’")


def _innocent(text: str, found: re.Match[str]) -> bool:
    """Whether what stands before says that the words warn, give an example, or let everybody in anyway."""
    start = max(0, found.start() - 120)
    value = found.start("value") if found["value"] else found.start()
    before = text[start:value]
    if _WARNS.search(before) or _EXAMPLE.search(before) or _PUBLIC.search(before):
        return True
    return bool(_MEETING.search(text[max(0, found.start() - 300) : found.end() + 40]))
