"""Chromium's DevTools protocol: what Playwright does not show, and a page with nothing attached."""

import itertools
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.request import Request, urlopen

from websockets.sync.client import ClientConnection, connect

from tests.e2e.drivers.page import PageError, Stroke

TOPMOST = """[...document.documentElement.children, ...(document.body?.children ?? [])]
  .filter((element) => !element.childElementCount)"""

CODES = {"Control": 17, "Delete": 46, "Enter": 13, "Escape": 27}
"""Windows' numbers of keys, by which the protocol knows them."""


class Send(Protocol):
    """Gives a command of the protocol and hands back its result."""

    def __call__(self, method: str, params: dict[str, Any], /) -> dict[str, Any]:
        """One command."""


def closed_roots(send: Send, function: str) -> list[Any]:
    """Call a function with each closed shadow root that hangs on the page's own top."""
    return [_called(send, root, function) for host in _topmost(send) for root in _roots(send, host)]


def _topmost(send: Send) -> list[str]:
    """Handles of the elements near the top that have no children of their own."""
    listed = send("Runtime.evaluate", {"expression": TOPMOST, "objectGroup": "panel"})
    of = {"objectId": listed["result"]["objectId"], "ownProperties": True}
    each = send("Runtime.getProperties", of)["result"]
    return [one["value"]["objectId"] for one in each if one["name"].isdigit()]


def _roots(send: Send, host: str) -> list[int]:
    """The closed shadow roots of an element."""
    node = send("DOM.describeNode", {"objectId": host, "depth": 1, "pierce": True})["node"]
    roots = node.get("shadowRoots", ())
    return [root["backendNodeId"] for root in roots if root["shadowRootType"] == "closed"]


def _called(send: Send, root: int, function: str) -> Any:
    """A function's answer about one node."""
    handle = send("DOM.resolveNode", {"backendNodeId": root, "objectGroup": "panel"})["object"]
    declared = f"function () {{ return ({function})(this); }}"
    asked = {"functionDeclaration": declared, "returnByValue": True, "objectId": handle["objectId"]}
    return send("Runtime.callFunctionOn", asked)["result"].get("value")


def targets(port: int) -> list[dict[str, str]]:
    """What the browser with this debugging port shows and runs; asking attaches to nothing."""
    with urlopen(f"http://127.0.0.1:{port}/json", timeout=5) as answer:
        found: list[dict[str, str]] = json.load(answer)
        return found


@dataclass(frozen=True, slots=True)
class RawTab:
    """A tab with nothing attached but itself, so that the extension's worker may fall asleep."""

    socket: ClientConnection
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def send(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """Give a command and wait for its result."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while (answer := json.loads(self.socket.recv(timeout=60))).get("id") != number:
            pass
        if "error" in answer:
            raise PageError(f"{method}: {answer['error']['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    def navigate(self, url: str) -> None:
        """Open an address; what is needed on it is waited for later."""
        self.send("Page.navigate", {"url": url})

    def call(self, function: str, *args: object) -> Any:
        """Call a JavaScript function in the page's own world."""
        expression = f"({function})(...{json.dumps(args)})"
        asked = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        answer = self.send("Runtime.evaluate", asked)
        if "exceptionDetails" in answer:
            raise PageError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def click(self, x: float, y: float, count: int) -> None:
        """Press and let go at a point of the window."""
        at = {"x": x, "y": y, "button": "left", "clickCount": count}
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", {"type": kind, **at})

    def keys(self, strokes: Sequence[Stroke]) -> None:
        """Type, as an input method does; of the keys without a character those in CODES are known."""
        held: set[str] = set()
        for way, key in strokes:
            held.add(key) if way == "down" else held.discard(key)
            if key in CODES or "Control" in held:
                self._key(way, key, "Control" in held)
            elif way == "down":
                self.send("Input.insertText", {"text": key})

    def _key(self, way: str, key: str, control: bool) -> None:
        """One key, which with Control held and the letter a selects everything."""
        named = {"key": key, "code": key, "windowsVirtualKeyCode": CODES.get(key, ord(key[0].upper()))}
        kind = "rawKeyDown" if way == "down" else "keyUp"
        commands = ["selectAll"] if control and (way, key) == ("down", "a") else []
        more = {"modifiers": 2 if control else 0, "commands": commands}
        self.send("Input.dispatchKeyEvent", {"type": kind, **named, **more})

    def files(self, css: str, paths: Sequence[Path]) -> None:
        """Nobody needs files here."""
        raise NotImplementedError

    def closed_roots(self, function: str) -> list[Any]:
        """Call a function with each closed shadow root that hangs on the page's own top."""
        return closed_roots(self.send, function)

    def inside(self) -> "RawTab":
        """Nobody needs frames here."""
        raise NotImplementedError

    def png(self) -> bytes:
        """Nobody needs a picture here."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the tab and ask nobody."""
        self.send("Page.close", {})


@contextmanager
def raw_tab(port: int) -> Iterator[RawTab]:
    """The first tab of the browser with this debugging port."""
    [address] = [one["webSocketDebuggerUrl"] for one in targets(port) if one["type"] == "page"]
    with connect(address, max_size=None, ping_interval=None) as socket:
        yield RawTab(socket)


@contextmanager
def another_tab(port: int, url: str) -> Iterator[RawTab]:
    """A new tab of the browser with this debugging port."""
    asked = Request(f"http://127.0.0.1:{port}/json/new?{url}", method="PUT")
    with urlopen(asked, timeout=5) as answer:
        address = json.load(answer)["webSocketDebuggerUrl"]
    with connect(address, max_size=None, ping_interval=None) as socket:
        yield RawTab(socket)
