"""SARIF 2.1.0: what the format asks for, and that it repeats no words."""

import json
from pathlib import Path
from typing import Any

import pytest

from localagent.reading import Reading
from localagent.sarif import rule_id, sarif
from nlp.checks import CHECKS
from nlp.draft import Draft
from nlp.findings import Finding, Place, Severity
from nlp.review import Review, Unchecked

CANARY = "Quillfeather"
TEXT = f"Hello 😀\r\nMrs {CANARY}\nis here"
START = TEXT.index(CANARY)
PLACE = Place("text", START, START + len(CANARY))


def log(kind: Any = "text", name: str = "a b.txt", place: Place = PLACE, key: str = "") -> dict[str, Any]:
    check = CHECKS[0]
    found = Finding(check.id, check.name, "5.7", Severity.WARN, 0.9, place, "It says.", "Do.", key=key)
    review = Review("hold", "confirm", (found,), (Unchecked("wording", "No Java.", "Install it."),))
    return sarif(CHECKS, [(Reading(name, kind, Draft(text=TEXT)), review)])


def run(**asked: Any) -> dict[str, Any]:
    return dict(log(**asked)["runs"][0])


def test_the_log_is_of_version_2_1_0_and_names_its_schema() -> None:
    assert log()["version"] == "2.1.0"
    assert log()["$schema"].endswith("sarif-schema-2.1.0.json")


def test_every_check_is_a_rule_with_an_id_of_its_own() -> None:
    rules = run()["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) == len(CHECKS)
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)


def test_a_result_points_at_its_rule() -> None:
    result = run()["results"][0]
    rules = run()["tool"]["driver"]["rules"]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == rule_id(CHECKS[0].id, CHECKS[0].name)
    assert result["level"] == "warning"


def test_a_place_in_a_text_file_is_a_region_in_code_points() -> None:
    physical = run()["results"][0]["locations"][0]["physicalLocation"]
    assert run()["columnKind"] == "unicodeCodePoints"
    assert physical["artifactLocation"]["uri"] == "a%20b.txt"
    assert physical["region"] == {
        "startLine": 2,
        "startColumn": 5,
        "endLine": 2,
        "endColumn": 5 + len(CANARY),
        "charOffset": START,
        "charLength": len(CANARY),
    }


def test_a_place_in_an_e_mail_is_no_region_of_its_file() -> None:
    location = run(kind="mail", name="a.eml")["results"][0]["locations"][0]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"][0]["name"] == "text"


def test_an_absolute_path_is_a_file_uri(tmp_path: Path) -> None:
    physical = run(name=str(tmp_path / "a.txt"))["results"][0]["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"].startswith("file:///")


def test_standard_input_has_no_address() -> None:
    assert "physicalLocation" not in run(name="-")["results"][0]["locations"][0]


def test_the_key_is_a_fingerprint() -> None:
    assert run(key="abc")["results"][0]["partialFingerprints"] == {"presendKey/v1": "abc"}
    assert "partialFingerprints" not in run()["results"][0]


def test_what_was_not_checked_is_a_notification() -> None:
    [told] = run()["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "No Java. Install it."


@pytest.mark.parametrize("kind", ["text", "mail", "wire"])
def test_no_word_of_the_draft_is_repeated(kind: str) -> None:
    assert CANARY not in json.dumps(log(kind=kind))
