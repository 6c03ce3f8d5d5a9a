"""The card and the count as axe-core finds them, in an open root: axe does not see into closed ones."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.extension.stage import PAGES
from tests.extension.test_panel_axe import LIGHTS, OVER_THE_EDGE, violations

VIEWS = list(json.loads((PAGES / "card_views.json").read_text()))
CARD = "[...document.querySelectorAll('html > div')].map((e) => e.shadowRoot).find((e) => e.querySelector('.card'))"  # noqa: E501
UNFOLD = f"() => {{ for (const folded of {CARD}.querySelectorAll('details')) folded.open = true; }}"
TOO_SMALL = """() => [...document.querySelectorAll("html > div")]
  .flatMap((host) => [...host.shadowRoot.querySelectorAll("button, summary")])
  .filter((e) => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height) < 24)
  .map((e) => e.textContent)"""
LIT: dict[str, dict[str, Any]] = {**LIGHTS, "zoomed to 400 %": {"viewport": {"width": 320, "height": 256}}}


@pytest.fixture(scope="module", params=LIT)
def lit(request: pytest.FixtureRequest, plain_chromium: Browser) -> Iterator[Page]:
    """A page in one light and size, standing still."""
    context = plain_chromium.new_context(reduced_motion="reduce", **LIT[request.param])
    yield context.new_page()
    context.close()


def mounted(page: Page, site: str, view: str, how: str = "") -> None:
    """Open the test page with the card of the first finding, everything that folds unfolded."""
    page.goto(f"{site}/tests/pages/card.html?{view}&{how}")
    page.wait_for_selector("html[data-ready]")
    page.evaluate(UNFOLD)


@pytest.mark.parametrize("how", ["", "peek"], ids=["asked for", "pointed at"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_and_all_of_it_can_be_reached(lit: Page, site: str, view: str, how: str) -> None:
    mounted(lit, site, view, how)
    assert violations(lit) == []
    assert lit.evaluate(OVER_THE_EDGE) == []
    assert lit.evaluate(TOO_SMALL) == []


def test_axe_sees_into_the_card(lit: Page, site: str) -> None:
    mounted(lit, site, "grave")
    lit.evaluate(f"() => {{ {CARD}.querySelector('[data-action=close]').textContent = ''; }}")
    assert any(each.startswith("button-name") for each in violations(lit))
