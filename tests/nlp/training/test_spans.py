"""Marks in characters become spans of words."""

import json
from pathlib import Path

from nlp.training.spans import own, public


def test_our_marks_become_spans_and_leave_the_text(tmp_path: Path) -> None:
    path = tmp_path / "entities.txt"
    path.write_text("Ask [[Ruth Adeyemi|PERSON]]'s [[team leader|ROLE]] at [[Longsight|LOC]].\n", "utf-8")
    (sample,) = own(path)
    assert sample.words == ("Ask", "Ruth", "Adeyemi", "'s", "team", "leader", "at", "Longsight", ".")
    assert sample.names == ((1, 3, "PERSON"), (7, 8, "LOC"))
    assert sample.council == ((4, 6, "ROLE"),)


def test_a_public_set_says_nothing_of_roles(tmp_path: Path) -> None:
    path = tmp_path / "names.jsonl"
    spans = [{"start": 4, "end": 16, "label": "PER"}, {"start": 20, "end": 23, "label": "product"}]
    path.write_text(json.dumps({"id": "n-1", "text": "Ask Ruth Adeyemi for Xyz", "spans": spans}), "utf-8")
    ((named, sample),) = public(path)
    assert named == "n-1"
    assert sample.names == ((1, 3, "PERSON"),)
    assert sample.council is None


def test_a_mark_inside_a_word_takes_the_whole_word(tmp_path: Path) -> None:
    path = tmp_path / "names.jsonl"
    line = {"id": "n-2", "text": "Moss Side's", "spans": [{"start": 0, "end": 8, "label": "LOC"}]}
    path.write_text(json.dumps(line), "utf-8")
    ((_, sample),) = public(path)
    assert sample.names == ((0, 2, "LOC"),)
