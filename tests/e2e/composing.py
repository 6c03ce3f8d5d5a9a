"""The composers of the editors page, as somebody uses them."""

from dataclasses import dataclass
from typing import Any

from tests.e2e.drivers.page import Browser, Page, Panel
from tests.e2e.waiting import until
from tests.e2e.words import HELD_LINE

ICON = """async (url) => {
  const { action, tabs } = globalThis.browser ?? chrome;
  const tab = (await tabs.query({})).find((tab) => tab.url === url);
  return tab ? action.getTitle({ tabId: tab.id }) : "";
}"""
"""Asked of the extension's own page: what its icon says where this address is open."""


@dataclass(frozen=True, slots=True)
class Composer:
    """One editor and its send button on the page that shows nothing else."""

    page: Page
    kind: str
    editor: str
    send: str

    def write(self, text: str) -> None:
        """Click into the editor, take away what is there, and type; the editor's own model then holds it."""
        self.page.enter(self.editor)
        self.page.press("Control+a")
        self.page.press("Delete")
        self.page.type(text)
        self.page.until("(kind, text) => editors[kind].model() === text", self.kind, text)

    def press_send(self) -> None:
        """Click the send button."""
        self.page.click(self.send)

    @property
    def sent(self) -> list[str]:
        """What really left, as the editor's own model had it."""
        return [each["text"] for each in self.page.evaluate("() => sent")]

    @property
    def model(self) -> str:
        """What the editor believes it holds."""
        return str(self._ask("model"))

    @property
    def dom(self) -> str:
        """What stands in the page, byte for byte."""
        return str(self._ask("dom"))

    def _ask(self, what: str) -> Any:
        return self.page.evaluate(f"(kind) => editors[kind].{what}()", self.kind)


def open_composer(page: Page, url: str, kind: str) -> Composer:
    """Open the editors page with one editor on it."""
    page.goto(f"{url}?kind={kind}")
    page.until("() => globalThis.ready")
    places = page.until("(kind) => find(editors[kind].editor) && editors[kind]", kind)
    return Composer(page, kind, places["editor"], places["send"])


def around_of(editors_url: str) -> str:
    """The address of a listed page that is not understood, with a composer that is in its frame."""
    webmail = editors_url.replace("editors.test", "webmail.test")
    return f"{webmail}around.html?of={editors_url}?kind=textarea"


def until_protected(browser: Browser, url: str) -> None:
    """Wait until the extension has found the agent and stands on the page: a first start takes a moment."""
    page = browser.page()
    seen: list[object] = []

    def holds() -> bool:
        composer = open_composer(page, url, "textarea")
        composer.write(HELD_LINE)
        composer.press_send()
        happened = until(lambda: composer.sent or page.panel(), "something to happen on Send")
        seen.append(happened)
        return isinstance(happened, Panel) and bool(happened.place("Send with a reason"))

    try:
        until(holds, "the extension to hold a message", 30)
    except AssertionError as error:
        raise AssertionError(f"{error}; on Send came {seen[-3:]}") from None
    page.close()
