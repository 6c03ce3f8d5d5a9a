"""Asking for what lets somebody in is told from warning, refusing and helping."""

import pytest

from nlp.checks.credential_requests import asking_for_login_details
from nlp.document import read
from nlp.draft import Draft
from nlp.findings import Severity
from nlp.organisation import Organisation


def severities(text: str) -> list[Severity | None]:
    return [hit.severity for hit in asking_for_login_details.find(read(Draft(text=text)), Organisation())]


@pytest.mark.parametrize(
    "text",
    [
        "can you just ping me your password and the code when it comes through",
        "whats your pin",
        "Inbox me your username and password and I'll owe you a brew",
        "Please let me have your PIN by Friday.",
        "Can you pop the 6 digit code we've texted you in a reply?",
        "who has the admin password for the ward page??",
        "To save time put your password in the sheet, column C.",
        "If you send us your user name and password here we'll log in for you.",
        "Does anyone remember the laptop password?",
        "Could I have your passcode for ten minutes?",
    ],
)
def test_asking_for_a_secret_stops(text: str):
    assert Severity.STOP in severities(text)


def test_asking_for_a_login_alone_warns():
    assert severities("whats your login for the cctv viewer") == [Severity.WARN]


@pytest.mark.parametrize(
    "text",
    [
        "We will never ask you for your password.",
        "Please do not send me your password.",
        "Don't give anyone your PIN.",
        "If anyone asks you to send your password, report it.",
        "A resident forwarded a text that asks her to send her password.",
        "Have you reset your password?",
        "Could you reset my password please, locked out since 9?",
        "Can I get a login for the portal, do I ask you or ICT?",
        "Please send me a login request form.",
        "Tell me when you log in and I'll watch the screen.",
        "I'll text you the password for the file.",
        "We'll post your PIN to you.",
        "Could you send me the passcode for the Zoom call?",
        "What is the password policy?",
        "What's the cost code for stationery?",
        "Please send me the school's postcode.",
        "You will need your PIN at the machine.",
        "Please enter your PIN when the machine asks for it.",
        "Ask Ellie to put her own passcode in when we review the phone.",
        "pin the rota up next to the kettle and give me your holiday dates",
    ],
)
def test_what_is_not_a_request_is_left_alone(text: str):
    assert severities(text) == []
