"""Somebody's health, money, family, offences or discipline, told with who it is (5.6, 5.7)."""

import re
from collections.abc import Iterator

from nlp.check import Hit, check, twin
from nlp.classifier import likely
from nlp.document import Document
from nlp.draft import Draft, Recipient
from nlp.findings import SURE, Fix, Severity
from nlp.lexicon import any_of
from nlp.need_to_know import Readers, readers
from nlp.organisation import Organisation
from nlp.tellings import Telling, is_their_own, tellings

_CONSENT = re.compile(any_of("circumstances", "consent"), re.I)
_OUTSIDE = Draft(text="", to=(Recipient.parse("office@bellhousepm.example"),))
_TEAM = Draft(text="", to=(Recipient.parse("facilities.helpdesk@manchester.gov.uk"),))
_POST = Draft(text="", channel="social")
_COLLEAGUE = Draft(text="", to=(Recipient.parse("sue.bright@manchester.gov.uk"),))

_SEVERITIES: dict[Readers, Severity | None] = {
    "public": Severity.STOP, "outside": Severity.STOP, "body": Severity.ADVISE, "everybody": Severity.WARN,
    "many": Severity.WARN, "few": None, "handlers": None, "nobody": None,
}  # fmt: skip
_GOSSIP = "gossip"


@check(
    "personal_data",
    paragraph="5.6",
    severity=Severity.STOP,
    message="This draft tells something private about somebody, and readers may be able to tell who it is.",
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
            "Don't say I said, but Shabnam's biopsy came back and it is cancer.",
            "Don't wait for Shabnam, who is off until March, and take her visits.",
            _COLLEAGUE,
        ),
        twin(
            "The tenant at number 12 came out of prison in May after the arson.",
            "One in twelve tenants came out of prison after a sentence for arson.",
            _POST,
        ),
    ),
)
def somebodys_private_circumstances(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Health, benefits, arrears, family, offences or discipline of somebody who can be recognised."""
    for told in tellings(document):
        who_reads = readers(told.utterance.passage, document, organisation)
        if who_reads != "public" and is_their_own(told.party, document):
            continue
        severity, confidence = _severity(told, who_reads), told.confidence
        if who_reads in ("few", "many") and (gossip := _gossip(told)) >= SURE:
            severity, confidence = Severity.WARN, gossip
        if severity is not None:
            yield Hit(told.utterance.place, confidence, severity, fixes=tuple(_unnamed(told)))


def _gossip(told: Telling) -> float:
    """How likely colleagues are told what they do not need: less than sure may well be somebody's case."""
    if _is_veiled(told):
        return 0.0
    utterance = told.utterance
    return likely(utterance.analysed.sense(_GOSSIP), _GOSSIP, utterance.passage.setting)


def _unnamed(told: Telling) -> Iterator[Fix]:
    """The sentence without its only name, where the author wrote it."""
    here = (each for each in told.party.mentions if each.sentence == told.number)
    named = [each for each in here if each.form == "name"]
    if told.utterance.passage.kind == "authored" and len(named) == 1:
        place = told.utterance.stretch(named[0].first, named[0].end)
        yield Fix("replace", "Take the name out", place.start, place.end, "(name)", "take_name_out")


def _is_veiled(told: Telling) -> bool:
    """Whether nobody can tell who it is, or they have agreed."""
    return told.party.known == "vague" or bool(_CONSENT.search(told.utterance.passage.text))


def _severity(told: Telling, who_reads: Readers) -> Severity | None:
    """How much it matters: by how well one can tell who it is, by who reads it, and by consent."""
    if _is_veiled(told):
        return Severity.ADVISE if who_reads in ("public", "outside", "everybody") else None
    if who_reads == "many" and (told.party.kind == "resident" or told.party.known == "place"):
        return Severity.ADVISE
    return _SEVERITIES[who_reads]
