"""Marked or exempt papers that leave the organisation (5.6)."""

from collections.abc import Iterator

from nlp.attached import described_records
from nlp.audience import has_locked_attachments, is_encrypted, is_exposed, reach
from nlp.check import Hit, Twin, check, twin
from nlp.document import Document
from nlp.draft import Attachment, Draft, Recipient
from nlp.findings import Severity
from nlp.markings import Marking, markings, telling_attachments
from nlp.organisation import Organisation

_OUTSIDE = Draft(text="", to=(Recipient.parse("e.quine@rivertonpress.example"),))
_INSIDE = Draft(text="", to=(Recipient.parse("committee.papers@manchester.gov.uk"),))
_LIST = Draft(text="", to=_OUTSIDE.to, attachments=(Attachment("List for Tuesday.xlsx"),))


def _attached(name: str, to: Draft = _OUTSIDE) -> Draft:
    return Draft(text="As promised.", to=to.to, attachments=(Attachment(name),))


@check(
    "internal_only",
    paragraph="5.6",
    severity=Severity.STOP,
    message="This draft sends something outside that is marked as not for sharing or exempt from "
    "publication.",
    advice="Send what is already public instead, or ask its author what may be shared.",
    twins=(
        twin(
            "OFFICIAL-SENSITIVE\nThe panel's notes are below.",
            "Training: when to use OFFICIAL-SENSITIVE.",
            _OUTSIDE,
        ),
        twin(
            "CONFIDENTIAL - panel only\nTotals after Tuesday.",
            "The ballot is confidential.\nTotals after Tuesday.",
            _OUTSIDE,
        ),
        twin(
            "I attach the exempt report on Varley Street.",
            "Item 9 on Varley Street is exempt and the public will be excluded.",
            _OUTSIDE,
        ),
        twin("Rashid, internal only. We settle at 18.", "The internal only doors open at 18.", _OUTSIDE),
        Twin(_attached("Disposal of land - PART 2.docx"), _attached("Disposal of land - part 20.docx")),
        Twin(
            _attached("Disposal of land - PART 2.docx"), _attached("Disposal of land - PART 2.docx", _INSIDE)
        ),
    ),
)
def a_marked_or_exempt_paper(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A protective marking, or a paper under Schedule 12A, on its way out."""
    for marking in markings(document):
        if _leaves(marking, document, organisation):
            yield Hit(marking.place, marking.confidence)


@check(
    "personal_data",
    paragraph="5.6",
    severity=Severity.STOP,
    message="This draft sends a file outside that seems to hold people's records.",
    advice="Share only what the other side needs, by secure transfer.",
    twins=(
        Twin(_attached("Caseload tracker Oct.xlsx"), _attached("Caseload guidance Oct.docx")),
        Twin(
            _attached("Care staff - DOB and bank details.csv"), _attached("Care staff - training dates.csv")
        ),
        Twin(_attached("Sickness by person 2024.xlsx"), _attached("Sickness by person 2024.xlsx", _INSIDE)),
        Twin(_attached("Safeguarding referrals Q2.xlsx"), _attached("Safeguarding policy.pdf")),
        twin(
            "The list has a row for every child with names and dates of birth.",
            "The list has a row for every ward with names and dates of meetings.",
            _LIST,
        ),
    ),
)
def a_file_of_peoples_records(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """An attachment that by its name, or by what is said of it, holds records of people, sent unlocked."""
    for attachment in telling_attachments(document):
        if _leaves(attachment, document, organisation):
            yield Hit(attachment.place, attachment.confidence)
    if is_exposed(None, document, organisation) and not has_locked_attachments(document):
        yield from (Hit(each.place, each.confidence) for each in described_records(document))


def _leaves(marking: Marking, document: Document, organisation: Organisation) -> bool:
    how_far = reach(marking.passage, document, organisation)
    locked = is_encrypted(document, organisation) or (
        marking.passage is None and has_locked_attachments(document)
    )
    return how_far == "public" or (how_far == "outside" and not (marking.sharable and locked))
