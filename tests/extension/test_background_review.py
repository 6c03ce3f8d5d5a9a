"""A draft on its way from a content script to the agent and back."""

import re

from playwright.sync_api import Page

from tests.e2e.waiting import until
from tests.extension.background import CLEAN, HELD, Background, text_of

MANY = """async ([tabId, drafts]) => {
  const func = (drafts) =>
    Promise.all(drafts.map((draft) => chrome.runtime.sendMessage({ kind: "review", draft })));
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId }, func, args: [drafts] });
  return result;
}"""
LISTEN = """async (tabId) => {
  const func = () => {
    globalThis.heard = [];
    chrome.runtime.onMessage.addListener((message, _, reply) => { heard.push(message); reply({}); });
  };
  await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func });
}"""
HEARD = """async ([tabId, frameId]) => {
  const [{ result }] = await chrome.scripting.executeScript(
    { target: { tabId, frameIds: [frameId] }, func: () => globalThis.heard });
  return result;
}"""
INNER = """async (tabId) => (await chrome.scripting.executeScript(
  { target: { tabId, allFrames: true }, func: () => 1 })).find(({ frameId }) => frameId !== 0).frameId"""


def test_a_clean_draft_is_clear(background: Background, webmail: Page) -> None:
    answer = background.review(webmail, CLEAN)
    assert answer["review"]["verdict"] == "clear"
    assert answer["review"]["may_send"] == "freely"
    assert "revision" in answer, (
        answer == background.run("() => chrome.storage.session.get('revision')")["revision"]
    )


def test_a_draft_in_question_is_held(background: Background, webmail: Page) -> None:
    review = background.review(webmail, HELD)["review"]
    assert review["may_send"] in ("confirm", "reason")
    assert "personal_data" in {finding["check"] for finding in review["findings"]}


def test_ignoring_counts_for_the_senders_site_and_every_page_is_told(
    background: Background, webmail: Page
) -> None:
    tab = background.tab(webmail)
    background.run(LISTEN, tab)
    answer = background.review(webmail, {**HELD, "site": 7})
    key = next(finding["key"] for finding in answer["review"]["findings"] if finding["severity"] != "stop")
    ignored = background.from_content(
        webmail, {"kind": "ignore", "key": key, "scope": "here", "site": "other"}
    )
    until(lambda: {"kind": "changed"} in background.run(HEARD, [tab, 0]), "the page to be told")
    again = background.review(webmail, HELD)
    assert ignored["revision"] != answer["revision"]
    assert again["revision"] == ignored["revision"]
    assert key not in {finding["key"] for finding in again["review"]["findings"]}


def test_a_newer_draft_takes_the_place_of_one_that_is_still_being_typed(
    background: Background, webmail: Page
) -> None:
    typing = {**CLEAN, "moment": "typing"}
    older, newer = background.run(MANY, [background.tab(webmail), [typing, {**typing, "text": "Thank you!"}]])
    assert older == {"superseded": True}
    assert newer["review"]["verdict"] == "clear"


def test_a_draft_at_the_send_is_not_given_up_for_another(background: Background, webmail: Page) -> None:
    answers = background.run(MANY, [background.tab(webmail), [CLEAN, {**CLEAN, "moment": "typing"}]])
    assert [answer["review"]["verdict"] for answer in answers] == ["clear", "clear"]


def test_a_decision_is_recorded(background: Background, webmail: Page) -> None:
    review = background.review(webmail, HELD)["review"]
    told = {
        "kind": "decide",
        "review": review["review"],
        "action": "changed",
        "reason": None,
        "checks": ["personal_data"],
    }
    assert background.from_content(webmail, told) == {}


def test_what_the_agent_refuses_is_said_in_its_own_words(background: Background, webmail: Page) -> None:
    told = {"kind": "decide", "review": "unheard of", "action": "sent", "reason": None, "checks": []}
    problem = background.from_content(webmail, told)["problem"]
    assert problem["code"] == "agent_refused"
    assert problem["message"]
    assert problem["what_to_do"]


def test_hello_tells_a_content_script_what_it_may_know(background: Background, webmail: Page) -> None:
    hello = background.from_content(webmail, {"kind": "hello"})
    assert hello["adapter"] == "roundcube"
    held = {"mode": "hold", "fail_mode": "open", "deadline_ms": 5000, "selectors": []}
    assert hello["settings"] == {**held, "report_address": "", "pause_minutes": 15}
    assert re.fullmatch(r"extension \S+; agent \S+; policy \S+; model \S+", hello["versions"])
    assert background.agent.secret().strip() not in text_of(hello)


def test_a_frames_question_opens_in_the_top_frame_and_its_answer_comes_back(
    background: Background, pages: int
) -> None:
    page = background.open(f"http://webmail.test:{pages}/frame?http://editors.test:{pages}/")
    tab = background.tab(page)
    background.run(LISTEN, tab)
    inner = background.run(INNER, tab)
    view = {"kind": "problem", "problem": {"code": "agent_timeout"}, "fail_mode": "open"}
    assert background.from_content(page, {"kind": "ask", "id": "7", "view": view}, inner) == {}
    assert background.run(HEARD, [tab, 0])[-1] == {"kind": "show", "id": "7", "frame": inner, "view": view}
    chosen = {"kind": "chosen", "id": "7", "frame": inner, "choice": {"action": "abandon"}}
    assert background.from_content(page, chosen) == {}
    assert background.run(HEARD, [tab, inner])[-1] == {
        "kind": "chosen",
        "id": "7",
        "choice": {"action": "abandon"},
    }
    assert background.from_content(page, {"kind": "unask", "id": "7"}, inner) == {}
    assert background.run(HEARD, [tab, 0])[-1] == {"kind": "hide", "id": "7"}
    page.close()


def test_where_the_top_frame_has_no_script_the_frame_opens_the_panel_itself(
    background: Background, pages: int
) -> None:
    page = background.open(f"http://other.test:{pages}/frame?http://editors.test:{pages}/")
    inner = background.run(INNER, background.tab(page))
    asked = {"kind": "ask", "id": "7", "view": {"kind": "checking"}}
    assert background.from_content(page, asked, inner) == {"here": True}
    page.close()
