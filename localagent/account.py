"""What can be known of an account, whoever says so: plain values."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from nlp.draft import Account, AccountKind

Key: TypeAlias = tuple[str, str]
"""Site and handle; the handle is "" where the page shows none."""
By = Literal["organisation", "person", "page"]


@dataclass(frozen=True, slots=True)
class Known:
    """What was said or read about one account; None where nobody has said."""

    site: str = field(repr=False)
    handle: str = field(repr=False)
    kind: AccountKind | None = None
    profile_disclaimer: bool | None = None
    profile_names_employer: bool | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Facts of the person that hold for all accounts."""

    restricted: bool | None = None
    front_line: bool | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file holds."""

    accounts: tuple[Known, ...] = ()
    person: Person = Person()


@dataclass(frozen=True, slots=True)
class Row:
    """One account as it stands: whose it is, who says so, and whether anything is still to be asked."""

    known: Known
    by: By
    to_ask: bool


def key_of(site: str, handle: str | None) -> Key:
    """The account by its site and handle, with or without the @, in capitals or not."""
    return site.casefold(), (handle or "").strip().lstrip("@").casefold()


def is_open(account: Account | Known) -> bool:
    """Whether there is something to ask: whose it is, and for a personal one what the profile says."""
    facts = (account.profile_disclaimer, account.profile_names_employer)
    return account.kind in (None, "work") or (account.kind == "personal" and None in facts)
