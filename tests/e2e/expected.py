"""What a page of the tests expects, as its first comment says."""

import json
from pathlib import Path
from typing import Any


def comment(page: Path) -> str:
    """The first comment of a page."""
    return page.read_text().partition("<!--")[2].partition("-->")[0]


def composers(page: Path) -> dict[str, dict[str, Any]]:
    """What is expected of each composer, by its name; nothing of a page that another shows in its frame."""
    _, found, expected = comment(page).partition("\n{")
    told: dict[str, dict[str, Any]] = json.loads(found + expected)["composers"] if found else {}
    return told
