"""Profiles: the statement that views are one's own, and the employer, each beside a twin without."""

import pytest

from nlp.profile import names_employer, states_own_views

DOMAINS, HANDLES = ("manchester.gov.uk",), ("@ManCityCouncil",)

STATED = (
    ("Housing officer. Views my own.", "Housing officer. Views from my own balcony."),
    ("Mum of two | All opinions are mine", "Mum of two | All strong opinions are welcome"),
    ("Views and opinions expressed here are entirely my own.", "Views and music, both of my own city."),
    ("Tweets don't represent my employer.", "Tweets about how unions represent my employer’s staff."),
    ("Runner. Own views.", "Runner. Sharing my views of the canal every day."),
    ("Personal views, not those of the Council", "Personal trainer, not that sort of council"),
    (
        "These are personal opinions: not the views of my employer",
        "These are the views of the Pennines I love",
    ),
    ("These are my views only", "Read my views."),
    ("posts = my thoughts, thoughts are personal", "posts about personal finance and thoughts on books"),
)
EMPLOYED = (
    ("Social worker at Manchester City Council", "Social worker in the city of Manchester"),
    ("Write to me: j.okafor@manchester.gov.uk", "Write to me: j.okafor@manchester.gov.uk.example"),
    ("Day job @mancitycouncil, night job DJ", "Day job @mancitycouncilwatch, night job DJ"),
    ("I work for Manchester City Council’s parks", "I support Manchester City"),
)


@pytest.mark.parametrize(("stated", "twin"), STATED)
def test_the_statement_is_seen_and_its_twin_is_not(stated: str, twin: str) -> None:
    assert states_own_views(stated)
    assert not states_own_views(twin)


@pytest.mark.parametrize(("named", "twin"), EMPLOYED)
def test_the_employer_is_seen_and_its_twin_is_not(named: str, twin: str) -> None:
    assert names_employer(named, DOMAINS, HANDLES)
    assert not names_employer(twin, DOMAINS, HANDLES)


def test_an_empty_profile_says_nothing() -> None:
    assert not states_own_views("")
    assert not names_employer("", DOMAINS, HANDLES)
