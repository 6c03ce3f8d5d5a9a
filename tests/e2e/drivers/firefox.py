"""Debian's Firefox ESR, driven by WebDriver BiDi: no geckodriver, no package of anybody's."""

import base64
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tests.e2e.drivers.bidi import Bidi, session
from tests.e2e.drivers.page import Page, PageError, Stroke
from tests.e2e.drivers.profile import FIREFOX_ID, HOSTS, Profile, write_host
from tests.e2e.services.processes import end, free_port, listens, needed, start
from tests.e2e.waiting import until

ADDRESS = "5d3a1f5e-3c1b-4d0e-9a57-2f6f1c0d7b11"
"""Firefox gives an extension a random address in each profile; in the tests it is this one."""

PREFERENCES: dict[str, object] = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_beforeunload": True,
    "extensions.getAddons.cache.enabled": False,
    "extensions.webextensions.uuids": json.dumps({FIREFOX_ID: ADDRESS}),
    "focusmanager.testmode": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disableIPv6": True,
    "network.dns.localDomains": ",".join(HOSTS),
    "remote.active-protocols": 1,
}
KEYS = {
    "Alt": "\ue00a", "ArrowDown": "\ue015", "ArrowLeft": "\ue012", "ArrowRight": "\ue014",
    "ArrowUp": "\ue013", "Backspace": "\ue003", "Control": "\ue009", "Delete": "\ue017",
    "End": "\ue010", "Enter": "\ue006", "Escape": "\ue00c", "F7": "\ue037", "Home": "\ue011",
    "Shift": "\ue008", "Space": " ", "Tab": "\ue004",
}  # fmt: skip
"""Names of `KeyboardEvent.key` in WebDriver's private letters."""

TOPMOST = """() => [...document.documentElement.children, ...(document.body?.children ?? [])]
  .filter((element) => !element.childElementCount)"""
SEE_SHADOWS = {"maxDomDepth": 1, "includeShadowTree": "all"}


@dataclass(frozen=True, slots=True)
class FirefoxTab:
    """One tab, by its browsing context."""

    bidi: Bidi
    context: str

    def navigate(self, url: str) -> None:
        """Open an address and wait until it has loaded."""
        self.bidi.send("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def call(self, function: str, *args: object) -> Any:
        """Call a JavaScript function in the page's own world."""
        return self.bidi.json(self.context, function, *args)

    def click(self, x: float, y: float, count: int) -> None:
        """Press and let go at a point of the window."""
        press = [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}] * count
        actions = [{"type": "pointerMove", "x": round(x), "y": round(y)}, *press]
        self._act({"type": "pointer", "id": "mouse", "actions": actions})

    def keys(self, strokes: Sequence[Stroke]) -> None:
        """Keys go down and up."""
        actions = [{"type": f"key{way.title()}", "value": KEYS.get(key, key)} for way, key in strokes]
        self._act({"type": "key", "id": "keyboard", "actions": actions})

    def _act(self, source: dict[str, Any]) -> None:
        """Trusted input from one device."""
        self.bidi.send("input.performActions", context=self.context, actions=[source])

    def files(self, css: str, paths: Sequence[Path]) -> None:
        """Choose files in a file input."""
        field = self.bidi.call(
            self.context, "(css) => document.querySelector(css)", {"type": "string", "value": css}
        )
        element = {"sharedId": field["sharedId"]}
        self.bidi.send(
            "input.setFiles", context=self.context, element=element, files=[str(each) for each in paths]
        )

    def closed_roots(self, function: str) -> list[Any]:
        """Call a function with each closed shadow root that hangs on the page's own top."""
        with suppress(PageError):  # a page that is just being replaced has none
            hosts = self.bidi.call(self.context, TOPMOST, serializationOptions=SEE_SHADOWS)["value"]
            roots = [host["value"].get("shadowRoot") for host in hosts]
            closed = [root["sharedId"] for root in roots if root and root["value"]["mode"] == "closed"]
            return [self.bidi.json(self.context, function, this={"sharedId": each}) for each in closed]
        return []

    def inside(self) -> "FirefoxTab":
        """The page in the first frame."""
        [tree] = self.bidi.send("browsingContext.getTree", root=self.context)["contexts"]
        return FirefoxTab(self.bidi, tree["children"][0]["context"])

    def png(self) -> bytes:
        """What the window shows."""
        return base64.b64decode(
            self.bidi.send("browsingContext.captureScreenshot", context=self.context)["data"]
        )

    def close(self) -> None:
        """Close the tab and ask nobody."""
        self.bidi.send("browsingContext.close", context=self.context)


@dataclass(frozen=True, slots=True)
class Firefox:
    """A running Firefox with the extension in it."""

    bidi: Bidi
    profile: Profile
    name: Literal["chromium", "firefox"] = "firefox"

    def page(self) -> Page:
        """A new tab in front of the others: in the first one keys do not press buttons."""
        context = self.bidi.send("browsingContext.create", type="tab")["context"]
        self.bidi.send("browsingContext.activate", context=context)
        self.bidi.send(
            "browsingContext.setViewport", context=context, viewport={"width": 1280, "height": 900}
        )
        return Page(FirefoxTab(self.bidi, context))

    @property
    def options(self) -> str:
        """The address of the extension's own page."""
        return f"moz-extension://{ADDRESS}/ui/options.html"

    def install(self) -> None:
        """Load the extension; where it is loaded already it starts again, as after an update."""
        told = {"type": "path", "path": str(self.profile.extension)}
        self.bidi.send("webExtension.install", extensionData=told)

    def reload_extension(self) -> None:
        """Take the extension away and put it in again, under the pages that are open."""
        self.bidi.send("webExtension.uninstall", extension=FIREFOX_ID)
        self.install()

    def native_host(self, present: bool) -> None:
        """Make the native host findable by this browser, or not."""
        place = self.profile.folder / ".mozilla" / "native-messaging-hosts"
        write_host(place, {"allowed_extensions": [FIREFOX_ID]}, present)

    def close(self) -> None:
        """End the browser."""
        with suppress(PageError):
            self.bidi.send("browser.close")


@contextmanager
def firefox(profile: Profile) -> Iterator[Firefox]:
    """A Firefox from its start until the block is left."""
    home = profile.folder
    inside = home / "profile"
    inside.mkdir(parents=True)
    wanted = {**PREFERENCES, **profile.preferences}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in wanted.items()]
    (inside / "user.js").write_text("\n".join(lines))
    port = free_port()
    command = [needed("firefox-esr", "firefox-esr"), "--headless", "--no-remote", "--profile", str(inside)]
    process = start(
        [*command, f"--remote-debugging-port={port}", "--remote-allow-system-access"],  # for our options page
        home / "firefox.log",
        {**profile.env, "HOME": str(home)},
    )
    try:
        until(lambda: listens(port), "Firefox", 60)
        with session(port) as bidi:
            browser = Firefox(bidi, profile)
            browser.native_host(present=True)
            browser.install()
            yield browser
            browser.close()
    finally:
        end(process)
