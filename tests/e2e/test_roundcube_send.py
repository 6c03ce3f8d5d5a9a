"""A clean message leaves Roundcube exactly as it was typed."""

from pathlib import Path

import pytest

from tests.e2e.drivers.page import Page
from tests.e2e.mail import (
    INSIDE,
    OUTSIDE,
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
from tests.e2e.services.mailstore import MailStore
from tests.e2e.services.sink import Sink
from tests.e2e.services.webmail import Webmail
from tests.e2e.words import CLEAN

pytestmark = pytest.mark.usefixtures("logged_in")


@pytest.mark.parametrize("html", [False, True], ids=["plain", "html"])
def test_a_clean_message_arrives_as_it_was_typed(
    page: Page, the_webmail: Webmail, outbox: Sink, html: bool
) -> None:
    letter = Letter(CLEAN, to=(OUTSIDE, INSIDE))
    compose(page, the_webmail, html=html)
    write(page, letter, html=html)
    page.click(SEND)
    gone(page)
    sent = outbox.one()
    assert sent.recipients == letter.to
    assert sent.subject == letter.subject
    assert sent.typed() == letter.text


def test_an_attachment_arrives_byte_for_byte(
    page: Page, the_webmail: Webmail, outbox: Sink, tmp_path: Path
) -> None:
    plan = tmp_path / "plan of the visit.csv"
    plan.write_bytes(b"when,what\r\n10:00,caf\xc3\xa9\r\n")
    letter = Letter("Dear Priya,\n\nthe plan is attached.", attachments=(plan,))
    compose(page, the_webmail)
    write(page, letter)
    page.click(SEND)
    gone(page)
    assert outbox.one().attachments == {plan.name: plan.read_bytes()}


@pytest.mark.parametrize("everybody", [False, True], ids=["reply", "reply-all"])
def test_a_reply_goes_to_those_it_answers(
    page: Page, the_webmail: Webmail, the_store: MailStore, outbox: Sink, everybody: bool
) -> None:
    uid = the_store.receive(received("When is the visit?", INSIDE))
    reply(page, the_webmail, uid, everybody=everybody)
    page.enter("#composebody")
    page.press("Control+Home")
    page.type("Dear Priya, it is on Tuesday.\n")
    typed = page.value("#composebody")
    page.click(SEND)
    gone(page)
    sent = outbox.one()
    assert set(sent.recipients) == ({OUTSIDE, INSIDE} if everybody else {OUTSIDE})
    assert sent.subject == "Re: When is the visit?"
    assert sent.typed() == typed.rstrip("\n")


def test_a_forward_goes_on_with_what_was_received(
    page: Page, the_webmail: Webmail, the_store: MailStore, outbox: Sink
) -> None:
    uid = the_store.receive(received("When is the visit?"))
    forward(page, the_webmail, uid)
    add_recipient(page, INSIDE)
    page.click(SEND)
    gone(page)
    sent = outbox.one()
    assert (sent.recipients, sent.subject) == ((INSIDE,), "Fwd: When is the visit?")
    assert "Could you tell us when the visit is?" in sent.typed()
