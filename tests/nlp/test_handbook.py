"""The policy is told completely, in our own words, and the manual holds every check."""

import re
from pathlib import Path

import pytest

from nlp.checks import CHECKS
from nlp.findings import CHECK_IDS
from nlp.handbook import handbook
from nlp.paragraphs import Paragraph, edition, paragraphs, statement

LAST = {"1": 2, "2": 3, "3": 1, "4": 1, "5": 9, "6": 5, "7": 13, "8": 17, "9": 3, "10": 3, "11": 4, "12": 1}
"""How many paragraphs each section of the policy has."""


def test_every_paragraph_of_the_policy_is_told_in_order() -> None:
    expected = [f"{section}.{n}" for section, last in LAST.items() for n in range(1, last + 1)]
    assert [paragraph.number for paragraph in paragraphs()] == expected


def test_every_check_stands_on_a_paragraph_that_knows_it() -> None:
    grounds = {paragraph.number: paragraph.checks for paragraph in paragraphs()}
    for check in CHECKS:
        assert check.id in grounds[check.paragraph], check.name


@pytest.mark.parametrize("paragraph", paragraphs(), ids=lambda paragraph: paragraph.number)
def test_a_paragraph_is_checked_or_planned_or_beyond_any_draft(paragraph: Paragraph) -> None:
    assert paragraph.title
    assert paragraph.asks.endswith(".")
    assert bool(paragraph.checks) != bool(paragraph.beyond)
    assert set(paragraph.checks) <= set(CHECK_IDS)


def test_every_check_of_the_wire_has_a_paragraph() -> None:
    assert {check for paragraph in paragraphs() for check in paragraph.checks} == set(CHECK_IDS)


def test_nothing_is_said_to_be_beyond_a_draft_that_is_no_paragraph() -> None:
    text = Path("nlp/policy/beyond_a_draft.toml").read_text("utf-8")
    assert set(re.findall(r'^"([\d.]+)"', text, re.MULTILINE)) == {
        paragraph.number for paragraph in paragraphs() if paragraph.beyond
    }


def test_the_edition_names_the_policy() -> None:
    assert re.fullmatch(r"manchester@[0-9a-f]{8}", edition())
    assert "my employer" in statement()


def test_the_manual_has_every_check_and_every_example() -> None:
    manual = handbook()
    for check in CHECKS:
        assert check.message in manual.replace("\\", "").replace("&amp;", "&")
        assert f"`{check.id}`" in manual
    assert manual.count("| Found | Left alone |") == len(CHECKS)


@pytest.mark.parametrize("paragraph", paragraphs(), ids=lambda paragraph: paragraph.number)
def test_the_manual_tells_of_every_paragraph_what_serves_it_or_why_no_draft_can_show_it(
    paragraph: Paragraph,
) -> None:
    manual = handbook()
    if paragraph.beyond:
        assert f"| {paragraph.number} |" in manual.partition("## What no draft can show")[2]
        return
    section = manual.partition(f"\n## {paragraph.number} ")[2].partition("\n## ")[0].replace("\\", "")
    for check in paragraph.checks:
        assert check in section


def test_the_manual_holds_no_html_and_no_broken_row() -> None:
    manual = handbook()
    assert not re.search(r"(?<!\\)<", manual)
    assert all(
        len(re.findall(r"(?<!\\)\|", row)) in (3, 4) for row in manual.splitlines() if row.startswith("|")
    )
