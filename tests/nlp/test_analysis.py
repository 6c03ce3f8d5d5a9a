"""The trained network reads any text, and what it says stands at the right words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.analysis import Analysed, analysed
from nlp.encoder import Floats, Scores, again, answers
from nlp.pipeline import pipeline

MAIL = (
    "Hi Kwame,\n\nMrs Olatunji rang the Head of Housing on Friday. She has not had an answer yet.\n\n"
    "Thanks\nRuth"
)


def written(text: str, sentence: Analysed) -> list[str]:
    return [text[sentence.offset + word.start : sentence.offset + word.end] for word in sentence.words]


def names(text: str) -> set[tuple[str, str]]:
    return {
        (text[sentence.offset + sentence.words[name.first].start :
              sentence.offset + sentence.words[name.end - 1].end], name.kind)
        for sentence in analysed(text)
        for name in sentence.names
    }  # fmt: skip


@given(st.text(max_size=200))
@settings(max_examples=60)
def test_every_word_of_any_text_is_read_once_and_in_order(text: str) -> None:
    end = 0
    for sentence in analysed(text):
        for word in sentence.words:
            start = sentence.offset + word.start
            assert not text[end:start].strip()
            end = sentence.offset + word.end
            assert 0 <= word.head < len(sentence.words)
        assert sum(word.head == at for at, word in enumerate(sentence.words)) == 1
        assert len(sentence.senses) == len(answers()["senses"])
    assert not text[end:].strip()


def test_a_mail_falls_into_its_sentences() -> None:
    assert [" ".join(written(MAIL, sentence)) for sentence in analysed(MAIL)] == [
        "Hi Kwame ,",
        "Mrs Olatunji rang the Head of Housing on Friday .",
        "She has not had an answer yet .",
        "Thanks",
        "Ruth",
    ]


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("The rota for March is on the shared drive.", 0),
        ("Gary is a useless lump and should be sacked.", 1),
        ("The rota is on the shared drive. Gary is a useless lump and should be sacked.", 1),
    ],
)
def test_only_what_seems_to_do_something_is_looked_at_again(
    text: str, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = []

    def counted(found: Scores, start: int, end: int) -> Floats:
        looked.append(found)
        return again(found, start, end)

    monkeypatch.setattr("nlp.reading.again", counted)
    assert analysed(text)
    assert len(looked) == looks


def test_people_and_roles_are_named() -> None:
    assert {("Kwame", "PERSON"), ("Olatunji", "PERSON"), ("Head of Housing", "ROLE")} <= names(MAIL)


def test_a_sentence_has_its_grammar() -> None:
    (sentence,) = analysed("She has not answered the tenants.")
    root = next(word for at, word in enumerate(sentence.words) if word.head == at)
    assert root.lemma == "answer"
    relations = {word.lemma: word.relation for word in sentence.words}
    assert relations["she"] == "nsubj"
    assert relations["tenant"] == "obj"


def test_a_sentence_longer_than_the_network_reads_at_once_is_read_in_turns() -> None:
    text = "and then the van came back and " * 60
    assert sum(len(sentence.words) for sentence in analysed(text)) == 420


def test_a_change_of_one_paragraph_leaves_what_is_said_of_the_others() -> None:
    report = (
        "The lift at Ashmore Court was mended on Tuesday morning, and the firm comes again in the spring."
    )
    text = f"{report}\n\nDoes anybody have an answer yet?"
    before, after = analysed(text), analysed(text.replace("an answer yet", "an answer of any kind"))
    assert before[0] == after[0]
    assert before[1].words != after[1].words


def test_a_line_that_its_author_ended_ends_a_sentence() -> None:
    lines = "Dear Kwame\nthanks for this\nwe meet on Monday"
    assert [lines[each.start : each.end] for each in analysed(lines)] == lines.split("\n")


@pytest.mark.parametrize("text", ["", " \n\n ", "\ud800", "\x00", "🙂" * 400, "a" * 5000, "é" * 300])
def test_odd_texts_are_read_too(text: str) -> None:
    for sentence in analysed(text):
        assert sentence.words


def test_spacy_shows_the_same() -> None:
    doc = pipeline()(MAIL)
    assert [len(sentence.text.split()) > 0 for sentence in doc.sents].count(True) == 5
    assert {(entity.text, entity.label_) for entity in doc.ents} == names(MAIL)
    assert [token.head.text for token in doc if token.text == "Olatunji"] == ["rang"]


@given(st.text(max_size=120))
@settings(max_examples=40)
def test_spacy_takes_any_text(text: str) -> None:
    doc = pipeline()(text)
    assert doc.text == text
    assert not len(doc) or list(doc.sents)
