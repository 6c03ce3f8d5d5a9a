"""A change of any part of the message is checked anew; saved drafts are left alone."""

from pathlib import Path

import pytest

from tests.e2e.drivers.page import Page
from tests.e2e.mail import INSIDE, OUTSIDE, SEND, Letter, add_recipient, attach, compose, gone, write
from tests.e2e.services.mailstore import MailStore
from tests.e2e.services.sink import Sink
from tests.e2e.services.webmail import Webmail
from tests.e2e.waiting import stays, until
from tests.e2e.words import HELD

pytestmark = pytest.mark.usefixtures("logged_in")


def test_a_recipient_added_after_a_clear_check_is_checked(
    page: Page, the_webmail: Webmail, outbox: Sink
) -> None:
    compose(page, the_webmail)
    write(page, Letter(HELD, to=(INSIDE,)))
    page.press("Shift+Tab")  # time for the check while typing, which finds nothing for a colleague
    add_recipient(page, OUTSIDE)
    page.click(SEND)
    page.asked("Send with a reason")
    page.press("Escape")
    page.unasked()
    stays(lambda: not outbox.delivered, 0.5, "nothing sent")


def test_an_attachment_added_after_a_clear_check_is_checked(
    page: Page, the_webmail: Webmail, outbox: Sink, tmp_path: Path
) -> None:
    tracker = tmp_path / "Caseload tracker Oct.xlsx"
    tracker.write_bytes(b"PK")
    compose(page, the_webmail)
    write(page, Letter("Dear Priya,\n\nthe tracker is attached."))
    page.until("() => CSS.highlights.size > 0")  # checked while typing: only advised, free to leave
    attach(page, tracker)
    page.click(SEND)
    panel = page.asked("Send with a reason")
    assert tracker.name in panel.text
    page.press("Escape")
    page.unasked()
    stays(lambda: not outbox.delivered, 0.5, "nothing sent")


def test_a_colleague_alone_may_have_it(page: Page, the_webmail: Webmail, outbox: Sink) -> None:
    compose(page, the_webmail)
    write(page, Letter(HELD, to=(INSIDE,)))
    page.click(SEND)
    gone(page)
    assert outbox.one().recipients == (INSIDE,)


def test_a_draft_saved_by_its_button_is_not_held(
    page: Page, the_webmail: Webmail, the_store: MailStore, outbox: Sink
) -> None:
    compose(page, the_webmail)
    write(page, Letter(HELD))
    page.click("a.save.draft")
    until(lambda: the_store.drafts_with(HELD), "the draft in the Drafts folder")
    assert page.panel() is None
    assert not outbox.delivered


def test_a_draft_saved_by_the_timer_is_not_held(
    page: Page, the_webmail: Webmail, the_store: MailStore, outbox: Sink
) -> None:
    compose(page, the_webmail)
    write(page, Letter(HELD, subject="Saved by the timer"))
    page.evaluate("() => { rcmail.env.draft_autosave = 1; rcmail.auto_save_start(); }")  # else in a minute
    until(lambda: the_store.drafts_with(HELD, "Saved by the timer"), "the draft in the Drafts folder")
    assert page.panel() is None
    page.click(SEND)
    page.asked("Send with a reason")
    page.press("Escape")
    page.unasked()
    assert not outbox.delivered
