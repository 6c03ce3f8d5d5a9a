"""Reviews as SARIF 2.1.0, for tools that gather findings; it points at words and never repeats them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from localagent.excerpt import line_of
from localagent.reading import STANDARD_INPUT, Reading
from localagent.version import VERSION
from nlp.check import Check
from nlp.findings import Finding, Severity
from nlp.review import Review, Unchecked

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ADVISE: "note", Severity.WARN: "warning", Severity.STOP: "error"}


def sarif(checks: Sequence[Check], reviewed: Iterable[tuple[Reading, Review]]) -> dict[str, Any]:
    """One SARIF log with one run; columns and offsets count code points, as its `columnKind` says."""
    rules = [_rule(check) for check in checks]
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    results, left_out = [], []
    for reading, review in reviewed:
        results += [_result(reading, finding, numbers) for finding in review.findings]
        left_out += [_notification(reading, part) for part in review.unchecked]
    invocation = {"executionSuccessful": True, "toolExecutionNotifications": left_out}
    driver = {"name": "Presend", "version": VERSION, "semanticVersion": VERSION, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def rule_id(check: str, name: str) -> str:
    """The rule of a check: its id in the wire, then its own name."""
    return f"{check}/{name.replace(' ', '-')}"


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": rule_id(check.id, check.name),
        "name": check.name,
        "shortDescription": {"text": check.looks_for},
        "fullDescription": {"text": check.message},
        "help": {"text": check.advice},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {"paragraph": check.paragraph},
    }


def _result(reading: Reading, finding: Finding, numbers: Mapping[str, int]) -> dict[str, Any]:
    rule = rule_id(finding.check, finding.name)
    number = {"ruleIndex": numbers[rule]} if rule in numbers else {}
    about = {"paragraph": finding.paragraph, "confidence": finding.confidence, "advice": finding.advice}
    return {
        "ruleId": rule,
        **number,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.advice}"},
        "locations": [_location(reading, finding)],
        **({"partialFingerprints": {"presendKey/v1": finding.key}} if finding.key else {}),
        "properties": about,
    }


def _location(reading: Reading, finding: Finding) -> dict[str, Any]:
    """A region only where the file is the text itself: an e-mail's lines are not the lines of its body."""
    place: dict[str, Any] = {"logicalLocations": [{"name": finding.place.where, "kind": "member"}]}
    physical: dict[str, Any] = {}
    if reading.name != STANDARD_INPUT:
        physical["artifactLocation"] = {"uri": _uri(reading.name)}
    if reading.kind == "text" and finding.place.end > finding.place.start:
        physical["region"] = _region(reading.draft.text, finding.place.start, finding.place.end)
    elif finding.place.end > finding.place.start:
        place["properties"] = {"start": finding.place.start, "end": finding.place.end}
    usable = "artifactLocation" in physical
    return {**place, **({"physicalLocation": physical} if usable else {})}


def _region(text: str, start: int, end: int) -> dict[str, int]:
    first, last = line_of(text, start, start), line_of(text, end, end)
    return {
        "startLine": first.number,
        "startColumn": first.start + 1,
        "endLine": last.number,
        "endColumn": last.start + 1,
        "charOffset": start,
        "charLength": end - start,
    }


def _uri(name: str) -> str:
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _notification(reading: Reading, part: Unchecked) -> dict[str, Any]:
    at = (
        []
        if reading.name == STANDARD_INPUT
        else [{"physicalLocation": {"artifactLocation": {"uri": _uri(reading.name)}}}]
    )
    return {
        "level": "warning",
        "descriptor": {"id": f"unchecked/{part.part}"},
        "message": {"text": f"{part.why} {part.what_to_do}"},
        "locations": at,
    }
