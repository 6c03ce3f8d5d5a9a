"""What stands for somebody in a sentence: the type that names, roles, addresses and pronouns share."""

from dataclasses import dataclass, field
from typing import Literal

from nlp.utterances import Wording

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


def head_of(wording: Wording, first: int, end: int) -> int:
    """The word of a stretch that hangs on none of the others."""
    inside = range(first, end)
    return next(
        (at for at in inside if wording.words[at].head not in inside or wording.words[at].head == at),
        first,
    )
