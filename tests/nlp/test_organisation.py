"""What an organisation knows of the people it writes to."""

import pytest

from nlp.draft import Recipient
from nlp.organisation import Organisation, belongs

HOME = ("manchester.gov.uk",)


@pytest.mark.parametrize(
    "domain", ["manchester.gov.uk", "mail.manchester.gov.uk", "Manchester.GOV.uk", "manchester.gov.uk."]
)
def test_a_domain_belongs_whole_or_after_a_dot(domain: str) -> None:
    assert belongs(domain, HOME)


@pytest.mark.parametrize("domain", ["notmanchester.gov.uk", "manchester.gov.uk.example.net", "gov.uk", ""])
def test_a_domain_that_only_looks_like_it_does_not_belong(domain: str) -> None:
    assert not belongs(domain, HOME)


def test_an_empty_domain_in_the_settings_matches_nothing() -> None:
    assert not belongs("example.org", ("", "."))


def test_a_bare_name_counts_as_the_organisations_own() -> None:
    assert Organisation().is_own(Recipient.parse("Jo Bloggs"))
    assert not Organisation().is_own(Recipient.parse("jo@example.org"))


def test_a_concern_is_heard_by_address_by_domain_and_by_name(organisation: Organisation) -> None:
    for mailbox in (
        "Whistleblowing@manchester.gov.uk",
        "Sam <sam@branch.union.example>",
        "Your line manager",
    ):
        assert organisation.hears_concerns((Recipient.parse(mailbox),)), mailbox


def test_one_other_reader_makes_a_concern_an_ordinary_message(organisation: Organisation) -> None:
    route, other = (
        Recipient.parse("whistleblowing@manchester.gov.uk"),
        Recipient.parse("jo@manchester.gov.uk"),
    )
    assert not organisation.hears_concerns((route, other))


def test_nobody_is_not_everybody(organisation: Organisation) -> None:
    assert not organisation.hears_concerns(())


def test_a_name_does_not_stand_in_for_an_address(organisation: Organisation) -> None:
    assert not organisation.hears_concerns((Recipient.parse("Your line manager <mallory@example.net>"),))


def test_a_name_is_no_domain() -> None:
    named = Organisation(concern_routes=("HR", "union.example"))
    assert not named.hears_concerns((Recipient.parse("ana@posao.hr"),))
    assert named.hears_concerns((Recipient.parse("rep@union.example"),))
