"""Windows hold whole sentences of one paragraph, and together they are all of the text."""

from hypothesis import given
from hypothesis import strategies as st

from nlp.language import sentences
from nlp.windows import WINDOW, windows

PIECES = (
    "Thanks for this.", "The bins in Fallowfield were missed again on Friday", "ok?", "\n", "\n\n", "- one",
    "I have asked the contractor to go back tomorrow and to tell us when it is done.",
)  # fmt: skip
PROSE = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@given(PROSE)
def test_nothing_but_white_space_lies_between_windows(text: str) -> None:
    end = 0
    for start, stop in windows(text):
        assert not text[end:start].strip()
        assert text[start:stop].strip() == text[start:stop] != ""
        end = stop
    assert not text[end:].strip()


@given(PROSE)
def test_a_window_is_short_and_stays_in_its_line(text: str) -> None:
    for start, end in windows(text):
        assert end - start <= WINDOW or len(sentences(text[start:end])) == 1


def test_a_change_in_one_paragraph_leaves_the_other_windows_alone() -> None:
    before = "One thing first.\nAnother paragraph follows. It has two sentences.\nThe end."
    after = before.replace("two sentences", "two short sentences, not more")
    changed = {before[a:b] for a, b in windows(before)} ^ {after[a:b] for a, b in windows(after)}
    assert len(changed) == 2


def test_a_sentence_longer_than_a_window_is_one_window() -> None:
    text = "and so on " * 60
    assert list(windows(text)) == [(0, len(text.rstrip()))]
