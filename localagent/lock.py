"""One agent for each person: a file held locked while the agent runs, let go even when it is killed."""

import errno
import os
import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
"""What an operating system says of a file that somebody else holds; anything else is a fault of the disk."""


def hold(file: Path) -> IO[bytes] | None:
    """The open file that holds the lock until it is closed; None where somebody else has it.

    OSError where the folder cannot be written to, or nothing there can be locked.
    """
    held = os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
    try:
        _take(held.fileno())
    except OSError as error:
        held.close()
        if error.errno not in _TAKEN:
            raise
        return None
    return held
