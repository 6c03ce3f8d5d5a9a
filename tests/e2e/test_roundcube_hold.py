"""A message with an NHS number to an outside address is held until the person has decided."""

import pytest

from tests.e2e.drivers.page import Page
from tests.e2e.mail import (
    HTML,
    OUTSIDE,
    PLAIN,
    SEND,
    Letter,
    add_recipient,
    compose,
    forward,
    gone,
    received,
    reply,
    write,
)
from tests.e2e.record import assert_nothing_written, decided, decisions
from tests.e2e.services.agent import Agent
from tests.e2e.services.mailstore import MailStore
from tests.e2e.services.sink import Sink
from tests.e2e.services.webmail import Webmail
from tests.e2e.waiting import stays
from tests.e2e.words import CLEAN, HELD, HELD_LINE, NHS_NUMBER

pytestmark = pytest.mark.usefixtures("logged_in")
ASKED_SUBJECT = ".ui-dialog .prompt input"
ASKED_SEND = ".ui-dialog .mainaction.send"
both_editors = pytest.mark.parametrize("html", [False, True], ids=["plain", "html"])


def held(page: Page, webmail: Webmail, *, html: bool = False) -> None:
    """Write the message that must not leave as it is, press Send, and meet the panel."""
    compose(page, webmail, html=html)
    write(page, Letter(HELD), html=html)
    page.click(SEND)
    panel = page.asked("Change it", "Send with a reason")
    assert panel.heading == "Before this is sent"
    assert "NHS number" in panel.text
    assert "paragraph 5.7" in panel.text


def body(page: Page, html: bool) -> str:
    """What the editor holds, byte for byte."""
    return str(page.evaluate("(path) => find(path).innerHTML", HTML)) if html else page.value(PLAIN)


@both_editors
def test_changing_it_sends_nothing_and_the_mended_message_leaves_once(
    page: Page, the_webmail: Webmail, the_agent: Agent, outbox: Sink, html: bool
) -> None:
    before = decisions(the_agent)
    held(page, the_webmail, html=html)
    kept = body(page, html)
    page.choose("Change it")
    page.unasked()
    stays(lambda: not outbox.delivered, 0.5, "nothing sent")
    assert body(page, html) == kept
    decided(the_agent, "personal_data", "changed", "", before)
    page.enter(HTML if html else PLAIN)
    page.press("Control+a")
    page.type(CLEAN)
    page.click(SEND)
    gone(page)
    assert outbox.one().typed() == CLEAN


@both_editors
def test_sending_with_a_reason_sends_once_and_records_the_decision_without_a_word(
    page: Page, the_webmail: Webmail, the_agent: Agent, outbox: Sink, html: bool
) -> None:
    before = decisions(the_agent)
    held(page, the_webmail, html=html)
    page.choose("Send with a reason", "The recipient needs this", "Send with a reason")
    gone(page)
    assert outbox.one().typed() == HELD
    decided(the_agent, "personal_data", "sent_with_reason", "needed", before)
    assert_nothing_written(the_agent)


def test_a_reason_must_be_chosen(page: Page, the_webmail: Webmail, outbox: Sink) -> None:
    held(page, the_webmail)
    page.choose("Send with a reason")
    page.choose("Send with a reason")
    assert "Choose a reason" in page.asked("Change it").text
    page.press("Escape")
    page.unasked()
    assert not outbox.delivered


@pytest.mark.parametrize("everybody", [False, True], ids=["reply", "reply-all"])
def test_a_reply_is_held(
    page: Page, the_webmail: Webmail, the_store: MailStore, outbox: Sink, everybody: bool
) -> None:
    uid = the_store.receive(received("Which number?", "team@brightwell.example"))
    reply(page, the_webmail, uid, everybody=everybody)
    page.enter(PLAIN)
    page.press("Control+Home")
    page.type(f"{HELD_LINE}\n")
    page.click(SEND)
    page.asked("Send with a reason")
    page.press("Escape")
    page.unasked()
    assert not outbox.delivered


def test_a_forward_of_what_nobody_outside_may_read_is_held(
    page: Page, the_webmail: Webmail, the_store: MailStore, outbox: Sink
) -> None:
    uid = the_store.receive(received("The visit", text=HELD_LINE))
    forward(page, the_webmail, uid)
    add_recipient(page, OUTSIDE)
    page.click(SEND)
    assert "NHS number" in page.asked("Send with a reason").text
    page.press("Escape")
    page.unasked()
    stays(lambda: not outbox.delivered, 0.5, "nothing sent")


def test_a_send_by_roundcubes_own_command_is_held_and_released(
    page: Page, the_webmail: Webmail, outbox: Sink
) -> None:
    compose(page, the_webmail)
    write(page, Letter(HELD))
    for names in (("Change it",), ("Send with a reason", "The recipient needs this", "Send with a reason")):
        assert not outbox.delivered
        page.evaluate("() => { rcmail.command('send', ''); }")
        page.choose(*names)
        page.unasked()
    gone(page)
    assert outbox.one().typed() == HELD


def test_the_subject_that_roundcube_asks_for_is_checked(
    page: Page, the_webmail: Webmail, outbox: Sink
) -> None:
    compose(page, the_webmail)
    write(page, Letter(CLEAN, subject=""))
    page.click(SEND)
    page.fill(ASKED_SUBJECT, f"NHS number {NHS_NUMBER}")
    page.click(ASKED_SEND)
    assert "NHS number" in page.asked("Send with a reason").text
    page.choose("Change it")
    page.unasked()
    assert not outbox.delivered
    page.fill(ASKED_SUBJECT, "The visit")
    page.click(ASKED_SEND)
    gone(page)
    assert (outbox.one().subject, outbox.one().typed()) == ("The visit", CLEAN)


def test_the_button_is_held_by_keyboard_too(page: Page, the_webmail: Webmail, outbox: Sink) -> None:
    compose(page, the_webmail)
    write(page, Letter(HELD))
    for key in ("Enter", "Space"):
        page.evaluate("(css) => find(css).focus()", SEND)
        page.press(key)
        page.asked("Change it")
        page.press("Escape")
        page.unasked()
    stays(lambda: not outbox.delivered, 0.5, "nothing sent")


def test_a_double_click_on_send_sends_a_clean_message_once(
    page: Page, the_webmail: Webmail, outbox: Sink
) -> None:
    compose(page, the_webmail)
    write(page, Letter(CLEAN))
    page.click(SEND, count=2)
    gone(page)
    assert outbox.one().typed() == CLEAN
    stays(lambda: len(outbox.delivered) == 1, 0.5, "sent once")
