"""A profile is read where the person looks at their own; somebody else's is not; its words stay nowhere."""

from typing import Any

import pytest

from tests.e2e.drivers.page import Browser, Page
from tests.e2e.services.agent import Agent
from tests.e2e.waiting import stays, until

CANARY = "zx9canary7q"
LONG_ENOUGH = 2.5
"""Seconds after which a profile of the person's own would have been read."""
SHOW_PROFILE = """(shape, handle, said) => {
  const column = document.createElement("section");
  column.innerHTML = shape.replaceAll("HANDLE", handle);
  document.body.prepend(column);
  find("[slot=handle]").textContent = `Somebody @${handle}`;
  find("[slot=said]").textContent = said;
}"""
"""A profile in a site's shape (November 2026): name and handle, then what the person says of themselves."""
SHAPES = {
    "linkedin": "<main><section>"
    "<a slot=handle onclick='return false' href='/in/HANDLE/overlay/about-this-profile/?x'></a>"
    "<div class='text-body-medium break-words'>Housing officer</div></section>"
    "<section><div id=about></div><p slot=said></p></section></main>",
    "x": "<div slot=handle data-testid=UserName></div><div slot=said data-testid=UserDescription></div>",
    "youtube": "<yt-page-header-view-model><yt-content-metadata-view-model slot=handle>"
    "</yt-content-metadata-view-model><yt-description-preview-view-model slot=said>"
    "</yt-description-preview-view-model></yt-page-header-view-model>",
}
SHOWN = {
    "linkedin": "#global-nav",
    "x": "[data-testid='SideNav_AccountSwitcher_Button']",
    "youtube": "#author-text",
}
"""What stands on a page once it is drawn."""
OWN = {"linkedin": "sam-lee", "x": "sam_lee", "youtube": "sam_lee"}
"""Who is signed in there."""
ACCOUNTS = "() => (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'accounts' })"
FORGET = "() => (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'forget_account' })"


def known(ours: Page) -> dict[str, Any]:
    """What the agent knows, by handle."""
    return {each["handle"]: each for each in ours.evaluate(ACCOUNTS)["accounts"]}


def look_at(page: Page, site: str, port: int, handle: str) -> None:
    """Open somebody's profile and click on it."""
    page.goto(f"http://{site}.sites.test:{port}/{site}.html")
    page.shows(SHOWN[site])
    said = f"Works at Manchester City Council. Views my own. {CANARY}"
    page.evaluate(SHOW_PROFILE, SHAPES[site], handle, said)
    page.click("[slot=handle]")


@pytest.mark.parametrize("site", SHAPES)
def test_ones_own_profile_is_read_and_nobody_elses(
    browser: Browser, page: Page, site: str, port: int, the_agent: Agent
) -> None:
    ours = browser.page()
    ours.goto(browser.options)
    ours.evaluate(FORGET)
    look_at(page, site, port, "ann_ray")
    stays(lambda: known(ours) == {}, LONG_ENOUGH, "nothing known")
    look_at(page, site, port, OWN[site])
    found = until(lambda: known(ours).get(OWN[site]), "the profile to be read")
    assert (found["profile_disclaimer"], found["profile_names_employer"]) == (True, True)  # type: ignore[index]
    assert not any(CANARY.encode() in content for content in the_agent.files().values())
    ours.evaluate(FORGET)
    ours.close()
