"""What is confidential is gathered wherever it stands, and what is somebody's own or a firm's is left out."""

import pytest

from nlp.confidential import confidences
from nlp.document import read
from nlp.draft import Draft, Recipient

OUTSIDE = (Recipient.parse("office@bellhousepm.example"),)


@pytest.mark.parametrize(
    "text",
    [
        "Her National Insurance number is WK 58 02 31 A.",
        "Dear Oakbank Care Ltd,\n\nMrs Olatunji's NHS number is 943 476 5919.",
        "The password is Harpurhey#22.",
        "OFFICIAL-SENSITIVE\nPanel notes.",
        "Mrs Okafor has been in hospital since her overdose.",
        "FYI\n\nFrom: Noise Team\nSent: 4 October\n\nMrs Okafor has been in hospital since her overdose.",
    ],
)
def test_it_is_found_wherever_it_stands(text: str):
    assert list(confidences(read(Draft(text=text, reply="forward", to=OUTSIDE))))


@pytest.mark.parametrize(
    "text",
    [
        "Her National Insurance number is on the form.",
        "Pay the supplier's invoice to GB29NWBK60161331926819.",
        "Dear Mrs Okafor,\n\nYou have been in hospital since your overdose.",
        "A tenant has been in hospital since her overdose.",
        "The report is exempt from publication.",
    ],
)
def test_what_tells_nobodys_affairs_is_not(text: str):
    assert not list(confidences(read(Draft(text=text, to=OUTSIDE))))
