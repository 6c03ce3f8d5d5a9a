"""Accounts over HTTP: the organisation's list, what the person says, what a profile says, and forgetting."""

import json
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from localagent import whole_file
from tests.localagent.agents import RunningAgent, folders, running

SETTINGS = {"official_accounts": [{"handle": "@ManCityCouncil", "site": "bluesky"}, {"handle": "mcc_parks"}]}
WORK_TALK = "Another long night shift in the care home, my residents kept me busy."
PIZZA = "Bella Napoli does the best pizza in town, book your table now!"
CANARY = "zx9canary7q"


@pytest.fixture
def agent(tmp_path: Path) -> Iterator[RunningAgent]:
    """An agent that nobody has told anything."""
    with running(tmp_path, SETTINGS) as started:
        yield started


def post(agent: RunningAgent, text: str, handle: str | None = "jane", **account: Any) -> set[str]:
    """The checks that find something in a post from an account whose kind the page does not tell."""
    told = {"kind": "work", "handle": handle, **account}
    draft = {"text": text, "channel": "social", "site": "bluesky", "account": told}
    return {each["check"] for each in agent.ask("/v1/review", draft).json()["findings"]}


def say(agent: RunningAgent, handle: str = "jane", **said: object) -> dict[str, Any]:
    """Say something of an account, and get everything that is known."""
    answer = agent.ask("/v1/accounts", {"account": {"site": "bluesky", "handle": handle, **said}})
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def listed(agent: RunningAgent) -> list[dict[str, Any]]:
    """The accounts as they are listed."""
    found: list[dict[str, Any]] = agent.ask("/v1/accounts").json()["accounts"]
    return found


def to_ask(agent: RunningAgent) -> int:
    """How many accounts the status says are still to be asked about."""
    return int(agent.ask("/v1/status").json()["accounts_to_ask"])


def test_the_organisations_list_decides_on_its_site_and_in_any_spelling(agent: RunningAgent) -> None:
    assert "promotion" in post(agent, PIZZA, "@mancitycouncil")
    assert "promotion" in post(agent, PIZZA, "MCC_Parks", kind="personal")
    assert "promotion" not in post(agent, PIZZA, "mancitycouncilwatch")
    say(agent, "mancitycouncil", kind="personal")
    assert "promotion" in post(agent, PIZZA, "@mancitycouncil")
    assert [each["by"] for each in listed(agent) if each["handle"] == "mancitycouncil"] == ["organisation"]


def test_an_unknown_account_is_asked_about_once_and_then_known(agent: RunningAgent) -> None:
    assert listed(agent) == []
    assert "disclaimer" not in post(agent, WORK_TALK)
    (row,) = listed(agent)
    assert (row["site"], row["handle"], row["kind"], row["to_ask"]) == ("bluesky", "jane", None, True)
    assert to_ask(agent) == 1
    before = agent.ask("/v1/status").json()["revision"]
    after = say(agent, "@Jane", kind="personal", profile_disclaimer=False, profile_names_employer=True)
    assert after["revision"] != before
    assert to_ask(agent) == 0
    assert "disclaimer" in post(agent, WORK_TALK)
    assert "disclaimer" not in post(agent, WORK_TALK, "somebody_else")


def test_noting_an_account_changes_no_revision(agent: RunningAgent) -> None:
    before = agent.ask("/v1/status").json()["revision"]
    post(agent, "Good morning")
    assert agent.ask("/v1/status").json()["revision"] == before


def test_mail_is_never_asked_about(agent: RunningAgent) -> None:
    agent.ask("/v1/review", {"text": "Hello", "site": "outlook", "account": {"handle": "j@example.org"}})
    assert listed(agent) == []


def test_of_a_profile_only_what_it_says_is_kept(agent: RunningAgent) -> None:
    profile = f"Care worker at Manchester City Council. Views my own. {CANARY}"
    (row,) = say(agent, profile=profile)["accounts"]
    assert (row["profile_disclaimer"], row["profile_names_employer"]) == (True, True)
    say(agent, kind="personal")
    assert to_ask(agent) == 0
    assert "disclaimer" not in post(agent, WORK_TALK)
    (row,) = say(agent, profile="Care worker")["accounts"]
    assert (row["profile_disclaimer"], row["profile_names_employer"]) == (False, False)
    kept = [path.read_bytes() for path in agent.home.rglob("*") if path.is_file()]
    assert not any(CANARY.encode() in each for each in kept)


def test_what_the_page_tells_comes_before_what_was_said(agent: RunningAgent) -> None:
    say(agent, kind="personal", profile_disclaimer=False, profile_names_employer=False)
    assert "disclaimer" not in post(agent, WORK_TALK, profile_disclaimer=True)


def test_facts_of_the_person_hold_for_every_account_and_can_be_taken_back(agent: RunningAgent) -> None:
    contact = "I've been messaging my client's mum on Facebook at night."
    said = agent.ask("/v1/accounts", {"person": {"front_line": False, "restricted": True}}).json()
    assert said["person"] == {"front_line": False, "restricted": True}
    assert _severity(agent, contact) == "advise"
    agent.ask("/v1/accounts", {"person": {}})
    assert _severity(agent, contact) == "stop"


def _severity(agent: RunningAgent, text: str) -> str:
    draft = {"text": text, "channel": "social", "account": {"kind": "personal"}}
    (found,) = agent.ask("/v1/review", draft).json()["findings"]
    return str(found["severity"])


def test_it_outlives_the_agent_and_nobody_else_can_read_it(tmp_path: Path) -> None:
    with running(tmp_path, SETTINGS) as agent:
        say(agent, kind="personal")
        agent.ask("/v1/accounts", {"person": {"restricted": True}})
    file = tmp_path / "data/presend/accounts.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with running(tmp_path, SETTINGS) as agent:
        known = agent.ask("/v1/accounts").json()
        assert [(each["handle"], each["kind"]) for each in known["accounts"]] == [("jane", "personal")]
        assert known["person"]["restricted"] is True


def test_one_account_is_forgotten_or_all_and_with_them_the_person(agent: RunningAgent) -> None:
    say(agent, "jane", kind="personal")
    say(agent, "joe", kind="official")
    agent.ask("/v1/accounts", {"person": {"restricted": True}})
    left = agent.ask("/v1/accounts", {"site": "bluesky", "handle": "@JANE"}, "DELETE").json()
    assert [each["handle"] for each in left["accounts"]] == ["joe"]
    assert left["person"]["restricted"] is True
    left = agent.ask("/v1/accounts", {}, "DELETE").json()
    assert (left["accounts"], left["person"]["restricted"]) == ([], None)
    assert json.loads((agent.home / "data/presend/accounts.json").read_text())["accounts"] == []


def test_a_spoilt_file_is_named_and_the_agent_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "data/presend/accounts.json"
    file.parent.mkdir(parents=True, mode=0o700)
    file.write_text(f'{{"accounts": "{CANARY}"')
    with running(tmp_path) as agent:
        said = agent.ask("/v1/status")
        assert [each["part"] for each in said.json()["unchecked"]] == ["accounts"]
        assert CANARY not in said.text
        say(agent, kind="personal")
        assert agent.ask("/v1/status").json()["unchecked"] == []


def test_an_answer_that_cannot_be_used_is_refused_without_being_repeated(agent: RunningAgent) -> None:
    answer = agent.ask("/v1/accounts", {"account": {"site": "x", "kind": CANARY}})
    assert answer.status_code == 422
    assert CANARY not in answer.text
    assert "accounts" not in {path.name for path in Path(folders(agent.home)["XDG_DATA_HOME"]).iterdir()}


def test_decisions_are_counted_by_kind_and_the_sensitive_ones_together(agent: RunningAgent) -> None:
    assert agent.ask("/v1/counts").json() == {"v": 1, "days": 7, "checks": []}
    for text in ("Her NHS number is 943 476 5919.", "Her NHS number is 943 476 5919. Get the Tories out."):
        review = agent.ask("/v1/review", {"text": text, "to": ["a@example.org"]}).json()["review"]
        agent.ask("/v1/decisions", {"review": review, "action": "sent"})
    counted = {each["check"]: each["times"] for each in agent.ask("/v1/counts").json()["checks"]}
    assert counted["personal_data"] == 2
    assert counted["sensitive"] == 1
    assert "political" not in counted


def test_a_check_that_another_version_has_counted_is_no_error(tmp_path: Path) -> None:
    with running(tmp_path) as agent:
        with closing(sqlite3.connect(tmp_path / "data/presend/record.db")) as db, db:
            row = (date.today().isoformat(), "astrology", "sent", "", "email", 1)
            db.execute("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?)", row)
        assert agent.ask("/v1/counts").json() == {"v": 1, "days": 7, "checks": []}


def test_forgetting_everything_empties_a_spoilt_file_too(tmp_path: Path) -> None:
    file = tmp_path / "data/presend/accounts.json"
    file.parent.mkdir(parents=True, mode=0o700)
    file.write_text(f'{{"accounts": "{CANARY}"')
    with running(tmp_path) as agent:
        assert agent.ask("/v1/accounts", method="DELETE").status_code == 200
        assert agent.ask("/v1/status").json()["unchecked"] == []
    assert CANARY not in file.read_text()


def test_a_disk_that_refuses_leaves_the_file_as_it_was_and_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    whole_file.write(file, "before")
    with pytest.raises(UnicodeEncodeError):
        whole_file.write(file, "after \udcff")
    assert [each.name for each in tmp_path.iterdir()] == ["kept.json"]
    assert file.read_text() == "before"
