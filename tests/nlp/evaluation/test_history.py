"""Each measurement is a line, and says what changed."""

import json
from pathlib import Path

import pytest

from nlp.evaluation.history import NAMES, When, difference, line, record
from nlp.evaluation.lines import Unreadable
from nlp.evaluation.report import measure
from tests.nlp.evaluation.made import ids, outcome

LIVE = ids("abuse")
FILES = [Path("/somewhere/else/made.jsonl")]
WORSE = measure([outcome("abuse", "abuse"), outcome("abuse"), outcome()], LIVE)
BETTER = measure([outcome("abuse", "abuse"), outcome("abuse", "abuse"), outcome()], LIVE)

FIRST = line(WORSE, FILES, When("2026-01-05", "aaa1111"))
SECOND = line(BETTER, FILES, When("2026-01-06", "bbb2222"))


def test_a_line_tells_when_and_what_was_measured_and_the_headline():
    assert FIRST == {
        "date": "2026-01-05",
        "commit": "aaa1111",
        "files": ["made.jsonl"],
        "drafts": 3,
        "checks": 1,
        "all_f1": 0.6667,
        "all_macro_f1": 0.6667,
        "live_precision": 1.0,
        "live_recall": 0.5,
        "live_f1": 0.6667,
        "live_holding_f1": 0.6667,
        "clean_held": 0.0,
        "clean_advised": 0.0,
        "grave_held": None,
        "stretch_marked": None,
    }
    assert set(NAMES) < set(FIRST)


def test_a_line_is_added_and_the_one_before_is_answered(tmp_path: Path):
    history = tmp_path / "history.jsonl"
    assert record(history, FIRST) is None
    assert record(history, SECOND) == FIRST
    assert [json.loads(each) for each in history.read_text("utf-8").splitlines()] == [FIRST, SECOND]


def test_only_a_measurement_of_the_same_files_is_compared(tmp_path: Path):
    history = tmp_path / "history.jsonl"
    record(history, FIRST)
    record(history, {**SECOND, "files": ["others.jsonl"]})
    assert record(history, SECOND) == FIRST


def test_the_difference_shows_each_number_before_and_after():
    shown = difference(SECOND, FIRST).splitlines()
    assert shown[0] == "History: since 2026-01-05 (aaa1111, 3 drafts)"
    assert "  today's checks, recall              0.500 → 1.000  +0.500" in shown
    assert "  clean drafts held                   0.000 → 0.000  +0.000" in shown
    assert "  grave drafts held                       – → –" in shown
    assert difference(FIRST, None) == "History: the first measurement of these files.\n"


@pytest.mark.parametrize("spoilt", ["{", "[]", '"text"'])
def test_a_spoilt_history_is_named_and_left_as_it_is(tmp_path: Path, spoilt: str):
    history = tmp_path / "history.jsonl"
    history.write_text(f"{json.dumps(FIRST)}\n{spoilt}\n", "utf-8")
    with pytest.raises(Unreadable, match=r"history.jsonl:2: this is not a line of a history"):
        record(history, SECOND)
    assert spoilt in history.read_text("utf-8")


def test_a_history_that_cannot_be_written_is_named(tmp_path: Path):
    with pytest.raises(Unreadable, match="cannot be used: no such file or directory"):
        record(tmp_path / "none" / "history.jsonl", FIRST)
    with pytest.raises(Unreadable, match="cannot be used: is a directory"):
        record(tmp_path, FIRST)
