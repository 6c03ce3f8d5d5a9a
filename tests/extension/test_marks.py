"""Marks in real browsers: seen on the page, absent from it, and gone with the text they were about."""

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.waiting import until
from tests.extension.stage import Stage

SURE: dict[str, Any] = {"where": "text", "start": 18, "end": 30, "may_send": "reason"}
UNSURE: dict[str, Any] = {**SURE, "start": 4, "end": 14, "may_send": "confirm"}
RICH = "[contenteditable]"
FIELDS = ("textarea", "input")
EDITORS = (RICH, *FIELDS)
HIGHLIGHTS = (
    """() => Object.fromEntries([...CSS.highlights].map(([name, marks]) => [name, [...marks].map(String)]))"""
)
MARKED = {"presend-1": ["943 476 5919"], "presend-2": ["NHS number"]}
MARKUP = """() => document.body.innerHTML
  + [...document.querySelectorAll("textarea, input")].map(({ value }) => value).join()"""
OURS = "() => document.documentElement.children.length - 2"
FRAMED = """async () => {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  frame.contentDocument.body.append(document.querySelector("[contenteditable]").cloneNode(true));
}"""
SHADOW = """() => {
  const holder = document.createElement("section");
  holder.attachShadow({ mode: "open" }).append(document.querySelector("[contenteditable]"));
  document.querySelector("main").append(holder);
}"""


def numbered(path: str) -> list[dict[str, Any]]:
    """Findings that are in the text of this editor of the page."""
    return [{**SURE, "start": 6, "end": 18}] if path == "input" else [SURE, UNSURE]


def pictured(stage: Stage, folder: Path) -> bytes:
    """What the window shows, when it has come to rest."""
    path = folder / "shown.png"

    def same_twice() -> bytes | None:
        stage.page.screenshot(path)
        first = path.read_bytes()
        stage.page.screenshot(path)
        return first if first == path.read_bytes() else None

    shown: bytes = until(same_twice, "the page to come to rest")
    return shown


@pytest.mark.parametrize("path", EDITORS)
def test_marks_are_seen_and_the_page_is_the_same(stage: Stage, tmp_path: Path, path: str) -> None:
    bare = pictured(stage, tmp_path)  # Playwright leaves an empty style behind: look at the markup after it
    markup = stage.page.evaluate(MARKUP)
    stage.answer_of("mark", path=path, findings=numbered(path))
    assert pictured(stage, tmp_path) != bare
    assert stage.page.evaluate(MARKUP) == markup
    stage.answer_of("clear", path=path)
    assert pictured(stage, tmp_path) == bare
    assert stage.page.evaluate(MARKUP) == markup
    assert stage.page.evaluate(HIGHLIGHTS) == {}


def test_the_two_levels_have_names_that_say_nothing(stage: Stage) -> None:
    stage.answer_of("mark", path=RICH, findings=[SURE, UNSURE])
    assert stage.page.evaluate(HIGHLIGHTS) == MARKED


def test_only_what_is_in_the_text_is_marked(stage: Stage) -> None:
    elsewhere = [{**SURE, "where": "subject"}, {**SURE, "start": 0, "end": 0}, {**SURE, "end": 900}]
    stage.answer_of("mark", path=RICH, findings=elsewhere)
    assert stage.page.evaluate(HIGHLIGHTS) == {}


@pytest.mark.parametrize("path", EDITORS)
def test_marks_go_when_somebody_types(stage: Stage, path: str) -> None:
    stage.answer_of("mark", path=path, findings=numbered(path))
    stage.page.click(path)
    stage.page.type("x")
    until(lambda: stage.page.evaluate(HIGHLIGHTS) == {}, "the marks to go")
    assert stage.page.evaluate(OURS) == 0


@pytest.mark.parametrize("path", EDITORS)
def test_marks_go_when_the_page_empties_the_editor(stage: Stage, path: str) -> None:
    stage.answer_of("mark", path=path, findings=numbered(path))
    stage.page.evaluate(
        "(path) => { const e = find(path); 'value' in e ? (e.value = '') : (e.textContent = ''); }", path
    )
    until(lambda: stage.page.evaluate(HIGHLIGHTS) == {}, "the marks to go")
    until(lambda: stage.page.evaluate(OURS) == 0, "the copy to go")


@pytest.mark.parametrize("path", FIELDS)
def test_marks_go_with_their_field(stage: Stage, path: str) -> None:
    stage.answer_of("mark", path=path, findings=numbered(path))
    stage.page.evaluate("(path) => { find(path).remove(); }", path)
    until(lambda: stage.page.evaluate(OURS) == 0, "the copy to go")


def test_marks_of_one_editor_leave_another_alone(stage: Stage) -> None:
    stage.answer_of("mark", path=RICH, findings=[SURE])
    stage.answer_of("mark", path="textarea", findings=[SURE])
    stage.answer_of("clear", path="textarea")
    assert stage.page.evaluate(HIGHLIGHTS) == {"presend-1": ["943 476 5919"]}


def test_marks_in_a_frame_are_of_that_frame(stage: Stage, tmp_path: Path) -> None:
    stage.page.evaluate(FRAMED)
    bare = pictured(stage, tmp_path)
    stage.answer_of("mark", path=f"iframe >>> {RICH}", findings=[SURE, UNSURE])
    inside = HIGHLIGHTS.replace("CSS", "document.querySelector('iframe').contentWindow.CSS")
    assert stage.page.evaluate(inside) == MARKED
    assert stage.page.evaluate(HIGHLIGHTS) == {}
    assert pictured(stage, tmp_path) != bare


def test_marks_in_a_shadow_root_are_seen(stage: Stage, tmp_path: Path) -> None:
    stage.page.evaluate(SHADOW)
    bare = pictured(stage, tmp_path)
    stage.answer_of("mark", path=f"section >>> {RICH}", findings=[SURE, UNSURE])
    assert pictured(stage, tmp_path) != bare


def test_the_copy_over_a_field_takes_no_click(stage: Stage) -> None:
    stage.answer_of("mark", path="textarea", findings=[SURE])
    stage.page.click("textarea")
    assert stage.page.evaluate("() => document.activeElement.localName") == "textarea"
