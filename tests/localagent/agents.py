"""A real agent in a process of its own, with folders of its own, asked over HTTP."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from localagent import pairing
from localagent.client import hello
from localagent.problems import Problem

EXTENSION = "chrome-extension://pbhojmfmgaplmglmikbimihdchdancjb"
NONE: dict[str, object] = {}
BROKEN = (sys.executable, "-m", "tests.localagent.broken_agent")
SERVE = (sys.executable, "-P", "-m", "localagent", "serve")


@dataclass(frozen=True)
class RunningAgent:
    """Where it listens, its secret, and the folder that all its files lie in."""

    home: Path
    port: int
    secret: str
    pid: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def headers(self) -> dict[str, str]:
        return {"Origin": EXTENSION, "Authorization": f"Bearer {pairing.bearer(self.secret)}"}

    def ask(self, path: str, asked: object = NONE, method: str = "POST", **headers: str) -> httpx.Response:
        """Ask as the paired extension does; a header given as "" is left out."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in {**self.headers, **named}.items() if value}
        content = (
            asked if isinstance(asked, bytes) else json.dumps(asked if asked is not None else {}).encode()
        )
        sent.setdefault("Content-Type", "application/json")
        return httpx.request(method, self.url + path, content=content, headers=sent, timeout=20)

    def code(self, path: str, asked: object = NONE, method: str = "POST", **headers: str) -> str:
        """The code of the problem that the agent answers with."""
        answer = self.ask(path, asked, method, **headers)
        error = answer.json()["error"]
        assert answer.status_code >= 400
        assert set(error) == {"code", "message", "what_to_do"}
        assert all(error.values())
        return str(error["code"])


def folders(home: Path) -> dict[str, str]:
    """An environment in which everything of the agent's lies under `home`."""
    named = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "STATE", "CONFIG", "CACHE")}
    return {**os.environ, **named, "XDG_RUNTIME_DIR": str(home / "runtime"), "HOME": str(home)}


@contextmanager
def running(
    home: Path, settings: Mapping[str, Any] | None = None, command: Sequence[str] = SERVE
) -> Iterator[RunningAgent]:
    """An agent that runs until the end of the block; what it prints lies in `stdout` and `stderr`."""
    home.mkdir(parents=True, exist_ok=True)
    file = home / "managed.json"
    file.write_text(json.dumps({"port": 0, **(settings or {})}), encoding="utf-8")
    with (home / "stdout").open("ab") as out, (home / "stderr").open("ab") as err:
        process = subprocess.Popen(
            [*command, "--settings", str(file)],
            cwd=Path(__file__).parents[2],
            env=folders(home),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )
    try:
        yield _proved(home, process)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def said(home: Path) -> dict[str, Any]:
    """What the agent with this folder says of itself, once it does."""
    found: dict[str, Any] = json.loads((home / "state/presend/agent.json").read_text())
    return found


def _proved(home: Path, process: subprocess.Popen[bytes]) -> RunningAgent:
    end = time.monotonic() + 30
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError, ValueError, Problem):
            secret = (home / "data/presend/pairing").read_text().strip()
            port = said(home)["port"]
            hello(port, secret)
            return RunningAgent(home, port, secret, process.pid)
        time.sleep(0.02)
    raise AssertionError((home / "stderr").read_text())
