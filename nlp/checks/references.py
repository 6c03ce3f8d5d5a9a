"""The organisation's own numbers for people's cases, told with whose they are (5.6, 5.7)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.audience import reach
from nlp.check import Hit, check, twin
from nlp.document import Document, Passage
from nlp.draft import Draft, Recipient
from nlp.findings import Severity
from nlp.identifiers import Identifier
from nlp.lexicon import any_of
from nlp.organisation import Organisation
from nlp.references import Reference, shape
from nlp.weighing import disclosures

_OUTSIDE = Draft(text="", to=(Recipient.parse("office@oakbanktutors.example"),))
_PERSON = re.compile(any_of("identifiers", "person") + r"|\b(?:pupil|child|student|patient|client)\b", re.I)
_READERS = re.compile(r"(?i)\b(?:your|our|my)\b[^.!?\n]{0,40}$|\bquot(?:e|ing)\b[^.!?\n]{0,30}$")
_SAMPLE = re.compile(any_of("identifiers", "sample"), re.I)
_NEAR = 90


@check(
    "personal_data",
    paragraph="5.7",
    severity=Severity.WARN,
    message="This draft gives the number of somebody's case to people who may not need it, or by "
    "a way that is not secure.",
    advice="Leave out the number or whose it is, or send both by secure transfer to the one who needs them.",
    twins=(
        twin(
            "Leila's unique pupil number is A352400117008, she moves to you in January.",
            "Leila's uniform order number is A352400117008, it comes to you in January.",
            _OUTSIDE,
        ),
        twin(
            "The pupil in the attached plan is H352208419002.",
            "The format of the number is H352208419002.",
            _OUTSIDE,
        ),
        twin(
            "Please look up the tenant's daughter, A352400117008.",
            "Please quote your number, A352400117008.",
            _OUTSIDE,
        ),
    ),
)
def a_reference_number_of_somebodys_case(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A number in a pattern that the organisation has named, near a person or its own name."""

    def find(passage: Passage) -> Iterator[Identifier]:
        for reference in organisation.references:
            yield from _numbers(reference, passage)

    public = reach(None, document, organisation) == "public"
    for hit in disclosures(find, document, organisation, inside=None):
        yield hit if public else replace(hit, severity=Severity.WARN)


def _numbers(reference: Reference, passage: Passage) -> Iterator[Identifier]:
    for found in shape(reference.pattern).finditer(passage.text):
        before = passage.text[max(0, found.start() - _NEAR) : found.start()]
        if _READERS.search(before) or _SAMPLE.search(before):
            continue
        around = before + passage.text[found.end() : found.end() + _NEAR]
        named = reference.name.casefold() in around.casefold()
        if named or _PERSON.search(around):
            yield Identifier(passage, found.start(), found.end(), 0.9 if named else 0.8)
