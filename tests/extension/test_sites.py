"""What each site's adapter reads from a page, and which of its submissions are sends."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser as PlainBrowser

from tests.extension.gate_stage import EXTENSION, Gate, content_files, gated

ROUNDCUBE = "agent.adapter = 'roundcube';"
DRAFT = "(css) => presend.draft.read(presend.site(document), document.querySelector(css)).wire"

UNREAD = """(source) => {
  const isUnread = (css) => {
    try { document.querySelector(css); } catch { return true; }
  };
  const adapters = {};
  const reader = ({ parts }) => Object.values(parts).flat().filter(isUnread);
  new Function("presend", source)({ adapters, reader });
  return Object.values(adapters).flat();
}"""
"""The selectors of a site's file that the browser cannot read: one of them would silence all the others."""


@pytest.fixture
def roundcube(plain_chromium: PlainBrowser, site: str) -> Iterator[Gate]:
    """A page of Roundcube's structure."""
    with gated(plain_chromium, f"{site}/tests/pages/roundcube.html", before=ROUNDCUBE) as opened:
        yield opened


@pytest.fixture
def practice(plain_chromium: PlainBrowser, site: str) -> Iterator[Gate]:
    """The practice page, without its agent."""
    url = f"{site}/localagent/web/practice.html"
    with gated(plain_chromium, url, before="agent.adapter = 'practice';") as opened:
        yield opened


def draft(gate: Gate, css: str = "form") -> Any:
    """The wire draft of a composer."""
    return gate.page.evaluate(DRAFT, css)


def test_every_site_in_the_folder_is_listed() -> None:
    there = {path.name for path in (EXTENSION / "sites").glob("*.js")} - {"index.js"}
    at_once, _ = content_files()
    assert there | {"index.js"} == {
        path.removeprefix("sites/") for path in at_once if path.startswith("sites/")
    }


def test_a_browser_reads_every_selector(plain_chromium: PlainBrowser) -> None:
    page = plain_chromium.new_page()
    for path in (EXTENSION / "sites").glob("*.js"):
        source = path.read_text()
        if "= presend.reader({" in source:
            assert page.evaluate(UNREAD, source) == [], path.stem
    page.close()


def test_roundcube_gives_the_whole_draft(roundcube: Gate) -> None:
    roundcube.page.fill("#composebody", "Hello")
    assert draft(roundcube) == {
        "v": 1,
        "channel": "email",
        "account": {"kind": "work"},
        "subject": "Re: The visit",
        "text": "Hello",
        "parts": None,
        "reply": "reply_all",
        "to": ["Priya <priya@example.org>"],
        "cc": ["team@example.org", '"Lee, Sam" <sam@example.org>'],
        "bcc": [],
        "original_recipients": [
            "Priya <priya@example.org>",
            "team@example.org",
            '"Lee, Sam" <sam@example.org>',
        ],
        "attachments": [{"name": "plan.xlsx", "size": 1536, "ref": None}],
        "encrypted": None,
    }


def test_roundcubes_boxes_and_what_is_still_typed_are_recipients(roundcube: Gate) -> None:
    roundcube.do("boxes('_bcc', [['Ann', 'ann@example.org'], ['Bob', 'bob@example.org']], 'half@exam')")
    assert draft(roundcube)["bcc"] == ["Ann <ann@example.org>", "Bob <bob@example.org>", "half@exam"]


def test_roundcube_sends_by_its_button_and_by_the_buttons_copy(roundcube: Gate) -> None:
    roundcube.page.fill("#composebody", "SECRET")
    for count, css in enumerate(("#button", "#clone"), 1):
        roundcube.page.click(css)
        roundcube.until_shown(count)
        roundcube.press(action="change")
        roundcube.rest(50)
    assert roundcube.page.url.endswith("roundcube.html")


def test_a_draft_that_roundcube_saves_is_not_a_send(roundcube: Gate) -> None:
    roundcube.page.fill("#composebody", "SECRET")
    roundcube.do("document.forms.form._draft.value = '1'; document.forms.form.submit()")
    roundcube.page.wait_for_url("**/sent?_task=mail")


def test_a_message_without_a_body_is_checked_for_its_recipients(roundcube: Gate) -> None:
    roundcube.do("document.getElementById('_to').value = 'a@outside.example'")
    roundcube.page.click("#button")
    roundcube.until_shown()
    assert roundcube.shown[0]["review"]["findings"][0]["where"] == "to:0"


def test_roundcube_is_told_when_a_form_it_sent_did_not_leave(roundcube: Gate) -> None:
    roundcube.do("""() => {
      const frame = document.createElement("iframe");
      frame.name = "savetarget";
      frame.onerror = () => sent.push("told");
      document.body.append(frame);
      document.forms.form.target = "savetarget";
    }""")
    roundcube.page.fill("#composebody", "SECRET")
    roundcube.do("document.forms.form.submit()")
    roundcube.until_shown()
    roundcube.press(action="change")
    roundcube.page.wait_for_function("sent.length")
    assert roundcube.sent == ["told"]


def test_the_practice_page_gives_an_email(practice: Gate) -> None:
    practice.page.fill("#mail-to", "Priya Shah <priya@example.org>; lee@example.org")
    practice.page.fill("#mail-subject", "Hello")
    practice.page.fill("#mail-body", "How are you?")
    practice.page.select_option("#mail-reply", "reply_all")
    practice.do("document.getElementById('mail-original').value = 'a@example.org'")
    found = draft(practice, "#mail")
    assert (found["channel"], found["text"], found["subject"]) == ("email", "How are you?", "Hello")
    assert found["to"] == ["Priya Shah <priya@example.org>", "lee@example.org"]
    assert (found["reply"], found["original_recipients"]) == ("reply_all", ["a@example.org"])


def test_the_practice_page_gives_a_post(practice: Gate) -> None:
    practice.page.select_option("#post-account", "personal")
    practice.page.click("#post-body")
    practice.page.keyboard.type("A fine day")
    found = draft(practice, "#post")
    assert (found["channel"], found["text"]) == ("social", "A fine day")
    assert found["account"] == {
        "kind": "personal",
        "profile_disclaimer": False,
        "profile_names_employer": True,
    }


GENERIC = """
<header><label>To <input id=to></label><label>Betreff <input id=subject></label></header>
<div><textarea id=body></textarea><button id=send aria-label="Nachricht"><span>x</span></button></div>
"""


@pytest.mark.parametrize(
    ("name", "is_send"),
    [
        ("Send", True), ("Send now", True), ("Senden", True), ("Envoyer", True), ("发送", True),
        ("Sender settings", False), ("Postpone", False), ("Cancel", False), ("", False),
    ],
)  # fmt: skip
def test_send_controls_have_names_that_say_so(
    plain_chromium: PlainBrowser, site: str, name: str, is_send: bool
) -> None:
    with gated(plain_chromium, f"{site}/tests/pages/gate.html") as gate:
        gate.do("([html]) => { document.body.innerHTML = html; }", GENERIC)
        gate.do("([name]) => document.getElementById('send').setAttribute('aria-label', name)", name or " ")
        gate.page.fill("#to", "a@outside.example")
        gate.page.fill("#subject", "Hallo")
        gate.page.fill("#body", "Text")
        gate.page.click("#send")
        gate.rest(100)
        assert bool(gate.shown) is is_send
        if is_send:
            asked = gate.do("agent.asked.at(-1)")
            assert (asked["channel"], asked["to"], asked["subject"]) == (
                "email",
                ["a@outside.example"],
                "Hallo",
            )
