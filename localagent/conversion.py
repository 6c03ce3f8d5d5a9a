"""From the wire to `nlp` and back: code points inside, UTF-16 units outside."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from localagent import wire, wire_accounts
from localagent.account import Person, Row
from localagent.units import Units
from localagent.wording.service import Advice
from nlp.draft import Account, Attachment, Draft, Part, Recipient
from nlp.findings import Finding, Fix, Severity
from nlp.paragraphs import asks
from nlp.review import Review, Unchecked

_AS_IT_IS = Units(0, None)
SEVERITIES: Mapping[Severity, wire.SeverityName] = {
    Severity.ADVISE: "advise",
    Severity.WARN: "warn",
    Severity.STOP: "stop",
}


def to_draft(asked: wire.Draft) -> Draft:
    """The draft as `nlp` sees it, with offsets in code points."""
    earlier = asked.original_recipients
    return Draft(
        text=asked.text,
        subject=asked.subject,
        channel=asked.channel,
        site=asked.site,
        account=Account(**asked.account.model_dump()),
        parts=None if asked.parts is None else _parts(asked.text, asked.parts),
        reply=asked.reply,
        to=_recipients(asked.to),
        cc=_recipients(asked.cc),
        bcc=_recipients(asked.bcc),
        original_recipients=None if earlier is None else _recipients(earlier),
        attachments=tuple(Attachment(file.name) for file in asked.attachments),
        encrypted=asked.encrypted,
    )


def from_review(
    found: Review, draft: Draft, *, review: str, took_ms: float, policy: str, model: str
) -> wire.Review:
    """The answer to `draft`, with offsets in UTF-16 units; `review` is its random id."""
    counts = _counts(draft)
    return wire.Review(
        review=review,
        verdict=found.verdict,
        may_send=found.may_send,
        findings=tuple(_finding(finding, counts) for finding in found.findings),
        unchecked=_unchecked(found.unchecked),
        took_ms=round(took_ms, 1),
        policy=policy,
        model=model,
    )


def from_advice(advice: Advice, draft: Draft, *, review: str, took_ms: float) -> wire.Wording:
    """Advice on the wording of `draft`, with offsets in UTF-16 units."""
    counts = _counts(draft)
    return wire.Wording(
        review=review,
        findings=tuple(_finding(finding, counts) for finding in advice.findings),
        unchecked=_unchecked(advice.unchecked),
        took_ms=round(took_ms, 1),
    )


def from_accounts(rows: Iterable[Row], person: Person, revision: str) -> wire_accounts.KnownAccounts:
    """What is known of accounts and person."""
    known = [{**asdict(row.known), "by": row.by, "to_ask": row.to_ask} for row in rows]
    said = wire_accounts.SaidPerson(restricted=person.restricted, front_line=person.front_line)
    accounts = tuple(wire_accounts.KnownAccount.model_validate(each) for each in known)
    return wire_accounts.KnownAccounts(accounts=accounts, person=said, revision=revision)


def _counts(draft: Draft) -> Mapping[str, Units]:
    return {"text": Units.of(draft.text), "subject": Units.of(draft.subject)}


def _unchecked(parts: Iterable[Unchecked]) -> tuple[wire.Unchecked, ...]:
    return tuple(wire.Unchecked(**asdict(u)) for u in parts)


def _parts(text: str, parts: Iterable[wire.Part]) -> tuple[Part, ...]:
    """Parts in code points; what is empty or lies outside the text is left out."""
    count = Units.of(text)
    placed = (Part(part.kind, *count.points(part.start, part.end)) for part in parts)
    return tuple(part for part in placed if part.start < part.end)


def _recipients(mailboxes: Iterable[str]) -> tuple[Recipient, ...]:
    return tuple(Recipient.parse(mailbox) for mailbox in mailboxes)


def _finding(finding: Finding, counts: Mapping[str, Units]) -> wire.Finding:
    count = counts.get(finding.place.where, _AS_IT_IS)
    return wire.Finding(
        check=finding.check,
        paragraph=finding.paragraph,
        severity=SEVERITIES[finding.severity],
        confidence=round(finding.confidence, 3),
        may_send=finding.may_send,
        where=finding.place.where,
        start=count.units(finding.place.start),
        end=count.units(finding.place.end),
        message=finding.message,
        why=asks(finding.paragraph),
        advice=finding.advice,
        fixes=tuple(_fix(fix, count) for fix in finding.fixes),
        key=finding.key,
        message_id=finding.message_id,
        values=finding.values,
    )


def _fix(fix: Fix, count: Units) -> wire.Fix:
    start, end = count.units(fix.start), count.units(fix.end)
    return wire.Fix(
        kind=fix.kind, label=fix.label, start=start, end=end, text=fix.text, label_id=fix.label_id
    )
