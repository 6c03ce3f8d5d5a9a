"""Opens the window where there is a screen and a WebKit, and says what is missing where there is not."""

import importlib
import os
import sys
import threading

import webview

from localagent.problems import Problem
from localagent.window.bridge import Bridge
from localagent.window.page import page

APT = "sudo apt install gir1.2-webkit2-4.1 python3-gi"
NO_SCREEN = Problem(
    "no_screen", "There is no screen, so there is no window.", "Run `presend pair` to see the pairing code."
)
NO_WEBKIT = Problem("no_webkit", "The window needs GTK and WebKit, which are not here.", f"Run: {APT}")
_LOOK_EVERY_S = 0.3
_DEBIANS = "/usr/lib/python3/dist-packages"
"""Where Debian keeps `gi`, which no registry has compiled; last on the path, so that it shadows nothing."""


def missing() -> Problem | None:
    """Why no window can be opened here, or None."""
    if sys.platform != "linux":
        return None
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return NO_SCREEN
    if _DEBIANS not in sys.path:
        sys.path.append(_DEBIANS)
    try:
        gi = importlib.import_module("gi")
        gi.require_version("WebKit2", "4.1")
        gi.require_version("Gdk", "3.0")
        screen = importlib.import_module("gi.repository.Gdk").init_check([])
    except (ImportError, ValueError):  # what Debian's packages bring; pip cannot
        return NO_WEBKIT
    return None if screen[0] else NO_SCREEN


def show(bridge: Bridge, told: threading.Event) -> None:
    """Show the window until it is closed or `told` is set; runs in the main thread, as GTK asks for."""
    window = webview.create_window(
        "Presend", html=page(), width=760, height=900, min_size=(320, 400), js_api=bridge
    )
    webview.start(_close_when, (window, told), gui="gtk" if sys.platform == "linux" else None)


def _close_when(window: webview.Window, told: threading.Event) -> None:
    """Runs beside the window: closes it once somebody has asked for the end in the terminal."""
    while not window.events.closed.is_set():
        if told.wait(_LOOK_EVERY_S):
            window.destroy()
            return
