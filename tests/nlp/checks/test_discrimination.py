"""Hostile words are found for each characteristic of the Equality Act 2010, and plain ones left alone."""

import pytest

from nlp.checks.conduct import discrimination
from nlp.document import read
from nlp.draft import Draft
from nlp.organisation import Organisation

PAIRS = {
    "age": (
        "Nobody over fifty should be let near a computer, they are past learning anything.",
        "Anybody over fifty can book a free computer lesson, and learn at their own pace.",
    ),
    "disability": (
        "We don't want wheelchair people in reception, they put the public off.",
        "We want wheelchair users to reach reception without help from the public.",
    ),
    "gender reassignment": (
        "That trans thing on the front desk should use the bins out back, it's a freak.",
        "The trans network meets by the front desk, and there is tea in the room out back.",
    ),
    "marriage and civil partnership": (
        "Never give the job to a married woman, she'll only want babies.",
        "Give the form to married people and civil partners, they can claim.",
    ),
    "pregnancy and maternity": (
        "Pregnant again, so that's her useless for a year, stop hiring girls who breed.",
        "Pregnant residents can ask for a seat in the waiting room, just tell the desk.",
    ),
    "race": (
        "We don't want any more of those foreigners on our estate, they live like animals.",
        "We want more tenants from every background on our estate panel.",
    ),
    "religion or belief": (
        "Muslims are all the same, sly and dirty, keep them off the school run.",
        "Muslim pupils break their fast at sunset, so keep the hall open after the school run.",
    ),
    "sex": (
        "We don't want women on the bin crew, they can't lift.",
        "We have three women on the bin crew, they start on Friday.",
    ),
    "sexual orientation": (
        "Gays have no business adopting, it's disgusting and the kids will turn out wrong.",
        "Gay couples who think of adopting are welcome, and the kids can come along.",
    ),
}
TOLD = {
    "reported": "A caller said that foreigners live like animals: I logged it as a hate incident.",
    "answered": "Women do this job as well as men, and whoever says otherwise will be told so here.",
    "reclaimed": "I'm a proud queer man and the staff network is the best thing about working here.",
}


def found(text: str) -> list[str]:
    hits = discrimination.find(read(Draft(text=text)), Organisation())
    return [text[hit.place.start : hit.place.end] for hit in hits]


@pytest.mark.parametrize(("hostile", "plain"), PAIRS.values(), ids=PAIRS)
def test_each_characteristic_is_known(hostile: str, plain: str) -> None:
    assert found(hostile)
    assert found(plain) == []


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD)
def test_what_is_reported_answered_or_said_of_oneself_is_left_alone(text: str) -> None:
    assert found(text) == []
