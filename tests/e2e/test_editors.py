"""Every editor: a clean draft leaves, a held one waits, going back changes nothing."""

import pytest

from tests.e2e.composing import Composer, open_composer
from tests.e2e.conftest import BROWSERS
from tests.e2e.drivers.chromium import ChromiumTab
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
    page.choose("Send with a reason", "This is already public", "Send with a reason")
    until(lambda: composer.sent, "the draft to leave")
    stays(lambda: composer.sent == [text], 0.3, "sent once, as typed")
    assert composer.dom == before


KEYS = (("enter", "Enter"), ("mousedown", "Control+Enter"), ("prosemirror", "Control+Enter"))


@pytest.mark.parametrize(("kind", "keys"), KEYS)
def test_keys_that_send_are_held_and_released(page: Page, editors_url: str, kind: str, keys: str) -> None:
    address = editors_url.replace("editors.test", "chat.test") if keys == "Enter" else editors_url
    composer = open_composer(page, address, kind)
    composer.write(HELD_LINE)
    page.press(keys)
    page.choose("Change it")
    page.unasked()
    stays(lambda: composer.sent == [], 0.3, "nothing sent")
    assert composer.model == HELD_LINE
    page.enter(composer.editor)
    page.press(keys)
    page.choose("Send with a reason", "My manager", "Send with a reason")
    until(lambda: composer.sent, "the draft to leave")
    stays(lambda: composer.sent == [HELD_LINE], 0.3, "sent once, as typed")


@pytest.mark.parametrize("browser", BROWSERS[:1], indirect=True)  # in Firefox nothing composes from outside
def test_enter_that_ends_a_composition_is_nobodys_send(page: Page, editors_url: str) -> None:
    composer = open_composer(page, editors_url.replace("editors.test", "chat.test"), "enter")
    composer.write(HELD_LINE)
    assert isinstance(page.tab, ChromiumTab)
    page.tab.compose("か")
    stays(lambda: composer.sent == [] and page.panel() is None, 0.5, "nothing sent and nothing asked")
    page.press("Enter")
    page.asked("Change it")
    assert composer.sent == []


@pytest.mark.parametrize("keys", ["Enter", "Space"])
@pytest.mark.parametrize("kind", ["textarea", "quill", "draft", "open"])
def test_a_key_on_the_button_is_held(page: Page, editors_url: str, kind: str, keys: str) -> None:
    composer = open_composer(page, editors_url, kind)
    composer.write(HELD_LINE)
    page.evaluate("(path) => find(path).focus()", composer.send)
    page.press(keys)
    page.choose("Change it")
    page.unasked()
    stays(lambda: composer.sent == [], 0.3, "nothing sent")


def test_a_site_that_ignores_made_up_events_gets_the_persons_own_click(page: Page, editors_url: str) -> None:
    composer = open_composer(page, editors_url, "trusted")
    composer.write(CLEAN_LINE)

    def gone() -> bool:
        if not composer.sent:
            composer.press_send()
        return bool(composer.sent)

    until(gone, "the draft to leave, at the second click at the latest")
    assert composer.sent == [CLEAN_LINE]


def test_a_held_draft_on_such_a_site_leaves_only_by_a_click_after_the_decision(
    page: Page, editors_url: str
) -> None:
    composer = open_composer(page, editors_url, "trusted")
    composer.write(HELD_LINE)
    composer.press_send()
    page.choose("Send with a reason", "My manager", "Send with a reason")
    page.unasked()
    stays(lambda: composer.sent == [], 1.2, "a made-up click is ignored")
    composer.press_send()
    until(lambda: composer.sent == [HELD_LINE], "the draft to leave")


def test_each_composer_of_a_full_page_is_read_for_itself(page: Page, editors_url: str) -> None:
    page.goto(editors_url)
    page.until("() => globalThis.ready", patience=30)
    held, clean = (Composer(page, kind, f"#{kind} {editor}", f"#{kind} .send") for kind, editor in PAIR)
    held.write(HELD_LINE)
    clean.write(CLEAN_LINE)
    clean.press_send()
    until(lambda: clean.sent == [CLEAN_LINE], "the clean draft to leave")
    assert page.panel() is None
    held.press_send()
    page.asked("Send with a reason")
    assert held.sent == [CLEAN_LINE]


PAIR = (("quill", ".ql-editor"), ("tiptap", ".ProseMirror"))
