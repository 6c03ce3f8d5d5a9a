"""The popup and the options page in a real Chromium, and what axe finds in them."""

from typing import Any

from playwright.sync_api import Page

from tests.extension.background import OWN, Background
from tests.extension.stage import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = "(levels) => axe.run(document, { runOnly: levels }).then(({ violations }) => violations)"
ABOUT = "chrome.tabs.query = () => Promise.resolve([{ id: %d, url: %r }]);"
POPUP = {"width": 352, "height": 560}


def violations(page: Page) -> list[Any]:
    """What axe minds: rule and place."""
    page.evaluate(AXE)
    return [(found["id"], found["nodes"]) for found in page.evaluate(RUN_AXE, LEVELS)]


def popup(background: Background, over: Page) -> Page:
    """The popup as it would be over a tab."""
    page = background.browser.context.new_page()
    page.add_init_script(ABOUT % (background.tab(over), over.url))
    page.set_viewport_size(POPUP)
    page.goto(f"{OWN}/ui/popup.html")
    page.wait_for_selector("#standing dd")
    return page
