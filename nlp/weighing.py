"""How much the policy minds an identifier: by who gets it, and by whose it is."""

import re
from collections.abc import Iterator

from nlp.audience import is_encrypted, is_for_everybody_inside, reach
from nlp.check import Hit
from nlp.document import Document
from nlp.findings import Fix, Severity
from nlp.identifiers import Finder, Identifier
from nlp.lexicon import any_of
from nlp.organisation import Organisation

_MASK = "Put asterisks in its place"
_OWN = re.compile(any_of("identifiers", "own"), re.I)
_BUSINESS = re.compile(any_of("identifiers", "business", "organisations_own"), re.I)
_NAMED_AFTER, _NAMED_BEFORE = 100, 220


def disclosures(
    find: Finder, document: Document, organisation: Organisation, *, inside: Severity | None
) -> Iterator[Hit]:
    """What `find` finds and others get; `inside` says how grave that is among colleagues."""
    for passage in document.everything:
        for number in find(passage):
            severity = _severity(number, document, organisation, inside)
            if severity is not None:
                place = passage.place(number.start, number.end)
                fix = Fix("replace", _MASK, place.start, place.end, number.masked, "mask")
                yield Hit(
                    place, number.confidence, severity, fixes=(fix,) if passage.kind == "authored" else ()
                )


def is_business(number: Identifier) -> bool:
    """Whether an account is an organisation's, as in an invoice, and so nobody's personal data."""
    return bool(_BUSINESS.search(_about(number, 60)))


def _severity(
    number: Identifier, document: Document, organisation: Organisation, inside: Severity | None
) -> Severity | None:
    how_far = reach(number.passage, document, organisation)
    own = bool(_OWN.search(_about(number, 0)))
    if how_far == "public":
        return Severity.STOP
    if how_far == "outside" and not is_encrypted(document, organisation):
        return Severity.WARN if own else Severity.STOP
    if how_far == "inside" and not own:
        return inside or (Severity.WARN if is_for_everybody_inside(document.draft) else None)
    return None


def _about(number: Identifier, after: int) -> str:
    before = _NAMED_BEFORE if after else _NAMED_AFTER
    return number.passage.text[max(0, number.start - before) : number.end + after]
