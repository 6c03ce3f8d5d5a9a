"""The steps of CONTRIBUTING.md, done as they stand there, in a copy."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TWINS = """
from nlp.checks import CHECKS
from nlp.document import read
from nlp.organisation import Organisation

check = next(check for check in CHECKS if check.name == "a sentence in capitals")
for twin in check.twins:
    assert list(check.find(read(twin.found), Organisation())), twin.found.text
    assert not list(check.find(read(twin.left_alone), Organisation())), twin.left_alone.text
print(len(check.twins))
"""


def test_a_check_is_added_by_the_steps_as_written(tmp_path: Path) -> None:
    written = re.search(r"```python\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(), re.S)
    assert written
    shutil.copytree(ROOT / "nlp", tmp_path / "nlp", ignore=shutil.ignore_patterns("__pycache__"))
    checks = tmp_path / "nlp/checks"
    (checks / "capitals.py").write_text(written[1])
    listed = (checks / "__init__.py").read_text()
    imported = "from nlp.checks.capitals import a_sentence_in_capitals\nCHECKS: tuple[Check, ...] = ("
    added = listed.replace("CHECKS: tuple[Check, ...] = (", f"{imported}a_sentence_in_capitals,")
    assert added != listed
    (checks / "__init__.py").write_text(added)
    done = subprocess.run(
        [sys.executable, "-c", TWINS], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "3"), done.stderr


def test_every_file_that_contributing_names_is_there() -> None:
    named = re.findall(
        r"`((?:nlp|localagent|extension|tests)/[\w/.]+)`", (ROOT / "CONTRIBUTING.md").read_text()
    )
    assert named
    assert [name for name in named if "NAME" not in name and not (ROOT / name).exists()] == []
