"""A threat in plain words is told by who will do what to whom; the same words innocently are left alone."""

import pytest

from nlp.document import read
from nlp.draft import Draft
from nlp.threats import harms, regrets

HARMS = (
    ("I will kill you.", "The frost will kill them."),
    ("Say one word and I'll batter you.", "Say one word and I'll butter you a scone."),
    ("I'm going to punch him.", "I'm not going to punch him."),
    ("We'll break your legs.", "We'll break your record."),
    ("We will come round and smash your windows.", "We will come round and clean your windows."),
    ("If he comes back I'll slap him.", "He said that they slap him at school."),
    ("I'll burn her house down.", "I'll burn her the photos on a disc."),
)
REGRETS = (
    ("You'll regret this.", "You won't regret this."),
    ("Withdraw the complaint or you'll be sorry.", "You'll be sorry to hear that the complaint stands."),
    ("Tell anyone and you will regret it.", "Tell anyone and they will regret it."),
    ("Cross me and you'll be sorry.", "You will regret missing the party."),
)


@pytest.mark.parametrize(("threat", "innocent"), HARMS)
def test_the_writer_will_hurt_somebody(threat: str, innocent: str) -> None:
    assert list(harms(read(Draft(text=threat))))
    assert not list(harms(read(Draft(text=innocent))))


@pytest.mark.parametrize(("threat", "innocent"), REGRETS)
def test_the_reader_will_be_sorry(threat: str, innocent: str) -> None:
    assert list(regrets(read(Draft(text=threat))))
    assert not list(regrets(read(Draft(text=innocent))))
