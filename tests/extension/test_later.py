"""What shows things comes late, or never: a send is held all the same, and leaves only once it is checked."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as PlainBrowser
from playwright.sync_api import Dialog

from tests.extension.gate_stage import Gate, gated

NEVER = "agent.late = Infinity;"


@pytest.fixture
def late(plain_chromium: PlainBrowser, site: str) -> Iterator[Gate]:
    """A page to which nothing has come that shows anything."""
    with gated(
        plain_chromium, f"{site}/tests/pages/gate.html", late=True, settings={"deadline_ms": 500}
    ) as opened:
        yield opened


def put(gate: Gate, text: str) -> None:
    """Have the page write a draft: nobody has touched it."""
    gate.do("([text]) => { $('words').textContent = text; }", text)


def told(gate: Gate) -> list[str]:
    """What the browser's own box says from now on."""
    said: list[str] = []

    def close(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    gate.page.on("dialog", close)
    return said


def brought(gate: Gate) -> int:
    """How often it was asked for."""
    return int(gate.do("agent.told.filter(({ kind }) => kind === 'bring').length"))


def test_nothing_is_asked_for_where_nobody_writes(late: Gate) -> None:
    late.page.click("#open")
    late.page.mouse.move(30, 30)
    late.rest()
    assert brought(late) == 0


def test_it_is_asked_for_once_when_somebody_goes_into_a_composer(late: Gate) -> None:
    late.page.click("#words")
    late.page.click("#body")
    late.page.keyboard.type("Hello")
    late.page.wait_for_function("presend.panel.shown")
    assert brought(late) == 1


def test_what_was_written_meanwhile_is_checked_once_it_has_come(late: Gate) -> None:
    late.do("agent.late = 300")
    late.page.click("#words")
    late.page.keyboard.type("SECRET")
    late.page.wait_for_function("agent.asked.length === 1")


def test_a_send_before_it_has_come_waits_for_it(late: Gate) -> None:
    late.do("agent.late = 300")
    put(late, "SECRET")
    late.page.click("#go")
    assert late.sent == []
    late.page.wait_for_function("presend.panel.shown")
    late.until_shown()
    assert late.sent == []
    late.press(action="send")
    assert [each["body"] for each in late.until_sent()] == ["SECRET"]


def test_a_clean_draft_leaves_by_itself_once_it_has_come(late: Gate) -> None:
    late.do("agent.late = 300")
    put(late, "Hello")
    late.page.click("#go")
    assert late.sent == []
    assert [each["body"] for each in late.until_sent()] == ["Hello"]
    assert late.shown == []


def test_where_it_does_not_come_nothing_leaves_until_it_has(late: Gate) -> None:
    said = told(late)
    late.do(NEVER)
    put(late, "SECRET")
    late.page.click("#go")
    late.rest(800)
    assert [each.split("\n\n")[:2] for each in said] == [["problem_title", "problem_page_not_read"]]
    assert late.sent == []
    late.do("agent.late = 0")
    late.rest(2500)
    late.page.click("#go")
    late.until_shown()
    assert late.sent == []


def test_a_frame_that_asks_is_told_where_nothing_can_be_shown_for_it(late: Gate) -> None:
    hide = "presend.asking.hear({ kind: 'hide', id: 'one' })"
    late.do(NEVER)
    assert late.do(hide) is False
    late.do("agent.late = 0")
    late.rest(2500)
    assert late.do(hide) is True


def test_where_the_extension_has_gone_nothing_leaves(late: Gate) -> None:
    said = told(late)
    late.do("chrome.runtime.id = undefined")
    put(late, "Hello")
    late.page.click("#go")
    late.rest()
    assert [each.split("\n\n")[1] for each in said] == ["problem_extension_gone"]
    assert late.sent == []


def test_where_nothing_is_held_what_left_is_told_when_it_has_come(late: Gate) -> None:
    late.do("agent.late = 300; presend.known.settings.mode = 'observe'")
    put(late, "SECRET")
    late.page.click("#go")
    assert [each["body"] for each in late.sent] == ["SECRET"]
    late.page.wait_for_function("agent.told.some(({ kind }) => kind === 'decide')")


def test_the_page_hears_nothing_that_what_comes_late_keeps_to_itself(late: Gate) -> None:
    late.do("note('keydown')")
    late.page.click("#words")
    late.page.wait_for_function("presend.panel.shown")
    late.do(
        "presend.ears.listen(['keydown'], (event) => event.key === 'b' && event.stopImmediatePropagation())"
    )
    late.page.keyboard.type("abc")
    assert late.do("seen.length") == 2
