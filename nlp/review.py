"""The whole way: a draft is read, each check looks at it, and what they found becomes one review."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from nlp.check import Check, Hit
from nlp.checks import CHECKS
from nlp.document import LEGIBLE, Document, read
from nlp.draft import Draft
from nlp.encoder import available
from nlp.findings import Finding, MaySend, Severity
from nlp.gather import gather
from nlp.keys import key
from nlp.limit import TEXT_LIMIT, cut
from nlp.organisation import Organisation
from nlp.verdict import Verdict, decided, effect, may_send, verdict


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A part of the draft, or of the checking, that was left out: why, and what to do about it.

    `message_id` names both sentences for translators, and `values` is what is filled into them.
    """

    part: str
    why: str
    what_to_do: str
    message_id: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """What a draft's author is told; nothing is to be kept about a `confidential` one, not even a count."""

    verdict: Verdict
    may_send: MaySend
    findings: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    confidential: bool = False


def review(
    draft: Draft,
    organisation: Organisation,
    *,
    checks: Iterable[Check] = CHECKS,
    text_limit: int = TEXT_LIMIT,
) -> Review:
    """Review a draft; never raises, whatever the draft holds: what could not be checked is named."""
    read_part = cut(draft, text_limit)
    unchecked = [] if read_part is draft else [_too_long(len(read_part.text))]
    confidential = organisation.hears_concerns(draft.recipients)
    document = read(read_part)
    unchecked.extend(_unread(document))
    found: list[Finding] = []
    for check in checks:
        try:
            found.extend(_findings(check, document, organisation, confidential))
        except Exception:  # a check's mistake costs that check alone, and its error may quote the draft
            unchecked.append(_failed(check))
    alone = ((finding, may_send((finding,), organisation)) for finding in gather(found))
    findings = tuple(replace(finding, may_send=sending) for finding, sending in alone)
    return Review(
        verdict(findings), may_send(findings, organisation), findings, tuple(unchecked), confidential
    )


def _findings(
    check: Check, document: Document, organisation: Organisation, confidential: bool
) -> Iterator[Finding]:
    for hit in check.find(document, organisation):
        severity = decided(check.id, hit.severity or check.severity, organisation, confidential)
        if severity is None:
            continue
        finding = _finding(check, hit, severity, key(check, hit, document.draft, organisation.secret))
        if finding.key not in organisation.ignored or effect(finding) is Severity.STOP:
            yield finding


def _finding(check: Check, hit: Hit, severity: Severity, named: str) -> Finding:
    return Finding(
        check=check.id,
        name=check.name,
        paragraph=hit.paragraph or check.paragraph,
        severity=severity,
        confidence=hit.confidence,
        place=hit.place,
        message=hit.message or check.message,
        advice=hit.advice or check.advice,
        fixes=hit.fixes,
        key=named,
        message_id="_".join(filter(None, (check.message_id, hit.variant))),
        values=hit.values,
    )


def _too_long(characters: int) -> Unchecked:
    return Unchecked(
        "text",
        f"The draft is very long, and only its first {characters:,} characters were read.",
        "Read the rest yourself, or send the long part as a document.",
        "text_too_long",
        (f"{characters:,}",),
    )


def _unread(document: Document) -> Iterator[Unchecked]:
    """What is not read for its meaning: all where the trained model is missing, the end of a long draft."""
    if not available():
        yield Unchecked(
            "meaning",
            "The language model is missing, so criticism, accusations and the like are not looked for.",
            "Ask the ICT service desk to install Presend again.",
            "model_missing",
        )
    elif document.thread_alone_is_long:
        yield Unchecked(
            "meaning",
            "The thread below is long, and its end was not read for what it says of people.",
            "Read it yourself if somebody new gets it.",
            "thread_too_long",
        )
    elif not document.legible:
        yield Unchecked(
            "meaning",
            f"The draft is long, and only {LEGIBLE:,} characters were read for what they say of people.",
            "Read the rest yourself, or send the long part as a document.",
            "meaning_too_long",
            (f"{LEGIBLE:,}",),
        )


def _failed(check: Check) -> Unchecked:
    return Unchecked(
        check.id,
        f"The check for {check.name} did not finish.",
        "Look for it yourself this time, and tell the ICT service desk if it happens again.",
        "check_failed",
        (check.name,),
    )
