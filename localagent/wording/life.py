"""One life of LanguageTool's server: begun under a guard, known by its process, ended for sure."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from language_tool_python.config_file import LanguageToolConfig

from localagent import places, whole_file
from localagent.problems import Problem
from localagent.wording.java import CONFIG, PROGRAM, command, environment

GUARD = Path(__file__).with_name("guard.py")
_PATIENCE_S = 3.0
_CLOCK_S = 2.0
"""How far two readings of a process's start may be apart, since the clock may be set in between."""
_DETACHED: dict[str, Any] = (
    {"creationflags": 0x08000000} if sys.platform == "win32" else {"start_new_session": True}
)
"""No window on Windows; elsewhere no Ctrl+C of the agent's terminal."""


@dataclass(frozen=True, slots=True)
class Life:
    """A running server: its guard, its own process, and the port of 127.0.0.1 that it was given."""

    port: int
    _guard: "subprocess.Popen[bytes]" = field(repr=False)
    _server: psutil.Process = field(repr=False)

    def is_alive(self) -> bool:
        """Whether the server's own process runs."""
        return bool(self._server.is_running()) and self._guard.poll() is None

    def listens(self) -> bool:
        """Whether this very process, and no other that has taken the port, listens there."""
        with suppress(psutil.Error):
            return any(
                each.status == psutil.CONN_LISTEN and each.laddr == ("127.0.0.1", self.port)
                for each in self._server.net_connections("tcp4")
            )
        return False

    def end(self) -> None:
        """End server and guard, and forget them."""
        for stream in (self._guard.stdin, self._guard.stdout):
            if stream:
                stream.close()
        with suppress(psutil.Error):
            self._server.kill()
        try:
            self._guard.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._guard.kill()
            self._guard.wait(_PATIENCE_S)
        places.languagetool_file().unlink(missing_ok=True)


def begin(folder: Path, port: int, off: tuple[str, ...], ended: Callable[[], None]) -> Life:
    """Start the server in `folder` without the rules `off`; `ended` is called once its output has ended."""
    config = LanguageToolConfig({**CONFIG, "disabledRuleIds": off} if off else {**CONFIG})
    guard = subprocess.Popen(  # noqa: S603 - our own program, and nothing that anybody typed
        [sys.executable, "-I", "-S", str(GUARD), *command(folder, port, config)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        **_DETACHED,
    )
    threading.Thread(target=_drain, args=(guard, Path(config.path), ended), daemon=True).start()
    try:
        server = psutil.Process(int(guard.stdout.readline()))  # type: ignore[union-attr]
        _remember(server)
    except (ValueError, OSError, psutil.Error) as error:
        guard.kill()
        raise Problem(
            "wording_failing", "LanguageTool did not start.", "Run `presend doctor`.", 500
        ) from error
    return Life(port, guard, server)


def _drain(guard: "subprocess.Popen[bytes]", config: Path, ended: Callable[[], None]) -> None:
    """Let the server's output go by unread and unkept: it may quote what was written."""
    assert guard.stderr  # noqa: S101 - told to the type checker
    with suppress(OSError, ValueError), guard.stderr as output:
        while os.read(output.fileno(), 65536):
            pass
    config.unlink(missing_ok=True)
    ended()


def _remember(server: psutil.Process) -> None:
    said = {"pid": server.pid, "started": server.create_time()}
    whole_file.write(places.languagetool_file(), json.dumps(said))


def sweep() -> None:
    """End a server that an earlier agent has left, if that very process still runs."""
    file = places.languagetool_file()
    with suppress(OSError, ValueError, TypeError, KeyError, psutil.Error):
        left = json.loads(file.read_text(encoding="ascii"))
        server = psutil.Process(left["pid"])
        same = abs(server.create_time() - left["started"]) < _CLOCK_S and PROGRAM in server.cmdline()
        if same:
            server.kill()
            server.wait(_PATIENCE_S)
    file.unlink(missing_ok=True)
