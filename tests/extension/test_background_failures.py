"""What the background says when the agent cannot be asked: always a problem with a way out, never silence."""

import time
from http.server import BaseHTTPRequestHandler

from playwright.sync_api import Page

from tests.e2e.waiting import until
from tests.extension.background import CLEAN, Background, listening

KEEPS_NO_WORD = """() => {
  Object.assign(globalThis, { full: true, refused: 0 });
  const area = chrome.storage.session;
  const set = area.set.bind(area);
  area.set = async (items) => {
    const speaks = Object.values(items).some((item) => Object.keys(item.frames ?? {}).length);
    if (!speaks || !full) return set(items);
    refused += 1;
    throw new Error("The disk is full.");
  };
}"""
KEEPS_AGAIN = "() => { full = false; }"
TITLE = "(tabId) => chrome.action.getTitle({ tabId })"


class Squatter(BaseHTTPRequestHandler):
    """Another program on the agent's port: it calls every draft clear, and keeps what it is sent."""

    heard: list[tuple[str, bytes]] = []  # noqa: RUF012 - one for the test that uses it

    def do_POST(self) -> None:
        """Take the message down and say that all is well."""
        self.heard.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
        body = b'{"v":1,"review":"0","verdict":"clear","may_send":"freely","findings":[],"unchecked":[]}'
        self.send_response(200)
        self.send_header("Presend-Proof", "00" * 32)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own word
        """Say nothing."""


def _opened(fragile: Background, pages: int) -> Page:
    page = fragile.open(f"http://webmail.test:{pages}/")
    assert fragile.review(page, CLEAN)["review"]["verdict"] == "clear"
    return page


def test_the_native_host_starts_an_agent_that_is_down(fragile: Background, pages: int) -> None:
    page = _opened(fragile, pages)
    fragile.agent.stop()
    until(lambda: "review" in fragile.review(page, CLEAN), "an agent that the native host has started", 90)


def test_an_agent_that_is_down_cannot_be_reached(fragile: Background, pages: int) -> None:
    page = _opened(fragile, pages)
    fragile.forget_native_host()
    fragile.pair(fragile.code())
    fragile.agent.stop()
    assert fragile.review(page, CLEAN)["problem"]["code"] == "agent_unreachable"
    fragile.agent.start()
    assert fragile.review(page, CLEAN)["review"]["verdict"] == "clear"


def test_a_frozen_agent_is_waited_for_until_the_deadline_and_no_longer(
    fragile: Background, pages: int
) -> None:
    page = _opened(fragile, pages)
    with fragile.agent.frozen():
        started = time.monotonic()
        assert fragile.review(page, CLEAN)["problem"]["code"] == "agent_timeout"
        assert 1.2 < time.monotonic() - started < 4
    assert fragile.review(page, CLEAN)["review"]["verdict"] == "clear"


def test_an_agent_with_another_secret_is_not_believed(fragile: Background, pages: int) -> None:
    page = _opened(fragile, pages)
    fragile.forget_native_host()
    fragile.pair(fragile.code())
    (fragile.agent.data / "pairing").unlink()
    fragile.agent.restart()
    assert fragile.review(page, CLEAN)["problem"]["code"] == "agent_unproven"


def test_the_native_host_mends_a_pairing_that_is_out_of_date(fragile: Background, pages: int) -> None:
    page = _opened(fragile, pages)
    (fragile.agent.data / "pairing").unlink()
    fragile.agent.restart()
    assert fragile.review(page, CLEAN)["review"]["verdict"] == "clear"


def test_no_draft_reaches_another_program_that_has_taken_the_port(fragile: Background, pages: int) -> None:
    page = _opened(fragile, pages)
    fragile.forget_native_host()
    fragile.pair(fragile.code())
    fragile.agent.stop()
    with listening(Squatter, fragile.agent.port):
        time.sleep(2.1)  # the subject here: a proof lives for two seconds
        assert fragile.review(page, CLEAN)["problem"]["code"] == "agent_unproven"
    assert {path for path, _ in Squatter.heard} == {"/v1/hello"}


def test_a_program_that_takes_the_port_after_the_hello_cannot_call_a_draft_clear(
    fragile: Background, pages: int
) -> None:
    page = _opened(fragile, pages)
    fragile.forget_native_host()
    fragile.pair(fragile.code())
    fragile.agent.stop()
    with listening(Squatter, fragile.agent.port):
        answers = [fragile.review(page, CLEAN) for _ in range(3)]
    assert {answer["problem"]["code"] for answer in answers} == {"agent_unproven"}


def test_what_a_page_could_not_say_it_says_again(fragile: Background, pages: int) -> None:
    page = fragile.open(f"http://editors.test:{pages}/")
    tab = fragile.tab(page)
    until(lambda: "are checked" in fragile.run(TITLE, tab), "the icon of a protected page")
    fragile.run(KEEPS_NO_WORD)
    page.evaluate("() => location.reload()")
    until(lambda: fragile.run("() => refused"), "the page to speak in vain")
    assert "not protected here" in fragile.run(TITLE, tab)
    fragile.run(KEEPS_AGAIN)
    until(lambda: "are checked" in fragile.run(TITLE, tab), "the page to say it again")
