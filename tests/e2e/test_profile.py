"""A profile is read where the person looks at their own; somebody else's is not; its words stay nowhere."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.e2e.drivers.page import Browser, Page
from tests.e2e.services.agent import Agent
from tests.e2e.services.sites import site_pages
from tests.e2e.waiting import stays, until

CANARY = "zx9canary7q"
LONG_ENOUGH = 2.5
"""Seconds after which a profile of the person's own would have been read."""
SHOW_PROFILE = """(handle, said) => {
  const column = document.createElement("section");
  column.innerHTML = "<div data-testid='UserName'></div><div data-testid='UserDescription'></div>";
  document.body.prepend(column);
  find("[data-testid='UserName']").textContent = `Somebody @${handle}`;
  find("[data-testid='UserDescription']").textContent = said;
}"""
"""A profile in X's shape (November 2026): name and handle, then what the person says of themselves."""
ACCOUNTS = "() => (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'accounts' })"
FORGET = "() => (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'forget_account' })"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A page of X's, with @sam_lee signed in."""
    with site_pages() as port:
        yield f"http://x.sites.test:{port}/x.html"


def known(ours: Page) -> dict[str, Any]:
    """What the agent knows, by handle."""
    return {each["handle"]: each for each in ours.evaluate(ACCOUNTS)["accounts"]}


def look_at(page: Page, address: str, handle: str) -> None:
    """Open somebody's profile and click on it."""
    page.goto(address)
    page.shows("[data-testid='SideNav_AccountSwitcher_Button']")
    page.evaluate(SHOW_PROFILE, handle, f"Works at Manchester City Council. Views my own. {CANARY}")
    page.click("[data-testid='UserName']")


def test_ones_own_profile_is_read_and_nobody_elses(
    browser: Browser, page: Page, address: str, the_agent: Agent
) -> None:
    ours = browser.page()
    ours.goto(browser.options)
    ours.evaluate(FORGET)
    look_at(page, address, "ann_ray")
    stays(lambda: known(ours) == {}, LONG_ENOUGH, "nothing known")
    look_at(page, address, "sam_lee")
    found = until(lambda: known(ours).get("sam_lee"), "the profile to be read")
    assert (found["profile_disclaimer"], found["profile_names_employer"]) == (True, True)  # type: ignore[index]
    assert not any(CANARY.encode() in content for content in the_agent.files().values())
    ours.evaluate(FORGET)
    ours.close()
