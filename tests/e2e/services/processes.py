"""Programs that live as long as a test needs them, and not a moment longer."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.waiting import until

APT = "apt-get install --no-install-recommends"


def needed(program: str, package: str) -> str:
    """Where a program of a Debian package is; without it the tests fail and say how to get it."""
    found = shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin")
    assert found, f"{program} is missing. Please run: sudo {APT} {package}"
    return found


def free_port() -> int:
    """A TCP port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def listens(port: int) -> bool:
    """Whether somebody accepts connections on this port of 127.0.0.1."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def start(
    command: list[str], log: Path, env: Mapping[str, str] | None = None, rights: Sequence[str] = ()
) -> "subprocess.Popen[bytes]":
    """Start a program that the kernel ends when the tests die, however they die (setpriv is in Debian)."""
    with log.open("ab") as out:
        return subprocess.Popen(
            ["setpriv", *rights, "--pdeathsig", "TERM", "--", *command],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            env={**os.environ, **(env or {})},
            start_new_session=True,
        )


def end(process: "subprocess.Popen[bytes]", patience: float = 8) -> None:
    """End a program of ours: first kindly, then surely; a frozen one as well."""
    for sign in (signal.SIGCONT, signal.SIGTERM):
        if process.poll() is None:
            process.send_signal(sign)
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def running(
    command: list[str],
    log: Path,
    *,
    port: int | None = None,
    env: Mapping[str, str] | None = None,
    rights: Sequence[str] = (),
    patience: float = 8,
) -> Iterator["subprocess.Popen[bytes]"]:
    """A program from the moment it listens on its port until the block is left."""
    process = start(command, log, env, rights)
    try:
        if port:
            until(lambda: process.poll() is not None or listens(port), f"{command[0]} on port {port}")
            assert process.poll() is None, f"{command[0]} ended at once:\n{log.read_text()[-2000:]}"
        yield process
    finally:
        end(process, patience)
