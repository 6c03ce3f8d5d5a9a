"""What the documents promise is there."""

import re
import tomllib
from pathlib import Path

import pytest

from localagent.version import VERSION

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md")


def test_every_test_that_security_names_is_there() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / "SECURITY.md").read_text())
    assert named
    assert [
        f"{file}::{test}" for file, test in named if f"def {test}(" not in (ROOT / file).read_text()
    ] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_a_document_links_to_is_there(document: str) -> None:
    linked = re.findall(r"\]\((?!http)([^)#]+)", (ROOT / document).read_text())
    assert [name for name in linked if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_target_of_make_that_a_document_names_is_there(document: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    named = set(re.findall(r"(?:`| {4})make ([a-z]+)", (ROOT / document).read_text()))
    assert named <= targets


def test_ci_calls_the_test_command_of_the_readme() -> None:
    assert "    make test " in (ROOT / "README.md").read_text()
    assert (ROOT / ".ci/run").read_text().splitlines()[-1] == "make test"


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    manifest = re.search(r'"version": "(.*?)"', (ROOT / "extension/manifest.json").read_text())
    assert manifest
    assert VERSION == project == manifest[1]


@pytest.mark.parametrize("lock", [f"requirements{part}.lock" for part in ("", "-dev", "-benchmark")])
def test_every_locked_package_has_a_hash(lock: str) -> None:
    packages = re.split(r"\n(?=[a-z])", (ROOT / lock).read_text())
    pinned = [package for package in packages if "==" in package.partition("\n")[0]]
    assert len(pinned) > 30
    assert [package.split("==")[0] for package in pinned if "--hash=sha256:" not in package] == []
    assert "://" not in (ROOT / lock).read_text()


def test_no_npm_package_is_without_its_integrity() -> None:
    lock = (ROOT / "package-lock.json").read_text()
    packages = re.findall(r'"node_modules/[^"]+": \{(.*?)\n    \}', lock, re.S)
    assert len(packages) > 100
    assert [package for package in packages if '"integrity"' not in package and '"link"' not in package] == []
