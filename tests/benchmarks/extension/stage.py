"""A real Chromium with the real extension and agent, and pages that are protected at one name only."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Page, sync_playwright

from tests.e2e.drivers.chromium import Chromium, chromium
from tests.e2e.drivers.profile import ROOT, Profile
from tests.e2e.services.agent import agent
from tests.e2e.waiting import until

REGISTERED = "() => chrome.scripting.getRegisteredContentScripts().then((all) => JSON.stringify(all))"


@dataclass(frozen=True, slots=True)
class Stage:
    """Where pages are opened: `editors.test` is a site that the agent lists, `plain.test` is none."""

    browser: Chromium
    port: int

    @property
    def context(self) -> BrowserContext:
        """The browser's own window."""
        return self.browser.context

    def address(self, page: str, protected: bool) -> str:
        """Where a page is shown."""
        return f"http://{'editors' if protected else 'plain'}.test:{self.port}/{page}.html"

    def open(self, address: str = "about:blank") -> tuple[Page, CDPSession]:
        """A page in a tab of its own, and the protocol that measures it."""
        page = self.context.new_page()
        page.goto(address)
        return page, self.context.new_cdp_session(page)


class _Files(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def _pages() -> Iterator[int]:
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(_Files, directory=str(ROOT / "tests" / "pages" / "benchmark"))
    )
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@contextmanager
def stage() -> Iterator[Stage]:
    """Everything, once the agent's sites are registered."""
    with (
        TemporaryDirectory() as folder,
        agent(Path(folder) / "agent") as started,
        sync_playwright() as playwright,
        chromium(playwright, Profile(Path(folder) / "browser", started.env)) as browser,
        _pages() as port,
    ):
        (worker,) = browser.context.service_workers
        until(lambda: "editors.test" in worker.evaluate(REGISTERED), "the agent's sites to be registered", 30)
        yield Stage(browser, port)
