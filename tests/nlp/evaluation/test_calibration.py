"""The calibration error, worked out by hand."""

import numpy as np
import pytest

from nlp.evaluation.calibration import Bin, calibration

PROBABILITIES = np.array([[0.05, 0.95], [0.15, 1.0], [0.05, 0.72], [0.0, 0.78]])
TRUTHS = np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])


def test_each_bin_has_its_count_and_two_means():
    first, second, *middle, seventh, eighth, last = calibration(PROBABILITIES, TRUTHS).bins
    assert first == Bin(0.0, 0.1, 3, pytest.approx(0.1 / 3), 0.0)
    assert second == Bin(0.1, 0.2, 1, pytest.approx(0.15), 1.0)
    assert seventh == Bin(0.7, 0.8, 2, pytest.approx(0.75), 1.0)
    assert eighth.count == 0
    assert eighth.said is eighth.true is None
    assert last == Bin(0.9, 1.0, 2, pytest.approx(0.975), 0.5)
    assert not any(bin_.count for bin_ in middle)


def test_the_error_is_the_mean_distance_weighted_by_the_bins_counts():
    # |0.1 - 0| + |0.15 - 1| + |1.5 - 2| + |1.95 - 1| over eight probabilities.
    error = calibration(PROBABILITIES, TRUTHS).error
    assert error.value == pytest.approx((0.1 + 0.85 + 0.5 + 0.95) / 8)
    assert error.low is not None
    assert error.high is not None
    assert 0 <= error.low < error.high <= 1


def test_what_is_certain_and_right_has_no_error():
    certain = np.array([[0.0, 1.0], [1.0, 0.0]])
    assert calibration(certain, certain).error.value == 0
