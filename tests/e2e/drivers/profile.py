"""Where a browser of the tests lives, and how its extension finds the native host."""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
EXTENSION = ROOT / "extension"
HOST_NAME = "uk.gov.manchester.presend"
CHROMIUM_ID = "pbhojmfmgaplmglmikbimihdchdancjb"
FIREFOX_ID = "presend@manchester.gov.uk"
SITE_PAGES = ROOT / "tests/pages/sites"
"""Pages in the shape of sites; outlook.html is shown at outlook.sites.test."""
SITES = tuple(sorted(path.stem for path in SITE_PAGES.glob("*.html")))
SHAPE_PAGES = ROOT / "tests/pages/shapes"
"""Pages of sites that only a list names; forum.html is shown at forum.shapes.test."""
SHAPES = tuple(sorted(path.stem for path in SHAPE_PAGES.glob("*.html")))
PROGRAMS = ("comments.test", "tracker.test")
"""Where programs of other people's run that no adapter knows."""
HOSTS = (
    *("webmail.test", "sogo.test", "social.test", "editors.test", "chat.test", *PROGRAMS),
    *(f"{name}.sites.test" for name in SITES),
    *(f"{name}.shapes.test" for name in SHAPES),
)
"""Names that lead to this machine, in the browsers of the tests only."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A browser's folder, the environment it runs in, and the extension it loads."""

    folder: Path
    env: dict[str, str]
    """XDG_* variables: the native host that the browser starts finds the agent by them."""
    extension: Path = EXTENSION
    preferences: dict[str, object] = field(default_factory=dict)
    """Firefox's, besides those that all tests have."""


def write_host(folder: Path, allowed: dict[str, list[str]], present: bool) -> None:
    """Put the native host's manifest into a browser's own folder, or take it away; never under /etc."""
    manifest = folder / f"{HOST_NAME}.json"
    program = Path(sys.executable).with_name("presend-native-host")
    folder.mkdir(parents=True, exist_ok=True)
    manifest.unlink(missing_ok=True)
    if present:
        told = {"name": HOST_NAME, "description": "Presend", "path": str(program), "type": "stdio"}
        manifest.write_text(json.dumps({**told, **allowed}))
