"""The JSON contract with the extension; offsets are UTF-16 units."""

import json
import re
from collections.abc import Iterable
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from localagent.problems import Problem
from nlp.draft import AccountKind, Channel, PartKind, ReplyKind
from nlp.findings import CheckId, MaySend
from nlp.verdict import Verdict

_LONGEST_MAILBOX = 500
_LONE_SURROGATES = re.compile("[\\ud800-\\udfff]")

Moment = Literal["typing", "send"]
SeverityName = Literal["advise", "warn", "stop"]
Action = Literal["sent", "sent_with_reason", "changed", "abandoned", "not_a_problem"]
Reason = Literal["needed", "agreed", "public", "mistaken"]
Scope = Literal["always", "here"]


def _whole(value: object) -> object:
    """`value` with half characters, which JSON escapes can carry, replaced one for one."""
    return _LONE_SURROGATES.sub("\ufffd", value) if isinstance(value, str) else value


def _mailbox(value: object) -> object:
    """A mailbox no longer than mailboxes are; the end is kept, since the address is there."""
    return value[-_LONGEST_MAILBOX:] if isinstance(value, str) else value


Words: TypeAlias = Annotated[str, BeforeValidator(_whole)]
Mailbox: TypeAlias = Annotated[str, BeforeValidator(_mailbox), BeforeValidator(_whole)]


CONFIG = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)
"""Unknown fields are ignored, never refused, and no error repeats what was sent."""


class Account(BaseModel):
    """Who the draft would be sent as."""

    model_config = CONFIG

    kind: AccountKind = "work"
    handle: Words | None = Field(default=None, repr=False)
    profile_disclaimer: bool | None = None
    profile_names_employer: bool | None = None
    restricted: bool | None = None
    front_line: bool | None = None


class Part(BaseModel):
    """A stretch of the text of one kind."""

    model_config = CONFIG

    kind: PartKind
    start: int
    end: int


class Attachment(BaseModel):
    """A file that goes along."""

    model_config = CONFIG

    name: Words = Field(repr=False)
    size: int = 0
    ref: Words | None = Field(default=None, repr=False)


class Draft(BaseModel):
    """What the page shows just before it leaves."""

    model_config = CONFIG

    v: Literal[1] = 1
    text: Words = Field(repr=False)
    subject: Words = Field(default="", repr=False)
    channel: Channel = "email"
    site: Words = Field(default="", repr=False)
    account: Account = Account()
    parts: tuple[Part, ...] | None = None
    reply: ReplyKind = "new"
    to: tuple[Mailbox, ...] = Field(default=(), repr=False)
    cc: tuple[Mailbox, ...] = Field(default=(), repr=False)
    bcc: tuple[Mailbox, ...] = Field(default=(), repr=False)
    original_recipients: tuple[Mailbox, ...] | None = Field(default=None, repr=False)
    attachments: tuple[Attachment, ...] = ()
    encrypted: bool | None = None
    moment: Moment = "send"


class Fix(BaseModel):
    """One undoable edit."""

    kind: Literal["replace", "recipients", "copy"]
    label: str
    start: int
    end: int
    text: str
    label_id: str = ""


class Finding(BaseModel):
    """One thing in question, and where."""

    check: CheckId
    paragraph: str
    severity: SeverityName
    confidence: float
    may_send: MaySend
    where: str
    start: int
    end: int
    message: str
    why: str
    advice: str
    fixes: tuple[Fix, ...] = ()
    key: str
    message_id: str = ""
    values: tuple[str, ...] = ()


class Unchecked(BaseModel):
    """A part that was not looked at, why, and what would help."""

    part: str
    why: str
    what_to_do: str
    message_id: str = ""
    values: tuple[str, ...] = ()


class Review(BaseModel):
    """What the agent says about a draft; `review` names it in a later decision."""

    model_config = CONFIG

    v: Literal[1] = 1
    review: str
    verdict: Verdict
    may_send: MaySend
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...]
    took_ms: float
    policy: str
    model: str


class Wording(BaseModel):
    """What LanguageTool says about a draft, after and apart from its review; all of it is advice."""

    model_config = CONFIG

    v: Literal[1] = 1
    review: str
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...]
    took_ms: float


class Hello(BaseModel):
    """The first question: who is there?"""

    model_config = CONFIG

    v: Literal[1] = 1
    nonce: Annotated[str, Field(pattern=r"^[0-9a-fA-F]{8,128}$")]


class Decision(BaseModel):
    """What a person did about a review."""

    model_config = CONFIG

    v: Literal[1] = 1
    review: Words
    action: Action
    reason: Reason | None = None
    checks: tuple[CheckId, ...] = ()


class Ignore(BaseModel):
    """A finding that is not to be shown again, everywhere or on one site; without one, only a count."""

    model_config = CONFIG

    v: Literal[1] = 1
    key: Annotated[str, Field(pattern=r"^[0-9a-f]{16,64}$")] | None = None
    scope: Scope = "always"
    site: Words = Field(default="", repr=False, max_length=255)


class Word(BaseModel):
    """A word for the person's dictionary, or out of it; without one it is only listed, or emptied."""

    model_config = CONFIG

    v: Literal[1] = 1
    word: Annotated[Words | None, Field(repr=False, max_length=200)] = None


class Forget(BaseModel):
    """Which ignored finding is to be shown again; all where no key is given."""

    model_config = CONFIG

    v: Literal[1] = 1
    key: Annotated[str, Field(pattern=r"^[0-9a-f]{16,64}$")] | None = None


Read = TypeVar("Read", bound=BaseModel)


def read(kind: type[Read], raw: str | bytes) -> Read:
    """Read one message; a Problem says that it is no JSON, or names the field, never its value."""
    try:
        return kind.model_validate(json.loads(raw))
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        raise field_problem(first["loc"]) from None
    except (ValueError, RecursionError):
        raise not_json() from None


def field_problem(location: Iterable[int | str]) -> Problem:
    """The problem with the field at `location`, as pydantic names it."""
    named = ".".join(str(step) for step in location) or "message"
    return Problem(
        "field_refused",
        f"The field “{named}” is missing or is not what Presend expects.",
        "Update the extension and Presend to the same version.",
        status=422,
    )


def not_json() -> Problem:
    """The problem with a message that cannot be read at all."""
    return Problem("not_json", "The message is not valid JSON.", "Send one JSON object in UTF-8.")
