"""What a test does with a page, whichever browser shows it."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

from tests.e2e.waiting import until

Stroke = tuple[Literal["down", "up"], str]
"""A key goes down or up; named as `KeyboardEvent.key` names it, or the character itself."""

SETTLED = 0.4
"""Seconds after which the panel takes clicks: it ignores the first 0.3, lest anybody confirm by accident."""

FIND = r"""
const find = (path) => path.split(" >>> ").reduce((scope, css) => {
  const inner = scope.contentDocument ?? scope.shadowRoot ?? globalThis.closedRoots?.get(scope) ?? scope;
  return inner.querySelector(css) ?? (() => { throw new Error("nothing at " + css + " of " + path); })();
}, document);
const middle = (element) => {
  let { x, y, width, height } = element.getBoundingClientRect();
  x += Math.min(width / 2, 30); y += height / 2;
  const around = (inner) => inner.ownerDocument.defaultView.frameElement;
  for (let frame = around(element); frame; frame = around(frame)) {
    const box = frame.getBoundingClientRect();
    x += box.x + frame.clientLeft; y += box.y + frame.clientTop;
  }
  return [x, y];
};
const frame = () => new Promise(requestAnimationFrame);
const standing = async (element) => {
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const [x, y] = middle(element);
  await frame();
  await frame();
  const [a, b] = middle(element);
  return a === x && b === y ? [x, y] : null;
};
"""
"""JavaScript: `find("frame >>> css")` goes into frames and shadow roots; `middle` is where to click,
`standing` the same once it has stayed there for two frames: a browser may still be scrolling to a cursor."""

READ_PANEL = r"""(root) => {
  const dialog = root.querySelector("dialog[open]");
  if (!dialog) return null;
  const seen = (e) => e.checkVisibility({ visibilityProperty: true });
  const words = (e) => (e.innerText ?? e.textContent).trim();
  const name = (e) => e.getAttribute("aria-label") ?? words(e.labels?.[0] ?? e);
  const all = (css) => [...dialog.querySelectorAll(css)].filter(seen);
  return {
    heading: words(all("h1, h2, [role=heading]")[0] ?? dialog),
    text: words(dialog),
    buttons: all("button:not(:disabled)").map(name),
    controls: all("button, input, select, summary").map((e) => {
      const box = e.getBoundingClientRect();
      return { name: name(e), x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }),
  };
}"""
"""JavaScript: what a person reads in the panel, given its closed shadow root."""


class PageError(RuntimeError):
    """The page's code threw, or the page was replaced while it was asked."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Presend's own dialog as a person meets it."""

    heading: str
    text: str
    buttons: tuple[str, ...]
    places: tuple[tuple[str, float, float], ...]
    """Name and middle of everything that can be pressed."""

    def place(self, name: str) -> tuple[float, float] | None:
        """Where the control of this name (or whose name begins so) is."""
        for said, x, y in self.places:
            if said.casefold().startswith(name.casefold()):
                return x, y
        return None


class Tab(Protocol):
    """The few things in which the browsers differ."""

    def navigate(self, url: str) -> None:
        """Open an address and wait until it has loaded."""

    def call(self, function: str, *args: object) -> Any:
        """Call a JavaScript function in the page's own world; JSON goes in and comes out."""

    def click(self, x: float, y: float, count: int) -> None:
        """Press and let go at a point of the window, trusted as a person's click is."""

    def keys(self, strokes: Sequence[Stroke]) -> None:
        """Keys go down and up, trusted as a person's are."""

    def files(self, css: str, paths: Sequence[Path]) -> None:
        """Choose files in a file input."""

    def closed_roots(self, function: str) -> list[Any]:
        """Call a function with each closed shadow root that hangs on the page's own top."""

    def inside(self) -> "Tab":
        """The page in the first frame; points are counted from the frame's own corner."""

    def png(self) -> bytes:
        """What the window shows."""

    def close(self) -> None:
        """Close the tab and ask nobody."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page in a tab of a real browser."""

    tab: Tab

    def goto(self, url: str) -> None:
        """Open an address and wait until it has loaded."""
        self.tab.navigate(url)

    def evaluate(self, function: str, *args: object) -> Any:
        """Call `(…) => …` in the page's own world; `find` and `middle` are at hand."""
        return self.tab.call(f"(...args) => {{ {FIND}; return ({function})(...args); }}", *args)

    def until(self, function: str, *args: object, patience: float = 15) -> Any:
        """Wait until a function in the page answers something true; an error counts as not yet."""
        said: list[object] = []

        def asked() -> object:
            try:
                return self.evaluate(function, *args)
            except PageError as error:
                said[:] = [error]
                return None

        try:
            return until(asked, function, patience)
        except AssertionError as error:
            raise AssertionError(f"{error}; {args}; last error: {said}") from None

    def shows(self, path: str) -> None:
        """Wait until there is something to see at `path`."""
        self.until("(path) => find(path).checkVisibility({ visibilityProperty: true })", path)

    def value(self, path: str) -> str:
        """The value of a field."""
        return str(self.evaluate("(path) => find(path).value", path))

    def click(self, path: str, count: int = 1) -> None:
        """Click in the middle of an element, into frames and shadow roots too."""
        self.shows(path)
        x, y = self.until("(path) => standing(find(path))", path)
        self.tab.click(x, y, count)

    def press(self, chord: str) -> None:
        """Press one key, or several joined by "+": `Enter`, `Control+Enter`."""
        names = chord.split("+")
        down: list[Stroke] = [("down", name) for name in names]
        self.tab.keys([*down, *(("up", name) for name in reversed(names))])

    def type(self, text: str) -> None:
        """Type a text, key by key; a line end is the Enter key."""
        strokes: list[Stroke] = []
        for char in text:
            key = "Enter" if char == "\n" else char
            strokes += [("down", key), ("up", key)]
        self.tab.keys(strokes)

    def enter(self, path: str) -> None:
        """Click into something to write in until the cursor is there: a page may still be moving."""

        def there() -> bool:
            self.click(path)
            return bool(self.evaluate("(path) => find(path).matches(':focus, :focus-within')", path))

        until(there, f"the cursor in {path}")

    def fill(self, path: str, text: str) -> None:
        """Click into a field, take what is there away, and type."""
        self.enter(path)
        self.press("Control+a")
        self.press("Delete")
        self.type(text)
        self.until("(path, text) => find(path).value === text", path, text)

    def emptied(self, css: str, text: str) -> None:
        """Wait until a text has gone from its field: the next page is there, where a form has left.

        Chromium never closes a tab whose next page is just coming.
        """
        self.until("(css, text) => document.querySelector(css)?.value !== text", css, text)

    def upload(self, css: str, *paths: Path) -> None:
        """Choose files in a file input."""
        self.tab.files(css, paths)

    def inside(self) -> "Page":
        """The page in the first frame, whatever its origin."""
        return Page(self.tab.inside())

    def screenshot(self, path: Path) -> None:
        """Keep what the window shows."""
        path.write_bytes(self.tab.png())

    def panel(self) -> Panel | None:
        """Presend's dialog, or None where none is open."""
        for seen in self.tab.closed_roots(READ_PANEL):
            if seen:
                places = tuple((each["name"], each["x"], each["y"]) for each in seen["controls"])
                return Panel(seen["heading"], seen["text"], tuple(seen["buttons"]), places)
        return None

    def asked(self, *buttons: str) -> Panel:
        """Wait for the panel, with these buttons among the others."""

        def there() -> Panel | None:
            panel = self.panel()
            return panel if panel and all(panel.place(name) for name in buttons) else None

        return until(there, f"the panel with {buttons}; it is {self.panel()}")  # type: ignore[return-value]

    def choose(self, *names: str) -> None:
        """Press what the panel calls so, one after another, but not within its first moments."""
        self.asked(names[0])
        time.sleep(SETTLED)
        for name in names:
            self.tab.click(*self._standing(name), 1)

    def _standing(self, name: str) -> tuple[float, float]:
        """Where a control of the panel is, once it has stayed there for a moment: what unfolds moves it."""

        def stands() -> tuple[float, float] | None:
            earlier, now = self.asked(name).place(name), self.asked(name).place(name)
            return now if now == earlier else None

        return until(stands, f"{name} to stand still")  # type: ignore[return-value]

    def unasked(self) -> None:
        """Wait until no panel is open."""
        until(lambda: self.panel() is None, "the panel to close")

    def close(self) -> None:
        """Close the tab and ask nobody."""
        self.tab.close()


class Browser(Protocol):
    """A running browser with the extension in it."""

    name: Literal["chromium", "firefox"]

    def page(self) -> Page:
        """A new tab in front of the others."""

    @property
    def options(self) -> str:
        """The address of the extension's own page."""

    def reload_extension(self) -> None:
        """Take the extension away and put it in again, as an update does, under the pages that are open."""

    def native_host(self, present: bool) -> None:
        """Make the native host findable by this browser, or not."""

    def close(self) -> None:
        """End the browser."""
