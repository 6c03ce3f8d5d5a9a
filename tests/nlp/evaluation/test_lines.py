"""Lines are read, and small letters stay where the capitals were."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.evaluation.lines import Unreadable, lowered, numbered, read_each


@given(st.text())
def test_small_letters_stay_in_their_places(text: str):
    assert len(lowered(text)) == len(text)
    assert lowered(text.lower().upper().lower()) == text.lower().upper().lower()


def test_a_letter_whose_small_form_is_longer_stays_as_it_is():
    assert lowered("İLKAY OF Bury") == "İlkay of bury"


def test_a_line_ends_with_or_without_a_carriage_return(tmp_path: Path):
    file = tmp_path / "lines.txt"
    file.write_bytes(b"\xef\xbb\xbfone\r\n\ntwo\n")
    assert list(numbered(file)) == [(1, "one"), (2, ""), (3, "two"), (4, "")]
    assert list(read_each([file], str.upper)) == ["ONE", "TWO"]


def test_a_line_that_is_not_utf_8_is_named(tmp_path: Path):
    file = tmp_path / "lines.txt"
    file.write_bytes(b"one\ncaf\xe9\n")
    with pytest.raises(Unreadable, match=r"lines.txt:2: this is not UTF-8"):
        list(numbered(file))
