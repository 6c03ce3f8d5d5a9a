"""What a classifier says of sentences is counted, worked out by hand."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from nlp.evaluation.classified import Report, measure
from nlp.evaluation.corpus import Sentence, read
from nlp.evaluation.lines import Unreadable
from nlp.evaluation.sentences import text
from nlp.findings import CHECK_IDS
from tests.nlp.evaluation.made import written

THRESHOLDS = {"threat": 0.5, "criticism": 0.7, "promotion": 0.9}

SENTENCES = (
    Sentence("", frozenset({"criticism"}), "email"),
    Sentence("", frozenset({"criticism", "threat"}), "chat"),
    Sentence("", frozenset(), "email"),
    Sentence("", frozenset(), "email"),
    Sentence("", frozenset({"gossip"}), "chat"),
    Sentence("", frozenset(), ""),
)
SAID: Sequence[Mapping[str, float]] = (
    {"threat": 0.1, "criticism": 0.7, "promotion": 0.0},  # found, on the threshold itself
    {"threat": 0.6, "criticism": 0.69, "promotion": 0.0},  # one found, one missed
    {"threat": 0.0, "criticism": 0.8, "promotion": 0.0},  # a false alarm
    {"threat": 0.4, "criticism": 0.6, "promotion": 0.8},  # left alone
    {"threat": 0.0, "criticism": 0.0, "promotion": 0.0},  # a label that the classifier does not know
    {"threat": 0.9, "criticism": 0.9, "promotion": 0.0},  # two false alarms, one flag
)


@pytest.fixture(scope="module")
def found() -> Report:
    return measure(SENTENCES, SAID, THRESHOLDS)


def test_each_label_is_counted_at_its_threshold(found: Report):
    rows = {
        row.count.name: (row.threshold, row.count.found, row.count.false, row.count.missed)
        for row in found.rows
    }
    assert rows == {
        "threat": (0.5, 1, 1, 0),
        "criticism": (0.7, 1, 2, 1),
        "promotion": (0.9, 0, 0, 0),
        "gossip": (None, 0, 0, 1),
    }


def test_what_is_given_where_a_label_is_missed(found: Report):
    assert found.confused == {"criticism": {"nothing": 1}, "gossip": {"nothing": 1}}
    (said,) = measure(SENTENCES[:1], [{"threat": 0.9, "criticism": 0.1}], THRESHOLDS).confused.items()
    assert said == ("criticism", {"nothing": 0, "threat": 1})


def test_micro_and_macro(found: Report):
    # Rightly found 2, wrongly 3, missed 2 (criticism, gossip).
    assert found.micro.precision.value == pytest.approx(2 / 5)
    assert found.micro.recall.value == pytest.approx(2 / 4)
    # F1: threat 2/3, criticism 2/5, gossip 0; promotion has none.
    assert found.macro.f1.value == pytest.approx((2 / 3 + 2 / 5) / 3)


def test_a_sentence_without_a_label_is_flagged_once(found: Report):
    assert (found.flagged.count, found.flagged.of) == (2, 3)
    channels = {name: (rate.count, rate.of) for name, rate in found.flagged_by_channel.items()}
    assert channels == {"chat": (0, 0), "email": (1, 2)}


def test_calibration_is_told_of_each_label_and_of_all(found: Report):
    threat = found.rows[0].calibration_error.value
    # In bins: two 0.0 and none true; 0.1; 0.4; 0.6, true; 0.9.
    assert threat == pytest.approx((0.1 + 0.4 + 0.4 + 0.9) / 6)
    assert sum(bin_.count for bin_ in found.calibration.bins) == len(SENTENCES) * 4


def test_the_text_is_a_table_of_a_hundred_columns(found: Report):
    many = measure(SENTENCES * 900, SAID * 900, {**dict.fromkeys(CHECK_IDS, 0.5), **THRESHOLDS})
    lines = text(many).splitlines()
    assert max(map(len, lines)) <= 100
    assert "5400 sentences" in lines[0]
    gossip = next(line for line in text(found).splitlines() if line.startswith("gossip"))
    assert gossip.split()[:2] == ["gossip", "–"]
    assert json.loads(json.dumps(asdict(found)))["flagged"]["of"] == 3


def test_sentences_are_read(tmp_path: Path):
    line = {"text": "Bins go out on Friday.", "labels": ["work_talk"], "channel": "chat", "domain": "waste"}
    file = written(tmp_path / "sentences.jsonl", line, {"text": "", "labels": []})
    assert list(read([file])) == [
        Sentence("Bins go out on Friday.", frozenset({"work_talk"}), "chat"),
        Sentence(""),
    ]
    assert "Friday" not in repr(list(read([file])))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({"labels": []}, '"text" must be a string'),
        ({"text": ""}, '"labels" must be a list of strings'),
        ({"text": "", "labels": "abuse"}, '"labels" must be a list of strings'),
        ({"text": "", "labels": [], "channel": 4}, '"channel" must be a string'),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: dict[str, Any], says: str):
    file = written(tmp_path / "sentences.jsonl", line)
    with pytest.raises(Unreadable) as raised:
        list(read([file]))
    assert str(raised.value) == f"{file}:1: {says}"
