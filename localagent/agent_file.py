"""The file in which a running agent says where it listens, for the native host and for people's commands."""

import json
import os
from contextlib import suppress

from localagent import places, whole_file
from localagent.version import VERSION


def write(port: int) -> None:
    """Say that this process listens on `port`."""
    said = {"port": port, "pid": os.getpid(), "version": VERSION}
    whole_file.write(places.agent_file(), json.dumps(said))


def port() -> int | None:
    """The port that an agent named last; whether it is still there is for `client.hello` to tell."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        found = json.loads(places.agent_file().read_text(encoding="ascii"))["port"]
        return found if isinstance(found, int) and 0 < found < 65536 else None
    return None


def remove() -> None:
    """Say that no agent runs."""
    places.agent_file().unlink(missing_ok=True)
