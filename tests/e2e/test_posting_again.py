"""The same clean post again from an official account: noticed, though nothing was found in it at first."""

from tests.e2e.card import until_card, until_counted
from tests.e2e.drivers.page import Browser, Page
from tests.e2e.services.agent import Agent
from tests.e2e.waiting import stays, until

POSTS = {
    "chromium": "The café at Burnage library mends toasters this Saturday from ten till one.",
    "firefox": "Swimming lessons for beginners start at Moss Side baths on Monday after half term.",
}
"""One for each browser, since they share an agent that remembers what was posted."""
ONE_SEND = 1.2
"""Seconds after which the same post is another one, no longer the same press of the button."""


def many_left(page: Page) -> int:
    """How much has left the practice page."""
    return int(page.evaluate("() => document.querySelectorAll('#left > li').length"))


def write(page: Page, text: str) -> None:
    """Write a post in place of what is there."""
    page.enter("#post-body")
    page.press("Control+a")
    page.press("Delete")
    page.type(text)


def test_a_clean_post_that_goes_out_again_is_noticed(page: Page, browser: Browser, the_agent: Agent) -> None:
    page.goto(f"http://127.0.0.1:{the_agent.port}/practice")
    for already in range(2):
        write(page, POSTS[browser.name])
        page.click("#post-send")
        until(lambda already=already: many_left(page) == already + 1, "the post to leave")  # type: ignore[misc]
        stays(lambda: page.panel() is None, ONE_SEND, "nothing asked")
    write(page, POSTS[browser.name])
    until_counted(page, 1)
    page.press("Alt+F7")
    until_card(page, "went out")
