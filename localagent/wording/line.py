"""A line to our own server: one that no other program has, no proxy is asked about, and that has a deadline.

language-tool-python's own class asks by `requests`: through whatever proxy the environment names, a second
time if the first fails, and whoever listens on the port by then. What a person has written goes over a
connection that was seen to lead to our own process, or not at all.
"""

import http.client
import json
import socket
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from localagent.wording.life import Life

_MOST = 8 * 1024 * 1024
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
LANGUAGE = "en-GB"


class NotOursError(OSError):
    """Somebody else has the port, or nobody."""


@contextmanager
def line(life: Life, end: float) -> Iterator[http.client.HTTPConnection]:
    """A connection to this very server; `end` (monotonic seconds) holds for connecting.

    The server listens before and after the connection is made, and it listens once in its life: so it is the
    one that was reached.
    """
    connection = http.client.HTTPConnection("127.0.0.1", life.port, timeout=left(end))
    try:
        if not life.listens():
            raise NotOursError
        connection.connect()
        if not life.listens():
            raise NotOursError
        connection.auto_open = 0
        yield connection
    finally:
        connection.close()


def is_healthy(life: Life, timeout_s: float) -> bool:
    """Whether the server answers its health check."""
    end = time.monotonic() + timeout_s
    try:
        with line(life, end) as connection:
            connection.request("GET", "/v2/healthcheck")
            return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False


def matches(connection: http.client.HTTPConnection, text: str, end: float) -> list[dict[str, Any]]:
    """LanguageTool's matches in `text`, offsets in UTF-16 units; OSError or HTTPException on failure."""
    body = urllib.parse.urlencode({"language": LANGUAGE, "text": text}, errors="replace")
    if isinstance(connection.sock, socket.socket):
        connection.sock.settimeout(left(end))
    connection.request("POST", "/v2/check", body, _FORM)
    answer = connection.getresponse()
    raw = answer.read(_MOST)
    if answer.status != http.client.OK:
        raise http.client.HTTPException
    try:
        found = json.loads(raw)["matches"]
    except (ValueError, KeyError, TypeError):
        raise http.client.HTTPException from None
    return found if isinstance(found, list) else []


def left(end: float) -> float:
    """The seconds until `end`; TimeoutError where there are none."""
    seconds = end - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds
