"""`presend serve` and `presend run`: the agent alone, or with its window."""

import threading
from dataclasses import replace
from pathlib import Path

from localagent import server
from localagent.checking import Say, reviewer
from localagent.finding_agent import answering_port
from localagent.pages import page_routes
from localagent.settings_files import Loaded, load
from localagent.window.bridge import Bridge
from localagent.window.show import missing, show
from nlp.checks import CHECKS

EXTENSION = Path(__file__).parent.parent / "extension"


def serve(settings_file: Path | None, port: int | None) -> int:
    """Run the agent without a window until it is told to stop."""
    server.serve(_loaded(settings_file, port), page_routes(CHECKS))
    return 0


def run(settings_file: Path | None, port: int | None, say: Say) -> int:
    """Run the agent and show its window; where an agent runs already, show only the window."""
    loaded = _loaded(settings_file, port)
    with server.until_told() as told:
        handle = None if answering_port() else server.start(loaded, page_routes(CHECKS))
        try:
            print(_welcome(handle.port if handle else answering_port()), flush=True)
            for problem in handle.problems if handle else loaded.problems:
                say(problem)
            look = reviewer(settings_file, lambda _: None)
            _window(Bridge(look, answering_port, next(iter(loaded.settings.domains), "")), told, say)
            if handle:
                _go_on(told)
        finally:
            if handle:
                handle.stop()
    return 0


def _loaded(settings_file: Path | None, port: int | None) -> Loaded:
    loaded = load(settings_file)
    return loaded if port is None else replace(loaded, settings=replace(loaded.settings, port=port))


def _window(bridge: Bridge, told: threading.Event, say: Say) -> None:
    problem = missing()
    if problem:
        say(problem)
    else:
        show(bridge, told)


def _go_on(told: threading.Event) -> None:
    if not told.is_set():
        print("Presend goes on protecting without a window. Press Ctrl+C here to stop it.", flush=True)
    while not told.wait(0.5):  # on Windows only a wait with an end hears Ctrl+C
        pass


def _welcome(port: int | None) -> str:
    lines = [f"Presend runs on this computer. Try it: http://127.0.0.1:{port}/practice"]
    if EXTENSION.is_dir():
        lines += [
            "",
            "To load the extension:",
            "  Chromium, Chrome, Edge: open chrome://extensions, switch on Developer mode, Load unpacked,",
            f"    and take {EXTENSION}",
            "  Firefox: open about:debugging, This Firefox, Load Temporary Add-on, and take",
            f"    {EXTENSION / 'manifest.json'}",
            "To pair it: run “presend pair --native” once, and the browser pairs by itself;",
            "  or copy the code from the window (or from “presend pair”) into the extension's settings.",
        ]
    return "\n".join(lines)
