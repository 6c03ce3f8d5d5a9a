"""How a word is written is told from its letters alone."""

import pytest

from nlp.shapes import SHAPES, shape


@pytest.mark.parametrize(
    ("word", "named"),
    [("resident", "lower"), ("Okafor", "title"), ("NHS", "upper"), ("A", "letter"), ("McKay", "mixed"),
     ("2026", "digits"), ("…", "other"), ("M14", "upper"), ("", "other"), ("🙂", "other")],
)  # fmt: skip
def test_a_word_has_one_shape(word: str, named: str) -> None:
    assert SHAPES[shape(word)] == named
