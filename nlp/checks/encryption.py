"""Confidential content that leaves the organisation unencrypted (7.1)."""

from collections.abc import Iterator

from nlp.attached import described_records, said_to_be_confidential
from nlp.audience import has_locked_attachments, is_encrypted, outsiders, reach
from nlp.check import Hit, Twin, check, twin
from nlp.confidential import confidences
from nlp.document import Document
from nlp.draft import Attachment, Draft, Recipient
from nlp.findings import Place, Severity
from nlp.keys import words
from nlp.markings import telling_attachments
from nlp.organisation import Organisation

_OUTSIDE = Draft(text="", to=(Recipient.parse("m.delacroix@example.net"),))
_MARKED = Draft(text="", subject="[ENCRYPT] Your pension", to=_OUTSIDE.to)
_NUMBER = "Your National Insurance number is WK 58 02 31 A."
_COLLEAGUE = (Recipient.parse("audit.team@manchester.gov.uk"),)
_PAPER = (Attachment("Draft accounts v3.xlsx"),)
_LIST = (Attachment("Caseload tracker.xlsx"),)


@check(
    "encryption",
    paragraph="7.1",
    severity=Severity.WARN,
    message="This draft sends confidential content outside with no sign of encryption.",
    advice="Encrypt it the way the ICT service desk says, or use secure transfer.",
    twins=(
        twin(_NUMBER, "Your National Insurance number is on the letter.", _OUTSIDE),
        Twin(
            Draft(text=_NUMBER, to=_OUTSIDE.to), Draft(text=_NUMBER, to=_MARKED.to, subject=_MARKED.subject)
        ),
        Twin(Draft(text=_NUMBER, to=_OUTSIDE.to), Draft(text=_NUMBER, to=_OUTSIDE.to, encrypted=True)),
        Twin(
            Draft(text="The list is attached.", to=_OUTSIDE.to, attachments=_LIST),
            Draft(text="The password-protected list is attached.", to=_OUTSIDE.to, attachments=_LIST),
        ),
        Twin(
            Draft(text="These are confidential until Tuesday.", to=_OUTSIDE.to, attachments=_PAPER),
            Draft(text="These are confidential until Tuesday.", to=_COLLEAGUE, attachments=_PAPER),
        ),
        twin(
            "Mr Costello is in rent arrears because he gambles.",
            "Mr Costello is in the office on Monday because he is on leave.",
            _OUTSIDE,
        ),
        twin("OFFICIAL-SENSITIVE\nPanel notes.", "The official notes are not sensitive.", _OUTSIDE),
    ),
)
def confidential_content_in_the_clear(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A number, marking, circumstance or file of records that goes to an outside address unencrypted."""
    leaving = outsiders(document.draft.recipients, organisation)
    if document.draft.channel != "email" or not leaving or is_encrypted(document, organisation):
        return
    found = tuple(_in_the_clear(document, organisation))
    if found:
        what = {words(document.draft, place) for place, _ in found}
        yield Hit(Place(), max(confidence for _, confidence in found), about="\n".join(sorted(what)))


def _in_the_clear(document: Document, organisation: Organisation) -> Iterator[tuple[Place, float]]:
    """Where each confidential thing stands that leaves, and how sure it is."""
    for each in confidences(document):
        if reach(each.passage, document, organisation) == "outside":
            yield each.place, each.confidence
    if not has_locked_attachments(document):
        attached = (telling_attachments, described_records, said_to_be_confidential)
        for find in attached:
            yield from ((each.place, each.confidence) for each in find(document))
