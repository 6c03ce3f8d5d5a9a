"""The real agent in folders of its own, as a person's account has it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.e2e.drivers.profile import CHROMIUM_ID, PROGRAMS, ROOT, SHAPES, SITES
from tests.e2e.services.processes import end, free_port, listens, start
from tests.e2e.waiting import until

SETTINGS: dict[str, Any] = {
    "chromium_extension_ids": [CHROMIUM_ID],
    "sites": [
        {"host": "webmail.test", "adapter": "roundcube"},
        {"host": "sogo.test", "adapter": "sogo"},
        {"host": "social.test", "adapter": "generic"},
        {"host": "editors.test", "adapter": "generic"},
        {"host": "chat.test", "adapter": "chat"},
        *({"host": f"{name}.sites.test", "adapter": name} for name in SITES),
        *(
            {"host": f"{name}.shapes.test", "adapter": "chat" if name == "chat" else "generic"}
            for name in SHAPES
        ),
        *({"host": host, "adapter": "generic"} for host in PROGRAMS),
    ],
}


@dataclass(slots=True)
class Agent:
    """An agent that can be ended, frozen and started again on the same port."""

    folder: Path
    port: int
    settings: dict[str, Any] = field(default_factory=dict)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def env(self) -> dict[str, str]:
        """The variables by which the agent, and the native host that a browser starts, find these folders."""
        names = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME")
        return {name: str(self.folder / name.split("_")[1].lower()) for name in names}

    @property
    def data(self) -> Path:
        """What the agent keeps for good: the pairing secret and the record."""
        return Path(self.env["XDG_DATA_HOME"]) / "presend"

    @property
    def state(self) -> Path:
        """Where the agent says that it runs."""
        return Path(self.env["XDG_STATE_HOME"]) / "presend"

    @property
    def log(self) -> Path:
        """Everything that the agent said."""
        return self.folder / "agent.log"

    def start(self, **settings: Any) -> None:
        """Start it, with these settings besides those it has; it listens when this returns."""
        self.settings.update(settings)
        for place in self.env.values():
            Path(place).mkdir(parents=True, exist_ok=True, mode=0o700)
        told = json.dumps({**SETTINGS, "port": self.port, **self.settings})
        (self.folder / "settings.json").write_text(told)
        own = Path(self.env["XDG_CONFIG_HOME"]) / "presend"
        own.mkdir(exist_ok=True)
        (own / "settings.json").write_text(told)  # for an agent that the native host starts
        command = [
            sys.executable,
            "-m",
            "localagent",
            "serve",
            "--settings",
            str(self.folder / "settings.json"),
        ]
        self.process = start(command, self.log, {**self.env, "PYTHONPATH": str(ROOT)})
        process = self.process
        until(lambda: process.poll() is not None or listens(self.port), "the agent", 40)
        assert process.poll() is None, f"the agent ended at once:\n{self.log.read_text()[-3000:]}"

    def stop(self) -> None:
        """End it, also when it is frozen, and any other that the native host has started."""
        if self.process:
            end(self.process)
            self.process = None
        self.end_strays()
        until(lambda: not listens(self.port), "the agent's port to be free")

    def kill(self) -> None:
        """Have it die at once, as in a crash."""
        assert self.process
        self.process.kill()
        self.stop()

    def runs(self) -> bool:
        """Whether the agent that was started here is still there."""
        return self.process is not None and self.process.poll() is None

    def restart(self, **settings: Any) -> None:
        """End it and start it on the same port, as an upgrade does."""
        self.stop()
        self.start(**settings)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """The agent hangs: its port is open and nobody answers."""
        assert self.process
        os.kill(self.process.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.process.pid, signal.SIGCONT)

    def secret(self) -> str:
        """What the pairing file holds, to look for where it must not be."""
        return (self.data / "pairing").read_text()

    def files(self) -> dict[str, bytes]:
        """Every file that the agent has written, its log too."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in self.folder.rglob("*")
            if path.is_file()
        }

    def end_strays(self) -> None:
        """End an agent that the native host has started in these folders."""
        with suppress(OSError, ValueError, KeyError):
            pid = int(json.loads((self.state / "agent.json").read_text())["pid"])
            if b"localagent" in Path(f"/proc/{pid}/cmdline").read_bytes():
                os.kill(pid, signal.SIGKILL)


@contextmanager
def agent(folder: Path, **settings: Any) -> Iterator[Agent]:
    """An agent from its start until the block is left."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Agent(folder, free_port())
    try:
        made.start(**settings)
        yield made
    finally:
        made.stop()
