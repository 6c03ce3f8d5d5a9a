"""`presend demo`: a throwaway browser with the extension loaded and paired, on the practice page."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from localagent import server
from localagent.browsers import write_manifest
from localagent.finding_agent import answering_port
from localagent.native_manifest import HOST
from localagent.pages import page_routes
from localagent.problems import Problem
from localagent.running import EXTENSION
from localagent.settings_files import Loaded, load
from nlp.checks import CHECKS

PROGRAMS = ("chromium", "chromium-browser", "google-chrome-unstable", "microsoft-edge-dev", "microsoft-edge")
"""Browsers that load an unpacked extension from the command line."""
_LOOK_EVERY_S = 0.2
_PATIENCE_S = 10.0


def demo(*, headless: bool) -> int:
    """Open the browser and wait until it is closed or Ctrl+C; then nothing of it is left on the disk."""
    program, loaded = _browser(), load()
    if not (headless or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise Problem("no_screen", "There is no screen to open a browser on.", "Run it where there is one.")
    with server.until_told() as told, _agent(loaded) as port, _profile(loaded) as profile:
        address = f"http://127.0.0.1:{port}/practice"
        browser = subprocess.Popen(  # noqa: S603 - the browser that was found, with our own words
            [program, *_arguments(profile, headless), address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            print(f"The practice page is open in a browser of its own: {address}")
            print(
                "Choose a draft there and press Send. Close the browser or press Ctrl+C to end.", flush=True
            )
            if headless:
                _print_devtools(profile, browser, told)
            while browser.poll() is None and not told.wait(_LOOK_EVERY_S):
                pass
            if browser.poll():
                raise Problem(
                    "browser_failed", "The browser ended at once.", f"Start it by hand once: {program}"
                )
        finally:
            _end(browser)
    return 0


def _browser() -> str:
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found:
        return found
    if shutil.which("google-chrome"):
        raise Problem(
            "chrome_loads_nothing",
            "Chrome from version 137 on loads no extension from the command line.",
            "Run: sudo apt install chromium (or load the extension by hand: see `presend run`)",
        )
    raise Problem("no_browser", "There is no Chromium on this computer.", "Run: sudo apt install chromium")


def _arguments(profile: Path, headless: bool) -> list[str]:
    """The extension and nothing else; Chromium has no sandbox for root and refuses to start with one."""
    is_root = sys.platform != "win32" and os.geteuid() == 0
    return [
        f"--user-data-dir={profile}",
        f"--load-extension={EXTENSION}",
        f"--disable-extensions-except={EXTENSION}",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--password-store=basic",
        "--window-size=1280,1000",
        *(["--no-sandbox"] if is_root else []),
        *(["--headless=new", "--remote-debugging-port=0"] if headless else []),
    ]


@contextmanager
def _agent(loaded: Loaded) -> Iterator[int]:
    """The agent that runs already, or one for as long as the demonstration lasts."""
    running = answering_port()
    if running:
        yield running
        return
    handle = server.start(loaded, page_routes(CHECKS))
    try:
        yield handle.port
    finally:
        handle.stop()


@contextmanager
def _profile(loaded: Loaded) -> Iterator[Path]:
    """A browser's folder with the native host's manifest in it, so that the extension is paired at once."""
    folder = Path(tempfile.mkdtemp(prefix="presend-demo-"))
    try:
        write_manifest(folder / "NativeMessagingHosts" / f"{HOST}.json", "chromium", loaded.settings)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _print_devtools(profile: Path, browser: "subprocess.Popen[bytes]", told: threading.Event) -> None:
    """Say where a test can take the browser over, once the browser has written it down."""
    file = profile / "DevToolsActivePort"
    while not file.exists() and browser.poll() is None and not told.wait(_LOOK_EVERY_S):
        pass
    if file.exists():
        port = file.read_text(encoding="ascii").partition("\n")[0]
        print(f"DevTools listens on http://127.0.0.1:{port}", flush=True)


def _end(browser: "subprocess.Popen[bytes]") -> None:
    browser.terminate()
    try:
        browser.wait(_PATIENCE_S)
    except subprocess.TimeoutExpired:
        browser.kill()
        browser.wait()
