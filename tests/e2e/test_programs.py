"""Real programs that no adapter knows: a comment on Isso's own page, an issue and an answer in Roundup."""

from collections.abc import Callable, Iterator

import pytest

from tests.e2e.drivers.page import Page
from tests.e2e.services.programs import OFFICER, PASSWORD, Program, isso, roundup
from tests.e2e.waiting import stays, until
from tests.e2e.words import CLEAN, HELD

COMMENT = ".isso-postbox textarea"
POST = ".isso-postbox input[type=submit]"
NOTE = "textarea[name='@note']"
SUBMIT = "form[name=itemSynopsis] input[name=submit_button], form[name=itemSynopsis] input[type=submit]"


@pytest.fixture(scope="module")
def the_isso() -> Iterator[Program]:
    """Isso, once for all."""
    with isso() as started:
        yield started


@pytest.fixture(scope="module")
def the_roundup() -> Iterator[Program]:
    """Roundup, once for all."""
    with roundup() as started:
        yield started


@pytest.fixture
def tracker(page: Page, the_roundup: Program) -> Page:
    """Roundup's form for a new issue, for an officer who has logged in."""
    page.goto(the_roundup.url)
    if page.evaluate("() => Boolean(document.querySelector('[name=__login_name]'))"):
        page.fill("[name=__login_name]", OFFICER)
        page.fill("[name=__login_password]", PASSWORD)
        page.press("Enter")
        page.until("() => !document.querySelector('[name=__login_name]')")
    page.goto(f"{the_roundup.url}issue?@template=item")
    page.fill("input[name=title]", "The boiler at Burnage library")
    page.evaluate("() => { document.querySelector('select[name=priority]').selectedIndex = 1; }")
    return page


def held_then_mended(page: Page, editor: str, send: str, taken: Callable[[], list[str]]) -> None:
    """Held; nothing leaves and nothing changes; then the mended text leaves once, as it was typed."""
    before = taken()
    page.enter(editor)
    page.type(HELD)
    page.click(send)
    assert "NHS number" in page.asked("Change it", "Send with a reason").text
    page.choose("Change it")
    page.unasked()
    stays(lambda: taken() == before, 0.4, "nothing sent")
    assert page.value(editor) == HELD
    page.fill(editor, CLEAN)
    page.click(send)
    until(lambda: len(taken()) > len(before), "it to be taken")
    assert taken() == [*before, CLEAN]
    page.emptied(editor, CLEAN)


def held_then_sent(page: Page, editor: str, send: str, taken: Callable[[], list[str]]) -> None:
    """Held, and let go with a reason."""
    before = taken()
    page.enter(editor)
    page.type(HELD)
    page.click(send)
    page.choose("Send with a reason", "My manager", "Send with a reason")
    until(lambda: len(taken()) > len(before), "it to be taken")
    stays(lambda: taken() == [*before, HELD], 0.4, "sent once")
    page.emptied(editor, HELD)


def test_a_comment_is_held_and_leaves_when_it_is_mended(page: Page, the_isso: Program) -> None:
    page.goto(the_isso.url)
    held_then_mended(page, COMMENT, POST, the_isso.comments)


def test_an_answer_to_a_comment_is_held_and_leaves_with_a_reason(page: Page, the_isso: Program) -> None:
    page.goto(the_isso.url)
    before = the_isso.comments()
    page.fill(COMMENT, "When does the café open?")
    page.click(POST)
    until(lambda: len(the_isso.comments()) > len(before), "the comment to be there")
    page.click(".isso-comment .isso-reply")
    held_then_sent(page, f".isso-comment {COMMENT}", f".isso-comment {POST}", the_isso.comments)


def test_an_issue_is_held_and_leaves_when_it_is_mended(tracker: Page, the_roundup: Program) -> None:
    held_then_mended(tracker, NOTE, SUBMIT, the_roundup.messages)


def test_a_note_on_an_issue_is_held_and_leaves_with_a_reason(tracker: Page, the_roundup: Program) -> None:
    tracker.click(SUBMIT)
    tracker.until("() => location.pathname.startsWith('/issue') && location.search.includes('ok_message')")
    held_then_sent(tracker, NOTE, SUBMIT, the_roundup.messages)
