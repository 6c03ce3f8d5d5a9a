"""The words of a sentence that stand for somebody: names, roles, addresses and pronouns."""

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.mention import PRONOUNS, Gender, Kind, Mention
from nlp.named import names, titled
from nlp.roles import roles
from nlp.utterances import SENTENCES, Wording

_HEADER = re.compile(r"\W*(?:from|to|cc|bcc|sent|date|subject)\s*:", re.I)
"""A line of a thread that says who wrote to whom: nobody is spoken of in it."""
_ROOMS = frozenset({"bed", "flat", "house", "no", "no.", "number", "plot", "rm", "room", "unit"})


@lru_cache(maxsize=SENTENCES)
def mentions(wording: Wording, number: int) -> tuple[Mention, ...]:
    """Everything in a sentence that stands for somebody, names first; no word is in two of them."""
    return tuple(_all(wording, number))


def _all(wording: Wording, number: int) -> Iterator[Mention]:
    if _HEADER.match(wording.text):
        return
    taken: set[int] = set()
    for found in (names, titled, roles, _places, _pronouns):
        for mention in found(wording, number):
            span = set(range(mention.first, mention.end))
            if not span & taken:
                taken |= span
                yield mention


def _places(wording: Wording, number: int) -> Iterator[Mention]:
    """An address that stands for whoever lives there: "flat 3 has", "7 is a heavy drinker"."""
    for at, word in enumerate(wording.words):
        if not word.relation.startswith("nsubj") or any(wording.under(at, "case")):
            continue
        first = at - 1 if wording.lower(at - 1) in _ROOMS else at
        end = at + 2 if wording.lower(at) in _ROOMS and wording.lower(at + 1).isdigit() else at + 1
        digits = wording.lower(end - 1)
        if digits.isdigit() and len(digits) < 4:
            yield Mention(number, first, end, at, "place", "resident", (digits,))


def _pronouns(wording: Wording, number: int) -> Iterator[Mention]:
    for at, word in enumerate(wording.words):
        base = PRONOUNS.get(wording.lower(at), "")
        if not base or (word.tag == "FW" or wording.form(at) == "US"):
            continue
        gender: Gender = base if base in ("he", "she") else ""  # type: ignore[assignment]
        kind: Kind = {"i": "writer", "we": "own", "you": "reader"}.get(base, "person")  # type: ignore[assignment]
        yield Mention(number, at, at + 1, at, "pronoun", kind, (base,), gender, base == "they")
