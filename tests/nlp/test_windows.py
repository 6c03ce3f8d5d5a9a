"""Windows hold whole sentences, and together they are all of the text."""

from hypothesis import given
from hypothesis import strategies as st

from nlp.language import sentences
from nlp.windows import WINDOW, Window, windows

PIECES = (
    "Thanks for this.", "The bins in Fallowfield were missed again on Friday", "ok?", "\n", "\n\n", "- one",
    "I have asked the contractor to go back tomorrow and to tell us when it is done.",
)  # fmt: skip
LONG = "I have asked the contractor to go back tomorrow and to tell us when it is done, as he does."
PROSE = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@given(PROSE)
def test_nothing_but_white_space_lies_between_windows(text: str) -> None:
    end = 0
    for window in windows(text):
        read = text[window.start : window.end]
        assert not text[end : window.start].strip()
        assert read.strip() == read != ""
        end = window.end
    assert not text[end:].strip()


@given(PROSE)
def test_a_window_is_short_or_one_sentence(text: str) -> None:
    for window in windows(text):
        short = window.end - window.start <= WINDOW
        assert short or len(sentences(text[window.start : window.end])) == 1


@given(PROSE)
def test_every_line_that_a_window_tells_of_begins_a_sentence(text: str) -> None:
    begins = {start for start, _ in sentences(text)}
    for window in windows(text):
        assert {window.start + line for line in window.lines} <= begins
        assert all("\n" in text[window.start : window.start + line] for line in window.lines)


def test_a_change_in_one_paragraph_leaves_the_other_windows_alone() -> None:
    before = f"{LONG}\n{LONG} It has two sentences.\nThe end."
    after = before.replace("two sentences", "two short sentences, not more")
    changed = _texts(before) ^ _texts(after)
    assert len(changed) == 2


def test_what_is_short_is_read_with_the_line_below() -> None:
    text = f"Hi Nasreen,\n\n{LONG}\n{LONG}\nThanks\nJo"
    greeting, alone, close = windows(text)
    assert text[greeting.start : greeting.end] == f"Hi Nasreen,\n\n{LONG}"
    assert text[alone.start : alone.end] == LONG
    assert text[close.start + close.lines[0] : close.end] == "Jo"


def test_a_sentence_longer_than_a_window_is_one_window() -> None:
    text = "and so on " * 60
    assert list(windows(text)) == [Window(0, len(text.rstrip()))]


def _texts(text: str) -> set[str]:
    return {text[window.start : window.end] for window in windows(text)}
