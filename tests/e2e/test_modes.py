"""Observe and advise hold nothing: one says afterwards what it found, the other says nothing."""

from collections.abc import Iterator

import pytest

from tests.e2e.composing import Composer, open_composer, until_protected
from tests.e2e.drivers.page import Browser, Page
from tests.e2e.record import assert_nothing_written, decided, decisions
from tests.e2e.services.agent import Agent
from tests.e2e.waiting import stays, until
from tests.e2e.words import HELD_LINE


@pytest.fixture
def changing(browser: Browser, the_agent: Agent, editors_url: str) -> Iterator[Agent]:
    """The agent, whose mode may be changed; afterwards it holds again."""
    yield the_agent
    the_agent.settings.pop("mode", None)
    the_agent.restart()
    until_protected(browser, editors_url)


def sends(composer: Composer) -> bool:
    """Write what hold would hold and press Send: whether it leaves with no question asked before."""
    composer.write(HELD_LINE)
    composer.press_send()
    until(lambda: composer.sent or composer.page.panel(), "something to happen on Send")
    return bool(composer.sent)


def until_it_leaves(page: Page, url: str) -> Composer:
    """The page learns of a new mode from the agent within a moment; until then it holds."""

    def left() -> Composer | None:
        composer = open_composer(page, url, "textarea")
        return composer if sends(composer) else None

    return until(left, "a message to leave", 30)  # type: ignore[return-value]


def test_advise_tells_afterwards_and_observe_only_counts(
    page: Page, changing: Agent, editors_url: str
) -> None:
    changing.restart(mode="advise")
    before = decisions(changing)
    composer = until_it_leaves(page, editors_url)
    panel = page.asked("Close")
    assert panel.heading == "For next time"
    assert "NHS number" in panel.text
    decided(changing, "personal_data", "sent", "", before)
    page.choose("Close")
    page.unasked()
    stays(lambda: composer.sent == [HELD_LINE], 0.3, "sent once")
    changing.restart(mode="observe")
    before = decisions(changing)
    composer = until_silent(page, editors_url)
    decided(changing, "personal_data", "sent", "", before)
    stays(lambda: composer.sent == [HELD_LINE] and page.panel() is None, 0.3, "sent once, in silence")
    assert page.evaluate("() => CSS.highlights.size") == 0
    assert_nothing_written(changing)


def until_silent(page: Page, url: str) -> Composer:
    """The page of an earlier mode still advises: open it again until it marks nothing."""

    def silent() -> Composer | None:
        composer = open_composer(page, url, "textarea")
        composer.write(HELD_LINE)
        stays(lambda: True, 1)  # longer than the check while typing takes
        return composer if not page.evaluate("() => CSS.highlights.size") else None

    composer = until(silent, "a page that marks nothing", 30)
    composer.press_send()  # type: ignore[union-attr]
    return composer  # type: ignore[return-value]
