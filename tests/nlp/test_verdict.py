"""The verdict is the highest of the findings, and the organisation's decisions count."""

from dataclasses import replace
from types import MappingProxyType
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.findings import CHECK_IDS, GRAVE_HOLDS, HOLDS, CheckId, Finding, MaySend, Place, Severity
from nlp.organisation import Decided, Organisation
from nlp.verdict import CONCERN, Verdict, decided, may_send, verdict

HOME = Organisation()


def finding(severity: Severity, confidence: float = 1.0, check: CheckId = "criticism") -> Finding:
    return Finding(check, "a word", "7.6", severity, confidence, Place(), "It says a word.", "Say another.")


def deciding(check: CheckId, choice: Decided) -> Organisation:
    return replace(HOME, severities=MappingProxyType({check: choice}))


@pytest.mark.parametrize(
    ("findings", "told", "sending"),
    [
        ([], "clear", "freely"),
        ([finding(Severity.ADVISE)], "advise", "freely"),
        ([finding(Severity.WARN)], "hold", "confirm"),
        ([finding(Severity.STOP)], "stop", "reason"),
        ([finding(Severity.STOP, HOLDS - 0.01)], "hold", "confirm"),
        ([finding(Severity.STOP, GRAVE_HOLDS - 0.01)], "advise", "freely"),
        ([finding(Severity.WARN, HOLDS - 0.01)], "advise", "freely"),
        ([finding(Severity.WARN, HOLDS)], "hold", "confirm"),
        ([finding(Severity.ADVISE), finding(Severity.STOP), finding(Severity.WARN)], "stop", "reason"),
        ([finding(Severity.STOP, 0.5), finding(Severity.WARN)], "hold", "confirm"),
    ],
)
def test_the_verdict_is_the_highest_of_the_findings(
    findings: list[Finding], told: Verdict, sending: MaySend
) -> None:
    assert verdict(findings) == told
    assert may_send(findings, HOME) == sending


def test_only_a_blocked_check_that_is_sure_forbids_a_send() -> None:
    blocking = deciding("credentials", "block")
    assert may_send([finding(Severity.STOP, check="credentials")], blocking) == "no"
    assert may_send([finding(Severity.STOP, 0.5, check="credentials")], blocking) == "freely"
    assert may_send([finding(Severity.STOP)], blocking) == "reason"


def test_the_organisation_decides_instead_of_the_check() -> None:
    def outcome(choice: Decided) -> Severity | None:
        return decided("criticism", Severity.WARN, deciding("criticism", choice), confidential=False)

    assert [outcome(choice) for choice in get_args(Decided)] == [
        None, Severity.ADVISE, Severity.WARN, Severity.STOP, Severity.STOP,
    ]  # fmt: skip
    assert decided("criticism", Severity.WARN, HOME, confidential=False) is Severity.WARN


@pytest.mark.parametrize("choice", ["warn", "stop", "block"])
@pytest.mark.parametrize("check", ["grievance", "wording"])
def test_no_setting_makes_a_grievance_or_a_badly_put_sentence_hold(check: CheckId, choice: Decided) -> None:
    assert decided(check, Severity.STOP, deciding(check, choice), confidential=False) is Severity.ADVISE


@pytest.mark.parametrize("check", CHECK_IDS)
def test_a_concern_to_its_route_is_not_held_by_what_concerns_consist_of(check: CheckId) -> None:
    outcome = decided(check, Severity.STOP, HOME, confidential=True)
    assert outcome is (Severity.ADVISE if check in CONCERN or check == "wording" else Severity.STOP)


@given(st.lists(st.builds(finding, st.sampled_from(Severity), st.floats(0, 1)), max_size=5))
def test_one_more_finding_never_makes_a_verdict_milder(findings: list[Finding]) -> None:
    order = get_args(Verdict)
    assert order.index(verdict(findings)) >= order.index(verdict(findings[1:]))
