"""Word lists say where they came from, are sorted, hold words and no expressions, and match whole words."""

import re
import tomllib
from pathlib import Path

import pytest

import nlp
from nlp.lexicon import any_of, lexicon

FILES = [
    file
    for file in sorted((Path(nlp.__file__).parent / "lexicons").glob("*.toml"))
    if "senses" in tomllib.loads(file.read_text("utf-8"))
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_list_says_where_its_words_came_from(file: Path):
    assert len(tomllib.loads(file.read_text("utf-8"))["source"]) > 30


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_words_of_a_sense_are_sorted_and_each_is_there_once(file: Path):
    for words in lexicon(file.stem).values():
        assert list(words) == sorted(set(words))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_words_are_in_lower_case_and_no_expressions(file: Path):
    for words in lexicon(file.stem).values():
        for word in words:
            assert re.fullmatch(r"[a-z0-9][a-z0-9 '/.&-]*", word), word


def test_only_whole_words_match():
    words = re.compile(any_of("identifiers", "nhs"), re.I)
    assert words.search("her NHS number")
    assert not words.search("enhsure")


def test_the_longest_word_wins():
    assert re.match(any_of("secrets", "pin"), "pin number").group() == "pin number"  # type: ignore[union-attr]


@pytest.mark.parametrize("written", ["sort code", "sort-code", "sort  code", "sort\ncode"])
def test_a_space_in_a_word_may_be_a_hyphen_or_a_line_break(written: str):
    assert re.fullmatch(any_of("identifiers", "bank"), written)


def test_either_apostrophe_matches():
    assert re.fullmatch(any_of("requests", "what"), "what’s")
