"""The JSON contract with the extension, and the conversions to and from `nlp`; offsets are UTF-16 units."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from localagent.problems import Problem
from localagent.units import Units
from nlp import draft as nlp_draft
from nlp import findings as nlp_findings
from nlp import review as nlp_review
from nlp.draft import AccountKind, Channel, Moment, PartKind, ReplyKind
from nlp.findings import CheckId
from nlp.verdict import MaySend, Verdict

_LONGEST_MAILBOX = 500
_LONE_SURROGATES = re.compile("[\\ud800-\\udfff]")

SeverityName = Literal["advise", "warn", "stop"]
Action = Literal["sent", "sent_with_reason", "changed", "abandoned", "not_a_problem"]
Reason = Literal["needed", "agreed", "public", "mistaken"]
Scope = Literal["always", "here"]


_AS_IT_IS = Units(0, None)
SEVERITIES: Mapping[nlp_findings.Severity, SeverityName] = {
    nlp_findings.Severity.ADVISE: "advise",
    nlp_findings.Severity.WARN: "warn",
    nlp_findings.Severity.STOP: "stop",
}


def _whole(value: object) -> object:
    """`value` with half characters, which JSON escapes can carry, replaced one for one."""
    return _LONE_SURROGATES.sub("\ufffd", value) if isinstance(value, str) else value


def _mailbox(value: object) -> object:
    """A mailbox no longer than mailboxes are; the end is kept, since the address is there."""
    return value[-_LONGEST_MAILBOX:] if isinstance(value, str) else value


Words: TypeAlias = Annotated[str, BeforeValidator(_whole)]
Mailbox: TypeAlias = Annotated[str, BeforeValidator(_mailbox), BeforeValidator(_whole)]


_CONFIG = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)
"""Unknown fields are ignored, never refused, and no error repeats what was sent."""


class Account(BaseModel):
    """Who the draft would be sent as."""

    model_config = _CONFIG

    kind: AccountKind = "work"
    handle: Words | None = Field(default=None, repr=False)
    profile_disclaimer: bool | None = None
    profile_names_employer: bool | None = None
    restricted: bool | None = None
    front_line: bool | None = None


class Part(BaseModel):
    """A stretch of the text of one kind."""

    model_config = _CONFIG

    kind: PartKind
    start: int
    end: int


class Attachment(BaseModel):
    """A file that goes along."""

    model_config = _CONFIG

    name: Words = Field(repr=False)
    size: int = 0
    ref: Words | None = Field(default=None, repr=False)


class Draft(BaseModel):
    """What the page shows just before it leaves."""

    model_config = _CONFIG

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


class Finding(BaseModel):
    """One thing in question, and where."""

    check: CheckId
    paragraph: str
    severity: SeverityName
    confidence: float
    where: str
    start: int
    end: int
    message: str
    advice: str
    fixes: tuple[Fix, ...] = ()
    key: str


class Unchecked(BaseModel):
    """A part that was not looked at, why, and what would help."""

    part: str
    why: str
    what_to_do: str


class Review(BaseModel):
    """What the agent says about a draft; `review` names it in a later decision."""

    model_config = _CONFIG

    v: Literal[1] = 1
    review: str
    verdict: Verdict
    may_send: MaySend
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...]
    took_ms: float
    policy: str
    model: str


class Hello(BaseModel):
    """The first question: who is there?"""

    model_config = _CONFIG

    v: Literal[1] = 1
    nonce: Annotated[str, Field(pattern=r"^[0-9a-fA-F]{8,128}$")]


class Decision(BaseModel):
    """What a person did about a review."""

    model_config = _CONFIG

    v: Literal[1] = 1
    review: Words
    action: Action
    reason: Reason | None = None
    checks: tuple[CheckId, ...] = ()


class Ignore(BaseModel):
    """A finding that is not to be shown again, everywhere or on one site."""

    model_config = _CONFIG

    v: Literal[1] = 1
    key: Annotated[str, Field(pattern=r"^[0-9a-f]{16,64}$")]
    scope: Scope = "always"
    site: Words = Field(default="", repr=False, max_length=255)


class Forget(BaseModel):
    """Which ignored finding is to be shown again; all where no key is given."""

    model_config = _CONFIG

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


def to_draft(wire: Draft) -> nlp_draft.Draft:
    """The draft as `nlp` sees it, with offsets in code points."""
    earlier = wire.original_recipients
    return nlp_draft.Draft(
        text=wire.text,
        subject=wire.subject,
        channel=wire.channel,
        site=wire.site,
        account=nlp_draft.Account(**wire.account.model_dump()),
        parts=None if wire.parts is None else _parts(wire.text, wire.parts),
        reply=wire.reply,
        to=_recipients(wire.to),
        cc=_recipients(wire.cc),
        bcc=_recipients(wire.bcc),
        original_recipients=None if earlier is None else _recipients(earlier),
        attachments=tuple(nlp_draft.Attachment(file.name, file.size) for file in wire.attachments),
        encrypted=wire.encrypted,
        moment=wire.moment,
    )


def from_review(
    found: nlp_review.Review, draft: nlp_draft.Draft, *, review: str, took_ms: float, policy: str, model: str
) -> Review:
    """The answer to `draft`, with offsets in UTF-16 units; `review` is its random id."""
    counts = {"text": Units.of(draft.text), "subject": Units.of(draft.subject)}
    return Review(
        review=review,
        verdict=found.verdict,
        may_send=found.may_send,
        findings=tuple(_finding(finding, counts) for finding in found.findings),
        unchecked=tuple(Unchecked(part=u.part, why=u.why, what_to_do=u.what_to_do) for u in found.unchecked),
        took_ms=round(took_ms, 1),
        policy=policy,
        model=model,
    )


def _parts(text: str, parts: Iterable[Part]) -> tuple[nlp_draft.Part, ...]:
    """Parts in code points; what is empty or lies outside the text is left out."""
    count = Units.of(text)
    placed = (nlp_draft.Part(part.kind, *count.points(part.start, part.end)) for part in parts)
    return tuple(part for part in placed if part.start < part.end)


def _recipients(mailboxes: Iterable[str]) -> tuple[nlp_draft.Recipient, ...]:
    return tuple(nlp_draft.Recipient.parse(mailbox) for mailbox in mailboxes)


def _finding(finding: nlp_findings.Finding, counts: Mapping[str, Units]) -> Finding:
    count = counts.get(finding.place.where, _AS_IT_IS)
    return Finding(
        check=finding.check,
        paragraph=finding.paragraph,
        severity=SEVERITIES[finding.severity],
        confidence=round(finding.confidence, 3),
        where=finding.place.where,
        start=count.units(finding.place.start),
        end=count.units(finding.place.end),
        message=finding.message,
        advice=finding.advice,
        fixes=tuple(_fix(fix, count) for fix in finding.fixes),
        key=finding.key,
    )


def _fix(fix: nlp_findings.Fix, count: Units) -> Fix:
    start, end = count.units(fix.start), count.units(fix.end)
    return Fix(kind=fix.kind, label=fix.label, start=start, end=end, text=fix.text)
