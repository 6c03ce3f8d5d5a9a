"""Patterns of the organisation's own numbers: what may be used, and that no text makes them slow."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.references import LONGEST, PUPIL, fault, shape

GOOD = (PUPIL.pattern, r"AS-\d{6}", r"[A-Z]{2}\d{4,8}", r"\d{2}/\d{5}/FUL", r"HB \d{7}[A-Z]?", r"[2-9]\d{7}")
BAD = (
    "", r"(a+)+\d", r"\d*", r"\d+", r".{6}", "ABCDEF", r"\d{3}", r"[A-Z]{30}\d{11}",
    r"H\d{8,3}", r"\d{0}A\d{4}", r"\w{3}\d{4}", r"(?:AB|CD)\d{4}", r"[z-a]\d{5}", r"[^a]\d{5}",
    r"A{1,9}B{1,9}\d{4,9}", "\\d{4}\n", r"\d{4}$",
)  # fmt: skip


@pytest.mark.parametrize("pattern", GOOD)
def test_a_plain_pattern_may_be_used(pattern: str) -> None:
    assert fault(pattern) is None
    shape(pattern)


@pytest.mark.parametrize("pattern", BAD)
def test_a_pattern_that_is_slow_or_fits_everything_is_refused(pattern: str) -> None:
    assert fault(pattern)


@given(st.text(alphabet=r"A9d\[]{},-?/ z", max_size=14))
def test_whatever_may_be_used_is_a_pattern_that_asks_for_a_digit(pattern: str) -> None:
    if fault(pattern) is None:
        found = re.compile(pattern).fullmatch("")
        assert found is None
        assert shape(pattern).search("A" * LONGEST) is None


@pytest.mark.parametrize("text", ["1" * 100_000, "1 " * 50_000, "A1" * 50_000, "A-1-" * 25_000])
def test_no_text_makes_a_pattern_slow(text: str) -> None:
    began = process_time()
    for pattern in (*GOOD, r"[A-Z0-9]{1,19}[A-Z0-9]{1,19}\d[/]", r"[ 0-9]{1,19}[ 0-9]{1,19}\dX"):
        assert fault(pattern) is None
        list(shape(pattern).finditer(text))
    assert process_time() - began < 2


def test_a_pattern_stands_for_a_whole_number() -> None:
    assert shape(r"AS-\d{6}").search("see as-204417.")
    assert not shape(r"AS-\d{6}").search("see XAS-2044178")
    assert not shape(r"\d{6}").search("www/204417/8 or 2044171")
