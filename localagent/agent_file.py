"""The file in which a running agent says where it listens, for the native host and for people's commands."""

import json
import os
from contextlib import suppress

from localagent import places
from localagent.version import VERSION


def write(port: int) -> None:
    """Say that this process listens on `port`."""
    file = places.agent_file()
    part = file.with_name(f"{file.name}.{os.getpid()}")
    part.write_text(json.dumps({"port": port, "pid": os.getpid(), "version": VERSION}), encoding="ascii")
    part.replace(file)


def port() -> int | None:
    """The port that an agent named last; whether it is still there is for `client.hello` to tell."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        found = json.loads(places.agent_file().read_text(encoding="ascii"))["port"]
        return found if isinstance(found, int) and 0 < found < 65536 else None
    return None


def remove() -> None:
    """Say that no agent runs."""
    places.agent_file().unlink(missing_ok=True)
