"""A post that goes out again is told by its fingerprint, on the real agent over HTTP, with no word kept."""

from pathlib import Path
from typing import Any

from localagent.recent import DAY_S, Recent
from tests.localagent.agents import RunningAgent, running

TEXT = (
    "Come to the repair cafe zx9canary7q at Burnage library this Saturday, ten till one, bring your toaster."
)


def test_a_post_that_went_out_is_told_and_the_third_time_held(agent: RunningAgent) -> None:
    post = _post("@told")
    before = agent.ask("/v1/status").json()["revision"]
    assert _sent(agent, post) == []
    assert agent.ask("/v1/status").json()["revision"] != before
    assert _sent(agent, post) == ["advise"]
    assert _sent(agent, post) == ["warn"]
    files = [file for file in agent.home.rglob("*") if file.is_file()]
    assert not any(b"zx9canary7q" in file.read_bytes().lower() for file in files)


def test_another_account_site_or_text_is_no_repetition(agent: RunningAgent) -> None:
    post = _post("@compared")
    _sent(agent, post)
    assert _found(agent, {**post, "account": {**post["account"], "handle": "@mcrparks"}}) == []
    assert _found(agent, {**post, "site": "x"}) == []
    assert (
        _found(agent, {**post, "text": "The lift at the library is out of order until Tuesday noon."}) == []
    )
    assert _found(agent, {**post, "account": {"kind": "personal", "handle": "@compared"}}) == []
    assert _found(agent, {**post, "text": TEXT.replace("Saturday", "weekend")}) == ["advise"]


def test_a_post_that_was_not_sent_is_not_remembered(agent: RunningAgent) -> None:
    post = _post("@unsent")
    for action in ("changed", "abandoned"):
        agent.ask("/v1/decisions", {"review": _review(agent, post)["review"], "action": action})
    assert _found(agent, post) == []


def test_nothing_is_remembered_where_no_decision_is_kept(tmp_path: Path) -> None:
    with running(tmp_path, {"retention_days": 0}) as agent:
        _sent(agent, _post("@nothing"))
        assert _found(agent, _post("@nothing")) == []


def test_a_post_is_forgotten_after_a_day_and_the_oldest_where_there_are_many() -> None:
    recent = Recent()
    recent.add(b"", 0)
    recent.add(b"aaaa", 0)
    assert recent.fingerprints(DAY_S - 1) == (b"aaaa",)
    assert recent.fingerprints(DAY_S) == ()
    recent.add(b"bbbb", 9 * DAY_S)
    assert recent.fingerprints(DAY_S) == (), "the clock was wrong"
    for number in range(300):
        recent.add(bytes([number // 256, number % 256]), DAY_S)
    assert len(recent.fingerprints(DAY_S)) == 200
    assert "aaaa" not in repr(recent)


def _post(handle: str) -> dict[str, Any]:
    """A post on a Council account; each test has one of its own, since they share an agent."""
    account = {"kind": "official", "handle": handle}
    return {"text": TEXT, "channel": "social", "site": "practice", "account": account}


def _review(agent: RunningAgent, draft: object) -> dict[str, Any]:
    found: dict[str, Any] = agent.ask("/v1/review", draft).json()
    return found


def _found(agent: RunningAgent, draft: object) -> list[str]:
    return [each["severity"] for each in _review(agent, draft)["findings"] if each["check"] == "spam"]


def _sent(agent: RunningAgent, draft: object) -> list[str]:
    """Review it, say that it was sent, and give what was found of repetition."""
    review = _review(agent, draft)
    agent.ask("/v1/decisions", {"review": review["review"], "action": "sent"})
    return [each["severity"] for each in review["findings"] if each["check"] == "spam"]
