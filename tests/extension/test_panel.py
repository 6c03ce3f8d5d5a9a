"""The panel in real browsers: what it offers, what it takes for an answer, and what no page can do."""

import time

import pytest

from tests.e2e.drivers.page import SETTLED, Browser, Stroke
from tests.e2e.waiting import until
from tests.extension.stage import Stage

HOST = "document.documentElement.lastElementChild"
HEAR = """(kinds) => {
  globalThis.heard = [];
  for (const kind of kinds) addEventListener(kind, (event) => heard.push(event.type), true);
}"""
RESTYLE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html > div, dialog, button { display: none !important; opacity: 0 !important }");
  document.adoptedStyleSheets = [sheet];
}"""
COVER = """(mode) => {
  const place = document.createElement("div");
  document.body.append(place);
  const cover = document.createElement("div");
  cover.popover = "manual";
  (mode ? place.attachShadow({ mode }) : place).append(cover);
  cover.showPopover();
  return () => cover.hidePopover();
}"""
CHANGE_COVERS = f"() => {{ globalThis.uncover(); ({COVER})(); }}"
FILL_THE_SCREEN = "() => document.querySelector('main').requestFullscreen().then(() => true)"


def settled(stage: Stage, view: str) -> int:
    """Open a view and wait until it takes clicks."""
    asked = stage.show(view)
    until(stage.page.panel, "the panel")
    time.sleep(SETTLED)
    return asked


def test_the_way_back_has_the_focus(stage: Stage) -> None:
    asked = settled(stage, "several")
    stage.page.press("Enter")
    assert stage.answer(asked) == {"action": "change"}
    assert stage.page.panel() is None


def test_a_key_held_down_since_the_send_presses_nothing(stage: Stage) -> None:
    down: list[Stroke] = [("down", "Enter")]
    stage.page.tab.keys(down)
    asked = settled(stage, "several")
    stage.page.tab.keys(down)
    assert stage.page.panel() is not None
    stage.page.tab.keys([("up", "Enter")])
    stage.page.press("Enter")
    assert stage.answer(asked) == {"action": "change"}


def test_a_page_sees_a_plain_element_and_nothing_in_it(stage: Stage) -> None:
    settled(stage, "several")
    seen = stage.page.evaluate(
        f"() => [{HOST}.localName, {HOST}.attributes.length, {HOST}.shadowRoot, {HOST}.innerHTML]"
    )
    assert seen == ["div", 0, None, ""]


def test_it_says_what_where_what_instead_and_why(stage: Stage) -> None:
    settled(stage, "several")
    panel = stage.page.panel()
    assert panel
    for said in (
        "There are 3 things to look at",
        "This looks like an NHS number going to an outside address.",
        "Her NHS number is 943 476 5919, and she lives alone.",
        "in 2 places",
        "Take the number out",
        "paragraph 7.1",
        "by an encrypted route",
        "larger than Presend reads",
    ):
        assert said in panel.text


def test_what_matters_most_comes_first(stage: Stage) -> None:
    settled(stage, "several")
    panel = stage.page.panel()
    assert panel
    assert panel.text.index("Important") < panel.text.index("Worth a look")


def test_markup_in_a_draft_stays_text(stage: Stage) -> None:
    settled(stage, "blocked")
    panel = stage.page.panel()
    assert panel
    assert "<img src=x onerror=alert(1)> & <b>bold</b>" in panel.text


def test_a_blocked_draft_can_only_be_changed(stage: Stage) -> None:
    settled(stage, "blocked")
    panel = stage.page.panel()
    assert panel
    assert panel.buttons == ("Change it",)


def test_escape_goes_back(stage: Stage) -> None:
    asked = settled(stage, "confirm")
    stage.page.press("Escape")
    assert stage.answer(asked) == {"action": "abandon"}


def test_the_second_click_of_a_double_click_does_not_send(stage: Stage) -> None:
    settled(stage, "confirm")
    panel = stage.page.asked("Send anyway")
    place = panel.place("Send anyway")
    assert place
    stage.page.press("Escape")
    stage.page.unasked()
    asked = stage.show("confirm")
    stage.page.tab.click(*place, 1)
    time.sleep(SETTLED)
    assert stage.answered(asked) is None
    stage.page.tab.click(*place, 1)
    assert stage.answer(asked) == {"action": "send"}


def test_a_page_cannot_press_its_buttons(stage: Stage) -> None:
    asked = settled(stage, "confirm")
    stage.page.evaluate(
        f"() => {{ {HOST}.click(); {HOST}.dispatchEvent(new MouseEvent('click', {{ bubbles: true }})); }}"
    )
    time.sleep(0.1)
    assert stage.answered(asked) is None


@pytest.mark.parametrize(
    "tampering",
    [
        f"{HOST}.remove()",
        f"{HOST}.style.opacity = '0'",
        f"{HOST}.inert = true",
        f"document.body.append({HOST})",
    ],
)
def test_a_panel_that_the_page_touches_sends_nothing(stage: Stage, tampering: str) -> None:
    asked = settled(stage, "confirm")
    stage.page.evaluate(f"() => {{ {tampering}; }}")
    assert stage.answer(asked) == {"action": "abandon"}
    assert stage.page.panel() is None


def test_a_page_cannot_restyle_it(stage: Stage) -> None:
    stage.page.evaluate(RESTYLE)
    asked = settled(stage, "confirm")
    stage.page.choose("Send anyway")
    assert stage.answer(asked) == {"action": "send"}


@pytest.mark.parametrize("cover", [f"() => {{ ({COVER})({mode}); }}" for mode in ("", "'open'", "'closed'")])
def test_a_click_through_something_above_it_does_not_count(stage: Stage, cover: str) -> None:
    asked = settled(stage, "confirm")
    stage.page.evaluate(cover)
    stage.page.choose("Send anyway")
    time.sleep(SETTLED)
    assert stage.answered(asked) is None
    stage.page.choose("Send anyway")
    assert stage.answer(asked) == {"action": "send"}


def test_what_lay_below_it_hides_nothing_but_what_takes_its_place_does(stage: Stage) -> None:
    stage.page.evaluate(f"() => {{ globalThis.uncover = ({COVER})(); }}")
    below = settled(stage, "confirm")
    stage.page.choose("Send anyway")
    assert stage.answer(below) == {"action": "send"}
    covered = settled(stage, "confirm")
    stage.page.evaluate(CHANGE_COVERS)
    stage.page.choose("Send anyway")
    time.sleep(SETTLED)
    assert stage.answered(covered) is None


@pytest.mark.parametrize("staged", ["chromium"], indirect=True, scope="session")
def test_a_click_through_what_fills_the_screen_does_not_count(stage: Stage) -> None:
    stage.page.click("textarea")  # no page fills the screen before a person has clicked in it
    asked = settled(stage, "confirm")
    stage.page.evaluate(FILL_THE_SCREEN)
    stage.page.choose("Send anyway")
    time.sleep(SETTLED)
    assert stage.answered(asked) is None


def test_a_page_hears_no_key_and_no_press_in_it(stage: Stage) -> None:
    kinds = [
        "keydown",
        "keypress",
        "keyup",
        "pointerdown",
        "mousedown",
        "mouseup",
        "focusin",
        "input",
        "change",
    ]
    stage.page.evaluate(HEAR, kinds)
    asked = settled(stage, "several")
    stage.page.choose("Send with a reason")
    stage.page.press("ArrowDown")
    stage.page.press("Tab")
    stage.page.press("Escape")
    stage.answer(asked)
    during = stage.page.evaluate("() => heard.filter((kind) => kind !== 'keyup' && kind !== 'focusin')")
    assert during == []


def test_sending_with_a_reason_needs_one_of_the_list(stage: Stage) -> None:
    asked = settled(stage, "several")
    stage.page.choose("Send with a reason")
    stage.page.asked("This is already public")
    stage.page.choose("Send with a reason")
    until(lambda: "Choose a reason" in (stage.page.asked().text), "to be told that a reason is needed")
    assert stage.answered(asked) is None
    stage.page.choose("This is already public")
    stage.page.choose("Send with a reason")
    assert stage.answer(asked) == {"action": "send_with_reason", "reason": "public"}


@pytest.mark.parametrize(
    ("label", "scope"), [("Just this once", "once"), ("Always", "always"), ("On this site", "here")]
)
def test_not_a_problem_leads_to_another_check(stage: Stage, label: str, scope: str) -> None:
    asked = settled(stage, "confirm")
    stage.page.choose("Not a problem")
    stage.page.choose(label)
    assert stage.answer(asked) == {"action": "not_a_problem", "key": "slip", "scope": scope}
    assert "Still checking" in stage.page.asked("Cancel").text
    again = stage.show("checking")
    stage.page.choose("Cancel")
    assert stage.answer(again) == {"action": "abandon"}


def test_a_quick_check_shows_nothing(stage: Stage) -> None:
    asked = stage.show("checking")
    assert stage.page.panel() is None
    stage.call("close")
    assert stage.answer(asked) == {"action": "replaced"}
    time.sleep(SETTLED)
    assert stage.page.panel() is None


def test_a_slow_check_becomes_its_result_in_place(stage: Stage) -> None:
    checking = stage.show("checking")
    assert "Still checking" in stage.page.asked("Cancel").text
    result = stage.show("confirm")
    assert stage.answer(checking) == {"action": "replaced"}
    stage.page.choose("Send anyway")
    assert stage.answer(result) == {"action": "send"}


def test_a_problem_may_be_sent_unchecked_only_where_it_fails_open(stage: Stage) -> None:
    closed = settled(stage, "closed")
    panel = stage.page.panel()
    assert panel
    assert panel.buttons == ("Go back",)
    stage.page.choose("Go back")
    assert stage.answer(closed) == {"action": "abandon"}
    opened = stage.show("open")
    stage.page.choose("Send unchecked")
    assert stage.answer(opened) == {"action": "send"}


def test_what_has_gone_already_is_not_offered_for_sending(stage: Stage) -> None:
    settled(stage, "sent")
    panel = stage.page.panel()
    assert panel
    assert "This has been sent." in panel.text
    assert panel.buttons == ("Close",)
    assert panel.place("Not a problem") is None


def test_what_is_sure_and_serious_cannot_be_put_aside(stage: Stage) -> None:
    settled(stage, "several")
    panel = stage.page.panel()
    assert panel
    assert [name for name, *_ in panel.places].count("Not a problem") == 2


def test_the_focus_returns_to_where_it_was(stage: Stage) -> None:
    stage.page.click("textarea")
    asked = settled(stage, "confirm")
    stage.page.press("Escape")
    stage.answer(asked)
    assert stage.page.evaluate("() => document.activeElement.localName") == "textarea"


def test_a_small_message_takes_neither_focus_nor_keys(stage: Stage) -> None:
    stage.page.click("textarea")
    assert stage.answer(stage.show("message")) == {"action": "shown"}
    stage.page.type("x")
    assert "x" in stage.page.value("textarea")


@pytest.mark.parametrize("staged", ["chromium"], indirect=True, scope="session")
def test_it_still_has_words_when_the_extension_has_gone(staged: Browser, stage: Stage) -> None:
    staged.reload_extension()  # Firefox takes a page's old scripts away with it; Chromium leaves them
    asked = settled(stage, "gone")
    panel = stage.page.panel()
    assert panel
    assert panel.heading == "This has not been checked"
    assert "has just been updated" in panel.text
    assert "reload this page" in panel.text
    assert panel.buttons == ("Go back",)
    stage.page.choose("Go back")
    assert stage.answer(asked) == {"action": "abandon"}
    stage.show("checking")
    assert "Nothing has been sent" in stage.page.asked("Cancel").text
