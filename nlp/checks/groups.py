"""Something confidential that goes to a whole group, where some of it need not see it (7.2)."""

from collections.abc import Iterator

from nlp.audience import is_encrypted, outsiders
from nlp.check import Hit, Twin, check
from nlp.confidential import Confidence, closed, confidences
from nlp.document import Document
from nlp.draft import Draft, Recipient
from nlp.findings import Severity
from nlp.need_to_know import readers
from nlp.organisation import Organisation

_GROUP = 3


def _to(*mailboxes: str) -> tuple[Recipient, ...]:
    return tuple(map(Recipient.parse, mailboxes))


_PARTNERS = _to("ceo@elders.example", "bookings@southhubs.example", "ged.lomax@manchester.gov.uk")
_SCHOOL = _to("head@oakbank.example", "office@oakbank.example", "year9@oakbank.example")
_TOLD = "Mrs Okafor has been in hospital since her overdose."


@check(
    "recipients",
    paragraph="7.2",
    severity=Severity.WARN,
    message="This draft tells a whole group something confidential.",
    advice="Take it out, or send it separately to those who need it for their work.",
    twins=(
        Twin(
            Draft(text=_TOLD, reply="reply_all", to=_PARTNERS),
            Draft(text="Mrs Okafor has the keys since Monday.", reply="reply_all", to=_PARTNERS),
        ),
        Twin(Draft(text=_TOLD, to=_SCHOOL), Draft(text=_TOLD, to=_SCHOOL, encrypted=True)),
        Twin(
            Draft(
                text="The draft restructure has our team moving, it isn't out yet.",
                reply="reply_all",
                to=_PARTNERS,
            ),
            Draft(
                text="The draft restructure has our team moving, it isn't out yet.",
                reply="reply_all",
                to=_to("ann.lee@manchester.gov.uk", "raj.rao@manchester.gov.uk"),
            ),
        ),
        Twin(
            Draft(text=_TOLD, reply="reply_all", to=_to("finance.all@manchester.gov.uk")),
            Draft(text=_TOLD, reply="reply_all", to=_to("adult.social.care@manchester.gov.uk")),
        ),
    ),
)
def something_confidential_for_a_group(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Somebody's affairs, or the Council's own, in a reply to all or in a mail to several people outside."""
    told = [each for each in _told(document, organisation) if _is_wide(each, document, organisation)]
    if told:
        surest = max(told, key=lambda each: each.confidence)
        yield Hit(surest.place, surest.confidence)


def _told(document: Document, organisation: Organisation) -> Iterator[Confidence]:
    """What the author tells: to all of a conversation, or to so many outside that it is a group."""
    draft = document.draft
    strangers = outsiders(draft.to + draft.cc, organisation)
    if draft.channel != "email":
        return
    if draft.reply == "reply_all":
        yield from closed(document) if strangers else confidences(document)
    elif len(strangers) >= _GROUP and not is_encrypted(document, organisation):
        yield from confidences(document)


def _is_wide(each: Confidence, document: Document, organisation: Organisation) -> bool:
    """Whether the author's own words carry it, and somebody reads them who may not need it."""
    if each.passage is None or each.passage.kind != "authored":
        return False
    return readers(each.passage, document, organisation) in ("outside", "everybody")
