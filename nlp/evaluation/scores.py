"""Precision, recall and F1 by check, over all findings (micro) and as the mean over checks (macro)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nlp.evaluation.estimate import Estimate, Numbers, estimate, share, weights
from nlp.evaluation.outcome import Ids, Outcome
from nlp.findings import CHECK_IDS, CheckId

Sides = Callable[[Outcome], tuple[Ids, Ids]]
"""What ought to be, and what is."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How much of what was found is right, how much of what is right was found, and their harmonic mean."""

    precision: Estimate
    recall: Estimate
    f1: Estimate


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
    right = _matrix(ids, [expected & found for expected, found in pairs])
    wrong = _matrix(ids, [found - expected for expected, found in pairs])
    missed = _matrix(ids, [expected - found for expected, found in pairs])
    drawn = weights(len(pairs))
    each = [drawn @ counts for counts in (right, wrong, missed)]
    ratios = _ratios(*each)
    scores = (_scores([ratio[:, at] for ratio in ratios]) for at in range(len(ids)))
    sums = [[int(count) for count in counts.sum(axis=0)] for counts in (right, wrong, missed)]
    rows = (
        Row(check, check in live, hits + misses, hits, alarms, misses, score)
        for check, hits, alarms, misses, score in zip(ids, *sums, scores, strict=True)
    )
    micro = _ratios(*(counts.sum(axis=1) for counts in each))
    return Table(tuple(rows), _scores(micro), _scores([_mean(ratio) for ratio in ratios]))


def _matrix(ids: Sequence[CheckId], sets: Sequence[Ids]) -> Numbers:
    """One row a draft, one column a check: 1 where the check is in the draft's set."""
    return np.array([[float(check in each) for check in ids] for each in sets]).reshape(len(sets), len(ids))


def _ratios(right: Numbers, wrong: Numbers, missed: Numbers) -> list[Numbers]:
    """Precision, recall and F1."""
    both = 2 * right + wrong + missed
    return [share(right, right + wrong), share(right, right + missed), share(2 * right, both)]


def _mean(ratio: Numbers) -> Numbers:
    """The mean over the checks for which there is a number."""
    known = ~np.isnan(ratio)
    return share(np.where(known, ratio, 0).sum(axis=1), known.sum(axis=1))


def _scores(ratios: Sequence[Numbers]) -> Scores:
    precision, recall, f1 = (estimate(ratio) for ratio in ratios)
    return Scores(precision, recall, f1)
