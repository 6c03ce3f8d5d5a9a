"""The popup and the options page: what people read there, by keyboard, in light and dark."""

from typing import Any

import pytest
from playwright.sync_api import Page

from localagent import pairing
from tests.e2e.waiting import until
from tests.extension.background import CLEAN, Background
from tests.extension.own_pages import popup, violations

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "more contrast": {"contrast": "more"},
    "forced colours": {"forced_colors": "active"},
    "zoomed to 400 %": {},
}
every_look = pytest.mark.parametrize("look", LOOKS)
STANDING = """async (selectors) => {
  const { standing } = await import("/ui/page.js");
  return standing({ problem: null, agent: null, paired: null, settings: { selectors } });
}"""
WIDER = "() => document.documentElement.scrollWidth > innerWidth"


def is_well(page: Page, look: str) -> None:
    """In this light axe finds nothing, and nothing stands beyond the edge."""
    page.emulate_media(reduced_motion="reduce", **LOOKS[look])
    if not LOOKS[look]:
        page.set_viewport_size({"width": 320, "height": 256})
    assert violations(page) == []
    assert not page.evaluate(WIDER)


@every_look
def test_axe_finds_nothing_in_the_options_page(background: Background, look: str) -> None:
    page = background.own_page()
    page.fill("#code", "NIXQA-RBSCT-DUEVF-WGXHY-IZJ6A")
    page.keyboard.press("Enter")
    page.wait_for_selector("#code[aria-invalid=true]")
    is_well(page, look)
    page.close()


@every_look
def test_axe_finds_nothing_in_the_popup(background: Background, webmail: Page, look: str) -> None:
    page = popup(background, webmail)
    is_well(page, look)
    page.close()


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (("outlook", "send", ["#a", "b > c"]), ""),
        (("outlook", "send", []), "no CSS selector"),
        (("outlook", "send", ["a{}"]), "no CSS selector"),
        (("outlook", "sent", ["#a"]), "no part of a site"),
        (("generic", "send", ["#a"]), "no site of that name"),
        (("", "", []), "no site of that name"),
    ],
)
def test_what_is_wrong_with_selectors_in_the_settings_is_named(
    background: Background, said: Any, fault: str
) -> None:
    page = background.own_page()
    standing = page.evaluate(STANDING, [dict(zip(("site", "part", "css"), said, strict=True))])
    found = dict(standing).get("Settings for sites", "")
    assert fault in found
    assert bool(fault) == bool(found)
    page.close()


def test_the_popup_says_whether_a_page_is_protected_and_why_not(background: Background, pages: int) -> None:
    practice = background.open(f"http://127.0.0.1:{background.agent.port}/practice")
    page = popup(background, practice)
    assert page.inner_text("#here h1") == "Protected here"
    assert page.get_attribute("#handbook", "href") == f"http://127.0.0.1:{background.agent.port}/handbook"
    page.close()
    practice.goto(f"http://other.test:{pages}/")
    page = popup(background, practice)
    assert page.inner_text("#here") == (
        "Not protected here\n\nThis site is not on the list of sites that Presend checks."
    )
    assert page.is_hidden("#report"), "nobody has said to whom"
    page.close()
    practice.close()


def test_the_handbook_that_the_popup_opens_is_there(background: Background) -> None:
    page = background.open(f"http://127.0.0.1:{background.agent.port}/handbook")
    assert page.title()
    page.close()


def test_a_code_is_pasted_by_keyboard_and_the_result_is_announced(fragile: Background, pages: int) -> None:
    fragile.forget_native_host()
    page = fragile.own_page()
    assert "Not yet" in page.inner_text("#standing")
    assert page.inner_text("#action")
    result = page.locator("#result")
    assert result.get_attribute("role") == "status"
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.id") == "code"
    page.keyboard.type(pairing.code(pairing.Pairing(fragile.agent.port, "A" * 20)))
    page.keyboard.press("Enter")
    until(lambda: "in place of Presend" in result.inner_text(), "a refusal")
    assert page.evaluate("() => document.activeElement.id") == "code"
    page.fill("#code", fragile.code())
    page.keyboard.press("Enter")
    until(lambda: result.inner_text() == "Paired. Drafts can now be checked.", "the pairing")
    assert page.input_value("#code") == ""
    assert "By a code" in page.inner_text("#standing")
    assert violations(page) == []
    page.click("#unpair")
    until(lambda: "forgotten" in result.inner_text(), "the pairing to be forgotten")


def test_when_the_agent_is_down_the_popup_says_so_and_tries_again(fragile: Background, pages: int) -> None:
    site = fragile.open(f"http://editors.test:{pages}/")
    fragile.forget_native_host()
    fragile.pair(fragile.code())
    fragile.agent.stop()
    assert fragile.review(site, CLEAN)["problem"]["code"] == "agent_unreachable"
    page = popup(fragile, site)
    assert "not running" in page.inner_text("#standing")
    assert page.is_visible("#action")
    assert page.is_hidden("#handbook")
    assert violations(page) == []
    page.click("#retry")
    until(lambda: page.inner_text("#retried") == "Still no answer.", "the announcement")
    fragile.agent.start()
    page.focus("#retry")
    page.keyboard.press("Enter")
    until(lambda: "Ready" in page.inner_text("#standing"), "the agent")
    assert page.is_hidden("#problem")
    assert page.evaluate("() => document.activeElement.id") == "here"
