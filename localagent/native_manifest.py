"""The files that tell a browser where the native host is and which extension may start it."""

from pathlib import Path
from typing import Literal

from localagent.settings import Settings

HOST = "uk.gov.manchester.presend"
FIREFOX_ID = "presend@manchester.gov.uk"


def native_manifest(
    browser: Literal["chromium", "firefox"], path: Path, settings: Settings
) -> dict[str, str | list[str]]:
    """The manifest of the host at `path`; it goes into `{HOST}.json` in the browser's folder."""
    allowed: dict[str, str | list[str]] = (
        {"allowed_extensions": [FIREFOX_ID]}
        if browser == "firefox"
        else {"allowed_origins": [f"chrome-extension://{id_}/" for id_ in settings.chromium_extension_ids]}
    )
    return {
        "name": HOST,
        "description": "Tells Presend's extension where the agent on this computer listens",
        "path": str(path),
        "type": "stdio",
        **allowed,
    }
