"""Where the agent listens on 127.0.0.1: where it did last, else at the port that is set, else at a free one.

A second person on the computer finds the port that is set taken; what their agent has been given it keeps,
since a browser that was paired by a code knows no other.
"""

import json
import socket
import sys
from contextlib import suppress

from localagent import places, whole_file
from localagent.problems import Problem


def listen(wanted: int) -> tuple[socket.socket, tuple[Problem, ...]]:
    """A bound socket, and a note where it is not at the port at which the agent is looked for."""
    usual = _last(wanted) or wanted
    notes: tuple[Problem, ...] = ()
    try:
        listener = _bound(usual)
    except OSError:
        listener = _bound(0)
        notes = (_taken(usual, listener.getsockname()[1]),)
    if wanted:
        _remember(wanted, listener.getsockname()[1])
    return listener, notes


def _last(wanted: int) -> int | None:
    """The port that the agent had last, if the same one was set then."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        last = json.loads(places.port_file().read_text(encoding="ascii"))
        had = last["had"]
        return had if last["wanted"] == wanted and isinstance(had, int) and 0 < had < 65536 else None
    return None


def _remember(wanted: int, had: int) -> None:
    with suppress(OSError):  # it costs the same port next time, and nothing now
        whole_file.write(places.port_file(), json.dumps({"wanted": wanted, "had": had}))


def _taken(port: int, instead: int) -> Problem:
    return Problem(
        "port_taken",
        f"Another program has port {port}; Presend listens on port {instead} instead.",
        "Nothing needs doing where the browser finds Presend by itself; else pair it again.",
    )


def _bound(port: int) -> socket.socket:
    # asyncio sends without delay only on a socket that names TCP: else each answer waits 40 ms for an ACK
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":  # there the usual option would let another program listen as well
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener
