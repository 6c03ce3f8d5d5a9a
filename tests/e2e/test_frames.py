"""A composer in a frame of another site: the panel opens over the whole page, where it can be seen."""

import pytest

from tests.e2e.composing import ICON, Composer, around_of
from tests.e2e.drivers.page import Page
from tests.e2e.waiting import stays, until
from tests.e2e.words import HELD_LINE


@pytest.fixture
def framed(page: Page, editors_url: str) -> Composer:
    """A composer in the frame of a page of another site."""
    inner = editors_url.replace("editors.test", "chat.test")
    page.goto(f"{editors_url}around.html?of={inner}?kind=prosemirror")
    inside = page.inside()
    places = inside.until("() => globalThis.ready && editors.prosemirror")
    composer = Composer(inside, "prosemirror", places["editor"], places["send"])
    composer.write(HELD_LINE)
    return composer


def test_the_panel_opens_in_the_page_around(page: Page, framed: Composer) -> None:
    framed.press_send()
    assert "NHS number" in page.asked("Change it").text
    page.choose("Change it")
    page.unasked()
    stays(lambda: framed.sent == [], 0.3, "nothing sent")
    framed.press_send()
    page.choose("Send with a reason", "My manager", "Send with a reason")
    until(lambda: framed.sent, "the draft to leave")
    stays(lambda: framed.sent == [HELD_LINE], 0.3, "sent once, as typed")
    page.unasked()


def test_a_frame_that_is_taken_from_the_page_takes_its_word_from_the_icon(
    page: Page, ours: Page, editors_url: str
) -> None:
    around = around_of(editors_url)
    page.goto(around)
    until(lambda: "are checked" in ours.evaluate(ICON, around), "the icon of the frame")
    page.evaluate("() => document.querySelector('iframe').remove()")
    until(lambda: "not protected here" in ours.evaluate(ICON, around), "the icon of what is left")


FRAME = """(kind) => {
  globalThis.gone = [];
  addEventListener("message", ({ data }) => gone.push(data));
  const html = `<form onsubmit="event.preventDefault(); parent.postMessage(body.value, '*')">
    <textarea name="body"></textarea><button>Send</button></form>`;
  const frame = document.createElement("iframe");
  if (kind === "sandbox") frame.sandbox = "allow-scripts allow-forms";
  if (kind === "blob") frame.src = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  else if (kind === "data") frame.src = `data:text/html,${encodeURIComponent(html)}`;
  else frame.srcdoc = html;
  document.body.prepend(frame);
}"""


@pytest.mark.parametrize("kind", ["srcdoc", "sandbox", "blob", "data"])
def test_a_frame_without_an_address_is_asked_about_as_the_page_around(
    page: Page, editors_url: str, kind: str
) -> None:
    page.goto(f"{editors_url}?kind=textarea")
    page.evaluate(FRAME, kind)
    inside = page.inside()
    inside.until(
        "(text) => { find('textarea').value = text; return document.readyState === 'complete'; }", HELD_LINE
    )
    inside.click("button")
    page.choose("Change it")
    page.unasked()
    stays(lambda: page.evaluate("() => gone") == [], 0.3, "nothing sent")
    inside.click("button")
    page.choose("Send with a reason", "My manager", "Send with a reason")
    until(lambda: page.evaluate("() => gone") == [HELD_LINE], "it to leave, once")
