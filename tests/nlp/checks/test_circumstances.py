"""Private circumstances are found by whose they are, how well one can tell, who reads them, and consent."""

from dataclasses import replace

import pytest

from nlp.checks.circumstances import somebodys_private_circumstances
from nlp.document import read
from nlp.draft import Account, Draft, Recipient
from nlp.findings import SURE, Severity
from nlp.organisation import Organisation

TOLD = "Mrs Okafor has been in hospital since her overdose."
CASE = "Mrs Okafor has been in hospital since Monday with her heart."
GOSSIP = "Between us, Kelly in the post room is pregnant again and does not know by whom."


def mail(text: str, *to: str) -> Draft:
    return Draft(text=text, to=tuple(Recipient.parse(each) for each in to))


def found(draft: Draft) -> list[tuple[Severity | None, bool]]:
    hits = somebodys_private_circumstances.find(read(draft), Organisation())
    return [(hit.severity, hit.confidence >= SURE) for hit in hits]


READERS = (
    (mail(TOLD, "office@bellhousepm.example"), Severity.STOP),
    (Draft(text=TOLD, channel="social"), Severity.STOP),
    (Draft(text=TOLD, channel="chat"), Severity.WARN),
    (Draft(text=TOLD, channel="chat", account=Account("personal")), Severity.STOP),
    (mail(TOLD, "all.staff@manchester.gov.uk"), Severity.WARN),
    (mail(TOLD, "reception@manchester.gov.uk"), Severity.WARN),
    (mail(TOLD, "discharge@mft.nhs.uk"), Severity.ADVISE),
    (mail(TOLD, "adult.social.care@manchester.gov.uk"), None),
    (mail(CASE, "sue.bright@manchester.gov.uk"), None),
    (mail(GOSSIP, "sue.bright@manchester.gov.uk"), Severity.WARN),
    (mail(GOSSIP, "occupational.health@manchester.gov.uk"), None),
    (replace(mail(TOLD, "office@bellhousepm.example"), encrypted=True), None),
)


@pytest.mark.parametrize(("draft", "severity"), READERS)
def test_it_depends_on_who_reads_it(draft: Draft, severity: Severity | None) -> None:
    assert [grave for grave, _ in found(draft)] == ([] if severity is None else [severity])


TOLD_OF = (
    "Mrs Okafor's leave to remain was refused and she is to be deported.",
    "Mrs Okafor's children are on a child protection plan since the weekend.",
    "Mrs Okafor is on a final written warning for being drunk at work.",
    "Mrs Okafor is four months behind with her rent.",
)


@pytest.mark.parametrize("text", TOLD_OF)
def test_what_is_private_is_more_than_illness(text: str) -> None:
    assert found(mail(text, "office@bellhousepm.example"))


LEFT_ALONE = (
    "I have been in hospital since my overdose.",
    "My wife has been in hospital since her overdose.",
    "A tenant has been in hospital since her overdose.",
    "Child A has been in hospital since her overdose.",
    "Tenants who are in arrears because of an overdose may ring the hospital.",
    "Forty tenants were in hospital after an overdose last year.",
    "Councillor Whitworth has been in hospital since her overdose.",
    "Dear Mrs Okafor,\n\nYou have been in hospital since your overdose.",
    "See you on Monday.\n\nKind regards\nSue Bright\nSubstance Misuse and Overdose Team",
)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_nobody_elses_or_nobodys_is_left_alone(text: str) -> None:
    assert found(mail(text, "office@bellhousepm.example")) == []


def test_the_reader_is_told_their_own_matter_but_not_in_public() -> None:
    text = "Hello Mrs Okafor, your benefits have been stopped because of your rent arrears."
    assert found(mail(text, "okafor@mailhaven.example")) == []
    assert found(Draft(text=text, channel="social"))
    everybody = "If you are in arrears with your rent, ring us and we will help."
    assert found(Draft(text=everybody, channel="social")) == []


def test_somebody_whom_nobody_can_tell_is_advised_on_at_most() -> None:
    text = "She has been in hospital since her overdose."
    assert found(mail(text, "office@bellhousepm.example")) == [(Severity.ADVISE, False)]
    assert found(mail(text, "reception@manchester.gov.uk")) == []


def test_a_question_is_less_sure_than_a_statement() -> None:
    asked = "Has Mrs Okafor been in hospital since her overdose?"
    assert found(mail(asked, "office@bellhousepm.example")) in ([(Severity.STOP, False)], [])
    assert found(mail(TOLD, "office@bellhousepm.example")) == [(Severity.STOP, True)]


def test_what_somebody_has_agreed_to_is_advised_on_at_most() -> None:
    text = f"{TOLD} She has given her consent that I tell you this."
    assert {grave for grave, _ in found(mail(text, "office@bellhousepm.example"))} == {Severity.ADVISE}
    assert found(mail(text, "reception@manchester.gov.uk")) == []


def test_who_it_is_may_stand_in_another_sentence() -> None:
    text = "Mrs Okafor is on the list for Monday. She has been in hospital since her overdose."
    assert [grave for grave, _ in found(mail(text, "office@bellhousepm.example"))] == [Severity.STOP]


def test_a_thread_below_a_reply_is_nothing_new_and_one_passed_on_is() -> None:
    below = f"Thanks, noted.\n\nFrom: Sue Bright\nSent: Monday\nTo: Lettings\n\n{TOLD}"
    draft = mail(below, "office@bellhousepm.example")
    assert found(replace(draft, reply="reply")) == []
    assert [grave for grave, _ in found(replace(draft, reply="forward"))] == [Severity.STOP]
