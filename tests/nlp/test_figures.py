"""Figures with their units, how they are compared, and numbers that are none."""

import pytest

from nlp.figures import agree, conflict, figure, figures

SAME = (
    ("£2.4m", "£2,400,000"),
    ("2.4 million pounds", "£2.4m"),
    ("34%", "34 per cent"),
    ("£3k", "£3,000.00"),
    ("1.5bn pounds", "£1500 million"),
    ("2.4m pounds", "£2.4m"),
    ("2.4m quid", "£2.4m"),
    ("62", "62"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_figure_in_two_spellings(one: str, other: str) -> None:
    stated, known = figure(one), figure(other)
    assert stated
    assert known
    assert agree(stated, known)
    assert not conflict(stated, known)


AGAINST = (
    ("£2.5m", "£2.4m"),
    ("35%", "34 per cent"),
    ("63", "62"),
    ("£4m", "£3.2m"),
    ("£2,400,100", "£2.4m"),
)


@pytest.mark.parametrize(("one", "other"), AGAINST)
def test_figures_that_cannot_be_one(one: str, other: str) -> None:
    stated, known = figure(one), figure(other)
    assert stated
    assert known
    assert conflict(stated, known)


def test_a_rounded_figure_is_neither_the_known_one_nor_another() -> None:
    stated, known = figure("60"), figure("62")
    assert stated
    assert known
    assert (agree(stated, known), conflict(stated, known)) == (False, False)
    million, exact = figure("£3 million"), figure("£3.2m")
    assert million
    assert exact
    assert agree(million, exact)


def test_other_units_are_another_matter() -> None:
    stated, known = figure("34%"), figure("34")
    assert stated
    assert known
    assert (agree(stated, known), conflict(stated, known)) == (False, False)


@pytest.mark.parametrize(
    "text", ["in 2019", "5m away", "06AB/1234/27", "the 5th", "3.2.1", "12-14", "9:30", "M60", "1,00"]
)
def test_what_is_no_figure(text: str) -> None:
    assert list(figures(text)) == []
