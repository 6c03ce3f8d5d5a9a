"""In a made-up language every word that people read is from `_locales`, and none is cut off."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.e2e.services.agent import agent
from tests.extension.background import Background, at_work
from tests.extension.own_pages import popup
from tests.extension.pseudo import CLOSING, CUT_OFF, FOREIGN, OPENING, in_pseudo, messages, pseudo
from tests.extension.stage import VIEWS
from tests.extension.test_panel_axe import DIALOG, MODAL, mounted

PAGE = "[document]"
PANEL = f"[{DIALOG}]"
DATA = "#rows th, #rows td:nth-child(2), #standing dd"
"""Hosts, adapters, and what the agent says of its own parts."""
AGENTS = "h3, dd, blockquote, figure, .unchecked li, .fixes button, [aria-label]:not(button)"
"""What the agent says of a finding, and the person's own words."""
SIZES = ({"width": 320, "height": 640}, {"width": 1280, "height": 900})


def foreign(page: Page, roots: str, data: str = "") -> list[str]:
    """Words that are not from `_locales`."""
    found: list[str] = page.evaluate(FOREIGN.replace("ROOTS", roots), data)
    return found


def cut_off(page: Page, roots: str) -> list[str]:
    """What is cut off."""
    found: list[str] = page.evaluate(CUT_OFF.replace("ROOTS", roots))
    return found


@pytest.fixture(scope="module")
def abroad(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Background]:
    """A browser whose extension speaks the made-up language, with something to ask and something counted."""
    folder = tmp_path_factory.mktemp("abroad")
    extension = in_pseudo(folder / "extension")
    with (
        agent(folder / "agent", report_address="service.desk@example.org") as started,
        at_work(playwright, started, folder / "profile", extension) as ready,
    ):
        yield ready


def test_the_language_is_longer_and_keeps_what_is_filled_in() -> None:
    said = pseudo("There are $1 things to look at. $SITE$ has them.")
    assert "$1" in said
    assert "$SITE$" in said
    assert len(said) >= 1.4 * len("There are $1 things to look at. $SITE$ has them.")
    assert said[0] + said[-1] == OPENING + CLOSING


def test_the_popup_and_options_can_be_translated(abroad: Background, pages: int, tmp_path: Path) -> None:
    site = abroad.open(f"http://editors.test:{pages}/")
    draft = {"v": 1, "channel": "social", "moment": "send", "text": "Her NHS number is 943 476 5919."}
    review = abroad.review(site, {**draft, "account": {"kind": "work", "handle": None}})["review"]["review"]
    decided = {"kind": "decide", "review": review, "action": "sent", "reason": None, "checks": []}
    abroad.from_content(site, decided)
    page = popup(abroad, site)
    page.wait_for_selector("#kinds li")
    page.wait_for_selector("#choices button")
    _looks_right(page, tmp_path / "popup.png")
    page.close()
    page = abroad.own_page()
    page.wait_for_selector("#choices button")
    for size in SIZES:
        page.set_viewport_size(size)  # type: ignore[arg-type]
        _looks_right(page, tmp_path / f"options-{size['width']}.png")
    _a_spoilt_label_is_found(page)
    page.close()
    site.close()


def test_what_the_agent_says_can_be_translated(abroad: Background, pages: int) -> None:
    site = abroad.open(f"http://editors.test:{pages}/")
    draft = {"v": 1, "channel": "email", "moment": "send", "to": ["a@firm.example"]}
    text = "Her NHS number is 943 476 5919. What a pathetic little man."
    answer = abroad.review(site, draft | {"text": text, "account": {"kind": "work", "handle": None}})
    for finding in answer["review"]["findings"]:
        said = (finding["message"], finding["advice"], finding["why"])
        assert [words[0] + words[-1] for words in said] == [OPENING + CLOSING] * 3, finding["check"]
    assert len({finding["message_id"] for finding in answer["review"]["findings"]}) > 1
    site.close()


def test_a_page_that_is_not_protected_says_so_in_any_language(abroad: Background, pages: int) -> None:
    site = abroad.open(f"http://other.test:{pages}/")
    page = popup(abroad, site)
    assert page.is_visible("#report")
    _looks_right(page)
    page.close()
    site.close()


def _looks_right(page: Page, picture: Path | None = None) -> None:
    if picture:
        page.screenshot(path=picture, full_page=True)
    assert foreign(page, PAGE, DATA) == []
    assert cut_off(page, PAGE) == []
    assert page.title().startswith(OPENING)


def _a_spoilt_label_is_found(page: Page) -> None:
    page.evaluate("() => { document.querySelector('#choices button').style.width = '3rem'; }")
    page.evaluate("() => { document.querySelector('#choices button').style.whiteSpace = 'nowrap'; }")
    assert [each.split(":")[0] for each in cut_off(page, PAGE)] == ["BUTTON "]
    page.evaluate("() => { document.querySelector('h1').textContent = 'Settings'; }")
    assert foreign(page, PAGE, DATA) == ["H1 : Settings"]


@pytest.mark.parametrize("width", [320, 1280])
def test_the_panel_can_be_translated(plain_chromium: Browser, site: str, width: int) -> None:
    context = plain_chromium.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.route("**/_locales/en/messages.json", lambda route: route.fulfill(body=json.dumps(messages())))
    for view in MODAL:
        mounted(page, site, view)
        assert foreign(page, PANEL, AGENTS) == [], view
        assert cut_off(page, PANEL) == [], view
    assert set(MODAL) < set(VIEWS)
    context.close()
