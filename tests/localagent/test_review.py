"""Reviews, decisions and ignored findings, on the real agent over HTTP."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from localagent.native_manifest import native_manifest
from localagent.settings import Settings
from nlp.limit import TEXT_LIMIT
from tests.localagent.agents import EXTENSION, RunningAgent, running

NHS = {"text": "Her NHS number is 943 476 5919.", "to": ["a@example.org"]}
GREETING = {"text": "Dear Priya,\n\nsee you at ten.", "to": ["Tom Hall <tom.hall@manchester.gov.uk>"]}


def test_a_review_points_at_the_place_as_javascript_counts(agent: RunningAgent) -> None:
    text = f"😀 {NHS['text']}"
    found = agent.ask("/v1/review", {**NHS, "text": text}).json()
    (finding,) = (each for each in found["findings"] if each["check"] == "personal_data")
    units = text.encode("utf-16-le")
    assert units[2 * finding["start"] : 2 * finding["end"]].decode("utf-16-le") == "943 476 5919"
    assert found["verdict"] == "stop"
    assert found["may_send"] == "reason"
    assert len(finding["key"]) == 64


def test_a_clean_draft_is_clear_and_every_review_has_its_own_id(agent: RunningAgent) -> None:
    answers = [agent.ask("/v1/review", {"text": "See you at ten."}).json() for _ in range(3)]
    assert {answer["verdict"] for answer in answers} == {"clear"}
    assert len({answer["review"] for answer in answers}) == 3


@pytest.mark.parametrize(
    ("references", "found"), [([{"name": "care case", "pattern": "LC[0-9]{6}"}], 1), ([], 0)]
)
def test_an_administrators_own_references_are_looked_for(
    tmp_path: Path, references: list[dict[str, str]], found: int
) -> None:
    draft = {"text": "Her care case is LC204917.", "to": ["office@example.org"]}
    with running(tmp_path, {"references": references}) as agent:
        findings = agent.ask("/v1/review", draft).json()["findings"]
    assert [each["message_id"] for each in findings].count("a_reference_number_of_somebodys_case") == found


def test_a_text_over_the_limit_is_cut_and_named(agent: RunningAgent) -> None:
    long = "Nothing to see here.\n\n" * (TEXT_LIMIT // 20)
    found = agent.ask("/v1/review", {"text": long}).json()
    assert [each["part"] for each in found["unchecked"]] == ["text", "meaning"]


def test_status_says_what_is_in_force(agent: RunningAgent) -> None:
    found = agent.ask("/v1/status").json()
    assert set(found) == {
        "v", "version", "port", "policy", "model", "revision", "settings", "unchecked", "accounts_to_ask",
    }  # fmt: skip
    assert found["port"] == agent.port
    assert found["unchecked"] == []


def test_checks_and_policy_are_listed(agent: RunningAgent) -> None:
    checks = agent.ask("/v1/checks").json()["checks"]
    assert {"id", "name", "paragraph", "severity", "message", "advice"} == set(checks[0])
    rows = agent.ask("/v1/policy").json()["paragraphs"]
    stood_on = {(row["number"], check) for row in rows for check in row["checks"]}
    assert {(each["paragraph"], each["id"]) for each in checks} <= stood_on
    assert all(row["asks"] for row in rows)


def test_a_decision_is_recorded_without_a_word_of_the_draft(tmp_path: Path) -> None:
    with running(tmp_path) as agent:
        review = agent.ask("/v1/review", NHS).json()
        decision = {
            "review": review["review"],
            "action": "sent_with_reason",
            "reason": "needed",
            "checks": [],
        }
        assert agent.ask("/v1/decisions", decision).json() == {"v": 1}
        rows = _rows(tmp_path)
    assert ("personal_data", "sent_with_reason", "needed", "email", 1) in rows
    assert all("943" not in str(row) and "example" not in str(row) for row in rows)


def test_a_decision_counts_only_what_that_review_found(tmp_path: Path) -> None:
    with running(tmp_path) as agent:
        review = agent.ask("/v1/review", NHS).json()["review"]
        for checks in (["political"], ["personal_data", "political"]):
            agent.ask("/v1/decisions", {"review": review, "action": "changed", "checks": checks})
        assert _rows(tmp_path) == [("personal_data", "changed", "", "email", 1)]


def test_nothing_is_kept_about_a_message_to_those_who_hear_concerns(tmp_path: Path) -> None:
    with running(tmp_path, {"concern_routes": ["union.example"]}) as agent:
        review = agent.ask("/v1/review", {**NHS, "to": ["rep@union.example"]}).json()
        assert review["findings"]
        assert agent.ask("/v1/decisions", {"review": review["review"], "action": "sent"}).status_code == 200
        assert _rows(tmp_path) == []
        key = review["findings"][0]["key"]
        assert agent.code("/v1/ignored", {"key": key}) == "confidential_not_kept"


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        ({"review": "0" * 32, "action": "sent"}, "review_unknown"),
        ({"review": "\ud800", "action": "sent"}, "review_unknown"),
        ({"action": "sent"}, "field_refused"),
        ({"review": "0", "action": "posted"}, "field_refused"),
        ({"review": "0", "action": "sent", "reason": "because I say so"}, "field_refused"),
        ({"review": "0", "action": "sent", "checks": ["astrology"]}, "field_refused"),
        ({"review": "0", "action": "sent_with_reason"}, "reason_missing"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(agent: RunningAgent, decision: object, code: str) -> None:
    assert agent.code("/v1/decisions", decision) == code


def test_a_finding_is_ignored_everywhere_here_or_shown_again(tmp_path: Path) -> None:
    with running(tmp_path) as agent:
        key = _key(agent, GREETING)
        before = agent.ask("/v1/status").json()["revision"]
        answer = agent.ask("/v1/ignored", {"key": key, "scope": "here", "site": "webmail"}).json()
        assert answer["revision"] == agent.ask("/v1/status").json()["revision"] != before
        assert agent.ask("/v1/ignored").json() == answer
        assert key not in _keys(agent, {**GREETING, "site": "webmail"})
        assert key in _keys(agent, GREETING)
        assert agent.ask("/v1/ignored", {"key": key, "scope": "always"}).json()["ignored"] == 1
        assert key not in _keys(agent, GREETING)
        assert b"webmail" not in (tmp_path / "data/presend/record.db").read_bytes()
    with running(tmp_path) as agent:
        assert key not in _keys(agent, GREETING)
        answer = agent.ask("/v1/ignored", {"key": key}, "DELETE").json()
        assert (answer["ignored"], answer["revision"]) == (0, before)
        assert key in _keys(agent, GREETING)


def test_a_stop_cannot_be_ignored_nor_what_was_never_found(agent: RunningAgent) -> None:
    assert agent.code("/v1/ignored", {"key": _key(agent, NHS)}) == "stop_stays"
    assert agent.code("/v1/ignored", {"key": "0" * 64}) == "finding_unknown"
    assert agent.code("/v1/ignored", {"key": "free text"}) == "field_refused"


def test_a_setting_lets_another_extension_in_and_into_the_manifest(tmp_path: Path) -> None:
    other = "a" * 32
    with running(tmp_path, {"chromium_extension_ids": [other]}) as agent:
        assert agent.ask("/v1/status", Origin=f"chrome-extension://{other}").status_code == 200
        assert agent.code("/v1/status", Origin=EXTENSION) == "origin_refused"
    settings = Settings(chromium_extension_ids=(other,))
    chromium = native_manifest("chromium", Path("/usr/bin/presend-native-host"), settings)
    firefox = native_manifest("firefox", Path("/usr/bin/presend-native-host"), settings)
    assert chromium["allowed_origins"] == [f"chrome-extension://{other}/"]
    assert firefox["allowed_extensions"] == ["presend@manchester.gov.uk"]
    assert chromium["name"] == firefox["name"] == "uk.gov.manchester.presend"


def test_settings_that_are_wrong_are_named_by_status_and_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "config/presend").mkdir(parents=True)
    (tmp_path / "config/presend/settings.json").write_text('{"mode": "shout"}')
    with running(tmp_path) as agent:
        (unchecked,) = agent.ask("/v1/status").json()["unchecked"]
        assert "“mode”" in unchecked["why"]
        assert agent.ask("/v1/review", NHS).json()["verdict"] == "stop"


def _rows(home: Path) -> list[tuple[Any, ...]]:
    with sqlite3.connect(home / "data/presend/record.db") as db:
        rows = db.execute('SELECT "check", action, reason, channel, times FROM decision').fetchall()
    db.close()
    return rows


def _keys(agent: RunningAgent, draft: object) -> list[str]:
    return [each["key"] for each in agent.ask("/v1/review", draft).json()["findings"]]


def _key(agent: RunningAgent, draft: object) -> str:
    return _keys(agent, draft)[0]
