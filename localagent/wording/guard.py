"""Runs the command given, and ends it when standard input closes or this program ends.

A program of its own with the standard library alone, run as a file: a killed agent can end nothing, but the
pipe to its guard closes with it. The first line on standard output is the id of the process; what that prints
goes to standard error.
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1


def main() -> int:
    """Run the command until it ends, or until the agent has gone."""
    child = subprocess.Popen(  # noqa: S603 - the agent's own command
        sys.argv[1:],
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr.fileno(),
        preexec_fn=_ends_with_us(),  # no other thread runs yet
    )
    signal.signal(signal.SIGTERM, lambda *_: child.kill())
    print(child.pid, flush=True)
    threading.Thread(target=_until_closed, args=(child,), daemon=True).start()
    return child.wait()


def _ends_with_us() -> Callable[[], object] | None:
    """On Linux the kernel ends the command even where this guard is killed itself."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))


def _until_closed(child: "subprocess.Popen[bytes]") -> None:
    while os.read(0, 4096):
        pass
    child.kill()


if __name__ == "__main__":
    sys.exit(main())
