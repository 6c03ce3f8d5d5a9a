"""The person's own browsers on Linux, and the files by which each finds the native host."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from localagent.native_manifest import HOST, native_manifest
from localagent.problems import Problem
from localagent.settings import Settings

Family = Literal["chromium", "firefox"]


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser, the folder it keeps in the person's home, and where it looks for native hosts."""

    name: str
    family: Family
    home: str
    hosts: str

    @property
    def is_used(self) -> bool:
        """Whether the person has ever started it."""
        return (Path.home() / self.home).is_dir()

    @property
    def manifest(self) -> Path:
        """The manifest of our native host for this person."""
        return Path.home() / self.hosts / f"{HOST}.json"


BROWSERS = (
    Browser("Chromium", "chromium", ".config/chromium", ".config/chromium/NativeMessagingHosts"),
    Browser("Chrome", "chromium", ".config/google-chrome", ".config/google-chrome/NativeMessagingHosts"),
    Browser("Edge", "chromium", ".config/microsoft-edge", ".config/microsoft-edge/NativeMessagingHosts"),
    Browser("Firefox", "firefox", ".mozilla", ".mozilla/native-messaging-hosts"),
)


def used_browsers() -> Iterator[Browser]:
    """The browsers that this person has started at least once."""
    return (browser for browser in BROWSERS if browser.is_used)


def write_manifest(file: Path, family: Family, settings: Settings) -> None:
    """Write the native host's manifest, with its folder; a Problem where the program is missing."""
    program = native_host()
    if program is None:
        raise Problem(
            "no_native_host", "The program presend-native-host is missing.", "Install Presend again."
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(native_manifest(family, program, settings), indent=2) + "\n", encoding="utf-8")


def native_host() -> Path | None:
    """The native host beside the Python that runs now."""
    program = Path(sys.executable).parent / "presend-native-host"
    return program if program.is_file() else None


def names_a_program(manifest: Path) -> bool:
    """Whether the manifest can be read and the program in it is there."""
    try:
        return Path(json.loads(manifest.read_text(encoding="utf-8"))["path"]).is_file()
    except (OSError, ValueError, KeyError, TypeError):
        return False
