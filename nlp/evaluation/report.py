"""All the numbers about a set of labelled drafts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from nlp.checks import CHECKS
from nlp.evaluation.labelled import Labelled
from nlp.evaluation.outcome import Ids, Outcome, outcome
from nlp.evaluation.rates import Rate, rate
from nlp.evaluation.scores import Table, everything, table, what_holds
from nlp.organisation import Organisation
from nlp.review import review


@dataclass(frozen=True, slots=True)
class Summary:
    """The tables of what is found and of what holds, and the rates, over some of the checks."""

    found: Table
    holding: Table
    clean_held: Rate
    clean_advised: Rate
    grave_held: Rate
    grave_held_rightly: Rate
    stretch_marked: Rate


@dataclass(frozen=True, slots=True)
class Report:
    """Over every check, and over those that exist today; `incomplete` drafts were not wholly reviewed."""

    drafts: int
    incomplete: int
    all: Summary
    live: Summary


def report(drafts: Iterable[Labelled]) -> Report:
    """Review each draft as the product comes out of the box, and count; there must be one draft at least."""
    organisation = Organisation()
    outcomes = [outcome(each, review(each.draft, organisation)) for each in drafts]
    return measure(outcomes, frozenset(check.id for check in CHECKS))


def measure(outcomes: Sequence[Outcome], live: Ids) -> Report:
    """The numbers about these outcomes."""
    return Report(
        drafts=len(outcomes),
        incomplete=sum(not each.complete for each in outcomes),
        all=_summary(outcomes, live),
        live=_summary([each.within(live) for each in outcomes], live),
    )


def _summary(outcomes: Sequence[Outcome], live: Ids) -> Summary:
    return Summary(
        found=table(outcomes, everything, live),
        holding=table(outcomes, what_holds, live),
        clean_held=_rate(outcomes, lambda each: each.clean and bool(each.holding), lambda each: each.clean),
        clean_advised=_rate(outcomes, _clean_advised, lambda each: each.clean),
        grave_held=_rate(
            outcomes, lambda each: bool(each.grave and each.holding), lambda each: bool(each.grave)
        ),
        grave_held_rightly=_rate(
            outcomes, lambda each: bool(each.grave & each.holding), lambda each: bool(each.grave)
        ),
        stretch_marked=_rate(outcomes, lambda each: len(each.marked), lambda each: len(each.quoted)),
    )


def _clean_advised(outcome: Outcome) -> bool:
    return outcome.clean and bool(outcome.found) and not outcome.holding


def _rate(
    outcomes: Sequence[Outcome], part: Callable[[Outcome], int], whole: Callable[[Outcome], int]
) -> Rate:
    return rate([part(each) for each in outcomes], [whole(each) for each in outcomes])
