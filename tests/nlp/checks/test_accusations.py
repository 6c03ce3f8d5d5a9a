"""Accusations: what excuses none, whom they accuse, and what has a source or is on record."""

import pytest

from nlp.accusing import unexcused
from nlp.check import Hit
from nlp.checks.judgements import an_accusation
from nlp.claims import is_on_record
from nlp.document import read
from nlp.draft import Draft, Recipient
from nlp.facts import Fact, register
from nlp.findings import SURE
from nlp.organisation import Organisation

OUTSIDE = (Recipient.parse("e.quine@rivertonpress.example"),)


def found(text: str, organisation: Organisation | None = None) -> list[Hit]:
    document = read(Draft(text=text, to=OUTSIDE))
    return list(an_accusation.find(document, organisation or Organisation()))


EXCUSES = (
    "Allegedly {}",
    "{}, allegedly",
    "{}, just saying",
    "Just saying, {}",
    "Not being funny but {}",
    "Rumour has it that {}",
    "{} 😂😂",
    "{}, if you know what I mean 😉",
    "Word is {}",
)
ACCUSING = "he has been pocketing the parking money"
INNOCENT = "he has been asked to count the parking money"


@pytest.mark.parametrize("excuse", EXCUSES)
def test_no_excuse_makes_an_accusation_less_sure(excuse: str) -> None:
    (plain,) = found(f"{ACCUSING[0].upper()}{ACCUSING[1:]}.")
    (hit,) = found(f"{excuse.format(ACCUSING)}.")
    assert hit.confidence >= min(plain.confidence, SURE)
    assert found(f"{excuse.format(INNOCENT)}.") == []


@pytest.mark.parametrize("word", ["pocketing", "“pocketing”", '"pocketing"', "'pocketing'", "‘pocketing’"])
def test_quotation_marks_excuse_nothing(word: str) -> None:
    assert found(f"He has been {word} the parking money.")
    assert not found(f"The {word.replace('pocketing', 'early')} shift counts the parking money.")


PLAIN = (
    ("Allegedly he took it.", "He took it."),
    ("He took it, allegedly.", "He took it."),
    ("Not being funny, but he “took” it 😂", "He took it"),
    ("They say that it's Sue's.", "It's Sue's."),
    ("The word is he took it!", "He took it!"),
    ("Sue's van isn't Dan's.", "Sue's van isn't Dan's."),
    ("He said: “I will be there on Monday, and so will all of my colleagues from the team.”", None),
    ("", ""),
)


@pytest.mark.parametrize(("text", "told"), PLAIN)
def test_what_is_left_without_the_excuses(text: str, told: str | None) -> None:
    assert unexcused(text) == (text if told is None else told)


FIRMS_AND_PEOPLE = (
    ("The supplier has been pocketing the deposits.", "Darren has been pocketing the deposits."),
    ("Mosswell Ltd has been stealing from the Council.", "Darren Pike has been stealing from the Council."),
)


@pytest.mark.parametrize(("firm", "person"), FIRMS_AND_PEOPLE)
def test_a_firm_is_told_apart_from_a_person(firm: str, person: str) -> None:
    (of_firm,), (of_person,) = found(firm), found(person)
    assert of_firm.message
    assert "a firm" in of_firm.message
    assert of_person.message is None
    assert "somebody" in an_accusation.message


@pytest.mark.parametrize(
    "text",
    [
        "Has the supplier been counting the deposits?",
        "If the supplier has been pocketing the deposits, audit will find out.",
        "The supplier has been asked to count the deposits.",
        "The supplier has not finished the roof.",
        "The supplier missed two deliveries in May.",
    ],
)
def test_a_firm_is_not_accused_by_what_nobody_asserts_or_what_is_only_work(text: str) -> None:
    assert found(text) == []


SOURCED = (
    "Internal audit are looking at the petty cash book, and will write by Friday.",
    "We have reported the theft to Greater Manchester Police, crime reference 06AB/1234/27.",
    "The ombudsman found that the company had “overcharged” residents, see the published report.",
    "The tribunal's published judgement found that Dalton Groundworks had falsified records.",
    "Police are looking into whether the firm forged the certificates.",
)


@pytest.mark.parametrize("text", SOURCED)
def test_a_report_by_its_proper_route_and_a_published_result_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_what_the_register_has_with_its_source_is_no_accusation_without_one() -> None:
    document = read(Draft(text="Colin Marsh was convicted of theft."))
    fact = Fact("Colin Marsh", "person", "status", "convicted", "Crown Court judgement", "3 March 2027")
    known = Organisation(facts=register((fact,)))
    assert is_on_record(0, document, known.facts)
    assert not is_on_record(0, document, Organisation().facts)
    assert found("Colin Marsh has been pocketing the parking money.", known)


def test_one_that_points_at_nobody_in_particular_is_less_sure() -> None:
    (crowd,) = found("Tenants on that estate stole the copper.")
    (one,) = found("He stole the copper.")
    assert crowd.confidence < SURE
    assert crowd.confidence < one.confidence
