"""Precision, recall and F1 by check, over all findings (micro) and as the mean over checks (macro)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nlp.evaluation.estimate import Numbers
from nlp.evaluation.outcome import Ids, Outcome
from nlp.evaluation.tally import Scores, tally
from nlp.findings import CHECK_IDS, CheckId

Sides = Callable[[Outcome], tuple[Ids, Ids]]
"""What ought to be, and what is."""


@dataclass(frozen=True, slots=True)
class Row:
    """A check, in how many drafts it is expected, rightly found, wrongly found and missed, and its scores."""

    check: CheckId
    live: bool
    expected: int
    found: int
    false: int
    missed: int
    scores: Scores


@dataclass(frozen=True, slots=True)
class Table:
    """Every check that expects or finds something, and the two ways to sum up."""

    rows: tuple[Row, ...]
    micro: Scores
    macro: Scores


def everything(outcome: Outcome) -> tuple[Ids, Ids]:
    """What is expected and what is found, whatever the severity."""
    return outcome.expected, outcome.found


def what_holds(outcome: Outcome) -> tuple[Ids, Ids]:
    """What ought to hold the send and what does."""
    return outcome.due, outcome.holding


def table(outcomes: Sequence[Outcome], sides: Sides, live: Ids) -> Table:
    """Count per draft and check: two findings of one check in a draft count once."""
    pairs = [sides(outcome) for outcome in outcomes]
    ids = [check for check in CHECK_IDS if any(check in expected | found for expected, found in pairs)]
    found = tally(
        ids,
        right=_matrix(ids, [expected & found for expected, found in pairs]),
        wrong=_matrix(ids, [found - expected for expected, found in pairs]),
        missed=_matrix(ids, [expected - found for expected, found in pairs]),
    )
    rows = (
        Row(check, check in live, row.expected, row.found, row.false, row.missed, row.scores)
        for check, row in zip(ids, found.rows, strict=True)
    )
    return Table(tuple(rows), found.micro, found.macro)


def _matrix(ids: Sequence[CheckId], sets: Sequence[Ids]) -> Numbers:
    """One row a draft, one column a check: 1 where the check is in the draft's set."""
    return np.array([[float(check in each) for check in ids] for each in sets]).reshape(len(sets), len(ids))
