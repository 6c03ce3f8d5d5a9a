"""Parses are set beside each other, worked out by hand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.evaluation.agreement import MEASURES, agreement, counts
from nlp.evaluation.alignment import aligned
from nlp.evaluation.parse import Parse, Word, placed, written


def words(text: str) -> tuple[Word, ...]:
    """Words between spaces; those with + between them are written as one: "She did+n't ring"."""
    made: list[Word] = []
    start = 0
    for token in text.split():
        forms = token.split("+")
        end = start + len("".join(forms))
        made += [Word(form, start, end, len(forms) > 1) for form in forms]
        start = end
    return tuple(made)


def pairs(gold: str, found: str) -> list[tuple[str, str]]:
    one, two = words(gold), words(found)
    return [(one[at].form, two[to].form) for at, to in aligned(one, two).items()]


def test_words_with_the_same_place_are_the_same():
    assert pairs("a council-run home", "a council - run home") == [("a", "a"), ("home", "home")]
    assert pairs("10 am", "10am") == []


def test_words_written_as_one_are_found_by_their_forms():
    assert pairs("She did+n't ring", "She did n't ring") == [
        ("She", "She"), ("did", "did"), ("n't", "n't"), ("ring", "ring"),
    ]  # fmt: skip
    assert pairs("She did+n't ring", "She didn't ring") == [("She", "She"), ("ring", "ring")]
    assert pairs("can+not", "CAN NOT") == [("can", "CAN"), ("not", "NOT")]


def test_only_the_longest_common_row_of_forms_is_the_same():
    assert pairs("b+a+b+c", "a b c b") == [("a", "a"), ("b", "b"), ("c", "c")]


def test_a_word_that_is_not_inside_a_joined_token_is_none_of_its_words():
    assert pairs("do+n't go", "do n'tgo") == [("do", "do")]
    assert [*aligned(words("ab b+c"), words("a b b c")).values()] == [2, 3], "and none from before it"


@given(st.lists(st.sampled_from(["a", "b+a", "a+b+b", "ab"]), max_size=8))
def test_a_parse_is_wholly_aligned_with_itself(tokens: list[str]):
    made = words(" ".join(tokens))
    assert aligned(made, made) == {at: at for at in range(len(made))}


def parse(heads: str, *, relations: str = "", sentences: str = "", text: str = "") -> Parse:
    """A word for each head; sentences are written 0-3."""
    numbers = [int(head) for head in heads.split()]
    of = relations.split() or ["dep"] * len(numbers)
    made = zip(words(text or "w " * len(numbers)), numbers, of, strict=True)
    spans = [each.split("-") for each in (sentences or f"0-{len(numbers)}").split()]
    return Parse(
        tuple(replace(word, head=head, relation=relation) for word, head, relation in made),
        tuple((int(first), int(last)) for first, last in spans),
    )


def counted(gold: Parse, found: Parse) -> dict[str, tuple[int, int, int]]:
    return dict(zip(MEASURES, counts(gold, found), strict=True))


def test_heads_and_relations_are_counted_with_and_without_subtypes_and_punctuation():
    gold = parse("1 1 1 1", relations="nmod:poss root obj punct")
    found = parse("1 1 0 1", relations="nmod root obj punct")
    got = counted(gold, found)
    assert got["words"] == (4, 4, 4)
    assert got["UAS"] == got["LAS"] == (3, 4, 4)
    assert got["LAS, with subtypes"] == (2, 4, 4)
    assert got["UAS, no punctuation"] == got["LAS, no punctuation"] == (2, 3, 3)
    assert got["LAS, with subtypes, no punctuation"] == (1, 3, 3)


def test_a_relation_counts_only_where_the_head_is_right():
    got = counted(parse("0 0", relations="root obj"), parse("0 1", relations="root obj"))
    assert got["UAS"] == got["LAS"] == (1, 2, 2)


def test_a_word_whose_head_is_no_word_is_wrong():
    got = counted(parse("0 0", text="a b+c".replace("+", "")), parse("0 -1", text="a bc"))
    assert got["UAS"] == (1, 2, 2)


def test_a_head_that_was_not_found_as_a_word_is_wrong():
    # "cd" is one word in gold and two in what was found; "a" hangs on it.
    got = counted(parse("1 1 1", text="a cd e"), parse("1 1 1 1", text="a c d e"))
    assert got["words"] == (2, 3, 4)
    assert got["UAS"] == (0, 3, 4)


def test_sentences_are_right_with_both_ends():
    gold = parse("0 1 2 3", sentences="0-2 2-3 3-4")
    assert counted(gold, parse("0 1 2 3", sentences="0-2 2-4"))["sentences"] == (1, 3, 2)


def test_tags_features_and_lemmas_are_compared_whole():
    features = frozenset({"Number=Sing", "Case=Nom"})
    one = Word("a", 0, 1, xpos="DT", upos="DET", features=features, lemma="_", head=0)
    two = replace(one, xpos="NN", features=features - {"Case=Nom"}, lemma="anything")
    got = counted(Parse((one,), ((0, 1),)), Parse((two,), ((0, 1),)))
    assert got["UPOS"] == got["lemmas"] == (1, 1, 1)
    assert got["XPOS"] == got["morphology"] == (0, 1, 1)
    three = replace(one, lemma="an")
    assert counted(Parse((three,), ((0, 1),)), Parse((two,), ((0, 1),)))["lemmas"] == (0, 1, 1)


def test_f1_is_taken_over_all_documents():
    split = parse("1 1 1", text="a cd e"), parse("1 1 1 1", text="a c d e")
    same = parse("0 0"), parse("0 0")
    got = agreement([split, same])["words"]
    assert got.value == pytest.approx(2 * (2 + 2) / (3 + 2 + 4 + 2))
    assert got.low == pytest.approx(4 / 7)
    assert got.high == 1


def test_given_words_stand_where_the_files_do():
    gold = words("She did+n't ring")
    found = Parse(words("She did n't ring"), ((0, 4),))
    assert placed(found, gold).words == gold


@given(st.text())
def test_written_characters_are_those_that_are_no_white_space(text: str):
    assert written(text) == len("".join(text.split()))
