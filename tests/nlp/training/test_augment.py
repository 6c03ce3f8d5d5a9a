"""Whatever a sample looks like afterwards, what is known of it still stands at the same words."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from nlp.training.augment import augmented
from nlp.training.samples import Sample, Sense, Tree

ALWAYS = {"small": 0.3, "capitals": 0.3, "unended": 1.0, "typing": 1.0, "emoji": 1.0}
WORDS = ("Please", "thank", "Nkechi", "Obiora", "at", "Wythenshawe", "library", ".")


@given(st.integers())
def test_spans_and_stretches_keep_their_words(seed: int) -> None:
    sample = Sample(WORDS, names=((2, 4, "PERSON"),), senses=(Sense(0, 8, {"abuse": False}),))
    other = augmented(sample, ALWAYS, Random(seed))
    assert other.names == ((2, 4, "PERSON"),)
    assert other.senses[0].end <= len(other.words)
    assert len(other.words) == 8, "the full stop has gone, and an emoji or a hashtag has come"


@given(st.integers())
def test_a_tree_loses_its_last_mark_only(seed: int) -> None:
    tree = Tree(("T",) * 8, ("F",) * 8, ("l",) * 8, (-1, 0, 1, 2, 5, 1, 5, 0), ("r",) * 8)
    other = augmented(Sample(WORDS, tree, (0,)), ALWAYS, Random(seed))
    assert other.tree is not None
    assert len(other.tree.heads) == len(other.words) == 7
    assert other.tree.heads == tree.heads[:7]


@given(st.integers())
def test_a_mark_that_something_hangs_on_stays(seed: int) -> None:
    tree = Tree(("T",) * 8, ("F",) * 8, ("l",) * 8, (7, 0, 1, 2, 5, 1, 5, -1), ("r",) * 8)
    assert len(augmented(Sample(WORDS, tree, (0,)), ALWAYS, Random(seed)).words) == 8
