"""An address, a greeting or an attachment that is not what the author meant (7.2)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from nlp.check import Hit, Twin, check, twin
from nlp.document import Document, Passage
from nlp.domains import is_mistaken, resembles_a_provider
from nlp.draft import Attachment, Draft, Recipient
from nlp.findings import GUESS, Place, Severity
from nlp.lexicon import any_of
from nlp.names import fits, is_a_person
from nlp.organisation import Organisation
from nlp.utterances import SENTENCES

_GREETING = re.compile(
    r"\W*(?:(?i:hi|hiya|hello|hey|dear|(?:good )?morning|(?:good )?afternoon))\s+"
    r"(?:(?i:mr|mrs|ms|miss|mx|dr|prof|rev|cllr|councillor)\.?\s+)?"
    r"(?P<name>[A-Za-z][a-z'’-]{2,15}(?: [A-Z][a-z'’-]{2,15})?)(?=\s*(?:[,!.:;–-]|\n|$))"
)
_TEAM = re.compile(any_of("recipients", "team"), re.I)
_ATTACHED = re.compile(
    r"\b(?:(?:please\s+)?(?:find|see)|i['’]?ve|i\s+have|i['’]?m|we['’]?ve|we\s+have|i|we)\s+(?:now\s+|also\s+)?"
    r"(?:attach(?:ed|ing)?|enclosed)\b|\battached\s+(?:is|are|please\s+find|you\s+will\s+find)\b"
    r"|\b(?:is|are)\s+attached\b(?!\s+to\b)|(?:^|[.!?]\s+)[A-Z][\w ]{2,40}\battached[.,]",
    re.I | re.M,
)
_ELSEWHERE = re.compile(rf"{any_of('recipients', 'elsewhere')}|https?://", re.I)
_WRITTEN = re.compile(r"@([\w-]+(?:\.[\w-]+){1,4})")


def _to(*mailboxes: str, text: str = "Papers for Monday.") -> Draft:
    return Draft(text=text, to=tuple(map(Recipient.parse, mailboxes)))


_JOHN = _to("john.smith@manchester.gov.uk")


@check(
    "recipients",
    paragraph="7.2",
    severity=Severity.WARN,
    message="This draft goes to an address that may be mistyped, or made to look like another.",
    advice="Compare the address letter by letter with the one you know, and correct it.",
    twins=(
        Twin(_to("h.ali@mancheser.gov.uk"), _to("h.ali@manchester.gov.uk")),
        Twin(_to("h.ali@manchester.gov.co"), _to("h.ali@manchester.ac.uk")),
        Twin(_to("h.ali@manchester-gov.uk"), _to("h.ali@salford.gov.uk")),
        Twin(_to("h.ali@gmial.com"), _to("h.ali@mail.com")),
        Twin(_to("h.ali@northcare.nhs.ent"), _to("h.ali@northcare.nhs.net")),
        Twin(
            _to("h.ali@brightwellcare.co.uk", "j.lee@brightwelcare.co.uk"),
            _to("h.ali@brightwellcare.co.uk", "j.lee@brightwellcare.co.uk"),
        ),
        Twin(
            replace(_to("h.ali@brightwelcare.co.uk"), text="> From: ann@brightwellcare.co.uk", reply="reply"),
            replace(
                _to("h.ali@brightwellcare.co.uk"), text="> From: ann@brightwellcare.co.uk", reply="reply"
            ),
        ),
    ),
)
def a_mistyped_or_look_alike_address(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A domain one slip away from one that is known, or that the draft writes elsewhere."""
    draft = document.draft
    trusted = (*organisation.domains, *organisation.encrypted_domains)
    thread = _domains_of_the_conversation(document)
    written = thread | _domains_in(document.authored)
    for kind, recipients in (("to", draft.to), ("cc", draft.cc), ("bcc", draft.bcc)):
        for number, recipient in enumerate(recipients):
            domain = recipient.domain
            if not domain or organisation.is_own(recipient) or domain in thread:
                continue
            if is_mistaken(domain, trusted) or resembles_a_provider(domain):
                yield Hit(Place(f"{kind}:{number}"), 0.9)
            elif is_mistaken(domain, sorted(written)):
                yield Hit(Place(f"{kind}:{number}"), 0.85)
            written.add(domain)


def _domains_of_the_conversation(document: Document) -> set[str]:
    before = {recipient.domain for recipient in document.draft.original_recipients or ()}
    return (before | _domains_in(document.passages("quoted", "shared"))) - {""}


def _domains_in(passages: tuple[Passage, ...]) -> set[str]:
    return {found.lower() for passage in passages for found in _WRITTEN.findall(passage.text)}


@check(
    "recipients",
    paragraph="7.2",
    severity=Severity.ADVISE,
    message="This draft greets somebody by a name that does not fit the address.",
    advice="Make sure that the right person was picked from the address book.",
    twins=(
        twin("Hi Sarah,\nPapers for Monday.", "Hi John,\nPapers for Monday.", _JOHN),
        twin("Dear Priya,\nPapers for Monday.", "Dear colleague,\nPapers for Monday.", _JOHN),
        twin("Dear Mrs Okafor,\nPapers.", "Dear Mr Smith,\nPapers.", _JOHN),
        Twin(
            _to("john.smith@manchester.gov.uk", "p.rao@manchester.gov.uk", text="Hi Sarah,\nPapers."),
            _to("john.smith@manchester.gov.uk", "s.rao@manchester.gov.uk", text="Hi Sarah,\nPapers."),
        ),
        twin("Hello Margaret,\nPapers.", "Hello Bob,\nPapers.", _to("Robert Hale <robert.hale@example.org>")),
        Twin(
            _to("john.smith@manchester.gov.uk", text="Hi Sarah,\nPapers."),
            _to("licensing.unit@manchester.gov.uk", text="Hi Sarah,\nPapers."),
        ),
    ),
)
def a_greeting_that_fits_nobody(document: Document, _: Organisation) -> Iterator[Hit]:
    """A name at the top that is no recipient's nor a short form of one, where all are people's mailboxes."""
    recipients = document.draft.recipients
    if not recipients or not document.authored:
        return
    passage = document.authored[0]
    found = _GREETING.match(passage.text)
    if not found or _TEAM.search(found["name"]):
        return
    words = found["name"].split()
    meant = any(fits(word, recipient) for word in words for recipient in recipients)
    if not meant and all(map(is_a_person, recipients)):
        yield Hit(passage.place(*found.span("name")), GUESS)


@check(
    "recipients",
    paragraph="7.2",
    severity=Severity.ADVISE,
    message="This draft speaks of an attachment, and nothing is attached.",
    advice="Attach the file, or say where it can be found.",
    twins=(
        twin("Please find attached the minutes.", "Please find the minutes on SharePoint.", _JOHN),
        twin("The form is attached.", "The form is attached to the calendar invite.", _JOHN),
        twin("I attach the report.", "I will attach the report when it is signed off.", _JOHN),
        Twin(
            Draft(text="See attached.", to=_JOHN.to),
            Draft(text="See attached.", to=_JOHN.to, attachments=(Attachment("minutes.pdf"),)),
        ),
        twin("Noted.\n\nThe plan is attached.", "Noted.\n\n> The plan is attached.", _JOHN),
    ),
)
def a_missing_attachment(document: Document, _: Organisation) -> Iterator[Hit]:
    """Words that say something goes along, where nothing does."""
    if document.draft.attachments or document.draft.channel != "email":
        return
    for sentence in document.sentences:
        written = sentence.passage.kind == "authored" and sentence.passage.where == "text"
        if written and (found := _says_attached(sentence.text)):
            start, end = (sentence.start + at for at in found)
            yield Hit(sentence.passage.place(start, end), GUESS)
            return


@lru_cache(maxsize=SENTENCES)
def _says_attached(sentence: str) -> tuple[int, int] | None:
    """Where a sentence says that something goes along, unless it says that it is somewhere else."""
    found = _ATTACHED.search(sentence)
    return found.span() if found and not _ELSEWHERE.search(sentence) else None
