"""Somebody called by name: people with their titles, organisations, teams, roles that stand as names."""

import re
from collections.abc import Iterator
from functools import cache

from nlp.lexicon import lexicon
from nlp.mention import Form, Gender, Kind, Mention, head_of
from nlp.roles import role
from nlp.utterances import Wording

_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}|[xyz]|(?i:name|redacted)")
_LETTERED = re.compile(r"(?:child|person|pupil|patient|witness|adult|family|case|officer)", re.I)


def names(wording: Wording, number: int) -> Iterator[Mention]:
    """People, organisations and teams that the network names, and roles that stand as names."""
    for name in wording.names:
        if name.kind == "PERSON":
            yield from _person(wording, number, name.first, name.end)
        elif name.kind in ("ORG", "TEAM"):
            key = tuple(wording.lower(at) for at in range(name.first, name.end))
            kind: Kind = "own" if name.kind == "TEAM" or " ".join(key) in _own() else "organisation"
            yield Mention(
                number, name.first, name.end, head_of(wording, name.first, name.end), "name", kind, key
            )
        elif name.kind == "ROLE":
            yield from role(wording, number, name.first, name.end)


def titled(wording: Wording, number: int) -> Iterator[Mention]:
    """A title and a name that the network has missed."""
    for at in range(len(wording.words) - 1):
        follows = wording.form(at + 1)
        if _title(wording, at) in _titles() and follows[:1].isupper() and follows.isalpha():
            yield from _person(wording, number, at + 1, at + 2)


def _person(wording: Wording, number: int, first: int, end: int) -> Iterator[Mention]:
    """A person's name with its titles; "Ms K" and "Child A" name nobody."""
    while first < end - 1 and _title(wording, first) in _titles():
        first += 1
    if first < end - 1 and _LETTERED.fullmatch(wording.lower(first)):
        first += 1
    while first < end and wording.lower(end - 1) in ("'s", "'"):
        end -= 1
    kind: Kind = "person"
    gender: Gender = ""
    start = first
    while start and _title(wording, start - 1) in _titles():
        start -= 1
        found, told = _titles()[_title(wording, start)]
        kind, gender = (found if found == "official" else kind), gender or told
    if start and _LETTERED.fullmatch(wording.lower(start - 1)):
        start -= 1
    words = tuple(wording.lower(at) for at in range(first, end) if wording.form(at)[:1].isalnum())
    if words:
        lettered = all(_INITIALS.fullmatch(wording.form(at)) for at in range(first, end))
        form: Form = "initials" if lettered else "name"
        yield Mention(number, start, end, head_of(wording, first, end), form, kind, words, gender)


def _title(wording: Wording, at: int) -> str:
    return wording.lower(at).rstrip(".")


@cache
def _titles() -> dict[str, tuple[Kind, Gender]]:
    listed = lexicon("people")
    kinds: tuple[tuple[str, Kind, Gender], ...] = (
        ("man", "person", "he"), ("woman", "person", "she"),
        ("either", "person", ""), ("holder", "official", ""),
    )  # fmt: skip
    return {title: (kind, gender) for sense, kind, gender in kinds for title in listed[sense]}


def _own() -> tuple[str, ...]:
    return lexicon("people")["own"]
