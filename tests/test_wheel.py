"""The wheel holds all that the program runs with, and nothing that only developers need."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ("pyproject.toml", "README.md", "LICENSE", "nlp", "localagent")
READS = """
from nlp.draft import Draft
from nlp.encoder import available
from nlp.organisation import Organisation
from nlp.review import review
assert available()
draft = Draft(text="Kev, you are a moron, and the whole floor knows it.")
print(*(finding.check for finding in review(draft, Organisation()).findings))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, source / name)
    command = ["pip", "wheel", ".", "--no-deps", "--no-build-isolation", "--no-index", "-q", "-w", out]
    subprocess.run([sys.executable, "-m", *command], cwd=source, check=True)
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_holds_model_lists_and_pages_and_nothing_for_developers(wheel: Path) -> None:
    with ZipFile(wheel) as parts:
        held = set(parts.namelist())
    kept = [
        file.relative_to(ROOT).as_posix()
        for folder in ("nlp/model", "nlp/lexicons", "nlp/policy", "localagent/web", "localagent/window")
        for file in (ROOT / folder).iterdir()
        if file.is_file()
    ]
    assert set(kept) <= held
    assert not [name for name in held if name.startswith(("nlp/training", "nlp/evaluation", "tests"))]


def test_what_the_wheel_holds_reads_a_draft(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as parts:
        parts.extractall(tmp_path)
    command = [sys.executable, "-c", READS]
    ran = subprocess.run(
        command, cwd=tmp_path, check=True, capture_output=True, text=True, env={"PYTHONPATH": str(tmp_path)}
    )
    assert "abuse" in ran.stdout.split()
