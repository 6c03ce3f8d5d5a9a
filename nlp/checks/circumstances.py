"""Somebody's health, money, family, offences or discipline, told with who it is (5.6, 5.7)."""

import re
from collections.abc import Iterator

from nlp.check import Hit, check, twin
from nlp.classifier import given, likely
from nlp.concerned import concerned
from nlp.document import Document
from nlp.draft import Draft, Recipient
from nlp.findings import Severity
from nlp.lexicon import any_of
from nlp.need_to_know import Readers, readers
from nlp.organisation import Organisation
from nlp.parties import Party
from nlp.people import people
from nlp.plight import LABEL, odds
from nlp.statements import Statement, statements
from nlp.utterances import Utterance, utterances

_OPEN = frozenset({"question", "condition", "hypothesis", "request"})
OPEN, UNTOLD = 0.75, 0.65
"""How much less sure it is where a sentence asks or supposes, and where nobody can tell who is meant."""
_CONSENT = re.compile(any_of("circumstances", "consent"), re.I)
_OUTSIDE = Draft(text="", to=(Recipient.parse("office@bellhousepm.example"),))
_TEAM = Draft(text="", to=(Recipient.parse("facilities.helpdesk@manchester.gov.uk"),))
_POST = Draft(text="", channel="social")

_SEVERITIES: dict[Readers, Severity | None] = {
    "public": Severity.STOP, "outside": Severity.STOP, "body": Severity.ADVISE, "everybody": Severity.WARN,
    "many": Severity.WARN, "few": None, "nobody": None,
}  # fmt: skip


@check(
    "personal_data",
    paragraph="5.6",
    severity=Severity.STOP,
    message="This draft tells something private of somebody who can be recognised.",
    advice="Leave it out, or send only what the reader needs for their work, by secure transfer.",
    twins=(
        twin(
            "Mrs Okafor at flat 9 has been in hospital since her overdose.",
            "The flats have been without hot water since the boiler failed.",
            _OUTSIDE,
        ),
        twin(
            "Darren Pike is in rent arrears again and his wife has left him.",
            "I am in rent arrears again and my wife has left me.",
            _OUTSIDE,
        ),
        twin(
            "Please move Shabnam's desk, she has had a miscarriage and is waiting for an operation.",
            "Please move Shabnam's desk, she has a new screen and is waiting for a chair.",
            _TEAM,
        ),
        twin(
            "The tenant at number 12 came out of prison in May after the arson.",
            "One in twelve tenants came out of prison after a sentence for arson.",
            _POST,
        ),
    ),
)
def somebodys_private_circumstances(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Health, benefits, arrears, family, offences or discipline of a resident or colleague who is told."""
    sentences = utterances(document)
    for number, utterance in enumerate(sentences):
        sure = odds(number, document)
        if utterance.scope == "signature" or not given(sure, LABEL):
            continue
        said = statements(document)
        party = concerned(number, sentences, people(document), said)
        severity = party and _severity(party, utterance, document, organisation)
        if party and severity:
            yield Hit(utterance.place, likely(sure, LABEL) * _sureness(party, number, said), severity)


def _severity(
    party: Party, utterance: Utterance, document: Document, organisation: Organisation
) -> Severity | None:
    """How much it matters: by how well one can tell who it is, by who reads it, and by consent."""
    who_reads = readers(utterance.passage, document, organisation)
    if party.known in ("crowd", "anonymous") or _is_their_own(party, who_reads, document):
        return None
    if party.known == "vague" or _CONSENT.search(utterance.passage.text):
        return Severity.ADVISE if who_reads in ("public", "outside", "everybody") else None
    if who_reads == "many" and (party.kind == "resident" or party.known == "place"):
        return Severity.ADVISE
    return _SEVERITIES[who_reads]


def _is_their_own(party: Party, who_reads: Readers, document: Document) -> bool:
    """Whether only the person reads it: "your claim"."""
    alone = len(document.draft.recipients) == 1 and party.receives
    return who_reads != "public" and (alone or "reader" in (party.kind, party.kin))


def _sureness(party: Party, number: int, said: tuple[Statement, ...]) -> float:
    """How far the sentence asserts it, and the draft tells of whom."""
    here = [each.modality for each in said if each.sentence == number]
    asserts = not here or any(each not in _OPEN for each in here)
    return (1 if asserts else OPEN) * (1 if party.recognisable else UNTOLD)
