"""SOGo itself, from Debian: a clean message leaves as it was typed, one that must not is held."""

from pathlib import Path

import pytest

from tests.e2e.drivers.page import Browser, Page
from tests.e2e.mail import INSIDE, OUTSIDE, Letter, received
from tests.e2e.record import assert_nothing_written, decided, decisions
from tests.e2e.services.agent import Agent
from tests.e2e.services.mailstore import OFFICER, MailStore
from tests.e2e.services.sink import Sink
from tests.e2e.services.sogo import Sogo
from tests.e2e.sogo import (
    HTML,
    SEND,
    add_recipient,
    answer,
    attach,
    body,
    compose,
    gone,
    log_in,
    rewrite,
    write,
)
from tests.e2e.test_sites import DRAFT, TAB
from tests.e2e.waiting import stays
from tests.e2e.words import CLEAN, HELD, HELD_LINE

TEAM = "team@brightwell.example"
both_editors = pytest.mark.parametrize("html", [False, True], ids=["plain", "html"])


@pytest.fixture(scope="module", autouse=True)
def logged_in(browser: Browser, the_sogo: Sogo) -> None:
    """The officer has logged in."""
    page = browser.page()
    log_in(page, the_sogo)
    page.close()


def goes_back(page: Page, outbox: Sink) -> None:
    """The panel is there, Escape closes it, and nothing has left."""
    assert "NHS number" in page.asked("Change it", "Send with a reason").text
    page.press("Escape")
    page.unasked()
    stays(lambda: not outbox.delivered, 0.5, "nothing sent")


@both_editors
def test_a_clean_message_arrives_as_it_was_typed(
    page: Page, the_sogo: Sogo, outbox: Sink, tmp_path: Path, html: bool
) -> None:
    plan = tmp_path / "plan of the visit.csv"
    plan.write_bytes(b"when,what\r\n10:00,caf\xc3\xa9\r\n")
    letter = Letter(CLEAN, to=(OUTSIDE, INSIDE), attachments=(plan,))
    compose(page, the_sogo, html=html)
    write(page, letter, html=html)
    page.click(SEND)
    gone(page)
    sent = outbox.one()
    assert sorted(sent.recipients) == sorted(letter.to)
    assert (sent.subject, sent.typed()) == (letter.subject, letter.text)
    assert sent.attachments == {plan.name: plan.read_bytes()}


@both_editors
def test_changing_it_sends_nothing_and_the_mended_message_leaves_once(
    page: Page, the_sogo: Sogo, the_agent: Agent, outbox: Sink, html: bool
) -> None:
    before = decisions(the_agent)
    compose(page, the_sogo, html=html)
    write(page, Letter(HELD), html=html)
    kept = body(page, html=html)
    page.click(SEND)
    page.choose("Change it")
    page.unasked()
    stays(lambda: not outbox.delivered, 0.5, "nothing sent")
    assert body(page, html=html) == kept
    decided(the_agent, "personal_data", "changed", "", before)
    rewrite(page, CLEAN, html=html)
    page.click(SEND)
    gone(page)
    assert outbox.one().typed() == CLEAN


@both_editors
def test_sending_with_a_reason_sends_once_and_records_the_decision_without_a_word(
    page: Page, the_sogo: Sogo, the_agent: Agent, outbox: Sink, html: bool
) -> None:
    before = decisions(the_agent)
    compose(page, the_sogo, html=html)
    write(page, Letter(HELD), html=html)
    page.evaluate("(css) => find(css).focus()", SEND)
    page.press("Enter")
    page.choose("Send with a reason", "The recipient needs this", "Send with a reason")
    gone(page)
    assert outbox.one().typed() == HELD
    decided(the_agent, "personal_data", "sent_with_reason", "needed", before)
    assert_nothing_written(the_agent)


@pytest.mark.parametrize(
    ("how", "kind", "to", "cc"),
    [
        ("reply", "reply", [f"Priya Example <{OUTSIDE}>"], []),
        ("replyAll", "reply_all", [f"Priya Example <{OUTSIDE}>"], [TEAM]),
        ("forward", "forward", [TEAM], []),
    ],
)
def test_an_answer_is_read_and_held(
    browser: Browser, page: Page, the_sogo: Sogo, the_store: MailStore, outbox: Sink, tmp_path: Path,
    how: str, kind: str, to: list[str], cc: list[str],
) -> None:  # fmt: skip
    plan = tmp_path / "plan.csv"
    plan.write_bytes(b"when,what\r\n")
    uid = the_store.receive(received("Which number?", TEAM))
    answer(page, the_sogo, uid, how)
    if how == "forward":
        add_recipient(page, TEAM)
    attach(page, [plan])
    page.enter(HTML)
    page.press("Control+Home")
    page.type(f"{HELD_LINE}\n")
    ours = browser.page()
    ours.goto(browser.options)
    draft = ours.evaluate(DRAFT, ours.evaluate(TAB, page.evaluate("() => location.href")), SEND)
    ours.close()
    assert (draft["reply"], draft["to"], draft["cc"], draft["bcc"]) == (kind, to, cc, [])
    assert draft["original_recipients"] == ([*to, *cc] if kind == "reply_all" else None)
    assert draft["account"] == {"kind": "work", "handle": OFFICER}
    assert [each["name"] for each in draft["attachments"]] == [plan.name]
    assert draft["text"].startswith(HELD_LINE)
    assert "Could you tell us when the visit is?" in draft["text"]
    assert bool(draft["parts"]) == (kind != "forward")
    page.click(SEND)
    goes_back(page, outbox)


def test_a_recipient_added_after_a_clear_check_is_checked(page: Page, the_sogo: Sogo, outbox: Sink) -> None:
    compose(page, the_sogo)
    write(page, Letter(HELD, to=(INSIDE,)))
    page.enter("#mailEditor input[name=subject]")  # time for the check while typing: a colleague may have it
    add_recipient(page, OUTSIDE)
    page.click(SEND)
    goes_back(page, outbox)


def test_a_draft_saved_by_its_button_is_not_held(
    page: Page, the_sogo: Sogo, the_store: MailStore, outbox: Sink
) -> None:
    compose(page, the_sogo, html=False)
    write(page, Letter(HELD, subject="Saved in SOGo"), html=False)
    page.click("[ng-click='editor.save()']")
    page.until("() => document.querySelector('md-toast')")
    assert the_store.drafts_with(HELD, "Saved in SOGo")
    assert page.panel() is None
    assert not outbox.delivered


def test_a_window_of_its_own_is_protected(page: Page, the_sogo: Sogo, outbox: Sink) -> None:
    compose(page, the_sogo, window=True)
    write(page, Letter(HELD))
    page.click(SEND)
    goes_back(page, outbox)
