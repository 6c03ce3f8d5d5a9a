"""LanguageTool's own archive, from a file or an address that the administrator names, by its checksum."""

import hashlib
import http.client
import os
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from language_tool_python.download_lt import (
    EXPECTED_DOWNLOAD_SHA256,
    LTP_BYPASS_VERIFIED_DOWNLOADS_ENV_VAR,
    MAX_DOWNLOAD_BYTES,
    LocalLanguageTool,
)
from language_tool_python.exceptions import LanguageToolError
from language_tool_python.safe_zip import SafeZipExtractor

from localagent.problems import Problem
from localagent.wording.java import NAME, VERSION, java_missing, looking_in

DEADLINE_S = 3600
_SILENCE_S = 60
_CHUNK = 1024 * 1024


def from_library(work: Path) -> Path:
    """The folder that language-tool-python downloads into `work`, verified by it."""
    if problem := java_missing():
        raise problem
    try:
        with looking_in(work), _verifying():
            LocalLanguageTool.from_version_name(VERSION).download()
    except (LanguageToolError, OSError, zipfile.BadZipFile) as error:
        raise Problem(
            "download_failed",
            f"LanguageTool could not be downloaded: {_first_line(error)}.",
            "Try again, or name a folder or address by --from, or use --maven.",
        ) from error
    return work / NAME


def from_address(address: str, digest: str | None, work: Path) -> Path:
    """The folder made from the archive at an http or https address."""
    fetched = work / f"{NAME}.zip"
    try:
        with fetched.open("wb") as out:
            _fetch(address, out)
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise Problem(
            "download_failed",
            f"LanguageTool could not be fetched from the address: {_first_line(error)}.",
            "Open the address in a browser to see whether it is right, then try again.",
        ) from error
    return from_archive(fetched, digest, work)


def from_archive(archive: Path, digest: str | None, work: Path) -> Path:
    """The folder made from an archive whose checksum is `digest`, or else the one that is known of it."""
    expected = (digest or EXPECTED_DOWNLOAD_SHA256[VERSION]).strip().lower()
    with archive.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != expected:
        raise Problem(
            "checksum_wrong",
            f"The archive {archive.name} is not LanguageTool {VERSION} as it was published.",
            "Get it again, or, if it was packed here, say its SHA-256 by --sha256.",
        )
    try:
        with zipfile.ZipFile(archive) as opened:
            SafeZipExtractor().extractall(opened, work, work_dir=work)
    except (LanguageToolError, zipfile.BadZipFile, OSError) as error:
        raise Problem(
            "archive_refused", f"The archive {archive.name} cannot be unpacked.", "Get another copy of it."
        ) from error
    return work / NAME


def _fetch(address: str, out: IO[bytes]) -> None:
    end, size = time.monotonic() + DEADLINE_S, 0
    with urllib.request.urlopen(address, timeout=_SILENCE_S) as answer:  # noqa: S310 - http(s), seen before
        while chunk := answer.read(_CHUNK):
            size += len(chunk)
            if size > MAX_DOWNLOAD_BYTES:
                raise ValueError("it is far too large")
            if time.monotonic() > end:
                raise TimeoutError("it took too long")
            out.write(chunk)


@contextmanager
def _verifying() -> Iterator[None]:
    """Whatever the environment says, the checksum counts."""
    bypass = os.environ.pop(LTP_BYPASS_VERIFIED_DOWNLOADS_ENV_VAR, None)
    try:
        yield
    finally:
        if bypass is not None:
            os.environ[LTP_BYPASS_VERIFIED_DOWNLOADS_ENV_VAR] = bypass


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:300].rstrip(".")
