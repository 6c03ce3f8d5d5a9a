"""Popup and options in Firefox, with settings that the organisation manages in the browser."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.drivers.firefox import firefox
from tests.e2e.drivers.page import Browser, Page
from tests.e2e.drivers.profile import FIREFOX_ID, ROOT, Profile
from tests.e2e.services.agent import Agent

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
RUN_AXE = """() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag22aa", "best-practice"] })
  .then(({ violations }) => violations.map(({ id }) => id))"""
MANAGED = {"mode": "advise", "report_address": "service.desk@example.org", "pause_minutes": 0}
SAY = "(account) => browser.runtime.sendMessage({ kind: 'say', account })"


@pytest.fixture(scope="module")
def managed(the_agent: Agent, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A Firefox whose managed area holds settings of the organisation's."""
    home = tmp_path_factory.mktemp("managed")
    place = home / ".mozilla" / "managed-storage"
    place.mkdir(parents=True)
    told = {"name": FIREFOX_ID, "description": "Presend", "type": "storage", "data": MANAGED}
    (place / f"{FIREFOX_ID}.json").write_text(json.dumps(told))
    with firefox(Profile(home, the_agent.env)) as browser:
        yield browser


@pytest.fixture
def page(managed: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab of its own."""
    opened = managed.page()
    yield opened
    opened.close()


def test_options_shows_managed_settings_accounts_and_private_windows(
    page: Page, managed: Browser, tmp_path: Path
) -> None:
    page.goto(managed.options)
    page.until("() => find('#settings').textContent.includes('lets the send go')")
    assert "Nothing is checked there." in page.evaluate("() => find('#standing').textContent")
    account = {"site": "bluesky", "handle": "jane"}
    page.evaluate(SAY, account)
    page.goto(managed.options)
    page.until("() => find('#question').textContent === 'Whose account is @jane on bluesky?'")
    page.screenshot(tmp_path / "options.png")
    _axe_finds_nothing(page)
    page.click("#choices button")
    page.until("() => find('#question').textContent.startsWith('Does the profile of @jane say')")
    page.until("() => find('#account-rows').textContent.includes('Personal')")


def test_the_popup_offers_what_the_organisation_allows(page: Page, managed: Browser, tmp_path: Path) -> None:
    page.goto(managed.options.replace("options.html", "popup.html"))
    page.until("() => find('#standing').textContent.includes('Ready')")
    assert page.evaluate("() => find('#pause').hidden")
    assert "Nothing is checked there." in page.evaluate("() => find('#standing').textContent")
    page.screenshot(tmp_path / "popup.png")
    _axe_finds_nothing(page)


def _axe_finds_nothing(page: Page) -> None:
    page.evaluate(f"() => {{ {AXE} }}")
    assert page.evaluate(RUN_AXE) == []
