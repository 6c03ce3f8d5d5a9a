"""Keeps one line of headline numbers for each measurement, and tells what changed since the line before."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from nlp.evaluation.lines import Unreadable
from nlp.evaluation.report import Report, Summary

Line: TypeAlias = Mapping[str, Any]

NAMES = {
    "all_f1": "all checks, micro F1",
    "all_macro_f1": "all checks, macro F1",
    "live_precision": "today's checks, precision",
    "live_recall": "today's checks, recall",
    "live_f1": "today's checks, micro F1",
    "live_holding_f1": "today's checks, F1 of what holds",
    "clean_held": "clean drafts held",
    "clean_advised": "clean drafts advised",
    "grave_held": "grave drafts held",
    "stretch_marked": "stretch marked",
}
"""The headline numbers: as the history calls them, and as a person does."""


@dataclass(frozen=True, slots=True)
class When:
    """The day and the commit that was measured, as the caller names them."""

    date: str
    commit: str


def line(report: Report, files: Iterable[Path], when: When) -> Line:
    """The headline of a report; files by their names alone."""
    return {
        "date": when.date,
        "commit": when.commit,
        "files": [file.name for file in files],
        "drafts": report.drafts,
        "checks": sum(row.live for row in report.live.found.rows),
        **_headline(report.all, report.live),
    }


def _headline(every: Summary, live: Summary) -> dict[str, float | None]:
    found = {
        "all_f1": every.found.micro.f1,
        "all_macro_f1": every.found.macro.f1,
        "live_precision": live.found.micro.precision,
        "live_recall": live.found.micro.recall,
        "live_f1": live.found.micro.f1,
        "live_holding_f1": live.holding.micro.f1,
        "clean_held": every.clean_held.share,
        "clean_advised": every.clean_advised.share,
        "grave_held": every.grave_held.share,
        "stretch_marked": every.stretch_marked.share,
    }
    return {name: _rounded(estimate.value) for name, estimate in found.items()}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def record(history: Path, new: Line) -> Line | None:
    """Add a line; answers the last one before it that measured the same files, or None."""
    lines = list(_lines(history))
    written = [*lines, new]
    try:
        history.write_text("".join(json.dumps(each) + "\n" for each in written), encoding="utf-8")
    except OSError as error:
        raise _unusable(history, error) from None
    same = (each for each in reversed(lines) if each.get("files") == new["files"])
    return next(same, None)


def _lines(history: Path) -> Iterator[Line]:
    try:
        text = history.read_text(encoding="utf-8") if history.exists() else ""
    except OSError as error:
        raise _unusable(history, error) from None
    for number, each in enumerate(text.splitlines(), 1):
        try:
            found = json.loads(each)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise Unreadable(f"{history}:{number}: this is not a line of a history")
        yield found


def _unusable(history: Path, error: OSError) -> Unreadable:
    return Unreadable(f"{history} cannot be used: {(error.strerror or 'unknown error').lower()}")


def difference(new: Line, before: Line | None) -> str:
    """What changed, one number a line."""
    if before is None:
        return "History: the first measurement of these files.\n"
    head = f"History: since {before.get('date')} ({before.get('commit')}, {before.get('drafts')} drafts)"
    return "\n".join([head, *(_change(name, new, before) for name in NAMES)]) + "\n"


def _change(name: str, new: Line, before: Line) -> str:
    now, then = new.get(name), before.get(name)
    change = f"{now - then:+.3f}" if isinstance(now, float) and isinstance(then, float) else ""
    return f"  {NAMES[name]:<34}{_shown(then):>7} → {_shown(now):<7}{change}".rstrip()


def _shown(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "–"
