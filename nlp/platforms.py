"""What a draft says of accounts on social media: opened, handed on, whose they are, and who has agreed."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from nlp.acts import Act, own_sentences
from nlp.document import Document
from nlp.lexicon import any_of, lexicon, listed
from nlp.utterances import SENTENCES

_words, verbs = partial(any_of, "accounts"), partial(listed, "accounts")

_FEW = r"(?:[\w'’]+\s+){0,3}?"
_ONE = (
    rf"{_words('platform')}\s+(?:\w+\s+)?{_words('account')}|{_words('account')}\s+on\s+{_words('platform')}"
)
_ENDS = r"(?=\s*(?:$|[^\s\w]|(?:account|and|as|for|from|now|so|to|where|with|without)\b))"
_ALONE = rf"{_words('platform_alone')}{_ENDS}"
_OWN = r"(?:its|our|their)\s+own"
_A_NEW_ONE = re.compile(
    rf"\b(?:an?|another|new|{_OWN})\s+{_FEW}(?:{_ONE}|{_ALONE})|@\w+\s+on\s+{_words('platform')}", re.I
)
_ANNOUNCED = re.compile(
    rf"\b(?:our|the)\s+(?:brand\s+)?new\s+(?:(?:\w+\s+)?(?:{_ONE})|{_ALONE})"
    rf"|\b(?:gone\s+live|joined|landed|now)\s+(?:on\s+)?{_words('platform')}(?=\s*(?:$|[^\s\w]|and\b|too\b))",
    re.I,
)
_MINE = (
    rf"\bmy\s+(?:own\s+)?(?:\w+\s+)?{_words('platform', 'account')}|\bfor\s+myself\b"
    rf"|\bfor\s+my\s+(?!(?:\w+\s+)?{_words('service')})"
)
_PRIVATE = re.compile(rf"{_MINE}|\bfor\s+our\s+(?!(?:\w+\s+)?{_words('service')})", re.I)
_FOR_ME = re.compile(_MINE, re.I)
_PLATFORM, _SERVICE = re.compile(_words("platform"), re.I), re.compile(_words("service"), re.I)
_LONG_AGO = re.compile(r"\b(?:ago|since|last\s+year|(?:19|20)\d\d)\b", re.I)
_MODERATOR = re.compile(
    rf"\b(?:an?|another|as|new|the)\s+(?:\w+\s+)?{_words('moderator')}|{_words('moderator')}\W*$", re.I
)
_HANDED = re.compile(rf"\bover\b|\baccess\s+to\s+{_FEW}{_words('platform')}", re.I)
_LOGIN = re.compile(_words("login"), re.I)
_NEW_LOGIN = re.compile(
    rf"{_words('login')}[^.!?\n]{{0,40}}?{_words('platform')}[^.!?\n]{{0,60}}?\b(?:changed|different|new)\b"
    rf"|\bnew\s+{_words('login')}[^.!?\n]{{0,40}}?{_words('platform')}",
    re.I,
)
_LEAVE, _OFFICE = re.compile(_words("leave"), re.I), re.compile(_words("communications"), re.I)
_WITHOUT = re.compile(rf"{_words('without')}|(?:n['’]|\b(?:ca|did|do|has|have|is|was|were|wo)n)t\b", re.I)
_INFORMED = re.compile(
    rf"\b(?:{'|'.join(lexicon('accounts')['informed'])})(?:d|ed|ing|n|s)?\b|\b(?:copied|knew|told)\b", re.I
)
_MAILBOX = re.compile(r"comm(?:s|unications)\b|press\b|social\.?media", re.I)


def opens(act: Act) -> bool:
    """Whether it opens an account that is not the writer's own, and not long ago.

    In "gone ahead and created a page" the page may hang on the verb before, and nothing on this one.
    """
    opened, clause = (act.rest, act.text) if act.rest else (act.sentence, act.sentence)
    return bool(_A_NEW_ONE.search(opened)) and not (_LONG_AGO.search(act.sentence) or _PRIVATE.search(clause))


@lru_cache(maxsize=SENTENCES)
def announced(text: str) -> bool:
    """Whether a sentence speaks of "our new page", or is "now on" a platform."""
    return bool(_ANNOUNCED.search(text)) and not _PRIVATE.search(text)


def is_the_writers_own(text: str) -> bool:
    """Whether it is the writer's own, or for their family and the like."""
    return bool(_FOR_ME.search(text))


def is_for_a_service(text: str) -> bool:
    """Whether a team, a place or the Council is named."""
    return bool(_SERVICE.search(text))


def is_of_a_service(document: Document) -> bool:
    """Whether the author names one anywhere, or writes on the organisation's behalf."""
    own = own_sentences(document).values()
    return document.draft.account.kind != "personal" or any(is_for_a_service(each.text) for each in own)


def hands_on(act: Act, document: Document) -> bool:
    """Whether it makes or unmakes a moderator, hands an account over, or changes its login."""
    near = _around(document, act.statement.sentence, 1)
    if not any(map(_is_of_a_platform, near)) or _PRIVATE.search(act.text):
        return False
    if act.utterance.is_one_of(act.statement.head, verbs("change")):
        return bool(_LOGIN.search(act.text))
    return bool(_MODERATOR.search(act.text) or (_HANDED.search(act.text) and _is_of_a_platform(act.sentence)))


@lru_cache(maxsize=SENTENCES)
def has_a_new_login(text: str) -> bool:
    """Whether a sentence says that an account's password is another now."""
    return bool(_NEW_LOGIN.search(text))


def has_leave(document: Document, number: int) -> bool:
    """Whether somebody is said to have agreed, or strategic communications to know or to be asked: two
    sentences away at most, since further off it is something else that was agreed."""
    return any(map(_gives_leave, _around(document, number, 2)))


def is_kept_from_them(document: Document) -> bool:
    """Whether they are said not to know or not to have agreed."""
    return any(_denies_leave(each.text) for each in own_sentences(document).values())


def goes_to_them(document: Document) -> bool:
    """Whether the draft goes to a mailbox of theirs."""
    readers = (each.address.partition("@")[0] or each.name for each in document.draft.recipients)
    return any(_MAILBOX.search(reader) for reader in readers)


def _around(document: Document, number: int, far: int) -> Iterator[str]:
    """The sentence and those so far before and behind it."""
    own = own_sentences(document)
    return (own[at].text for at in range(number - far, number + far + 1) if at in own)


@lru_cache(maxsize=SENTENCES)
def _is_of_a_platform(text: str) -> bool:
    return bool(_PLATFORM.search(text))


@lru_cache(maxsize=SENTENCES)
def _gives_leave(text: str) -> bool:
    informed = _OFFICE.search(text) and _INFORMED.search(text)
    return bool(_LEAVE.search(text) or informed) and not _WITHOUT.search(text)


@lru_cache(maxsize=SENTENCES)
def _denies_leave(text: str) -> bool:
    return bool(_WITHOUT.search(text) and (_LEAVE.search(text) or _OFFICE.search(text)))
