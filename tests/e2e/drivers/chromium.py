"""Debian's Chromium, driven by Playwright for Python."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import BrowserContext, CDPSession, Error, Frame, Playwright
from playwright.sync_api import Page as PlaywrightPage

from tests.e2e.drivers.devtools import closed_roots
from tests.e2e.drivers.page import Page, PageError, Stroke
from tests.e2e.drivers.profile import CHROMIUM_ID, Profile, write_host
from tests.e2e.services.processes import needed
from tests.e2e.waiting import until

BORDER = 2
"""Pixels of the frame that a browser draws around an iframe."""
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")


def arguments(extension: Path) -> list[str]:
    """The command line: the extension and nothing else, and no word to anybody."""
    loaded = [f"--load-extension={extension}", f"--disable-extensions-except={extension}"]
    return [*QUIET, *loaded, "--no-sandbox", "--host-resolver-rules=MAP *.test 127.0.0.1"]


@dataclass(frozen=True, slots=True)
class ChromiumTab:
    """One tab, by Playwright; what is closed to pages is read by the DevTools protocol."""

    page: PlaywrightPage
    devtools: CDPSession
    frame: Frame | None = None
    """The frame that this is about; None for the page itself."""

    def navigate(self, url: str) -> None:
        """Open an address and wait until it has loaded."""
        self.page.goto(url)

    def call(self, function: str, *args: object) -> Any:
        """Call a JavaScript function in the page's own world."""
        try:
            return (self.frame or self.page).evaluate(f"(args) => ({function})(...args)", list(args))
        except Error as error:
            raise PageError(str(error)) from error

    def click(self, x: float, y: float, count: int) -> None:
        """Press and let go at a point of the window."""
        left, top = self._corner()
        self.page.mouse.click(left + x, top + y, click_count=count)

    def _corner(self) -> tuple[float, float]:
        """Where the frame's page begins in the window."""
        box = self.frame.frame_element().bounding_box() if self.frame else None
        return (box["x"] + BORDER, box["y"] + BORDER) if box else (0, 0)

    def keys(self, strokes: Sequence[Stroke]) -> None:
        """Keys go down and up; what no key has is inserted as a keyboard's own editor does."""
        for way, key in strokes:
            try:
                (self.page.keyboard.down if way == "down" else self.page.keyboard.up)(key)
            except Error:
                if way == "down":
                    self.page.keyboard.insert_text(key)

    def compose(self, text: str) -> None:
        """Compose a text as an input method does, and take it by Enter."""
        self.devtools.send("Input.imeSetComposition", {"text": text, "selectionStart": 1, "selectionEnd": 1})
        enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229}
        self.devtools.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **enter})
        self.devtools.send("Input.insertText", {"text": text})
        self.devtools.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})

    def files(self, css: str, paths: Sequence[Path]) -> None:
        """Choose files in a file input."""
        self.page.set_input_files(css, list(paths))

    def closed_roots(self, function: str) -> list[Any]:
        """Call a function with each closed shadow root that hangs on the page's own top."""
        with suppress(Error):  # a page that is just being replaced has none
            return closed_roots(self.devtools.send, function)
        return []

    def inside(self) -> "ChromiumTab":
        """The page in the first frame."""
        frame = until(lambda: self.page.frames[1:], "a frame")[0]
        return ChromiumTab(self.page, self.devtools, frame)

    def png(self) -> bytes:
        """What the window shows."""
        return self.page.screenshot()

    def close(self) -> None:
        """Close the tab and ask nobody."""
        self.page.close(run_before_unload=False)


@dataclass(frozen=True, slots=True)
class Chromium:
    """A running Chromium with the extension in it."""

    context: BrowserContext
    profile: Profile
    name: Literal["chromium", "firefox"] = "chromium"

    def page(self) -> Page:
        """A new tab in front of the others."""
        page = self.context.new_page()
        return Page(ChromiumTab(page, self.context.new_cdp_session(page)))

    @property
    def options(self) -> str:
        """The address of the extension's own page."""
        return f"chrome-extension://{CHROMIUM_ID}/ui/options.html"

    def reload_extension(self) -> None:
        """Have the extension start again, as after an update."""
        page = self.context.new_page()
        page.goto("chrome://extensions/")
        # Without developer mode an unpacked extension is switched off by its own reload.
        page.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })")
        page.evaluate(f"chrome.developerPrivate.reload('{CHROMIUM_ID}', {{ failQuietly: true }})")
        state = f"chrome.developerPrivate.getExtensionInfo('{CHROMIUM_ID}').then(({{ state }}) => state)"
        until(lambda: page.evaluate(state) == "ENABLED", "the extension to start again")
        page.close()  # not before: the reload would stop halfway

    def native_host(self, present: bool) -> None:
        """Make the native host findable by this browser, or not."""
        native_host_at(self.profile.folder, present)

    def close(self) -> None:
        """End the browser."""
        self.context.close()


def native_host_at(profile: Path, present: bool) -> None:
    """Make the native host findable in a profile, or not."""
    write_host(
        profile / "NativeMessagingHosts", {"allowed_origins": [f"chrome-extension://{CHROMIUM_ID}/"]}, present
    )


@contextmanager
def chromium(playwright: Playwright, profile: Profile) -> Iterator[Chromium]:
    """A Chromium from its start until the block is left."""
    native_host_at(profile.folder, present=True)  # the extension asks for it as soon as it starts
    context = playwright.chromium.launch_persistent_context(
        profile.folder,
        executable_path=needed("chromium", "chromium"),
        headless=True,
        args=arguments(profile.extension),
        ignore_default_args=["--disable-extensions"],
        env={**os.environ, **profile.env},
        viewport={"width": 1280, "height": 900},
    )
    context.set_default_timeout(15_000)
    browser = Chromium(context, profile)
    try:
        if not context.service_workers:
            context.wait_for_event("serviceworker")
        yield browser
    finally:
        context.close()
