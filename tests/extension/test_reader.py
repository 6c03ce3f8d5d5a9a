"""What every site's reader does alike: selectors given anew, recipients as pages write them, lost places."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser as PlainBrowser

from tests.extension.gate_stage import Gate, gated

OUTLOOK = "agent.adapter = 'outlook';"
SENDS = "([css]) => { const site = presend.site(document); return site.isSend(document.querySelector(css)); }"
FIELD = """([html, boxes]) => {
  const field = document.createElement("div");
  field.innerHTML = html;
  return presend.fields.inField(field.firstElementChild, boxes);
}"""


@pytest.fixture
def outlook(plain_chromium: PlainBrowser, site: str) -> Iterator[Gate]:
    """A composer of Outlook's structure."""
    with gated(plain_chromium, f"{site}/tests/pages/sites/outlook.html", before=OUTLOOK) as opened:
        yield opened


def with_selectors(browser: PlainBrowser, site: str, *css: str) -> Any:
    """Whether the menu's button and the Send button send where settings name other selectors for `send`."""
    settings = {"selectors": [{"site": "outlook", "part": "send", "css": list(css)}]}
    url = f"{site}/tests/pages/sites/outlook.html"
    with gated(browser, url, before=OUTLOOK, settings=settings) as gate:
        return [gate.do(SENDS, css) for css in ("#more", "[data-testid=ComposeSendButton]")]


def test_settings_name_a_part_anew_and_what_they_cannot_use_changes_nothing(
    plain_chromium: PlainBrowser, site: str
) -> None:
    assert with_selectors(plain_chromium, site, "#more") == [True, False]
    assert with_selectors(plain_chromium, site, "#more", "button {}") == [False, True]


@pytest.mark.parametrize(
    ("html", "boxes", "mailboxes"),
    [
        ("<textarea>A &lt;a@x.example&gt;; b@x.example</textarea>", [], ["A <a@x.example>", "b@x.example"]),
        ("<p><b data-hovercard-id=a@x.example data-name=Ann>A. <i>x</i></b>", ["b"], ["Ann <a@x.example>"]),
        ("<p><b>Ray, Ann<button>Remove</button></b></p>", ["i", "b"], ['"Ray, Ann"']),
        ("<p><b title='a@x.example'>a@x.example</b><input value=b@x.ex>", ["b"], ["a@x.example", "b@x.ex"]),
        ("<p contenteditable><b contenteditable=false>Ann</b>\u200bbo@</p>", ["b"], ["Ann", "bo@"]),
        ("<p contenteditable>\u200b</p>", ["b"], []),
    ],
)  # fmt: skip
def test_recipients_are_read_as_a_page_writes_them(
    outlook: Gate, html: str, boxes: list[str], mailboxes: list[str]
) -> None:
    assert outlook.do(FIELD, html, boxes) == mailboxes


def test_a_menu_that_belongs_to_no_composer_sends_nothing(outlook: Gate) -> None:
    outlook.do("""() => {
      const menu = document.createElement("div");
      menu.innerHTML = "<div id=menu role=menu><div id=item role=menuitem>Delete</div></div>";
      document.body.append(menu);
    }""")
    assert outlook.do(SENDS, "#item") is False
    outlook.do("document.getElementById('menu').setAttribute('aria-labelledby', 'more')")
    assert outlook.do(SENDS, "#item") is True


def test_a_place_for_messages_that_no_composer_holds_is_said_to_be_lost(outlook: Gate) -> None:
    outlook.do("""() => {
      const note = document.createElement("textarea");
      note.id = "note";
      document.body.append(note);
    }""")
    lost = "([css]) => presend.site(document).lost(document.querySelector(css))"
    assert outlook.do(lost, "#editor") is False
    assert outlook.do(lost, "#MSG_74cda7ce35c_TO [contenteditable]") is False
    assert outlook.do(lost, "#note") is False, "too low for a message"
    outlook.do("document.getElementById('note').style.height = '200px'")
    assert outlook.do(lost, "#note") is True
