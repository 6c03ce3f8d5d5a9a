"""The last word on every answer: whole, without a word of the draft after a crash, and proved."""

import sys
import traceback
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from localagent.pairing import answer_proof, as_asked, is_nonce
from localagent.problems import Problem

ADMITTED = "presend.answer_key"
"""Where `access` leaves the answer key in the scope of a caller who showed the bearer."""
ASKED = "presend.asked"
"""Where it leaves the SHA-256 of the request's body, as hex."""

INTERNAL = Problem(
    "internal",
    "Presend made a mistake of its own, and the draft was not checked.",
    "Try again, and tell the ICT service desk if it happens again.",
    status=500,
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""On every answer that does not bring its own, as the pages do."""


def answer(problem: Problem) -> JSONResponse:
    """A problem as an answer over HTTP."""
    return JSONResponse(problem.as_json(), status_code=problem.status)


@dataclass(slots=True)
class _Collected:
    start: Message = field(default_factory=dict)
    body: bytearray = field(default_factory=bytearray)

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
        else:
            self.body += message.get("body", b"")


@dataclass(frozen=True, slots=True)
class Answers:
    """Collects the answer of `app`, then sends it with its headers and, to whom it is due, its proof.

    Only a caller who showed the bearer gets a proof: one for anybody else would let a program that has
    taken the agent's port fetch answers signed for the nonces it was asked with.
    """

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        collected = _Collected()
        try:
            await self.app(scope, receive, collected.send)
        except Exception as crash:  # its words may quote the draft: only kind and place are told
            print(f"presend: {_kind_and_place(crash)}", file=sys.stderr, flush=True)
            collected = _Collected()
            await answer(INTERNAL)(scope, receive, collected.send)
        if collected.start:  # nothing where the caller has gone
            await _send(collected, scope, send)


async def _send(collected: _Collected, scope: Scope, send: Send) -> None:
    headers = MutableHeaders(raw=collected.start["headers"])
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    nonce = Headers(scope=scope).get("presend-nonce", "")
    if ADMITTED in scope and is_nonce(nonce):
        asked = as_asked(scope["method"], scope["path"], scope.get(ASKED, ""))
        headers["Presend-Proof"] = answer_proof(scope[ADMITTED], nonce, asked, bytes(collected.body))
    await send({**collected.start, "headers": headers.raw})
    await send({"type": "http.response.body", "body": bytes(collected.body)})


def _kind_and_place(crash: BaseException) -> str:
    frames = traceback.extract_tb(crash.__traceback__)
    places = (f"{Path(frame.filename).stem}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(crash).__name__} in {', '.join(islice(places, 6))}"
