"""Precision, recall and F1 by name, over all names (micro) and as the mean over them (macro)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nlp.evaluation.estimate import Estimate, Numbers, estimate, share, weights


@dataclass(frozen=True, slots=True)
class Scores:
    """How much of what was found is right, how much of what is right was found, and their harmonic mean."""

    precision: Estimate
    recall: Estimate
    f1: Estimate


@dataclass(frozen=True, slots=True)
class Count:
    """A name, how often it is expected, rightly found, wrongly found and missed, and its scores."""

    name: str
    expected: int
    found: int
    false: int
    missed: int
    scores: Scores


@dataclass(frozen=True, slots=True)
class Tally:
    """Every name, and the two ways to sum up."""

    rows: tuple[Count, ...]
    micro: Scores
    macro: Scores


def tally(names: Sequence[str], right: Numbers, wrong: Numbers, missed: Numbers) -> Tally:
    """From counts with one column a name, and one row for each thing that is drawn: a draft, a line."""
    drawn = weights(len(right))
    each = [drawn @ counts for counts in (right, wrong, missed)]
    ratios = _ratios(*each)
    scores = (_scores([ratio[:, at] for ratio in ratios]) for at in range(len(names)))
    sums = [[int(count) for count in counts.sum(axis=0)] for counts in (right, wrong, missed)]
    rows = (
        Count(name, hits + misses, hits, alarms, misses, score)
        for name, hits, alarms, misses, score in zip(names, *sums, scores, strict=True)
    )
    micro = _ratios(*(counts.sum(axis=1) for counts in each))
    return Tally(tuple(rows), _scores(micro), _scores([_mean(ratio) for ratio in ratios]))


def _ratios(right: Numbers, wrong: Numbers, missed: Numbers) -> list[Numbers]:
    """Precision, recall and F1."""
    both = 2 * right + wrong + missed
    return [share(right, right + wrong), share(right, right + missed), share(2 * right, both)]


def _mean(ratio: Numbers) -> Numbers:
    """The mean over the names for which there is a number."""
    known = ~np.isnan(ratio)
    return share(np.where(known, ratio, 0).sum(axis=1), known.sum(axis=1))


def _scores(ratios: Sequence[Numbers]) -> Scores:
    precision, recall, f1 = (estimate(ratio) for ratio in ratios)
    return Scores(precision, recall, f1)
