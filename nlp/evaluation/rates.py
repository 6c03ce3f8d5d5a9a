"""How many of how many, with the interval of the share."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from nlp.evaluation.estimate import Estimate, estimate, share, weights


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many."""

    count: int
    of: int
    share: Estimate


def rate(parts: ArrayLike, wholes: ArrayLike) -> Rate:
    """The sum of the parts by the sum of the wholes; one of each for every thing that is drawn."""
    part, whole = np.asarray(parts, float), np.asarray(wholes, float)
    drawn = weights(len(part))
    return Rate(int(part.sum()), int(whole.sum()), estimate(share(drawn @ part, drawn @ whole)))
