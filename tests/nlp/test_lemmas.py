"""A lemma is an edit of its word, and the edit makes the lemma again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.lemmas import edit, edited


@pytest.mark.parametrize(
    ("word", "lemma", "change"),
    [("councillors", "councillor", "-1"), ("Went", "go", "-4>go"), ("studies", "study", "-3>y"),
     ("Okafor", "Okafor", "=0"), ("better", "well", "-6>well"), ("THE", "the", "-0")],
)  # fmt: skip
def test_an_edit_is_the_shortest_change_at_the_end(word: str, lemma: str, change: str) -> None:
    assert edit(word, lemma) == change
    assert edited(word, change) == lemma


@given(st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1),
       st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1))  # fmt: skip
def test_every_edit_makes_its_lemma(word: str, lemma: str) -> None:
    assert edited(word, edit(word, lemma)) == lemma


def test_an_edit_learnt_on_a_longer_word_leaves_a_short_one_alone() -> None:
    assert edited("At", "-4>go") == "at"
    assert edited("s", "-1") == "s"
