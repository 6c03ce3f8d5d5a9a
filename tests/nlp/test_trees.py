"""The tree is the best one that has one root and no circle."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nlp.trees import heads

SCORES = st.integers(1, 5).flatmap(
    lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-8, 0, width=32), unique=True)
)


def is_a_tree(tree: tuple[int, ...], root: int) -> bool:
    def reaches(word: int) -> bool:
        for _ in tree:
            word = tree[word]
        return word == root

    return tree[root] == root and all(reaches(word) for word in range(len(tree)))


def best(scores: np.ndarray) -> float:
    """The best of all trees with the best root, by trying each."""
    n = len(scores)
    root = int(scores[:, -1].argmax())
    trees = (tree for tree in product(range(n), repeat=n) if is_a_tree(tree, root))
    return max(weight(scores, tree) for tree in trees)


def weight(scores: np.ndarray, tree: tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(tree) if word != head))


@given(SCORES)
def test_no_other_tree_is_better(scores: np.ndarray) -> None:
    tree = tuple(heads(scores[:, :-1], scores[:, -1]))
    assert is_a_tree(tree, int(scores[:, -1].argmax()))
    assert np.isclose(weight(scores, tree), best(scores), atol=1e-4)


def test_two_words_that_want_each_other_are_parted() -> None:
    arcs = np.array([[-9, -1, -5], [-1, -9, -4], [-3, -3, -9]], dtype=np.float32)
    assert heads(arcs, np.array([-5, -5, -1], dtype=np.float32)) == [1, 2, 2]
