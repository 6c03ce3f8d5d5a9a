"""Secrets given away are told from talk about secrets."""

import pytest

from nlp.document import read
from nlp.draft import Draft
from nlp.entry_codes import entry_codes
from nlp.findings import SURE
from nlp.logins import logins


def surest(find, text: str) -> float:
    (passage,) = read(Draft(text=text)).authored
    return max((secret.confidence for secret in find(passage)), default=0.0)


@pytest.mark.parametrize(
    "text",
    [
        "password: Tulip!44",
        "The password for the portal is now Cobalt-Pigeon-62.",
        "pw Dewey!Decimal823",
        "PIN is 4471",
        "her pin is my birthday 1408",
        "log on as me, libadmin4 and it's Harpurhey#22",
        "get on as me with Sunflower8 tomorrow",
        "Yes that's my log-in on the note: TPERKINS4 / Autumn#Leaves24",
        "staff wifi: tidalwave77",
        "the api key is AKz-91f0-77be-2cd4",
        "AKIAIOSFODNN7EXAMPLE",
        "-----BEGIN RSA PRIVATE KEY-----",
        "https://admin:hunter22@intranet.example/x",
        "password “Spring.Rain7”",
        "with the password that's the name of my cat and 2011, Mittens2011",
        "Username and password are in the sheet, mine is there as the example, tpowell / Falcon99x",
        "fridge app, everyone is on chef / chef123",
        "Orchard_55 is the new password.",
        "My password is still Bluebell_3.",
        "api_key=8f14e45fceea167a5a36dedd4bea2543",
        "p\u200ba\u200bs\u200bs\u200bw\u200bord: Tulip!44",
    ],
)
def test_a_secret_given_away_is_found(text: str):
    assert surest(logins, text) >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "The password has expired.",
        "Password: (ask me in person)",
        "password: <password>",
        "password: XXXXXXXX",
        "password = ********",
        "The password is case-sensitive.",
        "Your PIN is in the letter.",
        "Never share your password, whatever 1st-line support says.",
        "Choose three random words, for example a password like otter-lantern-bread.",
        "Reset your password at https://reset.example/start",
        "The free library wifi password is Books4All on every poster.",
        "Join Zoom: Meeting ID 812 3344 1199, passcode: 443311",
        "Zoom link https://x.zoom.us/j/1?pwd=abcdefghijklmnop",
        "Pin the rota up by 9am.",
        "Log in to Office365 with your own account.",
        "log in and open MC4410928 from the queue",
        "user guide v2.1-Final is out",
        "The new password policy, ICT-Sec9b, starts on Monday.",
        "Passwords for Windows11, Office365 and the portal are reset on Monday.",
        "An example of a weak password is Password1.",
        "The wifi name has changed to Guest-22.",
        "Bring your login and your days/dates2024 sheet.",
        "sign in as usual at 8.30am",
    ],
)
def test_talk_about_secrets_is_left_alone(text: str):
    assert surest(logins, text) == 0


def test_a_plain_word_as_a_password_is_told_without_being_sure():
    assert 0 < surest(logins, "The class password is hedgehog.") < SURE


@pytest.mark.parametrize(
    "text",
    [
        "Door code for the hall is 4471X",
        "side door code 2580 then push",
        "keysafe 2204 if gas need to get in",
        "The alarm is 2580.",
        "padlock on gate C, padlock 8813",
        "Key safe is by the bin store, number 1966.",
        "gate code has changed, 3571#",
        "The keypad for the server room takes 66014.",
        "When it asks for the engineer's code put in 40917.",
        "The alarm was changed over at the weekend: it's now 58213 followed by the tick.",
        "4471 gets you through the side gate",
        "The tablet unlocks with 2580.",
        "box by the downpipe is 3390",
        "door to server room: 5-1-5-9 and then turn it",
        "The door code is four seven one nine.",
        "yard gate C1357Z same for the office",
    ],
)
def test_a_code_that_opens_something_is_found(text: str):
    assert surest(entry_codes, text) >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "cost code on that is 4471",
        "What's the dress code for the 4471 dinner?",
        "gate code changed, ask Dave in person",
        "The alarm is tested on 04/04/2025.",
        "The key safe was fitted in 2019.",
        "postcode is M14 5QH",
        "safe working guide 2024",
        "Ring the office on 0161 496 0000 for the key safe.",
        "The door is 2100 mm high.",
        "QR code on page 4471",
        "The keypad takes 20 minutes to reset.",
        "When the screen asks for the cost code put in 40917.",
        "The gate opens on 2 May 2024.",
        "The lift by the door takes 1200 kg.",
        "Call-out fee for the alarm is 1250 plus VAT.",
        "4471 opens in total for the newsletter, see the door poster.",
    ],
)
def test_other_codes_are_left_alone(text: str):
    assert surest(entry_codes, text) == 0
