"""Every editor: a clean draft leaves, a held one waits, going back changes nothing."""

import pytest

from tests.e2e.composing import open_composer
from tests.e2e.drivers.page import Page
from tests.e2e.waiting import stays, until
from tests.e2e.words import CLEAN_LINE, HELD_LINE

KINDS = (
    "textarea", "enter", "mousedown", "open", "closed", "quill", "lexical", "prosemirror", "tiptap", "draft",
    "slate", "ckeditor", "srcdoc", "written",
)  # fmt: skip
SECOND = "\nA second line: £5, 👋 and all."

every_kind = pytest.mark.parametrize("kind", KINDS)


def lines(kind: str, line: str) -> str:
    """Two lines, or one where Enter sends."""
    return line if kind == "enter" else line + SECOND


@every_kind
def test_a_clean_draft_leaves_once_as_it_was_typed(page: Page, editors_url: str, kind: str) -> None:
    composer = open_composer(page, editors_url, kind)
    text = lines(kind, CLEAN_LINE)
    composer.write(text)
    composer.press_send()
    until(lambda: composer.sent, "the draft to leave")
    stays(lambda: composer.sent == [text], 0.3, "sent once, as typed")
    assert page.panel() is None


@every_kind
def test_a_held_draft_goes_back_untouched_and_leaves_once_when_released(
    page: Page, editors_url: str, kind: str
) -> None:
    composer = open_composer(page, editors_url, kind)
    text = lines(kind, HELD_LINE)
    composer.write(text)
    before = composer.dom
    composer.press_send()
    page.choose("Change it")
    page.unasked()
    stays(lambda: composer.sent == [], 0.3, "nothing sent")
    assert (composer.model, composer.dom) == (text, before)
    composer.press_send()
    page.choose("Send with a reason")
    page.choose("This is already public")
    page.choose("Send with a reason")
    until(lambda: composer.sent, "the draft to leave")
    stays(lambda: composer.sent == [text], 0.3, "sent once, as typed")
    assert composer.dom == before
