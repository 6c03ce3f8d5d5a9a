"""What a sentence's pieces and pairs of pieces say of what it does."""

from collections.abc import Sequence

import numpy as np
import pytest

from nlp.encoder import answers, pieces
from nlp.phrases import PLACES, ROWS, packed, phrases, remembered, slots, unpacked


def _pieces(text: str) -> list[Sequence[int]]:
    return pieces(text.split())


def test_each_piece_and_each_pair_has_its_place_once() -> None:
    once = phrases(_pieces("the road"))
    assert len(once) == 4 + 3, "two pieces between two marks, and three pairs"
    assert set(once) <= set(phrases(_pieces("the road the road")))
    assert list(once) == sorted(set(once))
    assert once.min() >= 0
    assert once.max() < 2**PLACES


def test_what_was_never_learnt_has_no_row() -> None:
    places = phrases(_pieces("the road"))
    known = np.zeros(2**PLACES, bool)
    assert len(slots(places, known)) == 0
    known[places[:2]] = True
    assert list(slots(places, known)) == sorted({place >> (PLACES - ROWS) for place in places[:2]})


def test_what_is_packed_is_unpacked_as_it_was() -> None:
    rows = np.array([[-1, 0, 1, 1, 0, 0, -1, 1], [1, 1, 1, 1, -1, -1, -1, -1]], np.int8)
    assert packed(rows).shape == (2, 2)
    assert (unpacked(packed(rows)) == rows).all()


def test_the_order_of_words_counts() -> None:
    assert set(phrases(_pieces("man bites dog"))) != set(phrases(_pieces("dog bites man")))


@pytest.mark.parametrize(
    ("label", "does", "does_not"),
    [
        ("threat", "you will be sorry when I find you", "you will be glad when the bins are emptied"),
        ("political", "vote Labour on Thursday", "the office is open on Thursday"),
        ("incompetence", "he is useless at his job", "he is new at his job"),
    ],
)
def test_it_remembers_how_things_are_said(label: str, does: str, does_not: str) -> None:
    at = answers()["senses"].index(label)
    assert remembered(_pieces(does))[at] > remembered(_pieces(does_not))[at]


def test_nothing_written_says_little_for_every_label() -> None:
    odds = remembered([])
    assert odds.shape == (len(answers()["senses"]),)
    assert np.isfinite(odds).all()
    assert odds.max() < 0
