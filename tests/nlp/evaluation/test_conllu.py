"""Treebanks are read: words, tokens of several words, empty nodes, documents, paragraphs and gaps."""

from pathlib import Path

import pytest

from nlp.evaluation.conllu import Document, in_small_letters, read
from nlp.evaluation.lines import Unreadable
from nlp.evaluation.parse import Word
from tests.nlp.evaluation.treebank import TREEBANK, row, sentence


def documents(tmp_path: Path, text: str = TREEBANK) -> list[Document]:
    file = tmp_path / "made.conllu"
    file.write_text(text, "utf-8")
    return list(read([file]))


def test_documents_have_the_text_as_it_was_written(tmp_path: Path):
    first, second = documents(tmp_path)
    assert first.text == "She didn't ring.\n\nBins go out(today)."
    assert second.text == "Thanks !"
    assert "ring" not in repr(first)


def test_words_stand_where_their_characters_do(tmp_path: Path):
    words = documents(tmp_path)[0].parse.words
    assert [(word.form, word.start, word.end, word.joined) for word in words[:5]] == [
        ("She", 0, 3, False),
        ("did", 3, 9, True),
        ("n't", 3, 9, True),
        ("ring", 9, 13, False),
        (".", 13, 14, False),
    ]


def test_heads_are_numbers_in_the_document_and_a_root_heads_itself(tmp_path: Path):
    first, _ = documents(tmp_path)
    assert first.parse.sentences == ((0, 5), (5, 8), (8, 12))
    assert [word.head for word in first.parse.words[:7]] == [3, 3, 3, 3, 3, 6, 6]


def test_a_word_has_what_its_columns_say(tmp_path: Path):
    word = documents(tmp_path)[0].parse.words[0]
    assert word == Word(
        "She", 0, 3, False, "PRP", "PRON", frozenset({"Case=Nom", "Number=Sing"}), "she", 3, "nsubj"
    )


def test_spaces_follow_tokens_and_not_the_words_in_them(tmp_path: Path):
    first, second = documents(tmp_path)
    assert first.spaces[:5] == (True, False, True, False, True)
    assert second.spaces == (True, True)


def test_a_text_that_does_not_fit_the_words_is_left_out(tmp_path: Path):
    (one,) = documents(tmp_path, "# text = Quite another\n" + sentence(row(1, "Bins", 0), row(2, "out", 1)))
    assert one.text == "Bins out"


def test_without_capitals_forms_and_lemmas_are_small(tmp_path: Path):
    (one,) = documents(tmp_path, sentence(row(1, "Bury", 0, lemma="Bury")))
    lower = in_small_letters(one)
    assert lower.text == "bury"
    assert (lower.parse.words[0].form, lower.parse.words[0].lemma) == ("bury", "bury")


def test_an_empty_file_has_no_documents(tmp_path: Path):
    assert documents(tmp_path, "\n\n") == []


@pytest.mark.parametrize(
    ("block", "says"),
    [
        ("1\tBins\n", "a word must have ten columns"),
        ("# only = this\n", "a word must have ten columns"),
        (row(2, "Bins", 0) + "\n", "the words must be numbered from 1"),
        (row(1, "Bins", 2) + "\n", "the head of a word must be"),
        (row(1, "Bins", "_") + "\n", "the head of a word must be"),
        (row("1-3", "Bins", "_") + "\n" + row(1, "Bins", 0) + "\n", "a token of several words must"),
    ],
)
def test_a_sentence_that_is_wrong_is_named(tmp_path: Path, block: str, says: str):
    with pytest.raises(Unreadable) as raised:
        documents(tmp_path, sentence(row(1, "Bins", 0)) + block + "\n")
    where, said = str(raised.value).split(": ", 1)
    assert where.endswith("made.conllu")
    assert says in said
