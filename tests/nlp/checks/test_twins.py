"""Every check finds what it says it finds, and leaves the same words alone where they are innocent."""

import re
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest

import nlp.checks
from nlp.check import Check, Twin
from nlp.checks import CHECKS
from nlp.document import read
from nlp.draft import Draft, Recipient
from nlp.findings import CHECK_IDS
from nlp.organisation import Organisation

EVERY_TWIN = [
    pytest.param(check, pair, id=f"{check.name} {number}")
    for check in CHECKS
    for number, pair in enumerate(check.twins)
]
EVERY_CHECK = [pytest.param(check, id=check.name) for check in CHECKS]


@pytest.mark.parametrize(("check", "pair"), EVERY_TWIN)
def test_a_check_finds_its_example(check: Check, pair: Twin):
    hits = list(check.find(read(pair.found), pair.organisation))
    assert hits
    assert max(hit.confidence for hit in hits) >= 0.5


@pytest.mark.parametrize(("check", "pair"), EVERY_TWIN)
def test_a_check_leaves_the_innocent_twin_alone(check: Check, pair: Twin):
    assert list(check.find(read(pair.left_alone), pair.organisation)) == []


@pytest.mark.parametrize("check", EVERY_CHECK)
def test_a_check_has_enough_examples(check: Check):
    assert len(check.twins) >= 3


@pytest.mark.parametrize("check", EVERY_CHECK)
def test_a_check_says_what_it_looks_for_and_gives_its_paragraph(check: Check):
    assert check.looks_for.endswith(".")
    assert re.fullmatch(r"\d{1,2}\.\d{1,2}", check.paragraph)


@pytest.mark.parametrize("check", EVERY_CHECK)
def test_our_own_words_are_one_plain_sentence_each(check: Check):
    for said in (check.message, check.advice, *_said_by_twins(check)):
        assert re.fullmatch(r"[A-Z][^.!?]*(?:\.\w[^.!?]*)*\.", said), said
        assert "you are" not in said.lower()
        assert len(said) <= 160


@pytest.mark.parametrize("check", EVERY_CHECK)
def test_our_own_words_pass_our_own_checks(check: Check):
    for said in (check.message, check.advice, check.looks_for, *_said_by_twins(check)):
        draft = Draft(text=said, to=(Recipient.parse("a.reader@example.org"),))
        assert [other.name for other in CHECKS if list(other.find(read(draft), Organisation()))] == []


def test_no_finding_or_fix_repeats_what_was_written():
    for check in CHECKS:
        for pair in check.twins:
            for hit in check.find(read(pair.found), pair.organisation):
                for fix in hit.fixes:
                    written = getattr(pair.found, hit.place.where, "")[fix.start : fix.end]
                    assert not written or written not in fix.text


def test_names_are_unique_and_ids_known():
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    assert {check.id for check in CHECKS} <= set(CHECK_IDS)


def test_checks_stand_in_policy_order():
    for earlier, later in pairwise(CHECKS):
        assert CHECK_IDS.index(earlier.id) <= CHECK_IDS.index(later.id)


def test_every_check_of_every_file_is_listed_and_no_other():
    folder = Path(nlp.checks.__file__).parent
    written = {
        value.name
        for file in folder.glob("[a-z]*.py")
        for value in vars(import_module(f"nlp.checks.{file.stem}")).values()
        if isinstance(value, Check)
    }
    assert written == {check.name for check in CHECKS}


def _said_by_twins(check: Check) -> list[str]:
    hits = [hit for pair in check.twins for hit in check.find(read(pair.found), pair.organisation)]
    return [said for hit in hits for said in (hit.message, hit.advice) if said]
