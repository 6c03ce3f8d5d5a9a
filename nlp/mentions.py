"""The words of a sentence that stand for somebody: names, roles, addresses and pronouns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from nlp.lexicon import lexicon
from nlp.utterances import Utterance

Kind = Literal[
    "writer", "reader", "resident", "colleague", "official", "contact", "organisation", "own", "person"
]
"""What somebody is to the writer; `own` is the writer's organisation, `person` leaves it open."""
Form = Literal["name", "initials", "place", "role", "pronoun"]
Gender = Literal["he", "she", ""]

PRONOUNS: dict[str, str] = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself", "im", "ive"), "i"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves", "weve"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves", "u", "ur", "youre", "youve"), "you"),
    **dict.fromkeys(("he", "him", "his", "himself", "hes", "hed"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself", "shes"), "she"),
    **dict.fromkeys(
        ("they", "them", "their", "theirs", "themselves", "themself", "theyre", "theyve"), "they"
    ),
}
"""Every form of a personal pronoun, also as it is typed in haste."""
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}|[xyz]|(?i:name|redacted)")
_LETTERED = re.compile(r"(?:child|person|pupil|patient|witness|adult|family|case|officer)", re.I)
_AT = re.compile(
    r"\s*(?:,\s*)?(?:who\s+lives\s+|living\s+)?(?:at|in|from|of|above|below|on)\s+(?:the\s+)?"
    r"(?:(?:flat|plot|room|rm|no\.?|number|house|unit|bed|ward)\s+)?#?\d+\b"
    r"|\s+(?:in|at)\s+(?:flat|plot|room|rm|unit|bed)\s+[A-Z\d]+\b|\s+(?:upstairs|downstairs|next\s+door|opposite)\b",
    re.I,
)
_HEADER = re.compile(r"\W*(?:from|to|cc|bcc|sent|date|subject)\s*:", re.I)
"""A line of a thread that says who wrote to whom: nobody is spoken of in it."""
_ROOMS = frozenset({"bed", "flat", "house", "no", "no.", "number", "plot", "rm", "room", "unit"})
_KIN = frozenset(lexicon("people")["family"])


@dataclass(frozen=True, slots=True)
class Mention:
    """The words `first` to `end` of a sentence (its number in the draft), and what they tell of somebody.

    `key` is the name without title, the role's words or the pronoun; `owner` the word that says whose it is,
    as in "my manager".
    """

    sentence: int
    first: int
    end: int
    head: int
    form: Form
    kind: Kind
    key: tuple[str, ...] = field(repr=False)
    gender: Gender = ""
    plural: bool = False
    definite: bool = True
    owner: int | None = None


@cache
def _senses() -> dict[tuple[str, ...], str]:
    senses = ("anybody", "family", "resident", "colleague", "organisation", "official", "own")
    return {tuple(words.split()): sense for sense in senses for words in lexicon("people")[sense]}


@cache
def _titles() -> dict[str, tuple[Kind, Gender]]:
    listed = lexicon("people")
    kinds: tuple[tuple[str, Kind, Gender], ...] = (
        ("man", "person", "he"), ("woman", "person", "she"),
        ("either", "person", ""), ("holder", "official", ""),
    )  # fmt: skip
    return {title: (kind, gender) for sense, kind, gender in kinds for title in listed[sense]}


def mentions(utterance: Utterance, number: int) -> Iterator[Mention]:
    """Everything in a sentence that stands for somebody, names first; no word is in two of them."""
    if _HEADER.match(utterance.text):
        return
    taken: set[int] = set()
    for found in (_names, _titled, _roles, _places, _pronouns):
        for mention in found(utterance, number):
            span = set(range(mention.first, mention.end))
            if not span & taken:
                taken |= span
                yield mention


def _names(utterance: Utterance, number: int) -> Iterator[Mention]:
    for name in utterance.analysed.names:
        if name.kind == "PERSON":
            yield from _person(utterance, number, name.first, name.end)
        elif name.kind in ("ORG", "TEAM"):
            key = tuple(utterance.lower(at) for at in range(name.first, name.end))
            kind: Kind = "own" if name.kind == "TEAM" or " ".join(key) in _own() else "organisation"
            yield Mention(
                number, name.first, name.end, _head(utterance, name.first, name.end), "name", kind, key
            )
        elif name.kind == "ROLE":
            yield from _role(utterance, number, name.first, name.end)


def _own() -> tuple[str, ...]:
    return lexicon("people")["own"]


def _titled(utterance: Utterance, number: int) -> Iterator[Mention]:
    """A title and a name that the network has missed."""
    for at in range(len(utterance.words) - 1):
        follows = utterance.form(at + 1)
        if _title(utterance, at) in _titles() and follows[:1].isupper() and follows.isalpha():
            yield from _person(utterance, number, at + 1, at + 2)


def _title(utterance: Utterance, at: int) -> str:
    return utterance.lower(at).rstrip(".")


def _person(utterance: Utterance, number: int, first: int, end: int) -> Iterator[Mention]:
    """A person's name with its titles; "Ms K" and "Child A" name nobody."""
    while first < end - 1 and _title(utterance, first) in _titles():
        first += 1
    while first < end and utterance.lower(end - 1) in ("'s", "'"):
        end -= 1
    kind: Kind = "person"
    gender: Gender = ""
    start = first
    while start and _title(utterance, start - 1) in _titles():
        start -= 1
        found, told = _titles()[_title(utterance, start)]
        kind, gender = (found if found == "official" else kind), gender or told
    if start and _LETTERED.fullmatch(utterance.lower(start - 1)):
        start -= 1
    words = tuple(utterance.lower(at) for at in range(first, end) if utterance.form(at)[:1].isalnum())
    if words:
        lettered = all(_INITIALS.fullmatch(utterance.form(at)) for at in range(first, end))
        form: Form = "initials" if lettered else "name"
        yield Mention(number, start, end, _head(utterance, first, end), form, kind, words, gender)


def _head(utterance: Utterance, first: int, end: int) -> int:
    """The word of a stretch that hangs on none of the others."""
    inside = range(first, end)
    return next(
        (at for at in inside if utterance.words[at].head not in inside or utterance.words[at].head == at),
        first,
    )


def _roles(utterance: Utterance, number: int) -> Iterator[Mention]:
    for at, word in enumerate(utterance.words):
        if word.features.startswith(("NOUN", "PROPN", "ADJ")) and word.relation not in ("compound", "amod"):
            first = next((at - back for back in (2, 1, 0) if _sense(utterance, at - back, at + 1)), None)
            if first is not None:
                yield from _role(utterance, number, first, at + 1)


def _sense(utterance: Utterance, first: int, end: int) -> str:
    if first < 0:
        return ""
    words = [utterance.lower(at) for at in range(first, end)]
    lemma = utterance.words[end - 1].lemma.casefold()
    return _senses().get((*words[:-1], lemma), "") or _senses().get(tuple(words), "")


def _role(utterance: Utterance, number: int, first: int, end: int) -> Iterator[Mention]:
    """Somebody called by what they are: how definite, whose, and at what address."""
    head = _head(utterance, first, end)
    begins = next((at for at in range(first, head + 1) if _sense(utterance, at, head + 1)), first)
    sense = _sense(utterance, begins, head + 1) or "colleague"
    key = (*(utterance.lower(at) for at in range(begins, head)), utterance.words[head].lemma.casefold())
    kind: Kind = {"family": "person", "anybody": "person"}.get(sense, sense)  # type: ignore[assignment]
    owner = next(utterance.under(head, "nmod:poss"), None)
    if owner is None and sense == "family":
        owner = _of(utterance, head)
    plural = utterance.words[head].tag in ("NNS", "NNPS")
    gender: Gender = (
        "he" if key[-1] in lexicon("people")["he"] else "she" if key[-1] in lexicon("people")["she"] else ""
    )
    lettered = re.match(r"\s+[A-Z](?![\w'’])", _after(utterance, end))
    form: Form = (
        "initials" if lettered else "place" if _AT.match(_after(utterance, end)) and not plural else "role"
    )
    definite = owner is not None or (not plural and _is_definite(utterance, head, key[-1]))
    yield Mention(number, first, end, head, form, kind, key, gender, plural, definite, owner)


def _of(utterance: Utterance, head: int) -> int | None:
    """Whose somebody is, where it says "the son of Mrs Patel"."""
    for at in utterance.under(head, "nmod"):
        if any(utterance.lower(case) == "of" for case in utterance.under(at, "case")):
            return at
    return None


def _is_definite(utterance: Utterance, head: int, noun: str) -> bool:
    determiners = [utterance.lower(at) for at in utterance.under(head, "det")]
    return any(word in ("the", "this", "that", "these", "those") for word in determiners) or (
        not determiners and noun in _KIN
    )


def _after(utterance: Utterance, end: int) -> str:
    if end > len(utterance.words):
        return ""
    return utterance.text[utterance.words[end - 1].end - utterance.words[0].start :]


def _places(utterance: Utterance, number: int) -> Iterator[Mention]:
    """An address that stands for whoever lives there: "flat 3 has", "7 is a heavy drinker"."""
    for at, word in enumerate(utterance.words):
        if not word.relation.startswith("nsubj") or any(utterance.under(at, "case")):
            continue
        first = at - 1 if utterance.lower(at - 1) in _ROOMS else at
        end = at + 2 if utterance.lower(at) in _ROOMS and utterance.lower(at + 1).isdigit() else at + 1
        digits = utterance.lower(end - 1)
        if digits.isdigit() and len(digits) < 4:
            yield Mention(number, first, end, at, "place", "resident", (digits,))


def _pronouns(utterance: Utterance, number: int) -> Iterator[Mention]:
    for at, word in enumerate(utterance.words):
        base = PRONOUNS.get(utterance.lower(at), "")
        if not base or (word.tag == "FW" or utterance.form(at) == "US"):
            continue
        gender: Gender = base if base in ("he", "she") else ""  # type: ignore[assignment]
        kind: Kind = {"i": "writer", "we": "own", "you": "reader"}.get(base, "person")  # type: ignore[assignment]
        yield Mention(number, at, at + 1, at, "pronoun", kind, (base,), gender, base == "they")
