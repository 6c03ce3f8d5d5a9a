"""Sentences of a treebank come together by ones, twos and threes, and their trees stay whole."""

from pathlib import Path
from random import Random

import pytest

from nlp.training.conllu import packed, read

TREES = """\
# newdoc id = a
# sent_id = a-1
1\tBins\tbin\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\tmoved\tmove\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdid\tdo\tAUX\tVBD\t_\t2\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_

# sent_id = a-2
1\tFine\tfine\tADJ\tJJ\t_\t0\troot\t_\t_

# newpar id = a-p2
# sent_id = a-3
1\tThanks\tthank\tNOUN\tNNS\t_\t0\troot\t_\t_
"""


@pytest.fixture
def trees(tmp_path: Path) -> Path:
    path = tmp_path / "trees.conllu"
    path.write_text(TREES, "utf-8")
    return path


def test_a_word_that_is_written_together_counts_by_its_parts(trees: Path) -> None:
    named, opens, sample = next(read(trees))
    assert (named, opens) == ("a-1", True)
    assert sample.words == ("Bins", "moved", "did", "n't")


@pytest.mark.parametrize("seed", range(6))
def test_heads_stay_within_their_sentence(trees: Path, seed: int) -> None:
    for sample in packed(trees, {}, (), Random(seed)):
        assert sample.tree is not None
        assert sample.starts is not None
        ends = (*sample.starts[1:], len(sample.words))
        for start, end in zip(sample.starts, ends, strict=True):
            assert sum(head == -1 for head in sample.tree.heads[start:end]) == 1
            assert all(head == -1 or start <= head < end for head in sample.tree.heads[start:end])


@pytest.mark.parametrize("seed", range(6))
def test_a_new_paragraph_begins_a_new_sample(trees: Path, seed: int) -> None:
    samples = list(packed(trees, {}, (), Random(seed)))
    assert samples[-1].words == ("Thanks",)
    assert sum(len(sample.words) for sample in samples) == 6


def test_names_move_with_their_sentence(trees: Path) -> None:
    names = {"a-1": ((0, 1, "ORG"),), "a-2": ((0, 1, "PERSON"),)}
    found = [
        (sample.words[start:end], kind)
        for sample in packed(trees, names, (), Random(3))
        for start, end, kind in sample.names or ()
    ]
    assert found == [(("Bins",), "ORG"), (("Fine",), "PERSON")]


def test_only_the_genres_of_a_free_licence_are_learnt(trees: Path) -> None:
    trees.write_text(TREES.replace("a-1", "GUM_news_bins-1").replace("a-2", "GUM_essay_bins-1"), "utf-8")
    kept = [word for sample in packed(trees, {}, ("news",), Random(1)) for word in sample.words]
    assert kept == ["Bins", "moved", "did", "n't", "Thanks"]
