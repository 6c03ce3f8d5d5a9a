"""The person's accounts: official by the organisation's list, else as they say, and what profiles say."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from localagent import whole_file
from localagent.account import By, Kept, Key, Known, Person, Row, is_open, key_of
from localagent.problems import Problem
from localagent.settings import OfficialAccount
from nlp.draft import AccountKind, Draft
from nlp.profile import names_employer, states_own_views

_MOST = 200
_MOST_SEEN = 20

Value = TypeVar("Value")

_KEPT: TypeAdapter[Kept] = TypeAdapter(Kept)


@dataclass(slots=True)
class Accounts:
    """The accounts in `file`, which nobody else can read, and those seen since the start."""

    file: Path
    official: tuple[OfficialAccount, ...] = ()
    domains: tuple[str, ...] = ()
    problem: Problem | None = None
    _kept: Kept = field(default_factory=Kept, repr=False)
    _seen: OrderedDict[Key, AccountKind] = field(default_factory=OrderedDict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def load(self) -> None:
        """Read what is kept; a file that cannot be read is named, and holds nothing."""
        try:
            self._kept = _KEPT.validate_json(self.file.read_bytes())
        except FileNotFoundError:
            pass
        except (OSError, ValidationError):
            self.problem = _unreadable()

    @property
    def edition(self) -> object:
        """Changes with anything that is kept."""
        return _KEPT.dump_python(self._kept, mode="json")

    @property
    def person(self) -> Person:
        """The facts of the person."""
        return self._kept.person

    def fill(self, draft: Draft) -> Draft:
        """The draft with what is known of its account; an unknown one is noted, to be asked about later."""
        given, key = draft.account, key_of(draft.site, draft.account.handle)
        known, person = self._about(key), self._kept.person
        account = replace(
            given,
            kind=self._kind(key, given.kind),
            profile_disclaimer=_first(given.profile_disclaimer, known.profile_disclaimer),
            profile_names_employer=_first(given.profile_names_employer, known.profile_names_employer),
            restricted=_first(given.restricted, person.restricted),
            front_line=_first(given.front_line, person.front_line),
        )
        if draft.channel == "social" and is_open(account):
            self._note(key, given.kind)
        return replace(draft, account=account)

    def learn(self, said: Known, profile: str | None = None) -> None:
        """Keep what is said of an account over what was known; of a profile only what it tells is kept."""
        key = key_of(said.site, said.handle)
        if profile is not None:
            said = self._read(said, profile)
        with self._lock:
            before = self._about(key)
            now = Known(
                *key,
                said.kind or before.kind,
                _first(said.profile_disclaimer, before.profile_disclaimer),
                _first(said.profile_names_employer, before.profile_names_employer),
            )
            rest = tuple(each for each in self._kept.accounts if (each.site, each.handle) != key)
            self._keep(replace(self._kept, accounts=(*rest, now)[-_MOST:]))

    def learn_person(self, person: Person) -> None:
        """Keep the facts of the person; None takes one back."""
        with self._lock:
            self._keep(replace(self._kept, person=person))

    def forget(self, site: str | None, handle: str | None) -> None:
        """Forget an account; all of them and the person's facts where no site is named."""
        with self._lock:
            if site is None:
                self._seen.clear()
                self._keep(Kept())
                return
            key = key_of(site, handle)
            self._seen.pop(key, None)
            rest = tuple(each for each in self._kept.accounts if (each.site, each.handle) != key)
            self._keep(replace(self._kept, accounts=rest))

    def rows(self) -> Iterator[Row]:
        """Every account that was seen or said, by site and handle."""
        with self._lock:
            seen, kept = dict(self._seen), self._kept.accounts
        for key in sorted({*seen, *((each.site, each.handle) for each in kept)}):
            known, shown = self._about(key), seen.get(key, "work")
            kind = None if (found := self._kind(key, shown)) == "work" else found
            by: By = "organisation" if self._is_official(key) else "person" if known.kind else "page"
            row = replace(known, kind=kind)
            yield Row(row, by, is_open(row))

    def _read(self, said: Known, profile: str) -> Known:
        handles = [each.handle for each in self.official]
        return replace(
            said,
            profile_disclaimer=states_own_views(profile),
            profile_names_employer=names_employer(profile, self.domains, handles),
        )

    def _about(self, key: Key) -> Known:
        found = (each for each in self._kept.accounts if (each.site, each.handle) == key)
        return next(found, Known(*key))

    def _kind(self, key: Key, shown: AccountKind) -> AccountKind:
        """The organisation's word before the person's, and theirs before the page's."""
        return "official" if self._is_official(key) else self._about(key).kind or shown

    def _is_official(self, key: Key) -> bool:
        site, handle = key
        return bool(handle) and any(
            each.site in ("", site) and key_of("", each.handle)[1] == handle for each in self.official
        )

    def _note(self, key: Key, shown: AccountKind) -> None:
        with self._lock:
            self._seen[key] = shown
            while len(self._seen) > _MOST_SEEN:
                self._seen.popitem(last=False)

    def _keep(self, kept: Kept) -> None:
        if kept == self._kept and self.problem is None:
            return
        try:
            whole_file.write(self.file, _KEPT.dump_json(kept).decode())
        except OSError as error:
            raise _unwritable() from error
        self._kept, self.problem = kept, None


def _first(*values: Value | None) -> Value | None:
    return next((value for value in values if value is not None), None)


def _unreadable() -> Problem:
    return Problem(
        "accounts_unreadable",
        "What was known of the accounts cannot be read.",
        "Say again in the extension which account is whose.",
    )


def _unwritable() -> Problem:
    return Problem(
        "accounts_unwritable",
        "What is known of the accounts cannot be written just now.",
        "Make room on the disk, or see that the folder can be written to.",
        500,
    )
