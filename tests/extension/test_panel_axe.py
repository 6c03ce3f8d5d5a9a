"""Panel and marks as axe-core finds them, mounted in an open root: axe does not see into closed ones."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.extension.stage import ROOT, VIEWS

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LIGHTS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "more contrast": {"contrast": "more"},
}
SIZES: dict[str, dict[str, Any]] = {
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "zoomed to 400 %": {"viewport": {"width": 320, "height": 256}},
}
MODAL = [name for name in VIEWS if VIEWS[name]["kind"] != "message"]
DIALOG = "[...document.querySelectorAll('html > div')].map((e) => e.shadowRoot).find((e) => e.querySelector('dialog'))"  # noqa: E501
UNFOLD = f"""() => {{
  const root = {DIALOG};
  for (const folded of root?.querySelectorAll("details") ?? []) folded.open = true;
  root?.querySelector("#reasons")?.removeAttribute("hidden");
}}"""

OVER_THE_EDGE = """() => [...document.querySelectorAll("html > div")]
  .flatMap((host) => [...host.shadowRoot.querySelectorAll("*")])
  .filter((e) => !e.closest("[aria-hidden=true], .unseen") && e.checkVisibility())
  .filter((e) => e.getBoundingClientRect().left < 0 || e.getBoundingClientRect().right > innerWidth + 0.5)
  .map((e) => e.outerHTML.slice(0, 80))"""
CONTRAST = f"""() => {{
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const ground = (e) => {{
    const own = channels(getComputedStyle(e).backgroundColor);
    return own[3] === 0 ? ground(e.parentElement) : own;
  }};
  const ratio = (e) => {{
    const [low, high] = [light(channels(getComputedStyle(e).color)), light(ground(e))].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }};
  return [...{DIALOG}.querySelectorAll("dialog *")]
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim()))
    .map((e) => [e.outerHTML.slice(0, 60), ratio(e)]);
}}"""
"""axe cannot tell contrast in the top layer ("incomplete"), so it is worked out here, by WCAG's formula."""
TOO_SMALL = f"""() => [...{DIALOG}.querySelectorAll("button, summary, label")]
  .filter((e) => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height) < 24)
  .map((e) => e.textContent)"""


@pytest.fixture(scope="module", params=LIGHTS)
def lit(request: pytest.FixtureRequest, plain_chromium: Browser) -> Iterator[Page]:
    """A page in one light, standing still."""
    context = plain_chromium.new_context(reduced_motion="reduce", **LIGHTS[request.param])
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=SIZES)
def small(request: pytest.FixtureRequest, plain_chromium: Browser) -> Iterator[Page]:
    """A page of one small size."""
    context = plain_chromium.new_context(reduced_motion="reduce", **SIZES[request.param])
    yield context.new_page()
    context.close()


def mounted(page: Page, site: str, view: str) -> None:
    """Open the test page with this view, everything that folds unfolded."""
    page.goto(f"{site}/tests/pages/panel.html?{view}")
    page.wait_for_selector("html[data-ready]")
    if view in MODAL:
        page.wait_for_function(f"() => {DIALOG}")
    page.evaluate(UNFOLD)


def violations(page: Page) -> list[str]:
    """What axe minds: rule and place."""
    page.add_script_tag(path=AXE)
    found = page.evaluate("(rules) => axe.run(document, rules)", RULES)
    return [f"{each['id']}: {node['target']}" for each in found["violations"] for node in each["nodes"]]


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(lit: Page, site: str, view: str) -> None:
    mounted(lit, site, view)
    assert violations(lit) == []


@pytest.mark.parametrize("view", MODAL)
def test_every_word_stands_out_from_its_ground(lit: Page, site: str, view: str) -> None:
    mounted(lit, site, view)
    ratios = lit.evaluate(CONTRAST)
    assert ratios
    assert [each for each in ratios if each[1] < 4.5] == []


def test_axe_sees_into_the_panel(lit: Page, site: str) -> None:
    mounted(lit, site, "confirm")
    lit.evaluate(f"() => {{ {DIALOG}.querySelector('[data-action=send]').textContent = ''; }}")
    assert any(each.startswith("button-name") for each in violations(lit))


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_wider_than_a_small_window(small: Page, site: str, view: str) -> None:
    mounted(small, site, view)
    assert small.evaluate(OVER_THE_EDGE) == []


@pytest.mark.parametrize("view", MODAL)
def test_everything_to_press_is_large_enough(small: Page, site: str, view: str) -> None:
    mounted(small, site, view)
    assert small.evaluate(TOO_SMALL) == []
