"""Files that are written whole or not at all, for the person's own account alone or for everybody to read."""

import os
from pathlib import Path

from localagent import places


def write(file: Path, text: str, *, for_everybody: bool = False) -> None:
    """Put `text` in the place of what `file` held; an OSError leaves it as it was."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    file.parent.mkdir(parents=True, exist_ok=True) if for_everybody else places.private_folder(file.parent)
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644 if for_everybody else 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        out.write(text)
    part.replace(file)
