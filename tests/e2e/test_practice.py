"""The practice page that the agent serves: an e-mail and a post, held and let go like the real ones."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.card import notices, press, until_card, until_counted
from tests.e2e.drivers.page import Page
from tests.e2e.mail import INSIDE, OUTSIDE
from tests.e2e.services.agent import Agent
from tests.e2e.waiting import stays, until
from tests.e2e.words import CLEAN, HELD, HELD_LINE

LONGER = """(css, text) => {
  find(css).value += text;
  find(css).dispatchEvent(new Event("input", { bubbles: true }));
}"""


@pytest.fixture
def practice(page: Page, the_agent: Agent) -> Page:
    """The practice page, fresh."""
    page.goto(f"http://127.0.0.1:{the_agent.port}/practice")
    page.shows("#mail-send")
    return page


def left(page: Page) -> list[dict[str, Any]]:
    """What would have left."""
    return [
        json.loads(each)
        for each in page.evaluate(
            "() => [...document.querySelectorAll('#left pre')].map((e) => e.textContent)"
        )
    ]


def write(page: Page, text: str, to: str = OUTSIDE, *, rich: bool = False) -> None:
    """Fill in the e-mail."""
    page.fill("#mail-to", to)
    page.fill("#mail-subject", "The visit")
    if rich:
        page.click("#mail-is-rich")
    page.enter("#mail-rich" if rich else "#mail-body")
    page.type(text)


def held(page: Page) -> None:
    """The panel opens, and going back sends nothing."""
    page.choose("Change it")
    page.unasked()
    stays(lambda: left(page) == [], 0.3, "nothing left")


def released(page: Page) -> None:
    """The panel opens, and a reason lets it go once."""
    page.choose("Send with a reason", "The recipient needs this", "Send with a reason")
    until(lambda: left(page), "it to leave")
    stays(lambda: len(left(page)) == 1, 0.3, "once")


@pytest.mark.parametrize("rich", [False, True], ids=["plain", "rich"])
def test_a_clean_email_leaves_once_as_it_was_typed(practice: Page, rich: bool) -> None:
    write(practice, CLEAN, rich=rich)
    practice.click("#mail-send")
    until(lambda: left(practice), "it to leave")
    stays(lambda: len(left(practice)) == 1, 0.3, "once")
    [sent] = left(practice)
    assert (sent["to"], sent["subject"]) == ([OUTSIDE], "The visit")
    assert [line for line in sent["text"].split("\n") if line] == [line for line in CLEAN.split("\n") if line]


@pytest.mark.parametrize("rich", [False, True], ids=["plain", "rich"])
def test_an_email_with_an_nhs_number_is_held_and_released(practice: Page, rich: bool) -> None:
    write(practice, HELD, rich=rich)
    before = practice.evaluate("() => [find('#mail-rich').innerHTML, find('#mail-body').value]")
    practice.click("#mail-send")
    held(practice)
    assert practice.evaluate("() => [find('#mail-rich').innerHTML, find('#mail-body').value]") == before
    practice.click("#mail-send")
    released(practice)


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ("#mail-body", "Control+Enter"),
        ("#mail-subject", "Enter"),
        ("#mail-send", "Enter"),
        ("#mail-send", "Space"),
    ],
)
def test_every_key_that_sends_is_held(practice: Page, place: str, keys: str) -> None:
    write(practice, HELD)
    practice.evaluate("(place) => find(place).focus()", place)
    practice.press(keys)
    held(practice)


def test_a_copy_to_somebody_outside_is_checked_anew(practice: Page) -> None:
    write(practice, HELD, to=INSIDE)
    practice.click("#mail-send")
    until(lambda: left(practice), "a colleague may have it")
    practice.fill("#mail-cc", OUTSIDE)
    practice.click("#mail-send")
    practice.choose("Change it")
    practice.unasked()
    stays(lambda: len(left(practice)) == 1, 0.3, "not sent again")


def test_an_attachment_is_checked_anew(practice: Page, tmp_path: Path) -> None:
    tracker = tmp_path / "Caseload tracker Oct.xlsx"
    tracker.write_bytes(b"PK")
    write(practice, CLEAN)
    practice.click("#mail-send")
    until(lambda: left(practice), "the clean message to leave")
    practice.upload("#mail-files", tracker)
    practice.click("#mail-send")
    practice.choose("Change it")
    practice.unasked()
    stays(lambda: len(left(practice)) == 1, 0.3, "not sent again")


@pytest.mark.parametrize("keys", [None, "Control+Enter"], ids=["click", "keys"])
def test_a_post_with_an_nhs_number_is_held_and_released(practice: Page, keys: str | None) -> None:
    practice.enter("#post-body")
    practice.type(HELD_LINE)
    press = (lambda: practice.press(keys)) if keys else (lambda: practice.click("#post-send"))
    press()
    held(practice)
    practice.enter("#post-body")
    press()
    released(practice)
    assert left(practice)[0]["text"] == HELD_LINE


def test_the_suggested_post_leaves(practice: Page) -> None:
    practice.click("[data-suggestion=post]")
    practice.click("#post-send")
    until(lambda: left(practice), "the post to leave")
    stays(lambda: len(left(practice)) == 1, 0.3, "once")


def test_of_a_very_long_email_it_is_said_what_was_not_read_and_it_leaves(practice: Page) -> None:
    write(practice, "Hello Sam, ")
    text = " ".join(f"The bins in street {number} were emptied on Friday." for number in range(240))
    practice.evaluate(LONGER, "#mail-body", text)
    said = until(lambda: notices(practice), "word of what was not read")
    assert "10,000 characters" in said[0]
    practice.click("#mail-send")
    until(lambda: left(practice), "it to leave")
    assert practice.panel() is None


def test_the_cursor_stays_where_words_are_copied(practice: Page) -> None:
    practice.fill("#mail-subject", "Visit to Mr Quincewhistle, NHS number 943 476 5919")
    practice.enter("#mail-body")
    practice.type(CLEAN)
    until_counted(practice, 1)
    practice.press("Alt+F7")
    until_card(practice, "NHS")
    press(practice, "Put asterisks")
    until(lambda: notices(practice), "word of the copy")
    assert practice.evaluate("() => document.activeElement.id") == "mail-body"
