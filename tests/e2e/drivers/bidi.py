"""WebDriver BiDi in as few lines as it takes: commands and answers over one WebSocket."""

import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.e2e.drivers.page import PageError

ANSWER_TIMEOUT = 60
"""Seconds that a command may take."""


@dataclass(frozen=True, slots=True)
class Bidi:
    """A session with a browser."""

    socket: ClientConnection
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Give a command and wait for its answer; what the browser tells in between is not needed."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self.socket.recv(timeout=ANSWER_TIMEOUT))
            if answer.get("id") == number:
                break
        if answer["type"] == "error":
            raise PageError(f"{method}: {answer['error']}: {answer.get('message', '')}")
        result: dict[str, Any] = answer["result"]
        return result

    def call(self, context: str, function: str, *args: dict[str, Any], **options: Any) -> dict[str, Any]:
        """Call a JavaScript function; arguments are BiDi values, the answer is a BiDi value."""
        answer = self.send(
            "script.callFunction",
            functionDeclaration=function,
            arguments=list(args),
            target={"context": context},
            awaitPromise=True,
            userActivation=False,
            **options,
        )
        if answer["type"] == "exception":
            raise PageError(answer["exceptionDetails"]["text"])
        result: dict[str, Any] = answer["result"]
        return result

    def json(self, context: str, function: str, *args: object, this: dict[str, Any] | None = None) -> Any:
        """Call a JavaScript function whose arguments and answer are JSON; `this` goes before them."""
        text = {"type": "string", "value": json.dumps(args)}
        handed = [this] if this else []
        before = "it, " if this else ""
        wrapped = (
            f"async ({before}args) => JSON.stringify(await ({function})({before}...JSON.parse(args)) ?? null)"
        )
        return json.loads(self.call(context, wrapped, *handed, text)["value"])


@contextmanager
def session(port: int) -> Iterator[Bidi]:
    """A session with the browser that listens on this port."""
    with connect(f"ws://127.0.0.1:{port}/session", max_size=None, ping_interval=None) as socket:
        bidi = Bidi(socket)
        behaviour = {"beforeUnload": "accept", "default": "dismiss"}
        bidi.send("session.new", capabilities={"alwaysMatch": {"unhandledPromptBehavior": behaviour}})
        yield bidi
