"""Confidential content that leaves the organisation unencrypted (7.1)."""

from collections.abc import Iterator

from nlp.audience import has_locked_attachments, is_encrypted, outsiders, reach
from nlp.check import Hit, Twin, check, twin
from nlp.document import Document
from nlp.draft import Attachment, Draft, Recipient
from nlp.findings import Place, Severity
from nlp.identifiers import FINDERS
from nlp.keys import words
from nlp.logins import logins
from nlp.markings import markings, telling_attachments
from nlp.organisation import Organisation
from nlp.weighing import is_business

_OUTSIDE = Draft(text="", to=(Recipient.parse("m.delacroix@example.net"),))
_MARKED = Draft(text="", subject="[ENCRYPT] Your pension", to=_OUTSIDE.to)
_NUMBER = "Your National Insurance number is WK 58 02 31 A."
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
        twin("OFFICIAL-SENSITIVE\nPanel notes.", "The official notes are not sensitive.", _OUTSIDE),
    ),
)
def confidential_content_in_the_clear(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """An identifier, a marking or a file of records that goes to an outside address without encryption."""
    leaving = outsiders(document.draft.recipients, organisation)
    if document.draft.channel != "email" or not leaving or is_encrypted(document, organisation):
        return
    confidential = tuple(_confidential(document, organisation))
    if confidential:
        what = {words(document.draft, place) for place, _ in confidential}
        yield Hit(Place(), max(confidence for _, confidence in confidential), about="\n".join(sorted(what)))


def _confidential(document: Document, organisation: Organisation) -> Iterator[tuple[Place, float]]:
    """Where each confidential thing stands that leaves, and how sure it is."""
    for passage in document.everything:
        if reach(passage, document, organisation) == "outside":
            for find in FINDERS:
                found = (number for number in find(passage) if not is_business(number))
                yield from ((passage.place(each.start, each.end), each.confidence) for each in found)
            yield from ((passage.place(each.start, each.end), each.confidence) for each in logins(passage))
    for marking in markings(document):
        if marking.sharable and reach(marking.passage, document, organisation) == "outside":
            yield marking.place, marking.confidence
    if not has_locked_attachments(document):
        yield from ((file.place, file.confidence) for file in telling_attachments(document))
