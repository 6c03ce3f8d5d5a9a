"""A document: passages, sentences, and places that lead back to the draft."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.document import read
from nlp.draft import Draft
from nlp.findings import Place
from nlp.language import rules, sentences
from nlp.plain import plain

TEXT = (
    "Hello 👩\u200d👩\u200d👧 the pаsswоrd is p\u200be\u200ba\u200br.\r\n\r\n> Old words.\r\n\r\nThanks\r\nJo"
)


def words(draft: Draft, place: Place) -> str:
    return (draft.subject if place.where == "subject" else draft.text)[place.start : place.end]


def test_each_passage_is_of_one_kind() -> None:
    document = read(Draft(text=TEXT, subject="About pears", reply="reply"))
    assert [passage.kind for passage in document.text] == ["authored", "quoted", "signature"]
    assert [passage.where for passage in document.everything] == ["subject", "text", "text"]
    assert document.authored == document.passages("authored")
    assert document.subject.text == "About pears"


def test_a_place_leads_back_through_emoji_and_hiding() -> None:
    draft = Draft(text=TEXT)
    (passage, *_) = read(draft).authored
    found = re.search("password is pear", passage.text)
    assert found is not None
    place = passage.place(*found.span())
    assert words(draft, place) == "pаsswоrd is p\u200be\u200ba\u200br"


def test_a_place_never_cuts_what_is_drawn_as_one() -> None:
    draft = Draft(text="cafe\u0301s 👩\u200d👧")
    (passage,) = read(draft).authored
    assert words(draft, passage.place(3, 4)) == "e\u0301"
    assert words(draft, passage.place(6, 7)) == "👩\u200d👧"


def test_places_in_later_passages_count_from_the_start_of_the_text() -> None:
    draft = Draft(text="Yes.\n> Old words.\nNo more.", reply="reply")
    last = read(draft).authored[-1]
    assert words(draft, last.place(0, 2)) == "No"


def test_sentences_end_at_line_breaks_and_bullets_and_not_after_a_short_form() -> None:
    text = "See Cllr. Smith on Tues. at 3.15 p.m. about it. Thanks\n- one\n- two. Three\n1. four\nMonday"
    found = [text[start:end] for start, end in sentences(text)]
    assert found == [
        "See Cllr. Smith on Tues. at 3.15 p.m. about it.", "Thanks", "- one", "- two.", "Three",
        "1. four", "Monday",
    ]  # fmt: skip


def test_a_sentence_goes_on_where_a_mail_program_wrapped_it() -> None:
    text = (
        "We spoke about the new rota on Monday and agreed that it could wait\nuntil the spring. Then again."
    )
    assert [text[start:end] for start, end in sentences(text)] == [text[:85], "Then again."]


def test_sentences_know_their_place() -> None:
    draft = Draft(text="One here.\nTwo th\u200bere.", subject="Zero")
    assert [words(draft, sentence.place) for sentence in read(draft).sentences] == [
        "Zero",
        "One here.",
        "Two th\u200bere.",
    ]


@given(st.text(max_size=120))
def test_any_text_is_read_and_every_word_leads_back(text: str) -> None:
    draft = Draft(text=text, subject=text[:20])
    document = read(draft)
    for passage in (document.subject, *document.text):
        for found in re.finditer(r"[A-Za-z]{4,}", passage.text):
            place = passage.place(*found.span())
            assert 0 <= place.start < place.end <= len(text)
            assert found.group() in plain(words(draft, place)).text


@given(st.text(alphabet=st.sampled_from("ab .!?\n-1"), max_size=60))
def test_sentences_are_in_order_and_hold_every_word(text: str) -> None:
    spans = sentences(text)
    assert list(spans) == sorted(spans)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["", "\n", "\ud800", "\u200b", "\x00"])
def test_a_text_of_nothing_has_no_sentence_to_trip_over(text: str) -> None:
    assert len(read(Draft(text=text)).sentences) <= 1


def test_the_repr_holds_no_text() -> None:
    document = read(Draft(text="A canary.\n\nThanks\nCanary", subject="canary"))
    for value in (document, document.subject, document.sentences, document.draft):
        assert "canary" not in repr(value).casefold()


def test_reading_keeps_nothing_of_what_was_read() -> None:
    read(Draft(text="Warm up."))
    before = len(rules().vocab.strings)
    for number in range(200):
        read(Draft(text=f"Canary{number} sings song{number}."))
    assert len(rules().vocab.strings) == before


def test_drafts_can_be_read_side_by_side() -> None:
    drafts = [Draft(text=f"Number {number} is here. And {number} more.") for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        beside = [document.sentences for document in pool.map(read, drafts)]
    assert beside == [read(draft).sentences for draft in drafts]
