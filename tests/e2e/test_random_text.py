"""Whatever somebody has written, exactly that leaves: clean, held and then sent, or put right."""

import pytest

from tests.e2e.card import notices
from tests.e2e.composing import Composer, open_composer
from tests.e2e.drivers.page import Page
from tests.e2e.fixing import FIX, MASKED
from tests.e2e.random_text import write
from tests.e2e.waiting import stays, until
from tests.e2e.words import CLEAN_LINE, HELD_LINE, NHS_NUMBER

KINDS = ("textarea", "mousedown", "quill", "lexical", "prosemirror", "ckeditor", "draft", "written")
SEEDS = (2911, 2026)
each_text = pytest.mark.parametrize("seed", SEEDS)
each_kind = pytest.mark.parametrize("kind", KINDS)


def leaves(composer: Composer, text: str) -> None:
    """It leaves once, byte for byte."""
    until(lambda: composer.sent, "the draft to leave")
    stays(lambda: [each.encode() for each in composer.sent] == [text.encode()], 0.3, "sent once, as it was")


@each_text
@each_kind
def test_a_clean_draft(page: Page, editors_url: str, kind: str, seed: int) -> None:
    composer = open_composer(page, editors_url, kind)
    text = write(composer, seed, CLEAN_LINE)
    composer.press_send()
    leaves(composer, text)


@each_text
@each_kind
def test_a_draft_that_was_held(page: Page, editors_url: str, kind: str, seed: int) -> None:
    composer = open_composer(page, editors_url, kind)
    text = write(composer, seed, HELD_LINE)
    before = composer.dom
    composer.press_send()
    page.choose("Change it")
    page.unasked()
    assert (composer.model.encode(), composer.dom, composer.sent) == (text.encode(), before, [])
    composer.press_send()
    page.choose("Send with a reason", "My manager", "Send with a reason")
    leaves(composer, text)


@each_text
@each_kind
def test_a_draft_that_was_put_right(page: Page, editors_url: str, kind: str, seed: int) -> None:
    composer = open_composer(page, editors_url, kind)
    text = write(composer, seed, HELD_LINE)
    composer.press_send()
    page.choose(FIX)
    page.unasked()
    until(lambda: notices(page), "word of the fix")
    right = text.replace(NHS_NUMBER, MASKED)
    until(lambda: composer.model.encode() == right.encode(), f"the fix alone; it is {composer.model!r}")
    composer.press_send()
    leaves(composer, right)
