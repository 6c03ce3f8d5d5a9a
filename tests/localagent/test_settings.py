"""Settings: each once, managed before user before default, and never in the agent's way."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from localagent import registry
from localagent.schema import managed_schema
from localagent.settings import Settings, as_json, declared, for_extension, organisation, table
from localagent.settings_files import load
from nlp.organisation import Organisation
from tests.generated import ROOT

WRONG: dict[str, Any] = {
    "port": 70_000,
    "mode": "shout",
    "fail_mode": None,
    "deadline_ms": 1,
    "sites": [{"host": "https://x/"}],
    "selectors": [{"site": "outlook", "part": "send", "css": []}],
    "text_limit": "much",
    "domains": ["no domain"],
    "encrypted_domains": "example.org",
    "concern_routes": [""],
    "official_accounts": [{"handle": ""}],
    "report_address": "nobody",
    "pause_minutes": -1,
    "pre_election": [{"begins": "2027-05-06", "ends": "2027-03-22"}],
    "severities": {"credentials": "canary"},
    "references": [{"name": "case", "pattern": "(a+)+"}],
    "chromium_extension_ids": ["canary"],
    "retention_days": -1,
    "wording": "perhaps",
    "wording_deadline_ms": 1,
    "languagetool_folder": 3,
    "dictionary": [""],
}


def test_out_of_the_box_the_organisation_is_manchester(tmp_path: Path) -> None:
    loaded = load(_file(tmp_path, {}), tmp_path / "none.json")
    assert loaded.settings == Settings()
    assert loaded.problems == ()
    assert organisation(loaded.settings, b"", date(2027, 4, 1)) == Organisation()


def test_what_the_organisation_set_wrongly_is_not_the_persons_to_set(tmp_path: Path) -> None:
    user = _file(tmp_path, {"fail_mode": "open", "retention_days": 7}, "user.json")
    mistyped = load(_file(tmp_path, {"fail_mode": "closd"}), user).settings
    assert (mistyped.fail_mode, mistyped.retention_days) == (Settings().fail_mode, 7)
    broken = tmp_path / "broken.json"
    broken.write_text("{", "utf-8")
    assert load(broken, user).settings == Settings()


def test_the_example_in_the_docs_can_be_used_and_shows_whatever_has_parts(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "settings.md").read_text("utf-8")
    example = page.partition("```json\n")[2].partition("```")[0]
    given = json.loads(example)
    assert load(_file(tmp_path, given), tmp_path / "none.json").problems == ()
    of_parts = {each.name for each in declared() if isinstance(as_json(each.default), list | dict)}
    assert of_parts - given.keys() == {"chromium_extension_ids"}


@pytest.mark.parametrize(("day", "near"), [(21, False), (22, True), (25, True), (26, True), (27, False)])
def test_an_election_is_near_on_the_days_that_are_set(tmp_path: Path, day: int, near: bool) -> None:
    period = {"begins": "2027-03-22", "ends": "2027-03-26"}
    settings = load(_file(tmp_path, {"pre_election": [period]}), tmp_path / "none.json").settings
    assert organisation(settings, b"", date(2027, 3, day)).pre_election is near
    assert as_json(settings.pre_election) == [period]


def test_managed_comes_before_user_and_user_before_default(tmp_path: Path) -> None:
    managed = _file(tmp_path, {"mode": "advise"})
    user = _file(tmp_path, {"mode": "observe", "retention_days": 7}, "user.json")
    loaded = load(managed, user)
    assert (loaded.settings.mode, loaded.settings.retention_days) == ("advise", 7)
    assert loaded.settings.deadline_ms == Settings().deadline_ms
    assert loaded.managed == {"mode"}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("whose", ["managed", "user"])
def test_a_wrong_value_is_named_and_the_default_holds(tmp_path: Path, whose: str, name: str) -> None:
    wrong, right = _file(tmp_path, {name: WRONG[name], "mode": "advise"}), _file(tmp_path, {}, "right.json")
    wrong = _file(tmp_path, {"mode": "advise", name: WRONG[name]})
    loaded = load(wrong, right) if whose == "managed" else load(right, wrong)
    assert getattr(loaded.settings, name) == getattr(Settings(), name)
    assert name == "mode" or loaded.settings.mode == "advise"
    (problem,) = loaded.problems
    assert problem.code == f"{whose}_setting_refused"
    assert f"“{name}”" in problem.message
    assert "canary" not in str(problem)


def test_every_setting_can_be_wrong() -> None:
    assert set(WRONG) == {each.name for each in declared()}


@pytest.mark.parametrize("content", ["", "{", "[]", "3", '{"mode": "hold"', "[" * 100_000, "\udcff"])
def test_a_file_that_is_no_json_object_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(content.encode("utf-8", "surrogateescape"))
    for loaded, whose in (
        (load(file, tmp_path / "none"), "managed"),
        (load(_file(tmp_path, {}), file), "user"),
    ):
        assert [problem.code for problem in loaded.problems] == [f"{whose}_settings_unreadable"]
        assert loaded.settings == Settings()


def test_a_file_as_windows_editors_save_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "marked.json"
    file.write_text('{"fail_mode": "closed"}', "utf-8-sig")
    loaded = load(file, tmp_path / "none")
    assert (loaded.problems, loaded.settings.fail_mode) == ((), "closed")


def test_a_file_that_was_asked_for_and_is_not_there_is_named(tmp_path: Path) -> None:
    (problem,) = load(tmp_path / "none.json", tmp_path / "none").problems
    assert problem.code == "managed_settings_unreadable"


def test_a_setting_that_is_unknown_is_named(tmp_path: Path) -> None:
    (problem,) = load(_file(tmp_path, {"colour": "red"}), tmp_path / "none").problems
    assert "colour" in problem.message


def test_a_value_as_the_registry_has_it_is_understood(tmp_path: Path) -> None:
    listed = registry.plain('["a.gov.uk"]')
    loaded = load(_file(tmp_path, {"port": "4000", "domains": listed}), tmp_path / "none")
    assert (loaded.settings.port, loaded.settings.domains) == (4000, ("a.gov.uk",))
    assert registry.plain("[no json") == "[no json"


def test_every_setting_says_why_and_its_default_is_right() -> None:
    for each in declared():
        assert each.why.endswith(".")
        assert TypeAdapter(each.type).validate_python(each.default) == each.default
        assert f"`{each.name}`" in table()
        assert json.dumps(as_json(each.default))


def test_the_extension_gets_only_what_it_needs() -> None:
    needed = for_extension(Settings())
    held = {"mode": "hold", "fail_mode": "open", "deadline_ms": 5000, "sites": [], "selectors": []}
    assert needed == {**held, "report_address": "", "pause_minutes": 15}
    assert set(managed_schema()["properties"]) == set(needed)


def test_the_managed_schema_has_only_what_chromium_reads() -> None:
    schema = json.dumps(managed_schema())
    for word in ("$ref", "$defs", "anyOf", "default", "title", "secret"):
        assert word not in schema
    assert managed_schema()["properties"]["sites"]["items"]["properties"]["host"]["type"] == "string"


def _file(folder: Path, content: object, name: str = "managed.json") -> Path:
    file = folder / name
    file.write_text(json.dumps(content), encoding="utf-8")
    return file
