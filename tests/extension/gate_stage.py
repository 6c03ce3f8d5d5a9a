"""The gate's files in a plain page, before any script of the page; tests answer for agent and panel."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser as PlainBrowser
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "extension"
STAND_INS = (ROOT / "tests" / "pages" / "gate.js").read_text()
MARKS = """presend.marks = { marked: [], show(_, found) { this.marked.push(found); }, clear() {} };
presend.count = { show() {}, clear() {} };
presend.card = { owns: () => false };
presend.later.here();
standIn();"""


def content_files() -> tuple[list[str], list[str]]:
    """What pages get at once, and what comes later without panel, marks and card, as files.js lists it."""
    files = (EXTENSION / "background" / "files.js").read_text()

    def named(what: str) -> list[str]:
        return re.findall(r'"(\w+)"', " ".join(re.findall(what, files)))

    sites = [
        *named(r"FOR_DATA = \[(.*?)\]"),
        *re.findall(r'name: "(\w+)"', (EXTENSION / "sites" / "index.js").read_text()),
    ]
    gate = named(r"GATE = content\((.*?)\)")
    later = named(r"(?:READING|SENDING) = content\((.*?)\)")
    first = ["browser.js", "sites/index.js", "content/namespace.js", "content/words.js"]
    at_once = [*first, *(f"sites/{name}.js" for name in sites), *(f"content/{name}.js" for name in gate)]
    return at_once, [f"content/{name}.js" for name in later]


def script(before: str, late: bool) -> str:
    """Everything as one script; `main.js` starts last, after the stand-ins."""
    (*files, main), later = content_files()
    read = [(EXTENSION / name).read_text() for name in ("content/forms.js", *files)]
    rest = ["globalThis.rest = () => {", *((EXTENSION / name).read_text() for name in later), MARKS, "};"]
    begin = [] if late else ["rest();"]
    return "\n".join([STAND_INS, *read, *rest, *begin, before, (EXTENSION / main).read_text()])


@dataclass(frozen=True, slots=True)
class Gate:
    """A page behind the gate."""

    page: Page

    def do(self, code: str, *args: Any) -> Any:
        """Run code in the page."""
        return self.page.evaluate(code, list(args) if args else None)

    @property
    def sent(self) -> list[dict[str, Any]]:
        """What has left, by the page's own account."""
        said: list[dict[str, Any]] = self.do("sent")
        return said

    @property
    def shown(self) -> list[Any]:
        """What the panel showed a person: views, and the names of small messages."""
        views: list[Any] = self.do("presend.panel.shown.filter(({kind}) => kind !== 'checking')")
        return views

    def until_shown(self, count: int = 1) -> None:
        """Wait until the panel has asked or told this often."""
        self.page.wait_for_function(
            "n => (presend.panel?.shown ?? []).filter(({kind}) => kind !== 'checking').length >= n",
            arg=count,
            timeout=4000,
        )

    def until_sent(self, count: int = 1) -> list[dict[str, Any]]:
        """Wait until this many have left."""
        self.page.wait_for_function("n => sent.length >= n", arg=count, timeout=4000)
        return self.sent

    def press(self, **choice: Any) -> None:
        """Answer the panel."""
        self.do("([choice]) => press(choice)", choice)

    def rest(self, ms: int = 250) -> None:
        """Give what must not happen the time to happen."""
        self.page.wait_for_timeout(ms)

    def checked(self) -> None:
        """Wait until what stands on the page has been checked while typing."""
        asked = self.do("agent.asked.length")
        self.page.wait_for_function("n => agent.asked.length > n", arg=asked, timeout=3000)
        self.rest(60)


@contextmanager
def gated(
    browser: PlainBrowser,
    url: str,
    *,
    before: str = "",
    settings: dict[str, Any] | None = None,
    late: bool = False,
) -> Iterator[Gate]:
    """A page opened behind the gate; `late`: what shows things comes when it is asked for, not before."""
    context = browser.new_context()
    page = context.new_page()
    told = f"Object.assign(agent.settings, {json.dumps(settings or {})});{before}"
    page.add_init_script(script(told, late))
    page.goto(url)
    page.wait_for_function("presend.known.adapter")
    yield Gate(page)
    context.close()
