"""Files for the person's own account alone, each written whole or not at all."""

import os
from pathlib import Path

from localagent import places


def write(file: Path, text: str) -> None:
    """Put `text` in the place of what `file` held; an OSError leaves it as it was."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    places.private_folder(file.parent)
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
        out.write(text)
    part.replace(file)
