"""A finding that a person calls no problem: once, always, or on this site."""

from time import sleep

import pytest

from localagent import client
from tests.e2e.composing import Composer, open_composer
from tests.e2e.drivers.page import Browser, Page
from tests.e2e.services.agent import Agent
from tests.e2e.waiting import stays, until
from tests.e2e.words import CLEAN_LINE

STATUS_LIVES_S = 2.1
"""How long the extension may go by what it last heard of the agent's revision."""


@pytest.fixture
def slip(request: pytest.FixtureRequest, browser: Browser) -> str:
    """A mistyped address of this test's own: what one test has set aside, no other meets."""
    return f"{request.node.originalname}.{browser.name}@manchestr.gov.uk"


def practice(page: Page, agent: Agent, to: str) -> Composer:
    """The practice page with an e-mail to somebody."""
    page.goto(f"http://127.0.0.1:{agent.port}/practice")
    page.fill("#mail-to", to)
    page.fill("#mail-body", CLEAN_LINE)
    return Composer(page, "mail", "#mail-body", "#mail-send")


def elsewhere(page: Page, url: str, to: str) -> Composer:
    """The same message on another site."""
    composer = open_composer(page, url, "textarea")
    page.fill("#textarea [aria-label=To]", to)
    page.fill(composer.editor, CLEAN_LINE)
    return composer


def many_left(page: Page) -> int:
    """How much has left the practice page."""
    return int(page.evaluate("() => document.querySelectorAll('#left > li').length"))


def set_aside(composer: Composer, scope: str) -> None:
    """Send, call what is found no problem, and see the message leave once."""
    composer.press_send()
    composer.page.choose("Not a problem", scope)
    until(lambda: many_left(composer.page), "the message to leave")
    composer.page.unasked()
    stays(lambda: many_left(composer.page) == 1, 0.3, "once")


def is_held(composer: Composer) -> None:
    """Send, and be asked about the address."""
    composer.press_send()
    assert "address" in composer.page.asked("Not a problem").text
    composer.page.press("Escape")
    composer.page.unasked()


def test_once_holds_for_this_message_alone(page: Page, the_agent: Agent, slip: str) -> None:
    composer = practice(page, the_agent, slip)
    set_aside(composer, "Just this once")
    page.fill("#mail-body", f"{CLEAN_LINE} Sam")
    is_held(composer)
    assert many_left(page) == 1


def test_always_holds_for_later_messages_on_every_site(
    page: Page, the_agent: Agent, editors_url: str, slip: str
) -> None:
    set_aside(practice(page, the_agent, slip), "Always")
    page.fill("#mail-body", f"{CLEAN_LINE} Sam")
    page.click("#mail-send")
    until(lambda: many_left(page) == 2, "the second message to leave")
    other = elsewhere(page, editors_url, slip)
    other.press_send()
    until(lambda: other.sent == [CLEAN_LINE], "the message to leave the other site")
    assert page.panel() is None


def test_what_is_to_be_checked_again_is_held_again(page: Page, the_agent: Agent, slip: str) -> None:
    set_aside(practice(page, the_agent, slip), "Always")
    client.ask(the_agent.port, the_agent.secret().strip(), "/v1/ignored", method="DELETE")
    sleep(STATUS_LIVES_S)
    page.fill("#mail-body", f"{CLEAN_LINE} Sam")
    is_held(Composer(page, "mail", "#mail-body", "#mail-send"))
    assert many_left(page) == 1


def test_here_holds_for_this_site_alone(page: Page, the_agent: Agent, editors_url: str, slip: str) -> None:
    set_aside(practice(page, the_agent, slip), "On this site")
    page.fill("#mail-body", f"{CLEAN_LINE} Sam")
    page.click("#mail-send")
    until(lambda: many_left(page) == 2, "the second message to leave")
    other = elsewhere(page, editors_url, slip)
    is_held(other)
    assert other.sent == []
