"""Names are read in both kinds of file, and counted by exact span."""

from pathlib import Path
from typing import Any

import pytest

from nlp.evaluation.entities import Report, measure, text
from nlp.evaluation.lines import Unreadable
from nlp.evaluation.marked import OWN, PUBLIC, Marked, in_small_letters, read
from nlp.evaluation.tally import Tally
from tests.nlp.evaluation.made import written

LINE = "Please copy in [[Sarah Okafor|PERSON]] from [[Adult Social Care|TEAM]]."


def marked(spans: str, labels: tuple[str, ...] = OWN) -> Marked:
    """Spans are written 0-5-ORG."""
    return Marked("", frozenset(map(span, spans.split())), labels)


def span(written: str) -> tuple[int, int, str]:
    start, end, label = written.split("-")
    return int(start), int(end), label


def found(*pairs: tuple[Marked, str]) -> Tally:
    return measure([text for text, _ in pairs], [set(map(span, spans.split())) for _, spans in pairs])


def counts(tally: Tally) -> dict[str, tuple[int, int, int]]:
    rows = {row.name: (row.found, row.false, row.missed) for row in tally.rows}
    return {name: row for name, row in rows.items() if any(row)}


def test_our_own_marks_are_read(tmp_path: Path):
    file = tmp_path / "names.txt"
    file.write_text(f"{LINE}\n\nno names at [all] | here\n[[Bury|LOC]]", "utf-8")
    first, second, third = read([file])
    assert first.text == "Please copy in Sarah Okafor from Adult Social Care."
    assert sorted((first.text[start:end], label) for start, end, label in first.spans) == [
        ("Adult Social Care", "TEAM"),
        ("Sarah Okafor", "PERSON"),
    ]
    assert first.labels == third.labels == OWN
    assert (second.text, second.spans) == ("no names at [all] | here", frozenset())
    assert (third.text, third.spans) == ("Bury", {(0, 4, "LOC")})
    assert "Sarah" not in repr(first)


def test_public_files_are_read_and_labels_that_we_lack_are_dropped(tmp_path: Path):
    spans = [
        {"start": start, "end": start + 2, "label": label}
        for start, label in enumerate(("PER", "person", "LOC", "location", "corporation", "OTH", "product"))
    ]
    (one,) = read([written(tmp_path / "names.jsonl", {"text": "abcdefghi", "spans": spans})])
    assert sorted(one.spans) == [
        (0, 2, "PERSON"),
        (1, 3, "PERSON"),
        (2, 4, "LOC"),
        (3, 5, "LOC"),
        (4, 6, "ORG"),
    ]
    assert one.labels == PUBLIC


def test_without_capitals_the_names_stay_where_they_are():
    text = "İpek Kaya"
    lower = in_small_letters(Marked(text, frozenset({(0, 9, "PERSON")}), OWN))
    assert lower.text == "İpek kaya"
    assert lower.spans == {(0, 9, "PERSON")}


@pytest.mark.parametrize("line", ["[[Bury|PLACE]]", "[[Bury|]]", "[[Bury]]", "[[a [[Bury|LOC]]|ORG]]", "a]]"])
def test_a_mark_that_is_wrong_is_named(tmp_path: Path, line: str):
    file = tmp_path / "names.txt"
    file.write_text(f"fine\n{line}\n", "utf-8")
    with pytest.raises(Unreadable, match=r"names.txt:2: a (mark|label) must be"):
        list(read([file]))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, '"spans" must be a list of objects'),
        ({"spans": [{"start": 2, "end": 2, "label": "LOC"}]}, "a span must have"),
        ({"spans": [{"start": 0, "end": 5, "label": "LOC"}]}, "a span must have"),
        ({"spans": [{"start": "0", "end": 2, "label": "LOC"}]}, "a span must have"),
        ({"spans": [{"start": 0, "end": 2}]}, '"label" must be a string'),
    ],
)
def test_a_span_that_is_wrong_is_named(tmp_path: Path, fields: dict[str, Any], says: str):
    file = written(tmp_path / "names.jsonl", {"text": "Bury", **fields})
    with pytest.raises(Unreadable) as raised:
        list(read([file]))
    assert str(raised.value).startswith(f"{file}:1: {says}")


def test_a_name_is_found_where_start_end_and_label_are_the_same():
    tally = found(
        (marked("0-5-ORG 9-12-LOC"), "0-5-ORG 9-13-LOC"),  # one right; one too long: false, and missed
        (marked("0-5-ORG"), "0-5-TEAM"),  # another label: false, and missed
        (marked(""), ""),
    )
    assert counts(tally) == {"ORG": (1, 0, 1), "LOC": (0, 1, 1), "TEAM": (0, 1, 0)}
    assert tally.micro.precision.value == pytest.approx(1 / 3)
    assert tally.micro.recall.value == pytest.approx(1 / 3)


def test_several_names_of_a_text_count_each():
    assert counts(found((marked("0-2-PERSON 3-5-PERSON"), "0-2-PERSON 3-5-PERSON"))) == {"PERSON": (2, 0, 0)}


def test_labels_that_a_public_file_does_not_mark_are_not_counted_there():
    tally = found((marked("0-2-ORG", PUBLIC), "0-2-ORG 3-5-TEAM 6-8-ROLE"))
    assert counts(tally) == {"ORG": (1, 0, 0)}
    assert [row.name for row in tally.rows] == list(PUBLIC)
    both = found((marked("", PUBLIC), "3-5-TEAM"), (marked(""), "3-5-TEAM"))
    assert counts(both) == {"TEAM": (0, 1, 0)}


def test_the_text_is_a_table_of_a_hundred_columns():
    pairs = [(marked("0-2-SERVICE 3-5-PERSON"), "0-2-SERVICE"), (marked("0-2-ROLE"), "0-2-TEAM")] * 3000
    lines = text(Report(6000, True, found(*pairs))).splitlines()
    assert max(map(len, lines)) <= 100
    assert lines[0] == "6000 texts in small letters, per cent [and 95 % interval]."
