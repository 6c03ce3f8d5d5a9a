"""From findings to a verdict: clear, advise, hold or stop, and how the person may send."""

from collections.abc import Iterable
from typing import Literal

from nlp.findings import GRAVE_HOLDS, HOLDS, CheckId, Finding, MaySend, Severity
from nlp.organisation import Organisation

Verdict = Literal["clear", "advise", "hold", "stop"]

NEVER_HOLD: frozenset[CheckId] = frozenset({"grievance", "wording"})
"""Checks that signpost or help with words; no setting makes them hold a send."""

CONCERN: frozenset[CheckId] = frozenset(
    {"grievance", "criticism", "incompetence", "untrue_claim", "misleading", "internal_only"}
)
"""Checks that never hold a message to those whose job it is to hear of a concern."""

VERDICTS: dict[Severity, Verdict] = {Severity.ADVISE: "advise", Severity.WARN: "hold", Severity.STOP: "stop"}
SENDING: dict[Verdict, MaySend] = {"clear": "freely", "advise": "freely", "hold": "confirm", "stop": "reason"}


def decided(check: CheckId, own: Severity, organisation: Organisation, confidential: bool) -> Severity | None:
    """The severity that counts here instead of the check's own; None where the check is off."""
    choice = organisation.severities.get(check)
    if choice == "off":
        return None
    if check in NEVER_HOLD or (confidential and check in CONCERN):
        return Severity.ADVISE
    if choice is None:
        return own
    return Severity.STOP if choice == "block" else Severity[choice.upper()]


def effect(finding: Finding) -> Severity:
    """What a finding does to the send: one that is not sure only advises, but for what is grave."""
    if finding.confidence >= HOLDS:
        return finding.severity
    grave = finding.severity is Severity.STOP and finding.confidence >= GRAVE_HOLDS
    return Severity.WARN if grave else Severity.ADVISE


def verdict(findings: Iterable[Finding]) -> Verdict:
    """The highest of the findings."""
    highest = max((effect(finding) for finding in findings), default=None)
    return "clear" if highest is None else VERDICTS[highest]


def may_send(findings: Iterable[Finding], organisation: Organisation) -> MaySend:
    """Whether the person may send freely, after confirming, with a reason, or not at all."""
    found = tuple(findings)
    stops = (finding.check for finding in found if effect(finding) is Severity.STOP)
    if any(organisation.severities.get(check) == "block" for check in stops):
        return "no"
    return SENDING[verdict(found)]
