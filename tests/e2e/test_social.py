"""A post to a real social network: a clean one arrives as it was typed, another waits for a decision."""

from collections.abc import Iterator

import pytest

from tests.e2e.drivers.page import Browser, Page
from tests.e2e.record import assert_nothing_written, decided, decisions
from tests.e2e.services.agent import Agent
from tests.e2e.services.social import PASSWORD, POSTER, Social, social
from tests.e2e.waiting import stays
from tests.e2e.words import CLEAN, HELD

TEXT = "#message"
SUBJECT = "[name=subject]"
POST = "[name=submitPost]"
LEAVES = CLEAN.replace(";", ",")
"""This server takes no semicolon."""


@pytest.fixture(scope="module")
def the_social() -> Iterator[Social]:
    """The social network, shared by both browsers."""
    with social() as started:
        yield started


@pytest.fixture(scope="module")
def signed_in(browser: Browser, the_social: Social) -> None:
    """A browser in which somebody has signed in."""
    page = browser.page()
    page.goto(f"{the_social.url}/login")
    page.fill("[name=username]", POSTER)
    page.fill("[name=password]", PASSWORD)
    page.press("Enter")
    page.until("() => location.pathname.startsWith('/users/')")
    page.close()


@pytest.fixture
def writing(page: Page, the_social: Social, signed_in: None) -> Page:
    """The page on which a post is written."""
    page.goto(f"{the_social.url}/users/{POSTER}/newpost")
    page.enter(TEXT)
    return page


def posted(page: Page) -> None:
    """Wait until the page has left for the timeline."""
    page.until("() => !location.pathname.includes('newpost')")


def test_a_clean_post_arrives_as_it_was_typed(writing: Page, the_social: Social) -> None:
    before = the_social.posts()
    writing.type(LEAVES)
    writing.click(POST)
    posted(writing)
    assert the_social.one_more(before) == LEAVES


def test_a_held_post_does_not_arrive_and_the_mended_one_does_once(
    writing: Page, the_social: Social, the_agent: Agent
) -> None:
    before, decided_before = the_social.posts(), decisions(the_agent)
    writing.type(HELD)
    writing.click(POST)
    assert "NHS number" in writing.asked("Change it", "Send with a reason").text
    writing.choose("Change it")
    writing.unasked()
    stays(lambda: the_social.posts() == before, 0.5, "nothing posted")
    assert writing.value(TEXT) == HELD
    decided(the_agent, "personal_data", "changed", "", decided_before)
    writing.fill(TEXT, LEAVES)
    writing.click(POST)
    posted(writing)
    assert the_social.one_more(before) == LEAVES


def test_a_post_with_a_reason_arrives_as_it_was_typed_and_no_word_of_it_is_kept(
    writing: Page, the_social: Social, the_agent: Agent
) -> None:
    before, decided_before = the_social.posts(), decisions(the_agent)
    writing.type(HELD)
    writing.click(POST)
    writing.choose("Send with a reason", "The recipient needs this", "Send with a reason")
    posted(writing)
    assert the_social.one_more(before) == HELD
    decided(the_agent, "personal_data", "sent_with_reason", "needed", decided_before)
    assert_nothing_written(the_agent)


def test_enter_in_the_subject_is_held_too(writing: Page, the_social: Social) -> None:
    before = the_social.posts()
    writing.type(HELD)
    writing.enter(SUBJECT)
    writing.press("Enter")
    writing.choose("Change it")
    writing.unasked()
    stays(lambda: the_social.posts() == before, 0.5, "nothing posted")
    assert writing.value(TEXT) == HELD
