"""Writes a report on drafts as plain tables."""

from collections.abc import Iterator

from nlp.evaluation.report import Report, Summary
from nlp.evaluation.scores import Row, Table
from nlp.evaluation.tables import HEAD, rate, row, summed
from nlp.evaluation.tally import Count


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
    yield HEAD
    yield from (row(_count(each)) for each in every.rows)
    yield summed("all checks, micro", every.micro)
    yield summed("all checks, macro", every.macro)
    yield summed("today's checks, micro", live.micro)
    yield summed("today's checks, macro", live.macro)


def _count(row: Row) -> Count:
    name = row.check + ("" if row.live else " *")
    return Count(name, row.expected, row.found, row.false, row.missed, row.scores)


def _rates(every: Summary, live: Summary) -> Iterator[str]:
    yield rate("clean drafts held", every.clean_held)
    yield rate("clean drafts advised, not held", every.clean_advised)
    yield rate("grave drafts held", every.grave_held)
    yield rate("grave drafts held by the check that is grave", every.grave_held_rightly)
    yield rate("grave drafts of today's checks held", live.grave_held)
    yield rate("grave drafts of today's checks held by that check", live.grave_held_rightly)
    yield rate("rightly found, and the stretch marked", every.stretch_marked)
