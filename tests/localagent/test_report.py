"""The report that people read in a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localagent.excerpt import line_of, marked, seen
from localagent.reading import Reading
from localagent.report import report, where
from nlp.draft import Attachment, Draft, Recipient
from nlp.findings import Finding, Place, Severity
from nlp.review import Review, Unchecked

TEXT = "Hello 😀,\n\nthe number is 943 476 5919, thanks."
START = TEXT.index("943")
DRAFT = Draft(
    text=TEXT,
    subject="About 943 476 5919",
    to=(Recipient("", "a@b.example"), Recipient("Priya", "p@b.example")),
    attachments=(Attachment("x.pdf"), Attachment("list.xlsx")),
)


def finding(place: Place) -> Finding:
    return Finding(
        "personal_data",
        "an NHS number",
        "5.7",
        Severity.STOP,
        1.0,
        place,
        "It gives a number.",
        "Take it out.",
    )


def told(place: Place, *, colour: bool = False, name: str = "a.eml") -> str:
    review = Review("stop", "reason", (finding(place),), (Unchecked("wording", "No Java.", "Install it."),))
    return report(Reading(name, "mail", DRAFT), review, colour=colour)


def test_a_report_marks_the_words_and_says_why_and_what_instead() -> None:
    assert told(Place("text", START, START + 12)).splitlines() == [
        "a.eml: would be stopped",
        "It can be sent only with a reason.",
        "",
        "1. An NHS number (paragraph 5.7, line 3)",
        "     the number is 943 476 5919, thanks.",
        "                   ^^^^^^^^^^^^",
        "   What:       It gives a number.",
        "   Why:        Protect the personal data that you hold: data protection law asks it of each",
        "               of us.",
        "   What to do: Take it out.",
        "",
        "Not checked (wording): No Java. Install it.",
    ]


def test_in_a_terminal_with_colours_the_words_are_underlined() -> None:
    lines = told(Place("text", START, START + 12), colour=True).splitlines()
    assert "     the number is \x1b[1;4;31m943 476 5919\x1b[0m, thanks." in lines


@pytest.mark.parametrize(
    ("place", "words", "shown"),
    [
        (Place("subject", 6, 18), "subject", "About 943 476 5919"),
        (Place("to:1"), "To", "Priya <p@b.example>"),
        (Place("attachment:1"), "attachment 2", "list.xlsx"),
        (Place("profile"), "profile", ""),
        (Place("draft"), "the draft as a whole", ""),
    ],
)
def test_places_outside_the_text_are_named_and_shown(place: Place, words: str, shown: str) -> None:
    assert where(place, DRAFT) == words
    assert f"(paragraph 5.7, {words})" in told(place)
    assert shown in told(place)


def test_a_clear_draft_takes_one_line() -> None:
    assert report(Reading("-", "text", DRAFT), Review("clear", "freely")) == "Standard input: nothing found\n"


@pytest.mark.parametrize("before", ["日本 ", "e\u0301 ", "😀 ", "a\u200bb "])
def test_marks_stand_below_their_words_whatever_is_before(before: str) -> None:
    text = before + "words"
    shown, marks = marked(line_of(text, len(before), len(text)), colour=False)
    columns = {"日本 ": 5, "e\u0301 ": 2, "😀 ": 3, "a\u200bb ": 3}[before]
    assert shown.endswith("words")
    assert marks == " " * columns + "^^^^^"


def test_a_long_line_is_cut_around_its_words() -> None:
    text = "a " * 500 + "WORDS" + " b" * 500
    shown, marks = marked(line_of(text, 1000, 1005), colour=False)
    assert len(shown) < 120
    assert shown[marks.index("^") :].startswith("WORDS")


def test_no_draft_steers_the_terminal() -> None:
    assert "\x1b" not in seen("a\x1b[2Jb\x07\u202ec\u2028d")


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_place_in_any_text_can_be_shown(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    line = line_of(text, start, end)
    assert 0 <= line.start <= line.end <= len(line.text)
    assert all("\n" not in shown for shown in marked(line, colour=False))


@given(
    st.lists(st.text(alphabet="ab\u2028", max_size=5), min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_lines_are_counted_as_editors_do(lines: list[str], ending: str) -> None:
    text = ending.join(lines)
    start = len(text) - len(lines[-1])
    assert line_of(text, start, start).number == len(lines)
