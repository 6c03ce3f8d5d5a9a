"""Passwords, PINs, codes and keys that a text gives away, told from talk about them."""

import re
from collections.abc import Iterator

from nlp.document import Passage
from nlp.findings import GUESS
from nlp.lexicon import any_of, key_words, keyed, lexicon
from nlp.secrets import LINK, Secret, is_innocent, is_year

_NAMES = any_of("secrets", "password", "pin", "key", "one_time")
_NAMING = key_words("secrets", "password", "pin", "key", "one_time")
_ABOUT = r"(?:\s+(?:for|to|on|of|at|in|into|this|today|again)\b[^,.!?;:=\n]{0,40}?)?"
_VALUE = r"[\"'“‘`*]?(?P<value>[^\s\"”“`]{2,60})"
_STATED = keyed(rf"(?P<name>{_NAMES}){_ABOUT}{LINK}\s*{_VALUE}", _NAMING)
_BESIDE = keyed(rf"(?P<name>{_NAMES}|\bpass)\s+{_VALUE}", _NAMING | {"pass"})
_PIN = keyed(
    rf"{any_of('secrets', 'pin')}{_ABOUT}{LINK}\s*(?:[a-z'’]+\s+){{1,3}}"
    r"(?P<value>\d{4,6})(?![\w%]|[.,:/-]\d)",
    key_words("secrets", "pin"),
)
_IS_ONE = keyed(
    rf"(?<!\S)(?P<value>[^\s\"“”]{{4,40}})[\"”]?\s+(?:is|was)\s+(?:the|my|our|your|his|her|their)\s+"
    rf"(?:\w+\s+)?(?P<name>{_NAMES})",
    _NAMING,
)
_PAIR = re.compile(r"(?<!\S)(?P<user>[A-Za-z][\w.@-]{2,40}) ?/ ?(?P<value>[^\s/]{4,40})")
_ACCESS = re.compile(any_of("secrets", "password", "login"), re.I)
_NAMED = keyed(rf"{_NAMES}(?=\W)", _NAMING)
_SIGN_IN = keyed(any_of("secrets", "sign_in"), key_words("secrets", "sign_in"))
_WORD = re.compile(r"(?<!\S)[\"'“‘(]?(?P<value>[A-Za-z][^\s\"”“/,;:)]{5,40})")
_NETWORK = keyed(
    rf"{any_of('secrets', 'wifi')}\b(?!\s+name\b)[^.!?\n]{{0,40}}?"
    r"(?P<value>(?=[\w!#$%&*-]{0,40}\d)(?=[\w!#$%&*-]{0,40}[a-z])[\w!#$%&*-]{6,40})",
    key_words("secrets", "wifi"),
)
_KEY = re.compile(
    r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}|\bsk_live_\w{16,}"
    r"|\bxox[abprs]-[\w-]{20,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"
    r"|\bhttps?://[^\s/:@]{1,60}:[^\s/:@]{3,60}@[^\s]{3,200}|\b(?:\d{6}-){7}\d{6}\b"
)
_NAMED_KEY = re.compile(
    r"(?i:\b\w{0,20}(?:key|token|secret)\b[^\n]{0,40}?[\s=:\"'])"
    r"(?=[\w+/-]{0,60}\d)(?=[\w+/-]{0,60}[a-z])[\w+/-]{32,200}"
)
_CALLED_KEY = re.compile(r"(?:key|token|secret)\b", re.I)
_LINK_WITH_KEY = re.compile(
    r"\bhttps?://(?![^\s/]{0,60}(?:zoom\.us|teams\.microsoft\.com|meet\.google\.com))[^\s?#]{4,200}[?#]"
    r"(?:[^\s=&]{1,40}=[^\s&]{0,200}&){0,8}"
    r"(?:access_?token|auth|auth_?token|password|pwd|sig|signature|token)=[\w%.~-]{12,}"
)
_PLACEHOLDER = re.compile(r"(?i)[*x•_.…#?-]{3,}|[<\[{(].*|tb[ac]|n/?a|your\w*")
_ORDINARY = re.compile(
    r"(?i)\d{1,2}(?:[.:]\d\d)?(?:am|pm|st|nd|rd|th)|\W+|.*://.*|[\w.+-]+@[\w.-]+\.\w+|[A-Z]?\d{1,2}"
)
_MIXED = re.compile(r"\d|\w[^\w\s'’.,/()-]\w?|[a-z][A-Z]")
_THREE_WORDS = re.compile(r"(?i)[a-z]+(?:-[a-z]+){2,4}")
_NAME_OR_NUMBER = re.compile(r"[A-Za-z]+-\d{1,4}|[A-Z\d-]+|[a-z\d.]+|v[\d.-]+.*|.*\.\w{2,4}|.*@.*")
_PRODUCT = re.compile(r"i?[A-Z][a-z]+\d{1,3}")
_NAME_AND_YEAR = re.compile(r"[A-Z][a-z]+\d{1,4}")
_SAYS = re.compile(r"['’]s\b|\b(?:is|are|was|will be)\b|[:=]", re.I)
_SPELLING = re.compile(
    r",?\s+(?:with\s+an?\b|all\s+(?:in\s+)?(?:capitals|lower|one|small)\b|capital\b|one\s+word)", re.I
)
_END = re.compile(r"[.!?](?=\s|$)|\n|$")
_HANDS_IT = re.compile(r"(?i)(?:\b(?:and|with|is|its|it['’]s|then|pass)|[/,:])\s*$")


def logins(passage: Passage) -> Iterator[Secret]:
    """Everything in a passage that would let its reader sign in somewhere."""
    for find in (_stated, _beside, _said_to_be, _described, _paired, _pins, _signed_in, _networks, _keys):
        yield from find(passage)


def _stated(passage: Passage) -> Iterator[Secret]:
    for found in _STATED.finditer(passage.text):
        after = passage.text[found.end() :][:20]
        ends = after[:1] in "\n\r\"”’'" or bool(_SPELLING.match(after))
        yield from _secret(passage, found, _likeness(found["value"], found["name"], ends))


def _beside(passage: Passage) -> Iterator[Secret]:
    for found in _BESIDE.finditer(passage.text):
        if _likeness(found["value"], found["name"], ends=False) > 0.8:
            yield from _secret(passage, found, 0.86)


def _said_to_be(passage: Passage) -> Iterator[Secret]:
    """The secret first: "Orchard_55 is the new password"."""
    for found in _IS_ONE.finditer(passage.text):
        if _likeness(found["value"], found["name"], ends=False) > 0.8:
            yield from _secret(passage, found, 0.86)


def _described(passage: Passage) -> Iterator[Secret]:
    """A made-up word handed over behind words about it: "the password's our cat and a year, Mittens2011"."""
    text = passage.text
    for cue in _NAMED.finditer(text):
        limit = min(len(text), cue.end() + 90)
        stop = _END.search(text, cue.end(), limit)
        for found in _WORD.finditer(text, cue.end(), stop.start() if stop else limit):
            between = text[cue.end() : found.start("value")]
            if _SAYS.search(between) and _HANDS_IT.search(between) and _made_up(_bare(found["value"])):
                yield from _secret(passage, found, 0.85)
                break


def _paired(passage: Passage) -> Iterator[Secret]:
    """A user and a made-up word with a stroke between, where logins are spoken of: "tpowell / Falcon99x"."""
    for found in _PAIR.finditer(passage.text):
        value = _bare(found["value"])
        spoken_of = _ACCESS.search(passage.text, max(0, found.start() - 200), found.end() + 60)
        follows = re.fullmatch(rf"{re.escape(found['user'])}\d{{2,6}}[!?]?", value)
        if follows or (spoken_of and _made_up(value)):
            yield from _secret(passage, found, 0.85)


def _pins(passage: Passage) -> Iterator[Secret]:
    for found in _PIN.finditer(passage.text):
        if not is_year(found["value"]):
            yield from _secret(passage, found, 0.82)


def _networks(passage: Passage) -> Iterator[Secret]:
    for found in _NETWORK.finditer(passage.text):
        yield from _secret(passage, found, 0.82)


def _signed_in(passage: Passage) -> Iterator[Secret]:
    text = passage.text
    for cue in _SIGN_IN.finditer(text):
        begins = max(text.rfind("\n", 0, cue.start()) + 1, cue.start() - 60)
        for found in _WORD.finditer(text, begins, min(len(text), cue.end() + 100)):
            value = found.start("value")
            if "\n" in text[cue.end() : value]:
                break
            if _invented(_bare(found["value"]), text[:value][-8:]) and not is_innocent(
                text, min(cue.start(), value), value
            ):
                end = value + len(_bare(found["value"]))
                yield Secret(passage, min(cue.start(), value), value, max(end, cue.end()), 0.85)
                break


def _keys(passage: Passage) -> Iterator[Secret]:
    called = ((_NAMED_KEY, 0.95),) if _CALLED_KEY.search(passage.text) else ()
    for shape, confidence in ((_KEY, 0.95), *called, (_LINK_WITH_KEY, GUESS)):
        for found in shape.finditer(passage.text):
            yield Secret(passage, found.start(), found.start(), found.end(), confidence)


def _secret(passage: Passage, found: re.Match[str], confidence: float) -> Iterator[Secret]:
    value = found.start("value")
    if confidence and not is_innocent(passage.text, found.start(), value):
        yield Secret(passage, found.start(), value, value + len(_bare(found["value"])), confidence)


def _likeness(value: str, name: str, ends: bool) -> float:
    """How much a word looks like a secret of that name: letters with digits or signs, or digits for a PIN."""
    bare = _bare(value)
    digits = bare.replace("-", "")
    if len(bare) < 2 or _PLACEHOLDER.fullmatch(value) or bare.lower() in lexicon("secrets")["about_it"]:
        return 0.0
    if digits.isdigit():
        return 0.93 if 4 <= len(digits) <= 8 else 0.0
    if _ORDINARY.fullmatch(bare):
        return 0.0
    if len(bare) > 3 and _MIXED.search(bare):
        return 0.93
    if _THREE_WORDS.fullmatch(bare):
        return 0.85
    plain_word = len(bare) > 3 and bare.isalpha() and "pin" not in name.lower()
    return 0.6 if plain_word and (ends or value != bare) else 0.0


def _invented(value: str, before: str) -> bool:
    """Whether a word beside a sign-in is one that somebody made up to be hard to guess."""
    if len(value) < 6 or not re.search(r"\d", value) or _NAME_OR_NUMBER.fullmatch(value):
        return False
    if _NAME_AND_YEAR.fullmatch(value):
        return bool(_HANDS_IT.search(before))
    mixed = re.search(r"[A-Z]", value) and re.search(r"[a-z]", value)
    return bool(mixed or re.search(r"[!#$%&?_*]", value))


def _made_up(value: str) -> bool:
    """The same where nothing but a password's name is near; a name with few digits may be a product's."""
    return _invented(value, "with ") and not _PRODUCT.fullmatch(value)


def _bare(value: str) -> str:
    return value.rstrip(".,;:)'’")
