"""A spaCy pipeline is set beside a treebank: here one that only finds sentences."""

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language

from nlp.evaluation import model
from nlp.evaluation.agreement import MEASURES
from nlp.evaluation.conllu import read
from nlp.evaluation.estimate import Estimate
from nlp.evaluation.syntax import Report, report, text
from tests.nlp.evaluation.treebank import TREEBANK


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    file = tmp_path / "made.conllu"
    file.write_text(TREEBANK, "utf-8")
    return file


@pytest.fixture
def nlp() -> Language:
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    return made


def test_from_raw_text_every_character_is_in_a_word_and_every_word_in_a_sentence(
    nlp: Language, treebank: Path
):
    documents = list(read([treebank]))
    found = model.from_text(nlp, [each.text for each in documents])
    assert found.seconds > 0
    for parse, document in zip(found.parses, documents, strict=True):
        assert "".join(word.form for word in parse.words) == "".join(document.text.split())
        assert parse.words[-1].end == document.parse.words[-1].end
        assert [at for first, last in parse.sentences for at in range(first, last)] == list(
            range(len(parse.words))
        )


def test_words_and_sentences_that_are_given_are_kept(nlp: Language, treebank: Path):
    documents = list(read([treebank]))
    for parse, document in zip(model.from_words(nlp, documents, True), documents, strict=True):
        assert parse.sentences == document.parse.sentences
        assert [word.form for word in parse.words] == [word.form for word in document.parse.words]
    for parse, document in zip(model.from_words(nlp, documents, False), documents, strict=True):
        assert len(parse.words) == len(document.parse.words)


def test_the_treebank_itself_is_measured(nlp: Language, treebank: Path):
    found = report(nlp, list(read([treebank])))
    assert (found.documents, found.sentences, found.words) == (2, 4, 14)
    assert "sentences" not in found.sentences_given
    # With the file's words, two of its sentences have no full stop between them, and are read as one.
    assert found.words_given["sentences"].value == 2 * 2 / (4 + 3)
    # From the text, "out(today" is one word to the tokenizer, and three in the file.
    assert found.raw["words"].value == 2 * 11 / (14 + 12)
    # Every word is its own head where nothing was parsed: right for the four roots.
    assert found.sentences_given["UAS"].value == 4 / 14
    assert found.sentences_given["XPOS"].value == 0
    assert found.words_per_second > 0


def test_names_are_found_with_their_places_in_the_text(nlp: Language):
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "LOC", "pattern": "Moss Side"}])
    found = model.entities(nlp, ["In  Moss Side 😀 and Moss Side", "nowhere"])
    assert list(found) == [{(4, 13, "LOC"), (20, 29, "LOC")}, set()]


def test_the_text_is_a_table_of_a_hundred_columns():
    scores = dict.fromkeys(MEASURES, Estimate(1, 1, 1))
    given = {name: each for name, each in scores.items() if name not in {"words", "sentences"}}
    shown = text(Report(9000, 99000, 999000, True, given, scores, scores, 12345.6)).splitlines()
    assert max(map(len, shown)) <= 100
    assert shown[3].split() == ["words", "given", "100.0", "[100.0–100.0]", "100.0", "[100.0–100.0]"]
    assert shown[-1].split() == ["words", "per", "second", "12,346"]
