"""The panel and the marks in a real browser's own extension world, with no agent and no gate behind them."""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

from tests.e2e.drivers.page import Page
from tests.e2e.waiting import until

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "extension"
PAGES = ROOT / "tests" / "pages"
VIEWS: Mapping[str, Any] = json.loads((PAGES / "panel_views.json").read_text())
PANEL = (
    "words",
    "editors",
    "ears",
    "style",
    "elements",
    "alarm",
    "fixes",
    "copy",
    "finding",
    "reasons",
    "problem",
    "build",
    "host",
    "guard",
    "notice",
    "panel",
)
MARKS = ("mirror", "marks")
STRICT = "default-src 'none'; style-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'"

LISTEN = """() => {
  globalThis.answers = {};
  document.addEventListener("staged", ({ detail }) => {
    const { id, answer } = JSON.parse(detail);
    answers[id] = answer;
  });
}"""
CALL = "(asked) => { document.dispatchEvent(new CustomEvent('stage', { detail: JSON.stringify(asked) })); }"


def unpacked(folder: Path) -> Path:
    """The extension with its panel and marks alone, and the tests' hand in their world."""
    shutil.copytree(EXTENSION / "_locales", folder / "_locales")
    shutil.copytree(EXTENSION / "content", folder / "content")
    shutil.copy(EXTENSION / "browser.js", folder / "browser.js")
    shutil.copy(PAGES / "stage.js", folder / "stage.js")
    (folder / "background.js").write_text("// nothing to do\n")
    scripts = ["browser.js", *(f"content/{name}.js" for name in (*PANEL, *MARKS)), "stage.js"]
    told = json.loads((EXTENSION / "manifest.json").read_text())
    manifest = {
        **{
            key: told[key]
            for key in ("manifest_version", "key", "version", "default_locale", "browser_specific_settings")
        },
        "name": "stage",
        "background": {"service_worker": "background.js", "scripts": ["background.js"]},
        "content_scripts": [{"matches": ["<all_urls>"], "js": scripts, "run_at": "document_start"}],
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


class Strict(SimpleHTTPRequestHandler):
    """Files of the repository; what is under `strict` comes with the strictest policy a page can have."""

    def end_headers(self) -> None:
        if self.path.endswith("?strict"):
            self.send_header("Content-Security-Policy", STRICT)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own word
        """Say nothing."""


@contextmanager
def served() -> Iterator[str]:
    """The repository's root on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(ROOT)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@dataclass(frozen=True, slots=True)
class Stage:
    """A page on which panel and marks are called as the gate calls them."""

    page: Page
    ids: Iterator[int] = field(default_factory=count)

    def open(self, url: str) -> None:
        """Open a page and listen for what comes back."""
        self.page.goto(url)
        self.page.evaluate(LISTEN)

    def call(self, name: str, **told: object) -> int:
        """Call a part of the extension; answers what to ask `answer` for."""
        number = next(self.ids)
        self.page.evaluate(CALL, {"call": name, "id": number, **told})
        return number

    def show(self, view: str) -> int:
        """Open the panel with one of the views in `panel_views.json`."""
        return self.call("show", view=VIEWS[view])

    def answered(self, number: int) -> Any:
        """What a call has answered so far, or None."""
        return self.page.evaluate("(id) => globalThis.answers[id] ?? null", number)

    def answer(self, number: int) -> Any:
        """Wait for a call's answer."""
        return until(lambda: self.answered(number), f"an answer to call {number}")

    def answer_of(self, name: str, **told: object) -> None:
        """Call a part that answers nothing, and wait until it has done its work."""
        number = self.call(name, **told)
        until(lambda: self.page.evaluate("(id) => id in globalThis.answers", number), f"{name} to be done")
