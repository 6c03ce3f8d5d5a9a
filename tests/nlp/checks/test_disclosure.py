"""Hiding words from those who may ask for them is told from care for data, records and mistakes."""

import pytest

from nlp.checks.disclosure import (
    a_message_to_be_destroyed,
    keeping_words_from_being_disclosed,
    marked_private_to_hide_it,
)
from nlp.document import read
from nlp.draft import Draft
from nlp.findings import Severity
from nlp.organisation import Organisation

CHECKS = (a_message_to_be_destroyed, keeping_words_from_being_disclosed, marked_private_to_hide_it)


def found(text: str) -> bool:
    document = read(Draft(text=text))
    return any(list(check.find(document, Organisation())) for check in CHECKS)


@pytest.mark.parametrize(
    "text",
    [
        "Can you delete this once you've read it please.",
        "Bin this message when you've seen it x",
        "please delete this thread after reading, I'd rather it wasn't lying about",
        "Please destroy this note after you have read it.",
        "The FOI lands Monday. Delete anything you have on the pool contract before then.",
        "we've deleted the messages so they won't come up in the FOI",
        "Let's move this to WhatsApp so it isn't disclosable.",
        "Use my personal email, that way it can't be found in a SAR.",
        "Ring me about it, otherwise it'll come out in an FOI.",
        "We need to avoid an FOI on this so keep it verbal.",
        "Please don't write this down anywhere.",
        "Don't put this in an email.",
        "Nothing in writing on the Ashgrove thing please.",
        "I don't want any of this on record.",
        "I've set disappearing messages on for the group so we can talk freely.",
        "Label it private so nobody in audit can read it.",
        "Mark the email personal and private so they can't open it.",
        "I'll put personal in the subject so FOI can't touch it.",
        "Please mark all replies as confidential so that they are not disclosed under FOI.",
        "Send it to my gmail so it doesn't get picked up by a subject access request.",
        "Dodge the FOI by sending it as a draft.",
        "I'd suggest we sidestep the FOI by talking on Signal.",
        "Can you wipe the chat before the subject access request is run?",
        "keep this off the record and off email",
        "Say it on the phone so there is no trace.",
        "Please get rid of this once you've had a look.",
        "Put personal in the subject line when you answer and nobody can ask for it.",
        "I've moved our chat about the contract to Signal so it isn't searchable.",
        "Reply to my private email, then it won't turn up when somebody asks for the file.",
        "Keep it to WhatsApp and it can't be requested.",
        "Mrs Hall has put in a request for all her emails, so please clear out your inbox before Thursday.",
        "He has asked for everything we hold on him. Delete the notes from May.",
        "Use only initials in emails so nothing comes up when they search.",
        "Send it as a photo on WhatsApp so the search doesn't pick it up.",
        "Burn after reading!",
        "We never had this conversation.",
        "Mark everything to me about the pool private and it won't be released.",
        "I've set the chat to disappearing messages from now on.",
    ],
)
def test_hiding_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please delete this email if you are not the intended recipient.",
        "Please delete my last message, it went to the wrong person.",
        "Please do not delete any emails about the depot, an FOI request has come in.",
        "We delete emails after two years (retention), so the FOI request cannot be met in full.",
        "The names have been redacted so that they are not disclosed under FOI.",
        "I have put the FOI deadline in the calendar so that it isn't missed.",
        "We'll use the shared inbox so no FOI request is missed.",
        "Remember that anything you write may be disclosed under FOI.",
        "Is this disclosable under FOI?",
        "The report is exempt from disclosure under section 43.",
        "Please mark the envelope private and confidential.",
        "Your email will be disclosable, so please keep to the facts.",
        "Marking an email personal does not keep it out of an investigation.",
        "Please don't put personal data in an email, use the portal.",
        "Please put your request in writing so that we can log it.",
        "Let's take this offline after the meeting.",
        "Let's keep this short so it can be read on a phone.",
        "Delete the second row once you have checked the figures.",
        "Please delete the spam emails once you've seen them.",
        "We don't need a paper trail for orders under 50 pounds, the card statement is enough.",
        "Could you delete this file from the shared drive once it is uploaded to the case?",
        "Turn on the screen so nobody needs to stand.",
        "Nobody should use private email for work, since it may not be found for an FOI.",
        "To avoid another FOI request we publish the figures on our website every quarter.",
        "You can write to us or ring us, and put nothing in the envelope but the form.",
        "Please keep this off the pavement so nobody trips.",
        "Mark the bay private so nobody parks there.",
        "I've deleted the duplicate calendar entry, see you at two.",
        "Please read this and delete it from your action list when it is done.",
        "Please answer the FOI by Friday, otherwise the ICO will be told.",
        "Call the FOI team, otherwise the request will be late.",
        "Do not use disappearing messages for council work.",
        "Messages on this channel disappear after a week, please save what matters.",
        "Please delete the app when you have finished with the phone.",
        "I won't put a date on it yet.",
        "She said to delete the email once I'd read it, which I have reported.",
        "Don't put this in the bin, it goes in writing to the landlord.",
        "Please get rid of the old chairs once you've had a look.",
        "Put the form on the intranet so nobody has to ask for it.",
        "Send the photo by email so the post doesn't pick it up.",
        "Put the ward in the subject line so your email doesn't get lost and we can find it.",
        "He has asked for everything we hold on him, so please send me your notes from May.",
        "Please clear out the fridge before Thursday.",
        "Message me on Teams and I can't promise an answer before Friday when I search the archive.",
        "Tidy up your inbox on Friday, the mailbox is nearly full.",
        "Use the person's initials in the subject line and never the full name.",
        "Please remove the draft watermark before the request goes out.",
    ],
)
def test_care_records_and_mistakes_are_left_alone(text: str) -> None:
    assert not found(text)


def test_destroying_what_somebody_has_asked_for_is_graver_than_delete_after_reading() -> None:
    asked = read(Draft(text="An FOI has come in about the pool. Delete your emails on it."))
    once_read = read(Draft(text="Please delete this email once you have read it."))
    assert [hit.severity for hit in a_message_to_be_destroyed.find(asked, Organisation())] == [Severity.STOP]
    assert [hit.severity for hit in a_message_to_be_destroyed.find(once_read, Organisation())] == [None]
