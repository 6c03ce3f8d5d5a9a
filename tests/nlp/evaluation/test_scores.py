"""Every score, worked out by hand."""

import numpy as np
import pytest

from nlp.evaluation.estimate import SAMPLES, Estimate, estimate, share, weights
from nlp.evaluation.scores import Row, Table, everything, table, what_holds
from tests.nlp.evaluation.made import ids, outcome

LIVE = ids("abuse spam")

# abuse: found in two of three, and once where it is not; spam: missed once; political: a false alarm.
OUTCOMES = (
    outcome("abuse", "abuse"),
    outcome("abuse spam", "abuse political"),
    outcome("abuse", ""),
    outcome("", "abuse"),
    outcome("", ""),
)


def counts(row: Row) -> tuple[int, int, int, int]:
    return row.expected, row.found, row.false, row.missed


def values(estimates: object) -> tuple[float | None, ...]:
    return tuple(getattr(estimates, name).value for name in ("precision", "recall", "f1"))


@pytest.fixture(scope="module")
def found() -> Table:
    return table(OUTCOMES, everything, LIVE)


def test_only_checks_that_expect_or_find_something_have_a_row_in_the_wires_order(found: Table):
    assert [(row.check, row.live) for row in found.rows] == [
        ("abuse", True),
        ("political", False),
        ("spam", True),
    ]


def test_each_check_is_counted(found: Table):
    abuse, political, spam = found.rows
    assert counts(abuse) == (3, 2, 1, 1)
    assert counts(political) == (0, 0, 1, 0)
    assert counts(spam) == (1, 0, 0, 1)


def test_precision_recall_and_f1_of_a_check(found: Table):
    abuse, political, spam = (values(row.scores) for row in found.rows)
    assert abuse == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert political == (0, None, 0), "nothing was expected, so there is no recall"
    assert spam == (None, 0, 0), "nothing was found, so there is no precision"


def test_micro_sums_over_the_checks(found: Table):
    # Rightly found 2, wrongly 2 (abuse, political), missed 2 (abuse, spam).
    assert values(found.micro) == pytest.approx((2 / 4, 2 / 4, 4 / 8))


def test_macro_is_the_mean_over_the_checks_that_have_the_number(found: Table):
    # Precision: abuse 2/3, political 0. Recall: abuse 2/3, spam 0. F1: 2/3, 0, 0.
    assert values(found.macro) == pytest.approx((1 / 3, 1 / 3, 2 / 9))


def test_what_holds_has_counts_of_its_own():
    outcomes = (
        outcome("abuse", "abuse"),
        outcome("abuse", "abuse", holding=""),  # a hold was due, and there was only advice
        outcome("abuse", "abuse", due=""),  # advice was due, and the send was held
    )
    (row,) = table(outcomes, what_holds, LIVE).rows
    assert counts(row) == (2, 1, 1, 1)
    assert counts(table(outcomes, everything, LIVE).rows[0]) == (3, 3, 0, 0)


def test_clean_drafts_alone_say_nothing():
    nothing = table((outcome(), outcome()), everything, LIVE)
    assert nothing.rows == ()
    assert values(nothing.micro) == values(nothing.macro) == (None, None, None)


def test_the_interval_holds_the_point_and_is_the_same_every_time(found: Table):
    again = table(OUTCOMES, everything, LIVE)
    assert again == found
    for scores in (found.rows[0].scores, found.micro, found.macro):
        for each in (scores.precision, scores.recall, scores.f1):
            assert each.value is not None
            assert each.low is not None
            assert each.high is not None
            assert 0 <= each.low <= each.value <= each.high <= 1
            assert each.low < each.high


def test_the_interval_narrows_as_drafts_are_added():
    few, many = (table(OUTCOMES * times, everything, LIVE).micro.f1 for times in (2, 40))
    assert few.low is not None
    assert few.high is not None
    assert many.low is not None
    assert many.high is not None
    assert many.high - many.low < (few.high - few.low) / 3


def test_the_first_row_of_weights_is_the_drafts_themselves():
    drawn = weights(7)
    assert drawn.shape == (SAMPLES + 1, 7)
    assert (drawn[0] == 1).all()
    assert (drawn.sum(axis=1) == 7).all()


def test_the_interval_is_the_middle_of_the_samples():
    drawn = np.arange(101) / 100  # 0.00 to 1.00: 95 % of them lie between 0.025 and 0.975
    found = estimate(np.array([0.4, *drawn, np.nan]))
    assert (found.value, found.low, found.high) == pytest.approx((0.4, 0.025, 0.975))


def test_a_share_of_nothing_is_no_number():
    assert np.isnan(share(0, 0))
    assert estimate(share(np.zeros(3), np.zeros(3))) == Estimate(None, None, None)
    assert estimate(np.array([0.5, np.nan])) == Estimate(None, None, None)
