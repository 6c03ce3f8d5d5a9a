"""What is timed is what a council might send, and the sums are right."""

import json

import pytest

from localagent import conversion, wire
from nlp.language import sentences
from tests.benchmarks.personal import KINDS, labelled, scores
from tests.benchmarks.texts import changed, drafts, new_drafts, on_the_wire, paste
from tests.benchmarks.timing import times, took


def test_every_draft_is_a_mail_of_about_120_words():
    assert len(drafts()) == 6
    for draft in drafts():
        assert 105 <= len(draft.text.split()) <= 135
        assert draft.subject
        assert draft.to


def test_no_text_comes_twice():
    assert len({draft.text for draft in new_drafts(50)}) == 50


def test_in_a_new_draft_nearly_every_sentence_is_new():
    seen = _sentences(next(new_drafts(1, 1)).text)
    again = _sentences(next(new_drafts(1, 2)).text)
    assert len(seen) == len(again)
    assert sum(one not in seen for one in again if one.endswith((".", "?"))) >= 5
    assert not [one for one in again if len(one.split()) > 8 and one in seen]


def test_a_change_is_of_one_sentence():
    for draft in drafts():
        before, after = _sentences(draft.text), _sentences(changed(draft).text)
        assert len(after) == len(before)
        assert len(set(after) - set(before)) == 1


def test_a_paste_is_as_long_as_it_should_be():
    assert 1_000 <= len(paste(1_000).text.split()) < 1_400


def test_over_http_the_same_drafts_are_asked_about():
    for draft in drafts():
        sent = json.dumps(on_the_wire(draft)).encode()
        assert conversion.to_draft(wire.read(wire.Draft, sent)) == draft


def test_half_of_the_times_are_below_the_one_and_95_in_100_below_the_other():
    found = times(range(1, 102))  # 1 to 101: the middle is 51, and 95 of the 100 steps end at 96
    assert (found.count, found.p50, found.p95) == pytest.approx((101, 51, 96))


def test_a_time_is_in_milliseconds():
    assert 0 < took(sorted, range(1000)) < 1000


def test_what_is_found_counts_where_it_overlaps():
    marked = [[(0, 4), (10, 20)], []]
    found = [[(2, 6), (4, 10)], [(0, 3)]]
    both = scores(marked, found)
    assert (both.precision.count, both.precision.of) == (1, 3)
    assert (both.recall.count, both.recall.of) == (1, 2)


def test_personal_data_is_read_with_its_labels(tmp_path):
    file = tmp_path / "marked.jsonl"
    file.write_text('{"text": "Ring Ann.", "spans": [{"start": 5, "end": 8, "label": "PERSON"}]}\n', "utf-8")
    (text,) = labelled(file)
    assert {kind.name: text.of(kind.labels) for kind in KINDS if text.of(kind.labels)} == {
        "names of people": [(5, 8)]
    }


def test_numbers_are_found_where_they_stand_in_the_text():
    finders = {kind.name: kind.presend for kind in KINDS}
    text = "Please pay by card 4929 1234 5678 9012 today."
    assert list(finders["payment cards"](text)) == [(19, 38)]


def _sentences(text):
    return [text[start:end] for start, end in sentences(text)]
