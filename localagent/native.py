"""The native-messaging host: hands port and secret to the extension, and starts the agent for it."""

import json
import struct
import subprocess
import sys
import time
from typing import IO, Any

from localagent import agent_file
from localagent.client import Hello, hello
from localagent.problems import AGAIN, Problem
from localagent.secret import secret

_MOST = 64 * 1024
_DEADLINE_S = 10.0
_AGAIN_S = 3.0
_PAUSE_S = 0.05


def main() -> int:
    """Answer each message on standard input until the browser closes it."""
    while (length := sys.stdin.buffer.read(4)) and len(length) == 4:
        _write(sys.stdout.buffer, _answer(sys.stdin.buffer, struct.unpack("=I", length)[0]))
    return 0


def _answer(messages: IO[bytes], length: int) -> dict[str, Any]:
    try:
        return _understood(_message(messages, length))
    except Problem as problem:
        return dict(problem.as_json())
    except Exception as error:  # the browser is told in our shape, whatever went wrong
        failed = f"Presend's helper failed ({type(error).__name__})."
        return dict(Problem("internal", failed, AGAIN).as_json())


def _message(messages: IO[bytes], length: int) -> bytes:
    """The next message; one that is too large is read to its end and refused."""
    if length <= _MOST:
        return messages.read(length)
    while length > 0 and (dropped := messages.read(min(length, _MOST))):
        length -= len(dropped)
    raise Problem("too_large", "The message is too large.", "Update the extension and Presend.")


def _understood(raw: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(raw)
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict) or asked.get("ask") != "pairing":
        raise Problem("not_understood", "The question is unknown.", "Update the extension and Presend.")
    shared = secret()
    found = _agent(shared)
    return {"port": found.port, "secret": shared, "version": found.version}


def _agent(shared: str) -> Hello:
    """The agent that runs, or else one that is started now; a Problem where none proves itself in time."""
    found = _proved(shared)
    if isinstance(found, Hello):
        return found
    started, begun = _start(), time.monotonic()
    end = begun + _DEADLINE_S
    while (now := time.monotonic()) < end:
        if started.poll() is not None and now - begun > _AGAIN_S:  # one that was just stopping kept it out
            started, begun = _start(), now
        found = _proved(shared)
        if isinstance(found, Hello):
            return found
        time.sleep(_PAUSE_S)
    raise found


def _proved(shared: str) -> Hello | Problem:
    port = agent_file.port()
    if port is None:
        return Problem("agent_did_not_start", "Presend did not start in time.", AGAIN)
    try:
        return hello(port, shared)
    except Problem as problem:
        return problem


def _start() -> "subprocess.Popen[bytes]":
    """Start the agent on its own: it outlives the browser and has none of its pipes."""
    detached: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        detached = {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    return subprocess.Popen(  # noqa: S603 - our own program, and nothing that anybody typed
        _command(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        **detached,
    )


def _command() -> list[str]:
    """`presend serve`; -P keeps the folder that the browser was started in out of the search for modules."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "serve"]
    return [sys.executable, "-P", "-m", "localagent", "serve"]


def _write(out: IO[bytes], answer: dict[str, Any]) -> None:
    raw = json.dumps(answer).encode()
    out.write(struct.pack("=I", len(raw)) + raw)
    out.flush()
