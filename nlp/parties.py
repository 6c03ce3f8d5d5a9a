"""Somebody of whom a draft speaks: what they are to the writer, and how well a reader could tell who."""

from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from nlp.mention import Gender, Kind, Mention
from nlp.names import are_forms

Known = Literal["crowd", "vague", "anonymous", "described", "place", "name"]
"""How well a reader could tell who is meant, from not at all to by name.

`crowd` is nobody in particular ("tenants", "a resident"), `vague` somebody the draft does not tell ("she"),
`anonymous` somebody it takes care not to tell ("Child A"), `described` one whom a colleague would recognise
("our caretaker", "Mrs Patel's son", "the lady with the twins"), `place` one with an address ("7 has").
"""
KNOWN: tuple[Known, ...] = ("crowd", "vague", "anonymous", "described", "place", "name")
_KINDS: tuple[Kind, ...] = (
    "person", "contact", "colleague", "resident", "organisation", "own", "official", "reader", "writer",
)  # fmt: skip
"""From what is supposed until more is known, to what is surest."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody with all mentions in the order of the draft.

    `kin` says whose relative it is, where it is the writer's or the reader's; `receives` whether the draft
    goes to somebody of that name; `names` are the words of the names so far.
    """

    kind: Kind
    known: Known
    mentions: tuple[Mention, ...] = field(repr=False)
    gender: Gender = ""
    plural: bool = False
    names: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    kin: Literal["writer", "reader", ""] = ""
    receives: bool = False

    @property
    def recognisable(self) -> bool:
        """Whether a reader who knows the place or the team could tell who it is."""
        return self.known in ("described", "place", "name")

    @property
    def last(self) -> Mention:
        """The mention nearest to the end."""
        return self.mentions[-1]


Standing: TypeAlias = dict[tuple[int, int], Party]
"""By a sentence's number and a word of it, whom the word stands for."""


def also(party: Party, mention: Mention, known: Known, kind: Kind | None = None) -> Party:
    """The party with one mention more, and what it adds."""
    kinds = (party.kind, kind or mention.kind)
    names = (*party.names, mention.key) if mention.form == "name" else party.names
    return replace(
        party,
        kind=max(kinds, key=_KINDS.index),
        known=max((party.known, known), key=KNOWN.index),
        mentions=tuple(sorted((*party.mentions, mention), key=lambda each: (each.sentence, each.first))),
        gender=party.gender or mention.gender,
        names=names,
    )


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: one within the other, or a short form of the first name."""
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    return (1 in (len(one), len(other)) or one[-1] == other[-1]) and _short(one[0], other[0])


def same_organisation(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one organisation's: it begins with the other, or is its initials."""
    short, long = sorted((one, other), key=len)
    initials = "".join(word[0] for word in long if word not in ("of", "and", "for", "the"))
    return long[: len(short)] == short or (len(short) == 1 and short[0] == initials and len(initials) > 1)


def _short(one: str, other: str) -> bool:
    brief, full = sorted((one, other), key=len)
    if 3 <= len(brief) <= len(full) - 2 and full.startswith(brief):
        return True
    return are_forms(one, other)


def whose(mention: Mention, parties: tuple[Party, ...]) -> Party | None:
    """Whose somebody is, if anybody's: "his" in "his mother"."""
    return None if mention.owner is None else who(parties, mention.sentence, mention.owner)


def who(parties: tuple[Party, ...], sentence: int, at: int) -> Party | None:
    """Whom a word of a sentence stands for, if for anybody."""
    return next(
        (
            party
            for party in parties
            for each in party.mentions
            if each.sentence == sentence and each.first <= at < each.end
        ),
        None,
    )


def standing(parties: tuple[Party, ...]) -> Standing:
    """The same for all words at once."""
    found: Standing = {}
    for party in parties:
        for each in party.mentions:
            for at in range(each.first, each.end):
                found.setdefault((each.sentence, at), party)
    return found
