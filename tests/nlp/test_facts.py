"""What may stand in the register of facts, and by which names it is known."""

from dataclasses import replace

import pytest

from nlp.facts import Fact, clashes, faults, name_words, register

POOL = Fact("Northgate Pool", "matter", "opening date", "4 May 2027", "minutes", "9 June 2026")
PRIYA = Fact("Priya Nolan", "person", "role", "Head of Housing", "staff list", "1 March 2027")


@pytest.mark.parametrize("fact", [POOL, PRIYA, replace(POOL, attribute="budget", value="£2.4m")])
def test_a_fact_that_may_be_used(fact: Fact) -> None:
    assert list(faults(fact)) == []


WRONG = (
    (replace(POOL, name=""), "name"),
    (replace(POOL, name="..."), "name"),
    (replace(POOL, name="x" * 81), "name"),
    (replace(PRIYA, name="Nolan"), "name"),
    (replace(PRIYA, also=("Nolan",)), "also known as"),
    (replace(POOL, kind="place"), "kind"),  # type: ignore[arg-type]
    (replace(POOL, attribute="role", value="pool"), "attribute"),
    (replace(POOL, attribute=""), "attribute"),
    (replace(POOL, value="soon"), "value"),
    (replace(POOL, value="by 4 May 2027"), "value"),
    (replace(POOL, source=""), "source"),
    (replace(POOL, date="June 2026"), "date"),
    (replace(POOL, date="9 June"), "date"),
)


@pytest.mark.parametrize(("fact", "field"), WRONG)
def test_what_is_wrong_with_a_fact_is_named_by_its_field(fact: Fact, field: str) -> None:
    found = list(faults(fact))
    assert [fault.field for fault in found] == [field]
    assert all(fault.what_to_do.endswith(".") for fault in found)


def test_a_name_stands_for_one_alone() -> None:
    other = replace(POOL, name="The Baths", also=("northgate pool",))
    assert [(number, fault.field) for number, fault in clashes((POOL, PRIYA, other))] == [
        (2, "also known as")
    ]
    assert list(clashes((POOL, replace(POOL, attribute="budget", value="£2m")))) == []
    assert [number for number, _ in clashes((POOL, replace(POOL, kind="organisation")))] == [1]


def test_a_firm_is_known_with_and_without_its_legal_form() -> None:
    assert (
        name_words("Mosswell Groundworks Ltd.")
        == name_words("MOSSWELL groundworks")
        == ("mosswell", "groundworks")
    )
    assert name_words("PLC") == ("plc",)


def test_the_register_finds_a_subject_by_the_first_word_of_each_name() -> None:
    known = register((POOL, replace(POOL, attribute="budget", value="£2m", also=("The Baths",)), PRIYA))
    (pool,) = known.by_word["northgate"]
    assert known.by_word["the"] == (pool,)
    assert len(pool.facts) == 2
    assert known.by_word["priya"][0].facts == (PRIYA,)
