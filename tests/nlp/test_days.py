"""Dates in every British spelling, and what only looks like one."""

import pytest

from nlp.days import Day, agree, day, days

WRITTEN = (
    ("5 May 2027", Day(2027, 5, 5)),
    ("05 May, 2027", Day(2027, 5, 5)),
    ("5th of May 2027", Day(2027, 5, 5)),
    ("the 1st Sept. 2027", Day(2027, 9, 1)),
    ("Tuesday 5 may '27", Day(2027, 5, 5)),
    ("May 5th, 2027", Day(2027, 5, 5)),
    ("Sep 3", Day(None, 9, 3)),
    ("5 May", Day(None, 5, 5)),
    ("May 2027", Day(2027, 5, None)),
    ("05/05/2027", Day(2027, 5, 5)),
    ("1.2.27", Day(2027, 2, 1)),
    ("3-4-2027", Day(2027, 4, 3)),
    ("2027-05-04", Day(2027, 5, 4)),
    ("29 February 2028", Day(2028, 2, 29)),
    ("12 June 09:30", Day(None, 6, 12)),
)


@pytest.mark.parametrize(("text", "meant"), WRITTEN)
def test_a_date_is_read_where_it_stands(text: str, meant: Day) -> None:
    ((start, end, found),) = days(f"It is on {text}, so we meet.")
    assert found == meant
    assert f"It is on {text}"[start:end] in text


@pytest.mark.parametrize(
    "text",
    [
        "you may 5 times",
        "31 April 2027",
        "45/05/2027",
        "5/13/2027",
        "ref 1.2.27.4",
        "may",
        "17:05",
        "A/5/5/27",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert list(days(text)) == []


def test_only_a_whole_text_is_a_date() -> None:
    assert day(" 5 May 2027 ") == Day(2027, 5, 5)
    assert day("by 5 May 2027") is None
    assert str(day("2027-05-05")) == "5 May 2027"


def test_dates_agree_as_far_as_they_are_told() -> None:
    assert agree(Day(None, 5, 5), Day(2027, 5, 5))
    assert agree(Day(2027, 5, None), Day(2027, 5, 5))
    assert not agree(Day(2027, 5, 5), Day(2028, 5, 5))
    assert not agree(Day(None, 5, 5), Day(2027, 5, 6))
