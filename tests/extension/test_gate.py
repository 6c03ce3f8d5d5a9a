"""The gate on plain pages: what may leave, what waits, and what a page's own listeners get to see."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as PlainBrowser

from tests.extension.gate_stage import Gate, gated

NOTED = "note('pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'submit')"


@pytest.fixture
def gate(plain_chromium: PlainBrowser, site: str) -> Iterator[Gate]:
    """Composers behind the gate."""
    with gated(plain_chromium, f"{site}/tests/pages/gate.html") as opened:
        yield opened


def write(gate: Gate, text: str, css: str = "#body") -> None:
    """Type into a composer."""
    gate.page.click(css)
    gate.page.keyboard.type(text)


def test_a_page_sees_nothing_of_a_click_before_the_answer(gate: Gate) -> None:
    gate.do(f"agent.delay = 300; {NOTED}")
    gate.page.fill("#body", "SECRET")
    gate.page.click("#send")
    assert gate.do("seen") == []
    gate.until_shown()
    assert gate.do("seen") == []
    assert gate.sent == []


def test_a_clean_draft_that_was_not_checked_yet_is_sent_once_after_the_answer(gate: Gate) -> None:
    gate.page.fill("#body", "Hello")
    gate.page.click("#send")
    assert gate.until_sent() == [{"by": "form", "body": "Hello", "to": ""}]
    gate.rest()
    assert len(gate.sent) == 1
    assert gate.shown == []


def test_the_own_click_goes_through_when_the_draft_was_checked_while_typing(gate: Gate) -> None:
    write(gate, "Hello", "#words")
    gate.checked()
    gate.page.click("#go")
    assert gate.sent == [{"by": "post", "body": "Hello"}]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_on_the_button_wait_and_are_done_again(gate: Gate, key: str) -> None:
    gate.do(NOTED)
    write(gate, "Hello", "#words")
    gate.page.focus("#go")
    gate.do("seen.length = 0")
    gate.page.keyboard.press(key)
    gate.until_sent()
    gate.rest()
    assert [one["by"] for one in gate.sent] == ["post*"]
    assert not [one for one in gate.do("seen") if not one.endswith("*")]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_on_a_native_button_send_a_form_once(gate: Gate, key: str) -> None:
    gate.page.fill("#body", "Hello")
    gate.page.focus("#send")
    gate.page.keyboard.press(key)
    gate.until_sent()
    gate.rest()
    assert len(gate.sent) == 1


def test_control_enter_waits_in_the_editor(gate: Gate) -> None:
    write(gate, "SECRET", "#words")
    gate.page.keyboard.press("Control+Enter")
    gate.until_shown()
    assert gate.sent == []
    gate.press(action="send")
    assert gate.until_sent() == [{"by": "post*", "body": "SECRET"}]


def test_control_enter_waits_beside_the_editor_too(gate: Gate) -> None:
    gate.do("$('post').prepend(Object.assign(document.createElement('input'), { id: 'title' }))")
    gate.do(
        "$('post').addEventListener('keydown', (e) => { if (e.key === 'Enter') sent.push({ by: 'key' }); })"
    )
    write(gate, "SECRET", "#words")
    gate.page.focus("#title")
    gate.page.keyboard.press("Control+Enter")
    gate.until_shown()
    assert gate.sent == []


def test_a_button_whose_tooltip_says_something_else_waits(gate: Gate) -> None:
    gate.do("$('go').title = 'Ctrl+Enter to post'")
    write(gate, "SECRET", "#words")
    gate.page.click("#go")
    gate.until_shown()
    assert gate.sent == []


def test_the_key_that_sent_writes_again_after_the_panel_had_its_end(gate: Gate) -> None:
    write(gate, "SECRET", "#words")
    gate.do("presend.panel.owns = (event) => event.type === 'keyup'; 0")
    gate.page.focus("#go")
    gate.page.keyboard.press("Space")
    gate.until_shown()
    gate.press(action="change")
    write(gate, " x", "#words")
    assert gate.do("$('words').textContent.replaceAll('\u00a0', ' ')") == "SECRET x"


def test_enter_in_a_field_of_the_form_waits(gate: Gate) -> None:
    gate.page.fill("#body", "SECRET")
    gate.page.focus("#subject")
    gate.page.keyboard.press("Enter")
    gate.until_shown()
    assert gate.sent == []


def test_a_submit_that_the_page_asks_for_waits(gate: Gate) -> None:
    gate.page.fill("#body", "SECRET")
    gate.do("document.getElementById('mail').requestSubmit()")
    gate.until_shown()
    assert gate.sent == []
    gate.press(action="send")
    assert len(gate.until_sent()) == 1


def test_a_click_that_the_page_makes_waits(gate: Gate) -> None:
    write(gate, "SECRET", "#words")
    gate.do("document.getElementById('go').click()")
    gate.until_shown()
    assert gate.sent == []


def test_going_back_sends_nothing_and_is_reported_without_the_text(gate: Gate) -> None:
    gate.page.fill("#body", "SECRET")
    gate.page.click("#send")
    gate.until_shown()
    gate.press(action="change")
    gate.rest()
    assert gate.sent == []
    assert gate.do("agent.told.filter(({kind}) => kind === 'decide')") == [
        {"kind": "decide", "review": "r1", "action": "changed", "reason": None, "checks": ["personal_data"]}
    ]
    gate.page.fill("#body", "Hello")
    gate.page.click("#send")
    assert [one["body"] for one in gate.until_sent()] == ["Hello"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [("#to", "a recipient"), ("#files", "an attachment")],
)
def test_what_changes_after_a_clear_answer_is_checked_anew(gate: Gate, change: str, reason: str) -> None:
    write(gate, "Hello")
    gate.checked()
    if change == "#files":
        gate.page.set_input_files(
            "#files", {"name": "secret.txt", "mimeType": "text/plain", "buffer": b"x"}, no_wait_after=True
        )
    else:
        gate.page.fill(change, "a@outside.example")
    gate.page.click("#send")
    gate.until_shown()
    assert gate.sent == [], reason


def test_a_new_revision_is_checked_anew(gate: Gate) -> None:
    write(gate, "Hello")
    gate.checked()
    gate.do("agent.revision = '2'; fromBackground({ kind: 'changed' })")
    gate.rest(50)
    asked = gate.do("agent.asked.length")
    gate.page.click("#send")
    gate.until_sent()
    assert gate.do("agent.asked.length") == asked + 1


def test_an_answer_from_before_a_new_revision_is_not_believed(gate: Gate) -> None:
    gate.do("agent.delay = 400")
    write(gate, "Hello", "#words")
    gate.page.wait_for_function("agent.asked.length == 1")
    gate.do("agent.revision = '2'; fromBackground({ kind: 'changed' })")
    gate.rest(600)
    gate.do("agent.may = 'no'")
    gate.page.click("#go")
    gate.until_sent()
    assert gate.do("agent.asked.length") == 2


def test_a_shortcut_presses_no_other_button(gate: Gate) -> None:
    write(gate, "SECRET", "#words")
    gate.page.focus("#discard")
    gate.page.keyboard.press("Control+Enter")
    gate.until_shown()
    gate.press(action="send")
    gate.until_shown(2)
    assert gate.sent == []
    assert gate.shown[-1] == "panel_press_again"


def test_a_composer_that_the_page_replaces_meanwhile_is_told(gate: Gate) -> None:
    write(gate, "SECRET", "#words")
    gate.page.click("#go")
    gate.until_shown()
    gate.do("() => { const old = document.getElementById('post'); old.replaceWith(old.cloneNode(true)); }")
    gate.press(action="send")
    gate.until_shown(2)
    assert gate.sent == []
    assert gate.shown[-1] == "panel_press_again"


@pytest.mark.parametrize(("later", "asks"), [("freely", False), ("confirm", True)])
def test_what_was_set_aside_while_it_only_advised_is_asked_about_once_it_holds(
    gate: Gate, later: str, asks: bool
) -> None:
    gate.do("agent.may = 'freely'")
    write(gate, "SECRET", "#words")
    gate.checked()
    gate.do("presend.marking.setAside([...document.querySelectorAll('*')].flatMap(presend.marking.of)[0])")
    gate.do(f"agent.may = '{later}'; agent.revision = '2'; fromBackground({{ kind: 'changed' }})")
    gate.rest(50)
    gate.page.click("#go")
    gate.until_shown() if asks else gate.until_sent()
    assert bool(gate.sent) is not asks


def test_a_double_click_sends_once(gate: Gate) -> None:
    gate.page.fill("#body", "Hello")
    gate.page.dblclick("#send")
    gate.until_sent()
    gate.rest()
    assert len(gate.sent) == 1


def test_a_double_click_on_a_checked_draft_sends_once(gate: Gate) -> None:
    write(gate, "Hello", "#words")
    gate.checked()
    gate.page.dblclick("#go")
    gate.rest()
    assert len(gate.sent) == 1


def test_two_sends_at_once_are_asked_about_one_after_the_other(gate: Gate) -> None:
    write(gate, "SECRET", "#words")
    write(gate, "SECRET too", "#reply")
    gate.do("agent.delay = 300")
    gate.page.click("#go")
    gate.page.click("#reply-send")
    for number in (1, 2):
        gate.until_shown(number)
        gate.rest()
        assert len(gate.shown) == number
        gate.press(action="send")
    assert [one["by"] for one in gate.until_sent(2)] == ["post*", "reply*"]


def test_two_composers_never_mix(gate: Gate) -> None:
    write(gate, "SECRET", "#words")
    write(gate, "Fine", "#reply")
    gate.page.click("#reply-send")
    assert gate.until_sent() == [{"by": "reply*", "body": "Fine"}]
    gate.page.click("#go")
    gate.until_shown()
    assert len(gate.sent) == 1


def test_a_button_that_only_opens_a_composer_passes(gate: Gate) -> None:
    write(gate, "SECRET", "#words")
    gate.page.click("#open")
    gate.page.click("#reply-send")
    assert [one["by"] for one in gate.sent] == ["opened", "reply"]


def test_typing_on_while_the_answer_is_awaited_checks_what_then_stands_there(gate: Gate) -> None:
    gate.do("agent.delay = 200")
    gate.page.fill("#body", "Hello")
    gate.page.click("#send")
    gate.page.fill("#body", "Hello SECRET")
    gate.until_shown()
    assert gate.sent == []
    assert gate.do("agent.asked.map(({text}) => text)") == ["Hello", "Hello SECRET"]


@pytest.mark.parametrize(("mode", "sends"), [("open", 1), ("closed", 0)])
def test_without_an_answer_the_fail_mode_decides(
    plain_chromium: PlainBrowser, site: str, mode: str, sends: int
) -> None:
    with gated(plain_chromium, f"{site}/tests/pages/gate.html", settings={"fail_mode": mode}) as gate:
        gate.do("agent.problem = 'agent_unreachable'")
        gate.page.fill("#body", "Hello")
        gate.page.click("#send")
        gate.until_shown()
        assert gate.sent == []
        assert gate.shown[0]["problem"]["code"] == "agent_unreachable"
        gate.press(action="send")
        gate.rest()
        assert len(gate.sent) == sends


def test_an_answer_that_does_not_come_is_a_problem_at_the_deadline(
    plain_chromium: PlainBrowser, site: str
) -> None:
    with gated(plain_chromium, f"{site}/tests/pages/gate.html", settings={"deadline_ms": 200}) as gate:
        gate.do("agent.delay = 60000")
        gate.page.fill("#body", "Hello")
        gate.page.click("#send")
        gate.until_shown()
        assert gate.shown[0]["problem"]["code"] == "agent_timeout"
        assert gate.sent == []


def test_an_extension_that_has_gone_says_so_and_sends_nothing(gate: Gate) -> None:
    gate.do("delete chrome.runtime.id")
    gate.page.fill("#body", "Hello")
    gate.page.click("#send")
    gate.until_shown()
    assert gate.shown[0]["problem"]["code"] == "extension_gone"
    assert gate.sent == []


def test_a_composing_keyboard_is_left_alone(gate: Gate) -> None:
    gate.do("presend.adapters.generic = { ...presend.adapters.generic, enterSends: () => true }")
    write(gate, "SECRET", "#words")
    client = gate.page.context.new_cdp_session(gate.page)
    client.send("Input.imeSetComposition", {"text": "か", "selectionStart": 1, "selectionEnd": 1})
    client.send(
        "Input.dispatchKeyEvent",
        {"type": "rawKeyDown", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229},
    )
    gate.rest(400)
    assert gate.shown == []


@pytest.mark.parametrize(("chord", "held"), [("Enter", True), ("Shift+Enter", False)])
def test_enter_waits_where_the_site_sends_by_it(gate: Gate, chord: str, held: bool) -> None:
    gate.do("presend.adapters.generic = { ...presend.adapters.generic, enterSends: () => true }")
    write(gate, "SECRET", "#words")
    gate.page.keyboard.press(chord)
    gate.rest(400)
    assert bool(gate.shown) is held


def test_form_submit_waits_and_the_page_hears_of_nothing(gate: Gate) -> None:
    gate.do("note('beforeformsubmit')")
    gate.page.fill("#body", "SECRET")
    gate.do("document.getElementById('mail').submit()")
    gate.until_shown()
    assert gate.do("seen") == []
    gate.press(action="send")
    gate.page.wait_for_url("**/sent")


def test_form_submit_of_a_checked_draft_goes_at_once(gate: Gate) -> None:
    write(gate, "Hello")
    gate.checked()
    gate.do("document.getElementById('mail').submit()")
    gate.page.wait_for_url("**/sent")


@pytest.mark.parametrize("mode", ["observe", "advise"])
def test_only_hold_holds(plain_chromium: PlainBrowser, site: str, mode: str) -> None:
    with gated(plain_chromium, f"{site}/tests/pages/gate.html", settings={"mode": mode}) as gate:
        gate.page.fill("#body", "SECRET")
        gate.page.click("#send")
        assert len(gate.sent) == 1
        gate.rest()
        assert bool(gate.shown) is (mode == "advise")
        assert gate.do("agent.told.filter(({kind}) => kind === 'decide').map(({action}) => action)") == [
            "sent"
        ]


def test_not_a_problem_once_passes_this_draft(gate: Gate) -> None:
    gate.page.fill("#body", "SECRET")
    gate.page.click("#send")
    gate.until_shown()
    gate.press(action="not_a_problem", key="key-text", scope="once")
    assert len(gate.until_sent()) == 1


def test_not_a_problem_always_asks_again_and_sends_what_is_then_clear(gate: Gate) -> None:
    gate.page.fill("#body", "SECRET")
    gate.page.click("#send")
    gate.until_shown()
    gate.press(action="not_a_problem", key="key-text", scope="always")
    assert len(gate.until_sent()) == 1
    assert gate.do("agent.asked.length") == 2


def test_cancelling_while_not_a_problem_is_kept_sends_nothing(gate: Gate) -> None:
    gate.page.fill("#body", "SECRET")
    gate.page.click("#send")
    gate.until_shown()
    gate.do("agent.slow = 600")
    gate.press(action="not_a_problem", key="key-text", scope="always")
    gate.press(action="abandon")
    gate.rest(1000)
    assert gate.sent == []


def test_a_page_that_comes_back_asks_what_has_changed_meanwhile(gate: Gate) -> None:
    gate.do("agent.settings = { mode: 'observe' }; fromBackground({ kind: 'changed' })")
    gate.rest()
    gate.do("agent.settings = {}")
    gate.page.fill("#body", "SECRET")
    gate.do("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    gate.rest()
    gate.page.click("#send")
    gate.until_shown()
    assert gate.sent == []


def test_what_was_not_checked_is_said_once_of_a_draft(gate: Gate) -> None:
    gate.do("agent.unchecked = [{ part: 'meaning', why: 'It is long.', message_id: 'meaning_too_long' }]")
    for text in ("Hello", "Hello again"):
        write(gate, text, "#words")
        gate.checked()
    assert gate.shown == ["notice_unchecked"]
    gate.page.click("#go")
    assert len(gate.until_sent()) == 1


@pytest.mark.parametrize("minor", [{"part": "wording"}, {"part": "meaning", "message_id": "thread_too_long"}])
def test_nothing_is_said_of_wording_or_a_thread_below(gate: Gate, minor: dict[str, str]) -> None:
    gate.do(f"agent.unchecked = [{{ ...{minor}, why: 'w' }}]")
    write(gate, "Hello", "#words")
    gate.checked()
    assert gate.shown == []


def test_a_site_that_takes_no_notice_of_a_replay_gets_the_next_press(gate: Gate) -> None:
    gate.do("document.getElementById('go').replaceWith(document.getElementById('go').cloneNode(true))")
    gate.do("() => { go.onclick = (e) => { if (e.isTrusted) sent.push({ by: 'trusted' }); } }")
    write(gate, "Hello", "#words")
    gate.page.click("#go")
    gate.until_shown()
    assert gate.shown == ["panel_press_again"]
    assert gate.sent == []
    gate.page.click("#go")
    assert gate.sent == [{"by": "trusted"}]
