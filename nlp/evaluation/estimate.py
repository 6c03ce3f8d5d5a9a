"""A number with its 95 % interval: the drafts are drawn again, with repetition, a thousand times."""

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]

SAMPLES = 1000
SEED = 76


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share between 0 and 1 and the middle 95 % of it over the samples; None where nothing can be said."""

    value: float | None
    low: float | None
    high: float | None


@cache
def weights(drafts: int) -> Numbers:
    """How often each draft counts, by sample: once in the first row, as drawn in the others."""
    drawn = np.random.default_rng(SEED).multinomial(drafts, np.full(drafts, 1 / drafts), size=SAMPLES)
    return np.vstack([np.ones(drafts), drawn])


def share(part: Any, whole: Any) -> Numbers:
    """Part by whole, not a number where the whole is nothing."""
    part, whole = np.broadcast_arrays(np.asarray(part, float), np.asarray(whole, float))
    shares: Numbers = np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole > 0)
    return shares


def estimate(values: Numbers) -> Estimate:
    """The value of the first row, with the interval of the others; samples that say nothing are left out."""
    first, drawn = float(values[0]), values[1:]
    drawn = drawn[~np.isnan(drawn)]
    if np.isnan(first) or not drawn.size:
        return Estimate(None, None, None)
    low, high = np.percentile(drawn, (2.5, 97.5))
    return Estimate(first, float(low), float(high))
