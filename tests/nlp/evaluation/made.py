"""Labelled drafts made up for the tests of the measure."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nlp.evaluation.outcome import Ids, Outcome
from nlp.findings import CheckId

PASSWORD = "The password for the rota is Harbour-4471-lime."
BINS = "Bins on Mill Street go out on Friday this week."
NHS_NUMBER = "Could you ring Idris Bell, NHS number 943 476 5919, about his visit?"


def fields(text: str = BINS, expect: Sequence[dict[str, Any]] = (), **others: Any) -> dict[str, Any]:
    """What a line says of a work e-mail to a colleague."""
    return {
        "id": "made-0001",
        "channel": "email",
        "account": "work",
        "site": "outlook",
        "subject": "",
        "text": text,
        "to": ["ros.deane@manchester.gov.uk"],
        "expect": list(expect),
        **others,
    }


def expects(check: str, quote: str = "", severity: str = "warn") -> dict[str, Any]:
    """One label."""
    return {"check": check, "paragraph": "7.6", "quote": quote, "severity": severity}


def written(file: Path, *lines: dict[str, Any]) -> Path:
    """A file of labelled drafts."""
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return file


def outcome(expected: str = "", found: str = "", **others: Any) -> Outcome:
    """An outcome with check ids between spaces; what is not said is as it mostly is: all of it holds."""
    given = {name: ids(value) if isinstance(value, str) else value for name, value in others.items()}
    sides: dict[str, Any] = {
        "clean": not expected,
        "complete": True,
        "expected": ids(expected),
        "due": ids(expected),
        "grave": frozenset(),
        "found": ids(found),
        "holding": ids(found),
        "quoted": frozenset(),
        "marked": frozenset(),
    }
    return Outcome(**{**sides, **given})


def ids(names: str) -> Ids:
    found: list[CheckId] = names.split()  # type: ignore[assignment]
    return frozenset(found)
