"""Files that are written whole or not at all, for the person's own account alone or for everybody to read."""

import os
from pathlib import Path

from localagent import places


def write(file: Path, text: str, *, for_everybody: bool = False) -> None:
    """Put `text` in the place of what `file` held; an OSError leaves it as it was."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    _open_folder(file.parent) if for_everybody else places.private_folder(file.parent)
    part.unlink(missing_ok=True)
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            out.write(text)
        if for_everybody:
            part.chmod(0o644)  # whatever an administrator's umask takes away
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _open_folder(folder: Path) -> None:
    """A folder that everybody may enter; one that is there already is left as its owner wants it."""
    if not folder.exists():
        folder.mkdir(parents=True)
        folder.chmod(0o755)
