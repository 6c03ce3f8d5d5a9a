"""What shows things is not there when a page loads: nothing slips past, and the page hears nothing of it."""

import pytest

from tests.e2e.composing import Composer, open_composer
from tests.e2e.drivers.page import Page
from tests.e2e.waiting import stays, until
from tests.e2e.words import HELD_LINE


@pytest.mark.parametrize("kind", ["textarea", "mousedown", "written"])
def test_a_draft_that_nobody_has_touched_is_held_and_let_go(page: Page, editors_url: str, kind: str) -> None:
    composer = open_composer(page, editors_url, kind)
    page.evaluate(
        """(css, text) => {
          const editor = find(css);
          if ("value" in editor) editor.value = text;
          else editor.textContent = text;
        }""",
        composer.editor,
        HELD_LINE,
    )
    composer.press_send()
    page.choose("Send with a reason", "My manager", "Send with a reason")
    until(lambda: composer.sent, "the draft to leave")
    stays(lambda: composer.sent == [HELD_LINE], 0.3, "sent once, as it was")


def test_the_page_hears_no_key_in_the_panel(page: Page, editors_url: str) -> None:
    composer = held(page, editors_url)
    page.evaluate(
        "() => { globalThis.heard = []; addEventListener('keydown', ({ key }) => heard.push(key), true); }"
    )
    composer.press_send()
    page.asked("Send with a reason")
    page.press("Tab")
    page.press("Escape")
    page.unasked()
    assert page.evaluate("() => heard") == []
    page.press("a")
    assert page.evaluate("() => heard") == ["a"]


def held(page: Page, url: str) -> Composer:
    """A draft that will not leave as it is."""
    composer = open_composer(page, url, "textarea")
    composer.write(HELD_LINE)
    return composer
