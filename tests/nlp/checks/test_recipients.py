"""Who should not get it, and what is ordinary among recipients."""

from dataclasses import replace

import pytest

from nlp.check import Check
from nlp.checks.addressing import (
    a_greeting_that_fits_nobody,
    a_missing_attachment,
    a_mistyped_or_look_alike_address,
)
from nlp.checks.readers import a_conversation_passed_on, a_visible_crowd, an_aside_before_other_readers
from nlp.document import read
from nlp.draft import Draft, Recipient
from nlp.findings import Severity
from nlp.organisation import Organisation


def to(*mailboxes: str) -> tuple[Recipient, ...]:
    return tuple(map(Recipient.parse, mailboxes))


MANCHESTER = Organisation()


def places(check: Check, draft: Draft, organisation: Organisation = MANCHESTER) -> list[str]:
    return [hit.place.where for hit in check.find(read(draft), organisation)]


JOHN = Draft(text="", to=to("john.smith@manchester.gov.uk"))
THREAD = "\n\nFrom: Noise Team\nSent: 4 October\n\nMs T in flat 6 rang again."


def test_a_slip_is_pointed_at_where_it_stands():
    draft = Draft(text="x", to=to("a@example.org", "b@manchester.gov.co"), cc=to("c@gmial.com"))
    assert places(a_mistyped_or_look_alike_address, draft) == ["to:1", "cc:0"]


def test_a_slip_of_a_trusted_domain_is_told():
    trusting = Organisation(encrypted_domains=("northerntrust.nhs.uk",))
    draft = Draft(text="x", to=to("a@norhterntrust.nhs.uk"))
    assert places(a_mistyped_or_look_alike_address, draft, trusting) == ["to:0"]


def test_an_address_of_the_conversation_is_no_slip_of_another():
    draft = Draft(
        text="x",
        reply="reply",
        to=to("a@brightwelcare.co.uk"),
        original_recipients=to("a@brightwelcare.co.uk", "b@brightwellcare.co.uk"),
    )
    assert places(a_mistyped_or_look_alike_address, draft) == []


@pytest.mark.parametrize(
    "greeting",
    [
        "Hi John",
        "Hi Jon,",
        "Hi Jack",
        "Dear Mr Smith",
        "Hi both,",
        "Morning all",
        "Dear Team",
        "Thanks Sarah",
        "Sarah is off",
    ],
)
def test_a_greeting_that_may_be_meant_is_left_alone(greeting: str):
    assert places(a_greeting_that_fits_nobody, replace(JOHN, text=f"{greeting}\nPapers for Monday.")) == []


@pytest.mark.parametrize(
    "others", [to("sarah.lee@manchester.gov.uk"), to("licensing.unit@manchester.gov.uk")]
)
def test_a_greeting_among_several_recipients_is_left_alone(others: tuple[Recipient, ...]):
    assert places(a_greeting_that_fits_nobody, replace(JOHN, text="Hi Sarah,\nPapers.", cc=others)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Please find attached the minutes.",
        "The form is attached.",
        "I've attached the rota.",
        "See attached.",
    ],
)
def test_an_attachment_spoken_of_is_missed(text: str):
    assert places(a_missing_attachment, replace(JOHN, text=text)) == ["text"]


@pytest.mark.parametrize(
    "text",
    [
        "I'll attach it later.",
        "The form you attached is the old one.",
        "Papers are in the folder and not attached.",
        "Please attach the order or a delivery note.",
        "No attachment this time.",
        "I am very attached to this team.",
        "There are conditions attached to the grant.",
        "The list is attached to the request on the portal.",
        "Minutes are here: https://intranet.example/minutes, see attached link",
    ],
)
def test_other_talk_of_attaching_is_left_alone(text: str):
    assert places(a_missing_attachment, replace(JOHN, text=text)) == []


def test_private_people_are_a_crowd_sooner_than_partners():
    private = to(*(f"p{number}@gmail.com" for number in range(4)))
    partners = to(*(f"office@partner-{number}.example" for number in range(3)))
    assert places(a_visible_crowd, Draft(text="The benches.", to=private)) == ["draft"]
    assert places(a_visible_crowd, Draft(text="The benches.", to=partners)) == []


def test_three_private_people_are_only_advised_on_and_two_may_be_a_couple():
    three = to(*(f"p{number}@gmail.com" for number in range(3)))
    (hit,) = a_visible_crowd.find(read(Draft(text="The benches.", to=three)), MANCHESTER)
    assert hit.severity is Severity.ADVISE
    assert places(a_visible_crowd, Draft(text="The benches.", to=three[:2])) == []


def test_a_crowd_that_was_there_already_is_left_alone():
    crowd = to(*(f"p{number}@place-{number}.example" for number in range(9)))
    assert places(a_visible_crowd, Draft(text="Agreed.", to=crowd, reply="reply_all")) == []


def test_a_forward_of_one_message_outside_is_ordinary():
    draft = Draft(text=f"Please share the advert below.{THREAD}", reply="forward", to=to("jobs@example.org"))
    assert places(a_conversation_passed_on, draft) == []


def test_an_aside_to_one_reader_is_ordinary():
    assert places(an_aside_before_other_readers, replace(JOHN, text="Keep this between us.")) == []
