"""Sentences are found in any text, however it is built."""

from time import process_time

import pytest

from nlp.language import sentences, words


@pytest.mark.parametrize(
    "piece", ["(", ")", "'", "£", "!?", ":)", "…", "\U0001f600", "http://a", "a.b", "x" * 99 + " "]
)
def test_a_text_without_spaces_takes_no_longer_than_prose(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    sentences("Warm.")
    began = process_time()
    spans = sentences(text)
    assert process_time() - began < 5, "the tokenizer has gone quadratic: without a bound this takes minutes"
    assert spans[0][0] == 0


def test_an_address_as_long_as_a_line_ends_no_sentence() -> None:
    text = f"It is at https://safe.example/?u={'a.b!c' * 40} for now. Thanks."
    assert [text[start:end][-7:] for start, end in sentences(text)] == ["or now.", "Thanks."]


def test_white_space_is_no_word() -> None:
    assert words("The  form \n\n is\tin.") == ("The", "form", "is", "in", ".")
