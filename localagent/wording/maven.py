"""LanguageTool from Maven Central, by Maven itself (which knows its mirrors), each jar by its checksum."""

import hashlib
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from shutil import which

from localagent.problems import Problem
from localagent.wording.java import JAR, NAME

PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy-dependencies"
DEADLINE_S = 1800
_ERROR = re.compile(r"^\[ERROR\] (?:Failed to execute goal \S+ \S+ \S+: )?(.{1,300})", re.MULTILINE)
_WIDTH = 70
"""Bytes in a line of a manifest, less what ends it."""


def from_maven(work: Path, kept: Path) -> Path:
    """The folder of LanguageTool, made in `work`; what Maven has fetched lies in `kept` for another try."""
    made = work / NAME
    made.mkdir()
    pom = work / "pom.xml"
    pom.write_text(_pom(), encoding="utf-8")
    _run(pom, made, kept)
    for name, digest in jars().items():
        _verify(made / _file(name), digest)
    _write_manifest(made)
    return made


@cache
def jars() -> Mapping[str, str]:
    """The SHA-256 of each jar by group:artifact:version."""
    listed = files("localagent.wording").joinpath("jars.toml").read_text("utf-8")
    return dict(tomllib.loads(listed)["jars"])


def _pom() -> str:
    """A project that depends on each jar of the list, and through them on nothing."""
    rows = []
    for name in jars():
        group, artifact, version = name.split(":")
        rows.append(
            f"<dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId><version>{version}</version>"
            "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>"
            "</dependency>"
        )
    head = "<modelVersion>4.0.0</modelVersion><groupId>presend</groupId><artifactId>languagetool</artifactId>"
    return (
        f"<project>{head}<version>1</version><packaging>pom</packaging>"
        f"<dependencies>{''.join(rows)}</dependencies></project>"
    )


def _run(pom: Path, into: Path, kept: Path) -> None:
    maven = which("mvn")
    if maven is None:
        raise Problem(
            "maven_missing",
            "Maven is not there.",
            "Install it (on Debian: apt-get install maven), or name a folder or address by --from.",
        )
    options = ["-q", "-B", "--strict-checksums", "-f", str(pom), f"-Dmaven.repo.local={kept}"]
    try:
        done = subprocess.run(  # noqa: S603 - Maven with our own options
            [maven, *options, PLUGIN, f"-DoutputDirectory={into}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=sys.stderr,
            timeout=DEADLINE_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _failed("it took too long") from error
    if done.returncode:
        said = _ERROR.search(done.stdout.decode("utf-8", "replace"))
        raise _failed(said[1].rstrip(".") if said else "it said nothing about the reason")


def _failed(why: str) -> Problem:
    return Problem(
        "maven_failed",
        f"Maven did not fetch LanguageTool: {why}.",
        "Try again (it goes on where it stopped), or name a folder or address by --from.",
    )


def _file(name: str) -> str:
    _, artifact, version = name.split(":")
    return f"{artifact}-{version}.jar"


def _verify(jar: Path, digest: str) -> None:
    if not jar.is_file() or hashlib.sha256(jar.read_bytes()).hexdigest() != digest:
        raise Problem(
            "checksum_wrong",
            f"The file {jar.name} is not the one that was expected.",
            "Nothing was installed. Ask who runs the mirror of Maven Central that was used.",
        )


def _write_manifest(made: Path) -> None:
    """The jar under the name that language-tool-python looks for: a manifest that names all the others."""
    line = "Class-Path: " + " ".join(_file(name) for name in jars())
    rows = [line[:_WIDTH]]
    rows += [" " + line[at : at + _WIDTH - 1] for at in range(_WIDTH, len(line), _WIDTH - 1)]
    manifest = "Manifest-Version: 1.0\r\n" + "\r\n".join(rows) + "\r\n\r\n"
    with zipfile.ZipFile(made / JAR, "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", manifest)
