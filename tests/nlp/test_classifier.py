"""How likely the network's log-odds are made, in one setting and another."""

import pytest

from nlp.classifier import Calibration, calibrations, given, labels, likely
from nlp.draft import Setting
from nlp.encoder import answers
from nlp.evaluation.model import thresholds

THERE: dict[Setting, float] = {"email": 0.0, "post": 1.0, "chat": -1.0}
CALIBRATION = Calibration(slope=1.0, intercept=0.0, threshold=0.5, there=THERE)


@pytest.fixture
def calibrated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each label as `CALIBRATION` has it."""
    monkeypatch.setattr(
        "nlp.classifier.calibrations", lambda: dict.fromkeys(answers()["senses"], CALIBRATION)
    )


@pytest.mark.usefixtures("calibrated")
def test_where_it_is_written_makes_the_same_words_likelier_or_less_likely() -> None:
    settings: tuple[Setting, ...] = ("chat", "email", "post")
    assert [round(likely(0.0, "abuse", each), 2) for each in settings] == [0.27, 0.5, 0.73]
    assert [given(0.0, "abuse", each) for each in settings] == [False, True, True]


@pytest.mark.usefixtures("calibrated")
def test_where_nobody_knows_the_setting_none_counts() -> None:
    assert likely(0.0, "abuse") == 0.5


def test_labels_are_given_from_their_thresholds_on() -> None:
    senses = answers()["senses"]
    sure, unsure = (tuple([odds] * len(senses)) for odds in (20.0, -20.0))
    assert set(labels(sure, "email")) == set(senses)
    assert labels(unsure, "email") == {}


def test_every_label_is_calibrated_and_no_setting_outweighs_the_words() -> None:
    assert set(calibrations()) == set(answers()["senses"]) == set(thresholds())
    for label, calibration in calibrations().items():
        assert all(abs(each) < 3 for each in calibration.there.values()), label
