"""Who may ask: loopback Host, known Origin, bearer, body size, in that order and in no other place."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from localagent.answers import ADMITTED, ASKED, Answers, answer
from localagent.pairing import answer_key, bearer
from localagent.problems import Problem

HELLO = "/v1/hello"
_UNKNOWN_LIMIT = 4096
"""Bytes that a caller without the bearer may send."""
_DRAINED = 4
"""How many times the limit is read and dropped, so that the refusal arrives before the line is closed."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What is let in; `secret` is asked at each request, so that a fresh pairing holds at once."""

    port: int
    chromium_extension_ids: tuple[str, ...]
    secret: Callable[[], str] = field(repr=False)
    body_limit: int

    def check_host(self, host: str) -> None:
        """Only names of this computer: a page that has its own name point here (DNS rebinding) is refused."""
        if host.lower() not in (f"127.0.0.1:{self.port}", f"localhost:{self.port}"):
            raise Problem(
                "host_refused", "The request names another host.", "Ask 127.0.0.1 and the agent's port.", 421
            )

    def check_origin(self, origin: str) -> None:
        """Known Chromium extensions, and any Firefox one: there each profile has an id of its own."""
        known = {f"chrome-extension://{id_}" for id_ in self.chromium_extension_ids}
        if origin not in known and not origin.startswith("moz-extension://"):
            raise Problem(
                "origin_refused",
                "The request does not come from Presend's extension.",
                "Add the extension's id to the setting chromium_extension_ids if it should be let in.",
                403,
            )

    def check_bearer(self, authorization: str, secret: str) -> None:
        """The bearer derived from the secret, compared in a time that tells nothing."""
        scheme, _, shown = authorization.partition(" ")
        right = hmac.compare_digest(shown.strip().encode(), bearer(secret).encode())
        if scheme.lower() != "bearer" or not right:
            raise Problem(
                "not_paired", "The extension is not paired with this agent.", "Pair the browser again.", 401
            )


def guarded(app: ASGIApp, rules: Rules) -> ASGIApp:
    """`app` behind all the rules; an answer is proved from the bearer on."""
    return Access(Answers(BodyLimit(app, rules.body_limit)), rules)


@dataclass(frozen=True, slots=True)
class Access:
    """Refuses whoever may not ask; the pages outside /v1 need the Host alone, since they hold no secret."""

    app: ASGIApp
    rules: Rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in or refuse it."""
        if scope["type"] == "http":
            try:
                self._check(scope)
            except Problem as refusal:
                await Answers(answer(refusal))({**scope}, receive, send)
                return
            await self.app(scope, receive, send)

    def _check(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        self.rules.check_host(_only(headers, "host"))
        if not (scope["path"] + "/").startswith("/v1/"):
            return
        self.rules.check_origin(_only(headers, "origin"))
        if scope["path"] != HELLO:
            secret = self.rules.secret()
            self.rules.check_bearer(_only(headers, "authorization"), secret)
            scope[ADMITTED] = answer_key(secret)


def _only(headers: Headers, name: str) -> str:
    """The header's value where it stands there exactly once, else nothing."""
    values = headers.getlist(name)
    return values[0] if len(values) == 1 else ""


@dataclass(frozen=True, slots=True)
class BodyLimit:
    """Reads the body, declared or in chunks, and refuses one over the limit before anything looks at it.

    Whoever has not shown the bearer has little to say.
    """

    app: ASGIApp
    limit: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request whose body is within the limit."""
        limit = self.limit if ADMITTED in scope else min(self.limit, _UNKNOWN_LIMIT)
        body, asked, more, size = bytearray(), sha256(), True, 0
        while more and size <= limit * _DRAINED:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            chunk, more = message.get("body", b""), message.get("more_body", False)
            size += len(chunk)
            asked.update(chunk)
            if size <= limit:
                body += chunk
        scope[ASKED] = asked.hexdigest()
        if size > limit:
            refusal = answer(_too_large())
            refusal.headers["Connection"] = "close"  # whoever sends without end is not read on
            await refusal(scope, receive, send)
            return
        await self.app(scope, _replay(bytes(body), receive), send)


def _replay(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return waiting.pop() if waiting else await receive()

    return again


def _too_large() -> Problem:
    return Problem("too_large", "The message is too large.", "Shorten the draft or send less at once.", 413)
