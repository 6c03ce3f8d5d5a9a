"""The extension's background in a real Chromium, asked as its own pages and its content scripts ask it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Page, Playwright, Worker

from localagent import pairing
from tests.e2e.drivers.chromium import Chromium, chromium
from tests.e2e.drivers.profile import CHROMIUM_ID, EXTENSION, Profile
from tests.e2e.services.agent import Agent
from tests.e2e.waiting import until

OWN = f"chrome-extension://{CHROMIUM_ID}"
CLEAN = {
    "v": 1,
    "channel": "email",
    "text": "Thank you for the agenda.",
    "to": ["a@manchester.gov.uk"],
    "moment": "send",
}
HELD = {**CLEAN, "text": "Her NHS number is 943 476 5919.", "to": ["someone@example.com"]}

AS_CONTENT_SCRIPT = """async ([tabId, frameId, message]) => {
  const target = { tabId, frameIds: [frameId] };
  const func = (message) => chrome.runtime.sendMessage(message);
  const [{ result }] = await chrome.scripting.executeScript({ target, func, args: [message] });
  return result ?? null;
}"""
FRAMES = """async (tabId) => (await chrome.scripting.executeScript(
  { target: { tabId, allFrames: true }, func: () => location.href })).map(({ frameId }) => frameId)"""
TAB = "(url) => chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === url)?.id ?? null)"


@dataclass(frozen=True, slots=True)
class Background:
    """A Chromium with the extension, and the agent that belongs to the same person."""

    browser: Chromium
    agent: Agent

    @property
    def worker(self) -> Worker:
        """The background as it runs now."""
        return self.browser.context.service_workers[0]

    def run(self, function: str, *args: object) -> Any:
        """Call a function in the background's global scope."""
        return self.worker.evaluate(function, *args)

    def open(self, url: str) -> Page:
        """A page in a tab of its own."""
        page = self.browser.context.new_page()
        page.goto(url)
        return page

    def own_page(self, path: str = "ui/options.html") -> Page:
        """One of the extension's own pages, once it shows how things stand."""
        page = self.open(f"{OWN}/{path}")
        page.wait_for_selector("#standing dd:not(:empty)")
        return page

    def from_page(self, message: dict[str, object]) -> Any:
        """What the background answers to one of the extension's own pages."""
        page = self.own_page()
        try:
            return page.evaluate("(message) => chrome.runtime.sendMessage(message)", message)
        finally:
            page.close()

    def tab(self, page: Page) -> int:
        """The browser's number for a tab."""
        return int(until(lambda: self.run(TAB, page.url), "the tab"))

    def from_content(self, page: Page, message: object, frame: int = 0) -> Any:
        """What the background answers to a content script in this page."""
        return self.run(AS_CONTENT_SCRIPT, [self.tab(page), frame, message])

    def review(self, page: Page, draft: dict[str, object]) -> Any:
        """What a content script in this page is told about a draft."""
        return self.from_content(page, {"kind": "review", "draft": draft})

    def forget_native_host(self) -> None:
        """As on a computer where the native host was never installed."""
        self.browser.native_host(present=False)
        self.run("() => chrome.storage.session.remove('pairing')")

    def pair(self, code: str) -> Any:
        """Pair with a code, past the check of letters in the page."""
        return self.from_page({"kind": "pair", "code": code})

    def code(self, port: int | None = None) -> str:
        """The code that the agent's window shows, or one that names another port."""
        return pairing.code(pairing.Pairing(port or self.agent.port, self.agent.secret().strip()))


@contextmanager
def at_work(
    playwright: Playwright, agent: Agent, folder: Path, extension: Path = EXTENSION
) -> Iterator[Background]:
    """A browser from its start, with the extension registered and paired, until the block is left."""
    with chromium(playwright, Profile(folder, agent.env, extension)) as browser:
        ready = Background(browser, agent)
        until(lambda: ready.run("() => chrome.storage.session.get('revision')"), "the first status")
        yield ready


PAGE = b"<!doctype html><title>A page</title><p>Nothing to send.</p>"


class Pages(BaseHTTPRequestHandler):
    """A page at every address; `/frame?URL` holds a frame."""

    def do_GET(self) -> None:
        """A page, with a frame in it where the address says so."""
        _, _, inner = self.path.partition("?")
        body = PAGE + (f'<iframe src="{inner}"></iframe>'.encode() if inner else b"")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own word
        """Say nothing."""


@contextmanager
def listening(handler: type[BaseHTTPRequestHandler], port: int = 0) -> Iterator[int]:
    """A server of 127.0.0.1 on this port, or on a free one."""
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def text_of(answer: object) -> str:
    """An answer as one string, to look for what must not be in it."""
    return json.dumps(answer)
