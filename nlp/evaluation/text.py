"""Writes a report as plain tables of at most 100 columns."""

from collections.abc import Iterator

from nlp.evaluation.estimate import Estimate
from nlp.evaluation.report import Rate, Report, Summary
from nlp.evaluation.scores import Row, Scores, Table

_HEAD = "{:<23}{:>8}{:>7}{:>7}{:>8}   {:<15}{:<15}{}".format(
    "", "expected", "found", "false", "missed", "precision", "recall", "F1"
)


def text(report: Report) -> str:
    """The whole report; brackets hold 95 % intervals."""
    return "\n".join(_report(report)) + "\n"


def _report(report: Report) -> Iterator[str]:
    yield f"{report.drafts} drafts, per cent [and 95 % interval]. * no check looks for this yet."
    if report.incomplete:
        yield f"NOT WHOLLY REVIEWED: {report.incomplete} drafts; a check failed or a draft was too long."
    yield from ("", *_table("What is found", report.all.found, report.live.found))
    yield from ("", *_table("What holds the send", report.all.holding, report.live.holding))
    yield from ("", "Drafts")
    yield from _rates(report.all, report.live)


def _table(title: str, every: Table, live: Table) -> Iterator[str]:
    yield title
    yield _HEAD
    yield from (_row(row) for row in every.rows)
    yield _line("all checks, micro", every.micro)
    yield _line("all checks, macro", every.macro)
    yield _line("today's checks, micro", live.micro)
    yield _line("today's checks, macro", live.macro)


def _row(row: Row) -> str:
    name = row.check + ("" if row.live else " *")
    counts = f"{row.expected:>8}{row.found:>7}{row.false:>7}{row.missed:>8}"
    return f"{name:<23}{counts}   {_scores(row.scores)}"


def _line(name: str, scores: Scores) -> str:
    return f"{name:<23}{'':30}   {_scores(scores)}"


def _scores(scores: Scores) -> str:
    return f"{_number(scores.precision):<15}{_number(scores.recall):<15}{_number(scores.f1)}".rstrip()


def _rates(every: Summary, live: Summary) -> Iterator[str]:
    yield _rate("clean drafts held", every.clean_held)
    yield _rate("clean drafts advised, not held", every.clean_advised)
    yield _rate("grave drafts held", every.grave_held)
    yield _rate("grave drafts held by the check that is grave", every.grave_held_rightly)
    yield _rate("grave drafts of today's checks held", live.grave_held)
    yield _rate("grave drafts of today's checks held by that check", live.grave_held_rightly)
    yield _rate("rightly found, and the stretch marked", every.stretch_marked)


def _rate(name: str, rate: Rate) -> str:
    return f"{name:<52}{rate.count:>5} of {rate.of:<6}{_number(rate.share)}".rstrip()


def _number(estimate: Estimate) -> str:
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return "–"
    return f"{100 * estimate.value:.0f} [{100 * estimate.low:.0f}–{100 * estimate.high:.0f}]"
