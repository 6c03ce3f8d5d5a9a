"""Public sets: both sides of what a label of ours stands for, and how often a text is flagged at all."""

import json
from pathlib import Path

import pytest

from nlp.evaluation.__main__ import main
from nlp.evaluation.public import Called, measure

TEXTS = [Called("a", "sexist"), Called("b", "sexist"), Called("c", "not sexist"), Called("d", "not sexist")]


def test_both_sides_are_counted() -> None:
    report = measure(TEXTS, [{"sexism"}, {"abuse"}, {"sexism", "abuse"}, set()])
    yes, no = report.sides["sexist"].rows
    assert (yes.found, yes.false, yes.missed) == (1, 1, 1)
    assert (no.found, no.false, no.missed) == (1, 1, 1)
    assert report.sides["sexist"].macro.f1.value == 0.5
    assert {word: each.count for word, each in report.flagged.items()} == {"not sexist": 1, "sexist": 2}


def test_a_word_that_no_label_stands_for_has_no_sides() -> None:
    report = measure([Called("a", "polite"), Called("b", "impolite")], [set(), {"abuse"}])
    assert report.sides == {}
    assert report.flagged["impolite"].share.value == 1


def test_a_file_is_read_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "set.jsonl"
    lines = [{"text": "The bins went at nine.", "label": "polite"}]
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    main(["public", str(file)])
    assert "polite" in capsys.readouterr().out
    main(["public", str(file), "--json"])
    assert json.loads(capsys.readouterr().out)["texts"] == 1
