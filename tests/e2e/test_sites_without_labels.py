"""Sites whose labels follow the reader: only what sends is held, Enter even where no button shows."""

from dataclasses import dataclass
from typing import Any

import pytest

from tests.e2e.drivers.page import Page
from tests.e2e.test_sites import TAB, TITLE, address
from tests.e2e.waiting import stays, until
from tests.e2e.words import HELD_LINE


@dataclass(frozen=True, slots=True)
class Others:
    """Buttons of a composer that send nothing."""

    site: str
    open: tuple[str, ...]
    editor: str
    buttons: tuple[str, ...]


OTHERS = (
    Others(
        "facebook",
        ("#create",),
        "#dialog",
        ("[aria-label=Zamknij]", "[aria-label^=Edytuj]", "[aria-label^=Zdj]"),
    ),
    Others("facebook", ("#answer",), "#comment", ("[aria-label=Emoji]", "#reply")),
    Others("facebook", (), "#chat", ("[role=button][aria-label^=Wi]", "[aria-label^=Wybierz]")),
    Others("instagram", ("#create",), "#dialog", ("[role=button]", "[aria-label=Emoji]", "[aria-expanded]")),
    Others("instagram", (), "#chat", ("[role=button]",)),
    Others(
        "threads", ("#create",), "#dialog", ("[role=button]", "#add", "[aria-label=GIF]", "[aria-haspopup]")
    ),
    Others("threads", (), "#inline", ("[role=button]",)),
)
SHOW_PROFILE = """(mine) => {
  const header = document.createElement("header");
  header.innerHTML = "<h2>sam_lee</h2><a>Edytuj profil</a><span></span>";
  header.children[1].setAttribute("href", mine ? "/accounts/edit/" : "/ann_ray/tagged/");
  find("main").prepend(header);
  header.lastChild.textContent = "Works at Manchester City Council. Views my own.";
}"""
"""A profile in Instagram's shape (November 2026): only one's own can be edited."""
ACCOUNTS = "() => (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'accounts' })"
FORGET = "() => (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'forget_account' })"


def visit(page: Page, port: int, site: str) -> None:
    """Open the page of a site."""
    page.goto(address(site, port))


def write(page: Page, place: str) -> None:
    """Write what would be held."""
    page.click(f"{place} [role=textbox]")
    page.type(HELD_LINE)


@pytest.mark.parametrize("others", OTHERS, ids=lambda each: f"{each.site}-{each.editor[1:]}")
def test_buttons_that_send_nothing_are_let_through(page: Page, port: int, others: Others) -> None:
    visit(page, port, others.site)
    for opener in others.open:
        page.click(opener)
    write(page, others.editor)
    for button in others.buttons:
        page.click(f"{others.editor} {button}")
        stays(lambda: page.panel() is None, 0.3, f"nothing asked after {button}")


def test_enter_is_held_where_a_chat_shows_no_button(page: Page, port: int) -> None:
    visit(page, port, "facebook")
    page.evaluate("() => find('#chat [role=group]').removeAttribute('role')")
    write(page, "#chat")
    page.press("Enter")
    page.choose("Change it")
    page.unasked()
    assert page.evaluate("() => sent") == []


def test_a_dialog_whose_button_is_not_known_is_said_not_to_be_protected(
    ours: Page, page: Page, port: int
) -> None:
    visit(page, port, "facebook")
    tab = ours.evaluate(TAB, address("facebook", port))
    page.click("#create")
    page.evaluate("() => find('#dialog form [role=none]').removeAttribute('role')")
    page.click("#dialog [role=textbox]")
    until(lambda: "not protected here" in ours.evaluate(TITLE, tab), "the icon to say so")


def test_ones_own_profile_is_read_on_instagram(ours: Page, page: Page, port: int) -> None:
    ours.evaluate(FORGET)

    def known() -> list[Any]:
        return [each for each in ours.evaluate(ACCOUNTS)["accounts"] if each["handle"] == "sam_lee"]

    visit(page, port, "instagram")
    page.evaluate(SHOW_PROFILE, False)
    page.click("main h2")
    stays(lambda: not known(), 2.5, "nothing known")
    visit(page, port, "instagram")
    page.evaluate(SHOW_PROFILE, True)
    page.click("main h2")
    found = until(known, "the profile to be read")[0]
    assert (found["profile_disclaimer"], found["profile_names_employer"]) == (True, True)
    ours.evaluate(FORGET)
