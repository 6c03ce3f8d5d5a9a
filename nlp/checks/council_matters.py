"""What others may not have: plans, prices, and work that belongs to somebody (5.6, 8.11)."""

from collections.abc import Iterator
from dataclasses import replace

from nlp.audience import is_exposed, is_for_everybody_inside
from nlp.check import Hit, Twin, check, twin
from nlp.document import Document
from nlp.draft import Account, Draft, Recipient
from nlp.findings import Severity
from nlp.meaning import Meant, hits, meant
from nlp.organisation import Organisation

_OUTSIDE = Draft(text="", to=(Recipient.parse("e.quine@rivertonpress.example"),))
_INSIDE = Draft(text="", to=(Recipient.parse("committee.papers@manchester.gov.uk"),))
_NOT_OUT = replace(
    _OUTSIDE, text="The draft restructure has our team moving under Neighbourhoods, it isn't out yet."
)
_OFFICIAL = Draft(text="", channel="social", account=Account("official"))


@check(
    "internal_only",
    paragraph="5.6",
    severity=Severity.STOP,
    message="This tells of something in the Council that is not public yet.",
    advice="Send what is published, or ask whoever decides what may be said, and when.",
    twins=(
        twin(
            "Cabinet have not been told yet, but the day centre closes next summer.",
            "As announced on Monday, the day centre opens next summer.",
            _OUTSIDE,
        ),
        twin(
            "They haven't told the staff yet but the library is closing in June.",
            "The library's summer hours are on our website, it closes at six.",
            _OUTSIDE,
        ),
        twin(
            "The draft restructure has our team moving under Neighbourhoods, it isn't out yet.",
            "The published structure has our team under Neighbourhoods.",
            _OUTSIDE,
        ),
        Twin(_NOT_OUT, replace(_NOT_OUT, to=_INSIDE.to)),
    ),
)
def an_internal_matter(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Plans to restructure, proposals and reports not yet published, and decisions made in private."""
    return _passed_on("internal", document, organisation)


@check(
    "commercial",
    paragraph="5.6",
    severity=Severity.STOP,
    message="This passes on prices, bids or terms that are not public.",
    advice="Leave the figures out, and let procurement say what may be shared.",
    twins=(
        twin(
            "Our limit in the negotiation is 3.2 million, so hold out for that.",
            "The negotiation is on the 3rd at 2, so hold that time.",
            _OUTSIDE,
        ),
        twin(
            "The other firm bid £90,000, so go in under that.",
            "The firm's bid of £90,000 was published in June.",
            _OUTSIDE,
        ),
        twin(
            "The other bidder's price was 61,000, can you go lower?",
            "Please quote by the 6th, prices in pounds.",
            _OUTSIDE,
        ),
    ),
)
def commercial_terms(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Tender prices, bid scores, contract terms, negotiating positions or a firm's finances passed on."""
    return _passed_on("commercial", document, organisation)


@check(
    "intellectual_property",
    paragraph="5.6",
    severity=Severity.WARN,
    message="This shares work that may not be yours to share.",
    advice="Ask whoever owns it, or send a link to where it is published instead.",
    twins=(
        twin(
            "Attached is our whole assessment toolkit, feel free to sell it on.",
            "Attached is our assessment leaflet, feel free to put it up.",
            _OUTSIDE,
        ),
        twin(
            "Here is the paid-for standard, I copied the whole PDF for you.",
            "Here is the link to the standard in the library.",
            _OUTSIDE,
        ),
        twin(
            "Here's our whole training pack, put your own logo on it and sell it.",
            "Here's our leaflet, put it up in your own window.",
            _OUTSIDE,
        ),
    ),
)
def work_that_is_not_the_writers_own(document: Document, _: Organisation) -> Iterator[Hit]:
    """Somebody's protected work, or the Council's own, shared without leave."""
    if document.draft.account.kind != "official":
        yield from hits("ip", document.everything)


@check(
    "copied_content",
    paragraph="8.11",
    severity=Severity.WARN,
    message="This may share work on a Council account without permission from its owner.",
    advice="Get permission from whoever made it and name them, or link to where they published it.",
    twins=(
        twin(
            "Copied this poem off a blog because it's lovely.",
            "This poem was written for us by the library's writing group.",
            _OFFICIAL,
        ),
        twin(
            "Found this great photo on a photographer's page, so we've nicked it for our header.",
            "Our header is a photo that our own team took.",
            _OFFICIAL,
        ),
        twin(
            "Screenshotted this cartoon from the paper for our page.",
            "Our designer Ann has drawn a cartoon for the page.",
            _OFFICIAL,
        ),
    ),
)
def copied_content(document: Document, _: Organisation) -> Iterator[Hit]:
    """Somebody's pictures, words or music used on a Council account without leave."""
    if document.draft.account.kind == "official":
        yield from hits("ip", document.everything)


def _passed_on(label: str, document: Document, organisation: Organisation) -> Iterator[Hit]:
    """What leaves is grave, what all colleagues would read less so; what a few of them need is their work."""
    for found in meant(label, document.everything):
        severity = _severity(found, document, organisation)
        if severity is not None:
            yield Hit(found.place, found.likely, severity)


def _severity(found: Meant, document: Document, organisation: Organisation) -> Severity | None:
    if is_exposed(found.passage, document, organisation):
        return Severity.STOP
    return Severity.WARN if is_for_everybody_inside(document.draft) else None
