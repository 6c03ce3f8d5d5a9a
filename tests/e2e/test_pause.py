"""A pause on one site: marks go, the next send leaves at once, and nothing about it is recorded."""

from collections.abc import Iterator

import pytest

from tests.e2e.composing import open_composer
from tests.e2e.drivers.page import Browser, Page
from tests.e2e.record import decisions
from tests.e2e.services.agent import Agent
from tests.e2e.waiting import stays, until
from tests.e2e.words import HELD_LINE

PAUSE = "(url, wanted) => (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'pause', url, wanted })"
MARKED = "() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0)"


@pytest.fixture
def ours(browser: Browser, editors_url: str) -> Iterator[Page]:
    """The extension's own page; afterwards nothing is paused."""
    page = browser.page()
    page.goto(browser.options)
    yield page
    page.evaluate(PAUSE, editors_url, False)
    page.close()


def test_a_pause_takes_marks_away_and_lets_the_next_send_go(
    ours: Page, page: Page, editors_url: str, the_agent: Agent
) -> None:
    composer = open_composer(page, editors_url, "prosemirror")
    composer.write(HELD_LINE)
    page.until(MARKED)
    before = decisions(the_agent)
    assert ours.evaluate(PAUSE, editors_url, True)["paused_until"] > 0
    until(lambda: not page.evaluate(MARKED), "the marks to go")
    composer.press_send()
    until(lambda: composer.sent == [HELD_LINE], "the message to leave")
    stays(lambda: page.panel() is None, 0.5, "no panel")
    assert decisions(the_agent) == before
    ours.evaluate(PAUSE, editors_url, False)
    composer = open_composer(page, editors_url, "prosemirror")
    composer.write(HELD_LINE)
    composer.press_send()
    page.asked("Change it")
    assert composer.sent == []
