"""Statements that the organisation's register of facts contradicts (7.6)."""

from collections.abc import Iterator

from nlp.check import Hit, check, twin
from nlp.claims import claims
from nlp.days import day
from nlp.document import Document
from nlp.draft import Draft, Recipient
from nlp.facts import Fact, register
from nlp.findings import Severity
from nlp.organisation import Organisation

_OUTSIDE = Draft(text="", to=(Recipient.parse("e.quine@rivertonpress.example"),))
_KNOWN = Organisation(
    facts=register(
        (
            Fact("Priya Nolan", "person", "role", "Head of Housing", "staff list", "1 March 2027"),
            Fact("Northgate Pool", "matter", "opening date", "4 May 2027", "cabinet minutes", "9 June 2026"),
            Fact("Mosswell Ltd", "organisation", "status", "trading", "Companies House", "2 March 2027"),
        )
    )
)


@check(
    "untrue_claim",
    paragraph="7.6",
    severity=Severity.WARN,
    message="The register of facts says otherwise.",
    advice="Write what the register says, or ask whoever keeps it to correct it.",
    twins=(
        twin(
            "Priya Nolan is the head of planning.",
            "Priya Nolan is the head of housing.",
            _OUTSIDE,
            _KNOWN,
        ),
        twin("Northgate Pool opens on 5 May 2027.", "Northgate Pool opens on 4 May 2027.", _OUTSIDE, _KNOWN),
        twin(
            "Mosswell has gone into liquidation, allegedly.",
            "Mosswell has gone into schools.",
            _OUTSIDE,
            _KNOWN,
        ),
    ),
)
def what_the_register_contradicts(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A role, employer, status, decision, date or figure other than in the register of facts."""
    for claim in claims(document, organisation.facts):
        if claim.standing == "contradicted" and claim.fact:
            fact = claim.fact
            yield Hit(
                claim.place,
                0.9 * claim.sure,
                message=f"The register of facts says otherwise: {fact.attribute} “{fact.value}”.",
                advice=f"Write what the register says (from {fact.source}, {day(fact.date)}), "
                "or ask whoever keeps it to correct it.",
                values=(fact.attribute, fact.value, fact.source, str(day(fact.date))),
            )
