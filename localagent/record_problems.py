"""What may be wrong with the record of decisions, told apart by SQLite's own names, and each way out."""

import errno
import sqlite3
from pathlib import Path

from localagent.problems import AGAIN, Problem

_NAMES = {
    errno.ENOSPC: "FULL",
    errno.EDQUOT: "FULL",
    errno.EACCES: "PERM",
    errno.EPERM: "PERM",
    errno.EROFS: "READONLY",
    errno.EISDIR: "CANTOPEN",
    errno.ENOTDIR: "CANTOPEN",
    errno.EEXIST: "CANTOPEN",
}
"""What SQLite would call what the operating system says."""


def is_damaged(error: sqlite3.Error | OSError) -> bool:
    """The file is no database, or no longer a whole one: nothing in it is of any use."""
    return _name(error) in ("NOTADB", "CORRUPT")


def named(error: sqlite3.Error | OSError, file: Path) -> Problem:
    """The problem with the record in `file`."""
    match _name(error):
        case "NOTADB" | "CORRUPT":
            return damaged(file)
        case "BUSY" | "LOCKED" | "PROTOCOL":
            return Problem(
                "record_locked",
                "Another program is using the record of decisions.",
                f"Wait a moment, or close what has {file} open, such as a backup.",
            )
        case "FULL":
            return Problem(
                "record_full",
                "There is no room on the disk for the record of decisions.",
                f"Make room on the disk that {file} lies on.",
            )
        case "CANTOPEN" | "READONLY" | "PERM":
            return Problem(
                "record_closed",
                "The record of decisions cannot be read and written.",
                f"See that {file} is a file, and that your account may read and write it and its folder.",
            )
        case name:
            return Problem("record_failing", f"The record of decisions does not work ({name}).", AGAIN)


def damaged(file: Path) -> Problem:
    """A record that is of no use any more, and what goes with it."""
    return Problem(
        "record_damaged",
        "The record of decisions is damaged.",
        f"Delete {file}: Presend begins a new one. The counts are lost, "
        "and what you called not a problem is shown again.",
    )


def _name(error: sqlite3.Error | OSError) -> str:
    """The second part of SQLite's name, "IOERR" of SQLITE_IOERR_WRITE, which says enough."""
    if isinstance(error, OSError):
        return _NAMES.get(error.errno or 0, "IOERR")
    return str(getattr(error, "sqlite_errorname", "SQLITE_ERROR")).split("_")[1]
