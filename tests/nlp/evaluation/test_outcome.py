"""What a draft expects is set beside what its review finds."""

from typing import Any

import pytest

from nlp.check import Check
from nlp.evaluation.labelled import labelled
from nlp.evaluation.outcome import Outcome, outcome
from nlp.findings import HOLDS, Severity
from nlp.organisation import Organisation
from nlp.review import review
from tests.nlp.conftest import finds
from tests.nlp.evaluation.made import expects, fields

TEXT = "The lift is slow and the lift is loud."


def seen(line: dict[str, Any], *checks: Check) -> Outcome:
    read = labelled(line)
    return outcome(read, review(read.draft, Organisation(), checks=checks))


def test_two_findings_of_one_check_count_once():
    found = seen(fields(TEXT, [expects("criticism", "slow"), expects("criticism", "loud")]), finds("lift"))
    assert found.expected == found.found == found.quoted == {"criticism"}


def test_what_is_acceptable_is_in_no_set():
    found = seen(fields(TEXT, acceptable=["criticism"]), finds("lift"))
    assert found.clean
    assert not found.found | found.holding | found.expected


def test_a_finding_holds_when_it_warns_and_is_sure():
    line = fields(TEXT)
    assert seen(line, finds("lift")).holding == {"criticism"}
    assert seen(line, finds("lift", severity=Severity.STOP)).holding == {"criticism"}
    assert not seen(line, finds("lift", severity=Severity.ADVISE)).holding
    assert not seen(line, finds("lift", confidence=HOLDS - 0.01)).holding
    assert seen(line, finds("lift", confidence=HOLDS - 0.01)).found == {"criticism"}


def test_a_hold_is_due_from_warn_on_and_grave_is_a_stop():
    labels = [expects("abuse", severity="stop"), expects("criticism"), expects("spam", severity="advise")]
    found = seen(fields(TEXT, labels))
    assert found.expected == {"abuse", "criticism", "spam"}
    assert found.due == {"abuse", "criticism"}
    assert found.grave == {"abuse"}


def test_a_grievance_is_never_grave():
    found = seen(fields(TEXT, [expects("grievance", severity="stop")]), finds("lift", "grievance"))
    assert found.found == {"grievance"}
    assert not found.grave | found.due | found.holding


@pytest.mark.parametrize(
    ("subject", "quote", "word", "marked"),
    [
        ("", "lift is loud", "loud", True),
        ("", "slow", "lift", False),
        ("", "slow and the lift", "lift", True),
        ("", "lift", "loud", False),
        ("Loud lift", "Loud", "lift", False),
    ],
)
def test_a_stretch_is_marked_when_a_mark_overlaps_the_quote(
    subject: str, quote: str, word: str, marked: bool
):
    found = seen(fields(TEXT, [expects("criticism", quote)], subject=subject), finds(word))
    assert found.quoted == {"criticism"}
    assert bool(found.marked) is marked


def test_a_finding_without_a_quote_has_no_stretch_to_mark():
    found = seen(fields(TEXT, [expects("criticism")]), finds("lift"))
    assert found.found
    assert not found.quoted | found.marked


def test_a_mark_of_another_check_marks_nothing():
    found = seen(fields(TEXT, [expects("criticism", "slow")]), finds("slow", "abuse"))
    assert not found.quoted | found.marked


def test_a_check_that_fails_shows():
    def fails(*_: object) -> list[Any]:
        raise KeyError("a mistake of ours")

    broken = Check("abuse", "a mistake", "", "5.1", Severity.WARN, "", "", (), fails)
    assert not seen(fields(TEXT), broken).complete
    assert seen(fields(TEXT)).complete


def test_within_some_checks_the_draft_stays_as_clean_as_it_was():
    labels = [expects("abuse", severity="stop"), expects("criticism", "slow")]
    found = seen(fields(TEXT, labels), finds("slow")).within(frozenset({"abuse"}))
    assert found.expected == found.due == found.grave == {"abuse"}
    assert not found.found | found.holding | found.quoted | found.marked
    assert not seen(fields(TEXT, labels)).within(frozenset({"spam"})).clean
