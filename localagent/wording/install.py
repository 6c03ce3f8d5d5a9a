"""`presend languagetool install`: made aside, verified, then put in its place whole or not at all."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from localagent import lock, places
from localagent.problems import Problem
from localagent.wording.archive import from_address, from_archive, from_library
from localagent.wording.java import JAR, NAME
from localagent.wording.maven import from_maven

MOST_FILES, MOST_BYTES = 5000, 768 * 1024 * 1024
_WORK, _OLD, _MAVEN = ".new-", ".old-", ".maven"

Make = Callable[[Path], Path]
"""Makes the folder of LanguageTool within a folder for work."""


def install(into: Path, make: Make) -> Path:
    """Put what `make` makes into the folder `into`; the path of LanguageTool there."""
    try:
        if into.is_relative_to(places.data()):
            places.private_folder(places.data())
        into.mkdir(parents=True, exist_ok=True)
        with _alone(into), tempfile.TemporaryDirectory(dir=into, prefix=_WORK) as work:
            made = make(Path(work))
            if not (made / JAR).is_file():
                raise Problem(
                    "languagetool_not_found",
                    f"There is no {NAME} with {JAR} in what was named.",
                    f"Name the folder {NAME}, its archive, or the folder that holds one of them.",
                )
            return _publish(made, into)
    except OSError as error:
        raise Problem(
            "languagetool_unwritable",
            f"LanguageTool cannot be written into {into}: {error.strerror or 'it failed'}.",
            "Make room on the disk, or name another folder by --into.",
        ) from error


def source(named: str | None, digest: str | None, *, maven: bool, into: Path) -> Make:
    """The way that was asked for: a folder, archive or address, Maven Central, or the library's own."""
    if maven:
        return lambda work: from_maven(work, into / _MAVEN)
    if named is None:
        return from_library
    if named.lower().startswith(("http://", "https://")):
        return lambda work: from_address(named, digest, work)
    return lambda work: _from_path(Path(named), digest, work)


def _from_path(named: Path, digest: str | None, work: Path) -> Path:
    for archive in (named, named / f"{NAME}.zip"):
        if archive.is_file():
            return from_archive(archive, digest, work)
    folder = next((each for each in (named / NAME, named) if (each / JAR).is_file()), named)
    _refuse_too_much(folder)
    if folder.is_dir():
        shutil.copytree(folder, work / NAME, ignore=_links)
    return work / NAME


def _refuse_too_much(folder: Path) -> None:
    """A folder named by mistake, such as a whole disk, is not copied."""
    size = 0
    for files, file in enumerate(folder.rglob("*")):
        size += file.lstat().st_size
        if files > MOST_FILES or size > MOST_BYTES:
            raise Problem(
                "languagetool_too_large",
                "The folder holds far more than LanguageTool.",
                f"Name the folder {NAME} itself.",
            )


def _links(folder: str, names: list[str]) -> list[str]:
    """Links are left out, wherever they lead."""
    return [name for name in names if (Path(folder) / name).is_symlink()]


def _publish(made: Path, into: Path) -> Path:
    place = into / NAME
    if place.exists():
        place.rename(into / f"{_OLD}{made.parent.name}")
    made.rename(place)
    for left in (into / _MAVEN, *into.glob(f"{_OLD}*")):
        shutil.rmtree(left, ignore_errors=True)
    return place


@contextmanager
def _alone(into: Path) -> Iterator[None]:
    """One installation at a time; what an earlier one left half done goes."""
    held = lock.hold(into / ".lock")
    if held is None:
        raise Problem("install_running", "LanguageTool is just being installed.", "Wait for that to end.")
    try:
        for left in into.glob(f"{_WORK}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield
    finally:
        held.close()
