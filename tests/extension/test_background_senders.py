"""Who may ask the background for what, and what no content script ever reads."""

import pytest
from playwright.sync_api import Page

from tests.extension.background import CLEAN, FRAMES, HELD, Background, text_of

AREAS = """async (tabId) => {
  const func = async () => {
    const read = {};
    for (const area of ["local", "session", "sync", "managed"]) {
      read[area] = await chrome.storage[area].get(null).catch((error) => String(error));
    }
    read.databases = (await indexedDB.databases()).map(({ name }) => name);
    return read;
  };
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId }, func });
  return result;
}"""
WRITTEN = """() => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  frame.srcdoc = "<p>written</p>";
  frame.onload = () => resolve();
  document.body.append(frame);
})"""
SANDBOXED = """() => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts";
  frame.srcdoc = "<p>alone</p>";
  frame.onload = () => resolve();
  document.body.append(frame);
})"""


@pytest.mark.parametrize(
    "message",
    [
        {"kind": "overview"},
        {"kind": "pair", "code": "NIXQA-RBSCT-DUEVF-WGXHY-IZJ64"},
        {"kind": "unpair"},
        {"kind": "retry"},
    ],
)
def test_a_content_script_cannot_ask_what_only_our_pages_may(
    background: Background, webmail: Page, message: dict[str, object]
) -> None:
    assert background.from_content(webmail, message) is None


def test_our_pages_send_no_drafts(background: Background) -> None:
    assert background.from_page({"kind": "review", "draft": CLEAN}) is None
    assert background.from_page({"kind": "hello"}) is None


@pytest.mark.parametrize(
    "message",
    [
        None,
        "review",
        [],
        {},
        {"kind": "constructor"},
        {"kind": "toString"},
        {"kind": "review"},
        {"kind": "review", "draft": "text"},
        {"kind": "review", "draft": {**CLEAN, "v": 2}},
        {"kind": "review", "draft": {**CLEAN, "text": 5}},
        {"kind": "review", "draft": {**CLEAN, "to": "a@b.example"}},
        {"kind": "review", "draft": {**CLEAN, "channel": "letter"}},
        {"kind": "review", "draft": {**CLEAN, "parts": [{"kind": "quoted", "start": -1, "end": 2}]}},
        {"kind": "review", "draft": {**CLEAN, "attachments": [{"name": "a.pdf"}]}},
        {"kind": "decide", "review": "x", "action": "deleted", "reason": None, "checks": []},
        {"kind": "decide", "review": {"a": 1}, "action": "sent", "reason": None, "checks": []},
        {"kind": "ignore", "key": "k", "scope": "everywhere"},
        {"kind": "ask", "id": "1", "view": {"kind": "page"}},
        {"kind": "chosen", "id": "1", "frame": "0", "choice": {"action": "send"}},
        {"kind": "state", "state": "safe"},
    ],
)
def test_a_message_of_the_wrong_shape_gets_no_answer(
    background: Background, webmail: Page, message: object
) -> None:
    assert background.from_content(webmail, message) is None


def test_a_page_that_is_none_of_our_sites_is_told_so_and_nothing_else(
    background: Background, pages: int
) -> None:
    page = background.open(f"http://other.test:{pages}/")
    assert background.from_content(page, {"kind": "hello"})["adapter"] is None
    for message in ({"kind": "review", "draft": CLEAN}, {"kind": "state", "state": "protected"}):
        assert background.from_content(page, message) is None
    page.close()


@pytest.mark.parametrize("script", [WRITTEN, SANDBOXED])
def test_a_frame_without_an_address_belongs_to_the_page_around_it(
    background: Background, pages: int, script: str
) -> None:
    page = background.open(f"http://editors.test:{pages}/")
    page.evaluate(script)
    inner = max(background.run(FRAMES, background.tab(page)))
    assert inner != 0
    assert background.from_content(page, {"kind": "hello"}, inner)["adapter"] == "generic"
    page.close()


def test_no_storage_that_a_content_script_reads_holds_the_secret(
    background: Background, webmail: Page
) -> None:
    read = background.run(AREAS, background.tab(webmail))
    assert background.agent.secret().strip() not in text_of(read)
    assert "presend" not in read["databases"]
    assert "rejected" in read["session"] or "not allowed" in read["session"]


def test_no_answer_to_a_content_script_holds_the_secret(background: Background, webmail: Page) -> None:
    messages = (
        {"kind": "hello"},
        {"kind": "review", "draft": HELD},
        {"kind": "ignore", "key": "0", "scope": "always"},
        {"kind": "state", "state": "protected"},
        {"kind": "ask", "id": "1", "view": {"kind": "checking"}},
    )
    answers = text_of([background.from_content(webmail, message) for message in messages])
    secret = background.agent.secret().strip()
    assert secret not in answers
    assert background.run("() => chrome.storage.session.get('pairing')")["pairing"]["secret"] == secret
