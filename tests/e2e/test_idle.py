"""An extension whose background the browser has put to sleep still holds a send."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Playwright

from tests.e2e.composing import ICON, Composer, around_of, open_composer, until_protected
from tests.e2e.conftest import launched
from tests.e2e.drivers.chromium import arguments, native_host_at
from tests.e2e.drivers.devtools import another_tab, raw_tab, targets
from tests.e2e.drivers.page import Page
from tests.e2e.drivers.profile import CHROMIUM_ID, EXTENSION, Profile
from tests.e2e.services.agent import Agent
from tests.e2e.services.processes import free_port, needed, running
from tests.e2e.waiting import stays, until
from tests.e2e.words import HELD_LINE

FALLS_ASLEEP = 75.0
"""Seconds within which Chromium ends a worker that nobody has asked for 30."""


def is_held(composer: Composer) -> bool:
    """Press Send: the agent has read the draft, and it waits."""
    composer.write(HELD_LINE)
    composer.press_send()
    happened = until(lambda: composer.sent or composer.page.panel(), "something to happen on Send")
    return not isinstance(happened, list) and happened.place("Send with a reason") is not None


@contextmanager
def unwatched(agent: Agent, folder: Path) -> Iterator[int]:
    """A Chromium to which nothing is attached; its debugging port."""
    port = free_port()
    native_host_at(folder / "profile", present=True)
    told = [f"--user-data-dir={folder / 'profile'}", f"--remote-debugging-port={port}", "--headless=new"]
    command = [needed("chromium", "chromium"), *arguments(EXTENSION), *told, "about:blank"]
    with running(command, folder / "chromium.log", port=port, env={**os.environ, **agent.env}):
        until(lambda: any(one["type"] == "page" for one in targets(port)), "a tab")
        yield port


def until_it_holds(page: Page, editors_url: str) -> None:
    """Wait until the extension has found the agent."""
    asked = "the extension to hold a message"
    until(lambda: is_held(open_composer(page, editors_url, "textarea")), asked, 30)


def worker_runs(port: int) -> bool:
    """Whether the extension's worker is awake."""
    return any(one["type"] == "service_worker" for one in targets(port))


def test_a_send_wakes_the_worker_that_chromium_has_ended(
    the_agent: Agent, editors_url: str, tmp_path: Path
) -> None:
    with unwatched(the_agent, tmp_path) as port, raw_tab(port) as tab:
        page = Page(tab)
        until_it_holds(page, editors_url)
        page.press("Escape")
        page.unasked()
        until(lambda: not worker_runs(port), "the worker to fall asleep", FALLS_ASLEEP)
        composer = Composer(page, "textarea", "#textarea textarea", "#textarea .send")
        composer.press_send()
        page.asked("Send with a reason")
        assert composer.sent == []
        assert worker_runs(port)


def test_a_frame_that_goes_while_the_worker_sleeps_takes_its_word_with_it(
    the_agent: Agent, editors_url: str, tmp_path: Path
) -> None:
    options = f"chrome-extension://{CHROMIUM_ID}/ui/options.html"
    around = around_of(editors_url)
    with unwatched(the_agent, tmp_path) as port, raw_tab(port) as tab:
        page = Page(tab)
        until_it_holds(page, editors_url)
        page.goto(around)
        with another_tab(port, options) as other:
            ours = Page(other)
            ours.until("() => globalThis.chrome?.tabs")
            until(lambda: "are checked" in ours.evaluate(ICON, around), "the icon of the frame")
            until(lambda: not worker_runs(port), "the worker to fall asleep", FALLS_ASLEEP)
            page.evaluate("() => document.querySelector('iframe').remove()")
            until(lambda: "not protected here" in ours.evaluate(ICON, around), "the icon of what is left")


def test_a_send_wakes_the_page_that_firefox_has_put_to_sleep(
    playwright: Playwright, the_agent: Agent, editors_url: str, tmp_path: Path
) -> None:
    quick = {"extensions.background.idle.timeout": 500}
    with launched(
        "firefox", playwright, Profile(tmp_path / "firefox", the_agent.env, preferences=quick)
    ) as browser:
        until_protected(browser, editors_url)
        composer = open_composer(browser.page(), editors_url, "textarea")
        composer.write(HELD_LINE)
        stays(lambda: composer.sent == [], 4)  # eight times as long as it stays awake
        composer.press_send()
        composer.page.asked("Send with a reason")
        assert composer.sent == []
