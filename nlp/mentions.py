"""The words of a sentence that stand for somebody: names, roles, addresses and pronouns."""

import re
from collections.abc import Iterator

from nlp.mention import PRONOUNS, Gender, Kind, Mention
from nlp.named import names, titled
from nlp.roles import roles
from nlp.utterances import Utterance

_HEADER = re.compile(r"\W*(?:from|to|cc|bcc|sent|date|subject)\s*:", re.I)
"""A line of a thread that says who wrote to whom: nobody is spoken of in it."""
_ROOMS = frozenset({"bed", "flat", "house", "no", "no.", "number", "plot", "rm", "room", "unit"})


def mentions(utterance: Utterance, number: int) -> Iterator[Mention]:
    """Everything in a sentence that stands for somebody, names first; no word is in two of them."""
    if _HEADER.match(utterance.text):
        return
    taken: set[int] = set()
    for found in (names, titled, roles, _places, _pronouns):
        for mention in found(utterance, number):
            span = set(range(mention.first, mention.end))
            if not span & taken:
                taken |= span
                yield mention


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
