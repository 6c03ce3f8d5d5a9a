"""Whatever fails, nothing is sent unchecked without the person's word, and the draft stays as it is."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import pytest
from playwright.sync_api import Playwright

from localagent.pairing import Pairing, bearer, code
from tests.e2e.composing import Composer, open_composer, until_protected
from tests.e2e.conftest import BROWSERS, launched
from tests.e2e.drivers.page import Browser, Page, Panel
from tests.e2e.drivers.profile import Profile
from tests.e2e.services.agent import Agent, agent
from tests.e2e.services.impostors import relay, squatter
from tests.e2e.services.processes import free_port
from tests.e2e.waiting import stays, until
from tests.e2e.words import CANARY, CLEAN_LINE, HELD_LINE, NHS_NUMBER

PROOF_LIVES = 2.2
"""Seconds after which who answers is asked again before a draft leaves."""


@dataclass(frozen=True, slots=True)
class World:
    """A browser and an agent of their own, in which things may fail."""

    browser: Browser
    agent: Agent
    url: str

    def mend(self) -> None:
        """Everything as it should be again."""
        self.browser.native_host(present=True)
        if self.agent.settings != {"deadline_ms": 3000} or not self.agent.runs():
            self.agent.settings = {"deadline_ms": 3000}
            self.agent.restart()


@pytest.fixture(scope="module", params=BROWSERS)
def shared_world(
    request: pytest.FixtureRequest,
    playwright: Playwright,
    editors_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[World]:
    """One world for each browser: what a test breaks, the next one finds mended."""
    folder = tmp_path_factory.mktemp(f"{request.param}-failures")
    with ExitStack() as stack:
        started = stack.enter_context(agent(folder / "agent", deadline_ms=3000))
        profile = Profile(folder / "browser", started.env)
        browser = stack.enter_context(launched(request.param, playwright, profile))
        until_protected(browser, editors_url)
        yield World(browser, started, editors_url)


@pytest.fixture
def world(shared_world: World) -> Iterator[World]:
    """The world, mended afterwards."""
    yield shared_world
    shared_world.mend()


@pytest.fixture
def page(world: World) -> Iterator[Page]:
    """A tab of this world's browser."""
    opened = world.browser.page()
    yield opened
    opened.close()


@pytest.fixture
def draft(world: World, page: Page) -> Composer:
    """A composer with a draft in it that must not leave as it is."""
    composer = open_composer(page, world.url, "textarea")
    composer.write(HELD_LINE)
    return composer


def not_checked(draft: Composer, *says: str) -> Panel:
    """Press Send: nothing leaves, a clear dialog says why, and the draft is as it was."""
    draft.press_send()
    panel = draft.page.asked("Go back")
    assert panel.heading == "This has not been checked"
    assert any(words in panel.text for words in says), panel.text
    assert draft.sent == []
    assert draft.model == HELD_LINE
    return panel


def goes_back(draft: Composer) -> None:
    """Going back sends nothing, and the draft is as it was."""
    draft.page.choose("Go back")
    draft.page.unasked()
    stays(lambda: draft.sent == [], 0.3, "nothing sent")
    assert draft.model == HELD_LINE


def is_held(draft: Composer) -> None:
    """Press Send: the agent has read the draft, and it waits."""
    draft.press_send()
    draft.page.asked("Send with a reason")
    draft.page.press("Escape")
    draft.page.unasked()
    assert draft.sent == []


def leaves_when_clean(draft: Composer) -> None:
    """A clean draft leaves, once."""
    draft.write(CLEAN_LINE)
    draft.press_send()
    until(lambda: draft.sent, "the draft to leave")
    stays(lambda: draft.sent == [CLEAN_LINE], 0.3, "sent once")


def test_an_agent_that_is_down_is_said_to_be_down(world: World, draft: Composer) -> None:
    world.browser.native_host(present=False)
    world.agent.stop()
    not_checked(draft, "not running")
    goes_back(draft)
    not_checked(draft, "not running")
    draft.page.choose("Send unchecked")
    until(lambda: draft.sent, "the draft to leave")
    stays(lambda: draft.sent == [HELD_LINE], 0.3, "sent once")


def test_an_agent_that_is_down_is_started_by_the_native_host(world: World, draft: Composer) -> None:
    world.agent.restart(deadline_ms=20000)
    is_held(draft)
    world.agent.stop()
    is_held(draft)
    leaves_when_clean(draft)


def test_an_agent_that_was_killed_between_typing_and_send_lets_nothing_through(
    world: World, draft: Composer
) -> None:
    world.browser.native_host(present=False)
    world.agent.kill()
    not_checked(draft, "not running")
    goes_back(draft)
    world.agent.start()
    is_held(draft)


def test_a_frozen_agent_is_waited_for_no_longer_than_the_deadline(world: World, draft: Composer) -> None:
    with world.agent.frozen():
        draft.press_send()
        until(
            lambda: (panel := draft.page.panel()) and "Still checking" in panel.heading, "the wait to be told"
        )
        assert "did not answer in time" in draft.page.asked("Go back").text
        goes_back(draft)
    is_held(draft)


def test_a_slow_agent_is_waited_for(world: World, page: Page) -> None:
    draft = open_composer(page, world.url, "textarea")
    with world.agent.frozen():
        draft.write(CLEAN_LINE)
        draft.press_send()
        until(lambda: (panel := page.panel()) and "Still checking" in panel.heading, "the wait to be told")
        assert draft.sent == []
    until(lambda: draft.sent, "the draft to leave by itself")
    stays(lambda: draft.sent == [CLEAN_LINE], 0.3, "sent once")
    assert page.panel() is None


def test_a_fresh_pairing_is_learnt_from_the_native_host(world: World, draft: Composer) -> None:
    pair_anew(world.agent)
    is_held(draft)
    leaves_when_clean(draft)


def test_a_wrong_secret_is_not_believed(world: World, draft: Composer) -> None:
    is_held(draft)
    world.browser.native_host(present=False)
    pair_anew(world.agent)
    stays(lambda: True, PROOF_LIVES)
    not_checked(draft, "Another program answered", "not paired")
    goes_back(draft)


def test_a_pasted_code_pairs_where_no_native_host_is(world: World, draft: Composer) -> None:
    is_held(draft)
    world.browser.native_host(present=False)
    pair_anew(world.agent)
    with options(world.browser) as page:
        page.fill("#code", code(Pairing(world.agent.port, world.agent.secret().strip())))
        page.press("Enter")
        page.until("() => find('#result').textContent === 'Paired. Drafts can now be checked.'")
    is_held(draft)
    with options(world.browser) as page:
        page.click("#unpair")
        page.until("() => find('#unpair').hidden")
    not_checked(draft, "not paired")
    goes_back(draft)


@contextmanager
def options(browser: Browser) -> Iterator[Page]:
    """The extension's own page, in front until the block is left."""
    page = browser.page()
    page.goto(browser.options)
    yield page
    page.close()


def pair_anew(agent: Agent) -> None:
    """What somebody types who wants every browser to pair again."""
    command = [sys.executable, "-m", "localagent", "pair", "--new"]
    subprocess.run(command, env={**os.environ, **agent.env}, check=True, capture_output=True)


def test_an_upgraded_agent_on_the_same_port_goes_on(world: World, draft: Composer) -> None:
    is_held(draft)
    world.agent.restart()
    is_held(draft)
    leaves_when_clean(draft)


def test_an_agent_on_another_port_is_found(world: World, draft: Composer) -> None:
    is_held(draft)
    world.agent.stop()
    world.agent.port = free_port()
    world.agent.start()
    is_held(draft)
    leaves_when_clean(draft)


def test_a_relay_on_the_old_port_hears_nothing_and_is_not_believed(world: World, draft: Composer) -> None:
    is_held(draft)
    world.browser.native_host(present=False)
    world.agent.stop()
    old = world.agent.port
    world.agent.port = free_port()
    world.agent.start()
    with relay(old, world.agent.port) as heard:
        not_checked(draft, "Another program answered")
        goes_back(draft)
        assert b"/v1/hello" in heard.told
        assert heard.words_of(CANARY, NHS_NUMBER, *secrets(world.agent)) == []
        world.browser.native_host(present=True)
        is_held(draft)
        assert heard.words_of(CANARY, NHS_NUMBER, *secrets(world.agent)) == []


def secrets(agent: Agent) -> tuple[str, str]:
    """The secret, and the bearer that is made from it."""
    return agent.secret(), bearer(agent.secret())


def test_a_squatter_on_the_port_hears_nothing(world: World, draft: Composer) -> None:
    is_held(draft)
    world.browser.native_host(present=False)
    world.agent.kill()
    with squatter(world.agent.port) as heard:
        stays(lambda: True, PROOF_LIVES)
        not_checked(draft, "Another program answered")
        goes_back(draft)
        assert b"/v1/hello" in heard.told
        assert heard.words_of(CANARY, NHS_NUMBER, *secrets(world.agent)) == []


def test_a_squatter_right_after_the_proof_is_not_believed(world: World, draft: Composer) -> None:
    is_held(draft)
    world.browser.native_host(present=False)
    world.agent.kill()
    with squatter(world.agent.port) as heard:
        not_checked(draft, "Another program answered", "not running")
        goes_back(draft)
        assert heard.words_of(world.agent.secret()) == []
        not_checked(draft, "Another program answered")
        goes_back(draft)


def test_closed_means_that_nothing_goes_unchecked(world: World, draft: Composer) -> None:
    is_held(draft)
    world.agent.restart(fail_mode="closed")
    stays(lambda: True, PROOF_LIVES)
    is_held(draft)
    world.browser.native_host(present=False)
    world.agent.kill()
    panel = not_checked(draft, "not running")
    assert "Send unchecked" not in panel.buttons
    assert "only sent once they are checked" in panel.text
    goes_back(draft)


def test_an_extension_that_was_updated_under_the_page_holds_on(world: World, draft: Composer) -> None:
    is_held(draft)
    world.browser.reload_extension()
    until_protected(world.browser, world.url)
    draft.press_send()
    panel = until(draft.page.panel, "a dialog")
    assert panel.place("Send with a reason") or "just been updated" in panel.text
    assert draft.sent == []
    assert draft.model == HELD_LINE
