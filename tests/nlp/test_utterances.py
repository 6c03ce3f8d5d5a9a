"""Sentences with their scope, and that no text, however odd, is too much for what stands on them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.document import read
from nlp.draft import Draft
from nlp.people import people
from nlp.statements import statements
from nlp.utterances import utterances

TEXT = (
    "Hi Leila,\n\nThe van’s here. Ring me.\n\nKind regards\nSue Bright\n\n"
    "From: Leila Khan\nSent: Monday\nTo: Sue Bright\n\nWhere is it?"
)
PIECES = st.sampled_from(
    (
        "Mrs", "Mr", "Cllr", "Patel", "Dan", "tenant", "the", "my", "her", "she", "they", "said", "that",
        "is", "not", "7", "flat", "²", "’s", '"', "“", "(", "?", "!", ".", "\n", "\n\n", "From:", "-", "😀",
        "\u200b", "if", "only", "ill", "owes", "\ud800", "without", "no", "longer", "Child", "A", "of", ",",
    )
)  # fmt: skip


def test_a_sentence_knows_where_it_stands() -> None:
    draft = Draft(text=TEXT, subject="The van", reply="reply")
    scopes = {each.text: each.scope for each in utterances(read(draft))}
    assert scopes["The van"] == "subject"
    assert scopes["Ring me."] == "authored"
    assert scopes["Sue Bright"] == "signature"
    assert scopes["Where is it?"] == "quoted"


def test_a_sentence_and_its_words_are_found_again_in_the_draft() -> None:
    draft = Draft(text=TEXT)
    for each in utterances(read(draft)):
        assert draft.text[each.place.start : each.place.end] == each.text
        for at, word in enumerate(each.words):
            place = each.stretch(at, at + 1)
            assert draft.text[place.start : place.end] == each.form(at)
            assert each.lower(at) == each.form(at).casefold().replace("’", "'")
            assert all(each.words[child].head == at for child in each.under(at))
            assert word.head == at or at in each.under(word.head)


def test_a_verb_is_known_by_its_endings_where_the_lemma_is_wrong() -> None:
    (each,) = utterances(read(Draft(text="Dan refused.")))
    assert each.is_one_of(1, frozenset({"refuse"}))
    assert not each.is_one_of(1, frozenset({"fail"}))


@given(st.lists(PIECES, max_size=25))
@settings(max_examples=40)
def test_nothing_is_too_odd_to_be_read(pieces: list[str]) -> None:
    document = read(Draft(text=" ".join(pieces)))
    sentences = utterances(document)
    for party in people(document):
        for each in party.mentions:
            assert 0 <= each.first <= each.head < each.end <= len(sentences[each.sentence].words)
    for statement in statements(document):
        assert statement.first <= statement.head < statement.end <= len(sentences[statement.sentence].words)


@given(st.text(max_size=60))
@settings(max_examples=40)
def test_any_text_can_be_read(text: str) -> None:
    statements(read(Draft(text=text)))
