"""What is timed is what a council might send, and the sums are right."""

import json

import pytest

from localagent import conversion, wire
from tests.benchmarks.texts import drafts, new_drafts, on_the_wire
from tests.benchmarks.timing import times, took


def test_every_draft_is_a_mail_of_about_120_words():
    assert len(drafts()) == 6
    for draft in drafts():
        assert 105 <= len(draft.text.split()) <= 135
        assert draft.subject
        assert draft.to


def test_no_text_comes_twice():
    assert len({draft.text for draft in new_drafts(50)}) == 50


def test_over_http_the_same_drafts_are_asked_about():
    for draft in drafts():
        sent = json.dumps(on_the_wire(draft)).encode()
        assert conversion.to_draft(wire.read(wire.Draft, sent)) == draft


def test_half_of_the_times_are_below_the_one_and_95_in_100_below_the_other():
    found = times(range(1, 102))  # 1 to 101: the middle is 51, and 95 of the 100 steps end at 96
    assert (found.count, found.p50, found.p95) == pytest.approx((101, 51, 96))


def test_a_time_is_in_milliseconds():
    assert 0 < took(sorted, range(1000)) < 1000
