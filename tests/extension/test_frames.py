"""Editors in frames that the page writes itself: their listeners are put on again, and their text is read."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as PlainBrowser

from tests.extension.gate_stage import Gate, gated, script

WAYS = ("writeFrame()", "srcdocFrame()", "designFrame()", "shadowFrame()")


@pytest.fixture
def gate(plain_chromium: PlainBrowser, site: str) -> Iterator[Gate]:
    """A composer whose editor is a frame."""
    with gated(plain_chromium, f"{site}/tests/pages/frames.html") as opened:
        yield opened


def write(gate: Gate, text: str) -> None:
    """Type into the frame."""
    gate.page.frame_locator("#frame").locator("body").click()
    gate.page.keyboard.type(text)


@pytest.mark.parametrize("way", WAYS)
def test_a_key_in_the_frame_waits(gate: Gate, way: str) -> None:
    gate.do(way)
    write(gate, "SECRET")
    gate.do("seen.length = 0")
    gate.page.keyboard.press("Control+Enter")
    gate.until_shown()
    assert gate.sent == []
    assert "Enter" not in gate.do("seen")
    gate.press(action="send")
    assert [one["by"] for one in gate.until_sent()] == ["key"]


@pytest.mark.parametrize("way", WAYS)
def test_the_button_beside_the_frame_waits_for_its_text(gate: Gate, way: str) -> None:
    gate.do(way)
    write(gate, "SECRET")
    gate.page.click("#send")
    gate.until_shown()
    assert gate.sent == []
    assert gate.do("agent.asked.at(-1).text") == "SECRET"


@pytest.mark.parametrize("nested", [False, True])
def test_a_frame_that_was_there_before_the_scripts_waits_too(
    plain_chromium: PlainBrowser, site: str, nested: bool
) -> None:
    page = plain_chromium.new_page()
    page.goto(f"{site}/tests/pages/frames.html")
    page.evaluate("globalThis.seen = []")
    page.evaluate("writeFrame()")
    if nested:
        page.evaluate("frame.contentDocument.body.append(frame.contentDocument.createElement('iframe'))")
        page.evaluate("writeFrame(frame.contentDocument.querySelector('iframe'))")
    page.add_script_tag(content=script("", late=False))
    page.wait_for_function("presend.known.adapter")
    gate = Gate(page)
    editor = page.frame_locator("#frame")
    (editor.frame_locator("iframe") if nested else editor).locator("body").click()
    page.keyboard.type("SECRET")
    page.keyboard.press("Control+Enter")
    gate.until_shown()
    assert gate.sent == []
    page.close()


def test_a_frame_that_is_written_again_is_guarded_again(gate: Gate) -> None:
    for _ in range(3):
        gate.do("writeFrame()")
        write(gate, "SECRET")
        shown = len(gate.shown)
        gate.page.keyboard.press("Control+Enter")
        gate.until_shown(shown + 1)
        gate.press(action="change")
        gate.rest(50)
    assert gate.sent == []


def test_what_is_typed_in_the_frame_is_checked_while_typing(gate: Gate) -> None:
    gate.do("writeFrame()")
    write(gate, "Hello")
    gate.checked()
    gate.page.keyboard.press("Control+Enter")
    assert gate.sent == [{"by": "key", "body": "Hello"}]


def test_reading_and_marking_leave_the_frame_as_it_was(gate: Gate) -> None:
    gate.do("writeFrame()")
    write(gate, "SECRET")
    before = gate.do("document.getElementById('frame').contentDocument.documentElement.outerHTML")
    gate.checked()
    assert gate.do("document.getElementById('frame').contentDocument.documentElement.outerHTML") == before
    assert [one["check"] for one in gate.do("presend.marks.marked.at(-1)")] == ["personal_data"]
