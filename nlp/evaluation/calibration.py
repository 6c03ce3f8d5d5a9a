"""Whether a probability means what it says: of all that is called 70 % likely, 70 % should be true."""

from dataclasses import dataclass

import numpy as np

from nlp.evaluation.estimate import Estimate, Numbers, estimate, share, weights

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Probabilities from `low` to below `high`: how many, their mean, and the share that was true."""

    low: float
    high: float
    count: int
    said: float | None
    true: float | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bins, and the mean distance between what is said and what is true in them."""

    bins: tuple[Bin, ...]
    error: Estimate


def calibration(probabilities: Numbers, truths: Numbers) -> Calibration:
    """From one row a line and one column a label; a truth is 1 or 0 (Naeini et al. 2015, ten equal bins)."""
    at = np.minimum((probabilities * BINS).astype(int), BINS - 1)
    sums = [_by_bin(at, values) for values in (np.ones_like(probabilities), probabilities, truths)]
    counts, said, true = (weights(len(probabilities)) @ each for each in sums)
    error = share(np.abs(said - true).sum(axis=1), counts.sum(axis=1))
    bins = (
        Bin(number / BINS, (number + 1) / BINS, int(count), _mean(of_said, count), _mean(of_true, count))
        for number, (count, of_said, of_true) in enumerate(zip(counts[0], said[0], true[0], strict=True))
    )
    return Calibration(tuple(bins), estimate(error))


def _by_bin(at: Numbers, values: Numbers) -> Numbers:
    """The sum of a line's values in each bin: one row a line, one column a bin."""
    return np.stack([np.where(at == number, values, 0).sum(axis=1) for number in range(BINS)], axis=1)


def _mean(total: float, count: float) -> float | None:
    return float(total / count) if count else None
