"""The best dependency tree for a sentence's scores (Chu and Liu 1965, Edmonds 1967), with one root."""

import numpy as np
from numpy.typing import NDArray

NEVER = -1e9


def heads(arcs: NDArray[np.float32], roots: NDArray[np.float32]) -> list[int]:
    """The head of each word; the root's head is the root itself.

    `arcs[d, h]` is how well word h heads word d, `roots[d]` how well d is the root (log probabilities).
    """
    root = int(roots.argmax())
    scores = arcs.copy()
    np.fill_diagonal(scores, NEVER)
    scores[root] = NEVER
    scores[root, root] = 0
    return [int(head) for head in _tree(scores, root)]


def _tree(scores: NDArray[np.float32], root: int) -> NDArray[np.intp]:
    best: NDArray[np.intp] = scores.argmax(1)
    circle = _circle(best, root)
    if circle is None:
        return best
    return _opened(scores, root, best, circle)


def _circle(best: NDArray[np.intp], root: int) -> list[int] | None:
    """The words of one circle of heads, if there is one."""
    seen = {root}
    for start in range(len(best)):
        path: list[int] = []
        at = start
        while at not in seen:
            seen.add(at)
            path.append(at)
            at = int(best[at])
        if at in path:
            return path[path.index(at) :]
    return None


def _opened(
    scores: NDArray[np.float32], root: int, best: NDArray[np.intp], circle: list[int]
) -> NDArray[np.intp]:
    """The tree in which the circle is one word, opened again where its best head from outside comes in."""
    outside = [word for word in range(len(best)) if word not in circle]
    inner = scores[circle, best[circle]]
    entering = scores[np.ix_(circle, outside)] - inner[:, None]
    leaving = scores[np.ix_(outside, circle)]
    one = len(outside)
    small = np.full((one + 1, one + 1), NEVER, dtype=scores.dtype)
    small[:one, :one] = scores[np.ix_(outside, outside)]
    small[:one, one] = leaving.max(1)
    small[one, :one] = entering.max(0)
    found = _tree(small, outside.index(root))
    tree = best.copy()
    for place, word in enumerate(outside):
        head = int(found[place])
        tree[word] = circle[int(leaving[place].argmax())] if head == one else outside[head]
    enters = int(found[one])
    tree[circle[int(entering[:, enters].argmax())]] = outside[enters]
    return tree
