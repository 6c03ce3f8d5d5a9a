"""Where Java and LanguageTool are, and the command that starts it: language-tool-python knows both."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from language_tool_python.config_file import LanguageToolConfig
from language_tool_python.download_lt import (
    LTP_DOWNLOAD_VERSION,
    LocalLanguageTool,
    confirm_java_compatibility,
)
from language_tool_python.exceptions import LanguageToolError
from language_tool_python.utils import LTP_PATH_ENV_VAR

from localagent.problems import Problem

VERSION = LTP_DOWNLOAD_VERSION
NAME = f"LanguageTool-{VERSION}"
JAR = "languagetool-server.jar"
PROGRAM = "org.languagetool.server.HTTPServer"
OPTIONS = (
    "-Xmx320m",
    "-XX:MaxMetaspaceSize=160m",
    "-XX:ReservedCodeCacheSize=64m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-UsePerfData",
    "-Djava.net.preferIPv4Stack=true",
    "-Djava.awt.headless=true",
)
"""Bounds on memory; out of it the server ends, and is started again, rather than limp."""
CONFIG = {
    "cacheSize": 1000,
    "pipelineCaching": True,
    "maxCheckThreads": 3,
    "maxTextHardLength": 50_000,
    "maxCheckTimeMillis": 20_000,
}
OTHERS_OPTIONS = ("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")

JAVA_S = 20.0
"""How long Java may take to say its version."""

NO_JAVA = Problem(
    "wording_java_missing",
    "Wording is not checked, because Java 17 or newer is not there.",
    "Install it (on Debian: apt-get install default-jre-headless), or switch the setting wording off.",
    409,
)


def missing(folder: Path) -> Problem | None:
    """What is not there for checking wording, or None; Java is run only where the rest is there."""
    return (None if which("java") else NO_JAVA) or languagetool_missing(folder) or java_missing()


def java_missing() -> Problem | None:
    """The problem where Java is absent, does not answer, or is too old for LanguageTool."""
    try:
        subprocess.run(  # noqa: S603 - first with an end: the library's own question waits for ever
            [which("java") or "java", "-version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=JAVA_S,
            check=True,
        )
        confirm_java_compatibility(VERSION)
    except (ImportError, OSError, SystemError, SystemExit, subprocess.SubprocessError):
        return NO_JAVA
    return None


def languagetool_missing(folder: Path) -> Problem | None:
    """The problem where LanguageTool is not in `folder`."""
    if os.path.isfile(folder / NAME / JAR):  # noqa: PTH113 - no error where nobody may look
        return None
    return Problem(
        "wording_languagetool_missing",
        f"Wording is not checked, because LanguageTool {VERSION} is not there.",
        "Run `presend languagetool install`, or switch the setting wording off.",
        409,
    )


def command(folder: Path, port: int, config: LanguageToolConfig) -> list[str]:
    """The server's command, with bounds on its memory; a Problem where something has gone meanwhile."""
    try:
        with looking_in(folder):
            java, *rest = LocalLanguageTool.from_version_name(VERSION).get_server_cmd(port, config)
    except (LanguageToolError, OSError) as error:
        raise missing(folder) or Problem(
            "wording_failing", "LanguageTool cannot be started.", "Run `presend languagetool install` again."
        ) from error
    return [java, *OPTIONS, *rest]


def environment() -> dict[str, str]:
    """The environment without options that were meant for other Java programs."""
    return {name: value for name, value in os.environ.items() if name not in OTHERS_OPTIONS}


@contextmanager
def looking_in(folder: Path) -> Iterator[None]:
    """Let language-tool-python look in `folder`; it hears of that from the environment alone."""
    before = os.environ.get(LTP_PATH_ENV_VAR)
    os.environ[LTP_PATH_ENV_VAR] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ[LTP_PATH_ENV_VAR]
        else:
            os.environ[LTP_PATH_ENV_VAR] = before
