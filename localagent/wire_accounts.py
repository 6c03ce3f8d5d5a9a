"""The JSON contract about accounts, the person and what was decided lately."""

from typing import Literal

from pydantic import BaseModel, Field

from localagent.wire import CONFIG, Words
from nlp.findings import CheckId


class SaidAccount(BaseModel):
    """What is said of one account, or its profile to be read here; what is null stays as it was."""

    model_config = CONFIG

    site: Words = Field(repr=False, max_length=255)
    handle: Words | None = Field(default=None, repr=False, max_length=320)
    kind: Literal["official", "personal"] | None = None
    profile_disclaimer: bool | None = None
    profile_names_employer: bool | None = None
    profile: Words | None = Field(default=None, repr=False, max_length=20_000)


class SaidPerson(BaseModel):
    """Facts of the person: a politically restricted post, work with service users; null takes one back."""

    model_config = CONFIG

    restricted: bool | None = None
    front_line: bool | None = None


class Accounts(BaseModel):
    """What is said of an account or of the person; neither only lists what is known."""

    model_config = CONFIG

    v: Literal[1] = 1
    account: SaidAccount | None = None
    person: SaidPerson | None = None


class ForgetAccount(BaseModel):
    """Which account is to be forgotten; everything about accounts and person where no site is given."""

    model_config = CONFIG

    v: Literal[1] = 1
    site: Words | None = Field(default=None, repr=False, max_length=255)
    handle: Words | None = Field(default=None, repr=False, max_length=320)


class KnownAccount(BaseModel):
    """An account as it stands: `by` says whose word the kind is, `to_ask` that something is not known."""

    site: str
    handle: str
    kind: Literal["official", "personal"] | None
    by: Literal["organisation", "person", "page"]
    profile_disclaimer: bool | None
    profile_names_employer: bool | None
    to_ask: bool


class KnownAccounts(BaseModel):
    """Everything that is known of accounts and person."""

    v: Literal[1] = 1
    accounts: tuple[KnownAccount, ...]
    person: SaidPerson
    revision: str


class Count(BaseModel):
    """How often a check was decided about; `sensitive` counts those that are counted together only."""

    check: CheckId | Literal["sensitive"]
    times: int


class Counts(BaseModel):
    """What was decided about lately, by check, the most frequent first."""

    v: Literal[1] = 1
    days: int
    checks: tuple[Count, ...]
