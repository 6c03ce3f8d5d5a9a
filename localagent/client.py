"""Asks the agent over loopback, with the standard library alone, and believes only what is proved.

http.client would do, but it loads ssl and email, and the native host is started often.
"""

import hmac
import json
import os
import socket
import time
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from localagent.pairing import answer_key, answer_proof, as_asked, bearer, hello_proof
from localagent.problems import Problem

ORIGIN = "moz-extension://presend"
"""Any Firefox extension's origin is let in: the secret decides."""
_MOST = 4 * 1024 * 1024
_START_AGAIN = "Start Presend again, or run `presend doctor`."


@dataclass(frozen=True, slots=True)
class Hello:
    """An agent that proved itself."""

    port: int
    version: str


def hello(port: int, secret: str, timeout_s: float = 1.0) -> Hello:
    """Who listens on `port`; a Problem where nobody does, or somebody who does not have the secret."""
    nonce = os.urandom(16).hex()
    answer = _json(_send(port, "POST /v1/hello", json.dumps({"v": 1, "nonce": nonce}), {}, timeout_s).body)
    version, proof = str(answer.get("version")), str(answer.get("proof"))
    right = hello_proof(answer_key(secret), port, version, nonce)
    if not hmac.compare_digest(proof.encode(), right.encode()):
        raise _unproven()
    return Hello(port, version)


def ask(
    port: int, secret: str, path: str, asked: object = None, timeout_s: float = 5.0, method: str = "POST"
) -> dict[str, Any]:
    """The proved answer to a question such as "/v1/status"; the agent's own Problem where it refuses."""
    nonce = os.urandom(16).hex()
    headers = {"Authorization": f"Bearer {bearer(secret)}", "Presend-Nonce": nonce}
    body = json.dumps(asked or {})
    answer = _send(port, f"{method} {path}", body, headers, timeout_s)
    asked_for = as_asked(method, path, sha256(body.encode()).hexdigest())
    right = answer_proof(answer_key(secret), nonce, asked_for, answer.body)
    if not hmac.compare_digest(answer.proof.encode(), right.encode()):
        raise _unproven()
    found = _json(answer.body)
    if "error" in found:
        raise Problem(**found["error"])
    return found


@dataclass(frozen=True, slots=True)
class _Answer:
    proof: str
    body: bytes


def _send(port: int, what: str, body: str, headers: dict[str, str], timeout_s: float) -> _Answer:
    head = {
        "Host": f"127.0.0.1:{port}",
        "Origin": ORIGIN,
        "Content-Type": "application/json",
        "Content-Length": str(len(body.encode())),
        "Connection": "close",
        **headers,
    }
    lines = [f"{what} HTTP/1.1", *(f"{name}: {value}" for name, value in head.items()), "", body]
    try:
        raw = _exchange(port, "\r\n".join(lines).encode(), time.monotonic() + timeout_s)
    except OSError as error:
        raise Problem("agent_unreachable", "Presend does not answer.", _START_AGAIN) from error
    before, _, after = raw.partition(b"\r\n\r\n")
    return _Answer(_header(before.decode("latin-1"), "presend-proof"), after)


def _exchange(port: int, request: bytes, end: float) -> bytes:
    """Send, and read the whole answer; the time is for all of it, so that nobody keeps us by trickling."""
    raw = bytearray()
    with socket.create_connection(("127.0.0.1", port), timeout=_left(end)) as line:
        line.sendall(request)
        while len(raw) < _MOST:
            line.settimeout(_left(end))
            if not (chunk := line.recv(65536)):
                break
            raw += chunk
    return bytes(raw)


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _header(head: str, name: str) -> str:
    lines = (line.partition(":") for line in head.split("\r\n")[1:])
    return next((value.strip() for key, _, value in lines if key.strip().lower() == name), "")


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise _unproven() from None
    if not isinstance(found, dict):
        raise _unproven()
    return found


def _unproven() -> Problem:
    return Problem("agent_unproven", "Something else answers in Presend's place.", _START_AGAIN)
