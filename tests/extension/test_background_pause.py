"""A pause on one site: nothing is read there, the icon says so, other sites go on, and it ends by itself."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.e2e.waiting import until
from tests.extension.background import HELD, Background
from tests.extension.own_pages import popup, violations

TITLE = "(tabId) => chrome.action.getTitle({ tabId })"
ENDED = "() => chrome.storage.session.set({ paused: { 'http://127.0.0.1': Date.now() - 1 } })"
SEEN = "(seen) => chrome.storage.local.set({ managed: seen })"


@pytest.fixture
def practice(background: Background) -> Iterator[Page]:
    """The practice page, where drafts are protected."""
    page = background.open(f"http://127.0.0.1:{background.agent.port}/practice")
    until(lambda: "are checked" in title(background, page), "the page to be protected")
    yield page
    background.from_page({"kind": "pause", "url": page.url, "wanted": False})
    page.close()


def title(background: Background, page: Page) -> str:
    """What the toolbar icon says over a page."""
    return str(background.run(TITLE, background.tab(page)))


def mode(background: Background, page: Page) -> str:
    """What a page is told to do at a send."""
    return str(background.from_content(page, {"kind": "hello"})["settings"]["mode"])


def test_a_site_is_paused_in_the_popup_and_checked_again(
    background: Background, practice: Page, webmail: Page
) -> None:
    page = popup(background, practice)
    assert page.inner_text("#pause") == "Pause here for 15 minutes"
    page.focus("#pause")
    page.keyboard.press("Enter")
    until(lambda: page.inner_text("#headline") == "Paused here", "the pause")
    assert page.evaluate("() => document.activeElement.id") == "pause"
    assert violations(page) == []
    assert title(background, practice) == "Presend: paused on this site"
    assert mode(background, practice) == "observe"
    assert background.review(practice, HELD) == {"superseded": True}
    assert mode(background, webmail) == "hold"
    assert "review" in background.review(webmail, HELD)
    page.keyboard.press("Enter")
    until(lambda: page.inner_text("#headline") == "Protected here", "the end of the pause")
    page.close()
    assert "review" in background.review(practice, HELD)
    assert "are checked" in title(background, practice)


def test_a_pause_ends_by_itself(background: Background, practice: Page) -> None:
    background.from_page({"kind": "pause", "url": practice.url, "wanted": True})
    assert mode(background, practice) == "observe"
    alarms = background.run("() => chrome.alarms.getAll()")
    assert [each["name"] for each in alarms if each["name"].startswith("resume")] == [
        "resume http://127.0.0.1"
    ]
    background.run(ENDED)
    assert mode(background, practice) == "hold"


def test_where_the_organisation_allows_none_no_pause_is_offered_or_taken(
    background: Background, practice: Page
) -> None:
    background.run(SEEN, {"pause_minutes": 0})
    try:
        page = popup(background, practice)
        assert page.is_hidden("#pause")
        page.close()
        asked = {"kind": "pause", "url": practice.url, "wanted": True}
        assert background.from_page(asked)["paused_until"] == 0
        assert mode(background, practice) == "hold"
    finally:
        background.run(SEEN, {})


def test_a_page_may_not_pause_itself(background: Background, practice: Page) -> None:
    asked = {"kind": "pause", "url": practice.url, "wanted": True}
    assert background.from_content(practice, asked) is None
