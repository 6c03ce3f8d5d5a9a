"""Spans and their labels say the same, and labels that make no whole span are never chosen."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nlp.labelling import Span, labelled, labels, spans

KINDS = ("PERSON", "ORG")
NAMES = labels(KINDS)


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[Span], int]:
    """Spans that do not overlap, and how many words there are."""
    lengths = draw(
        st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.sampled_from(KINDS)), max_size=4)
    )
    at, found = 0, []
    for gap, length, kind in lengths:
        found.append((at + gap, at + gap + length, kind))
        at += gap + length
    return found, at + draw(st.integers(1, 3))


@given(texts())
def test_spans_survive_as_labels(text: tuple[list[Span], int]) -> None:
    found, length = text
    scores = np.zeros((length, len(NAMES)), dtype=np.float32)
    for at, label in enumerate(labelled(found, length)):
        scores[at, NAMES.index(label)] = 1
    assert list(spans(scores, NAMES)) == found


@given(
    arrays(np.float32, st.tuples(st.integers(0, 7), st.just(len(NAMES))), elements=st.floats(-5, 5, width=32))
)
def test_any_scores_make_whole_spans(scores: np.ndarray) -> None:
    end = 0
    for start, stop, kind in spans(scores, NAMES):
        assert end <= start < stop <= len(scores)
        assert kind in KINDS
        end = stop


def test_a_stray_inside_label_gives_way_to_the_whole_span() -> None:
    scores = np.full((3, len(NAMES)), -3, dtype=np.float32)
    for at, (label, score) in enumerate((("B-PERSON", 2), ("I-ORG", 1), ("L-PERSON", 2))):
        scores[at, NAMES.index(label)] = score
    scores[1, NAMES.index("I-PERSON")] = 0.5
    assert list(spans(scores, NAMES)) == [(0, 3, "PERSON")]
