"""The pairing secret on disk: a file that the person's own account alone can read."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from localagent import places, whole_file
from localagent.pairing import is_secret, new_secret
from localagent.problems import Problem

_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A pipe in the place of the file is not to be waited for either."""

_FRESH = "Run `presend pair --new` to make a new one, then pair the browser again."


def secret(file: Path | None = None) -> str:
    """The person's secret, made at the first call; a Problem where the file is not safe to use."""
    file = file or places.pairing_file()
    with suppress(FileExistsError):
        _create(file, new_secret())
    return _read(file)


def new(file: Path | None = None) -> str:
    """A fresh secret in place of the old one, so that every browser has to pair again."""
    file = file or places.pairing_file()
    fresh = new_secret()
    whole_file.write(file, fresh + "\n")
    return fresh


def _create(file: Path, fresh: str) -> None:
    """Write `file` whole or not at all: it appears under its name only once it is complete."""
    if file.is_symlink() or file.exists():
        raise FileExistsError
    places.private_folder(file.parent)
    part = file.with_name(f"{file.name}.{new_secret()}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as out:
            out.write(fresh + "\n")
        _publish(part, file)
    finally:
        part.unlink(missing_ok=True)


def _publish(part: Path, file: Path) -> None:
    """Give `part` the name `file`, unless somebody else was faster (then FileExistsError)."""
    if sys.platform == "win32":
        part.rename(file)
    else:
        file.hardlink_to(part)


def _read(file: Path) -> str:
    try:
        descriptor = os.open(file, os.O_RDONLY | _NO_LINKS)
    except OSError as error:
        raise _unsafe("cannot be read, or is a link to somewhere else") from error
    with os.fdopen(descriptor, encoding="ascii", errors="replace") as text:
        _refuse_unsafe(os.fstat(text.fileno()))
        found = text.read(64).strip()
    if not is_secret(found):
        raise _unsafe("does not hold a pairing secret")
    return found


def _refuse_unsafe(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise _unsafe("is not an ordinary file")
    if sys.platform == "win32":  # there the folder's own access list keeps others out
        return
    if found.st_mode & 0o077:
        raise _unsafe("can be read by other people on this computer")
    if found.st_uid != os.getuid():
        raise _unsafe("belongs to somebody else")


def _unsafe(why: str) -> Problem:
    return Problem("pairing_unsafe", f"The file with the pairing secret {why}.", _FRESH, status=500)
