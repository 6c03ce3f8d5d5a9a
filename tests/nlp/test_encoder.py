"""The network is small and run here, and nothing of that goes anywhere or stays behind."""

import os
import subprocess
import sys
from pathlib import Path

import onnxruntime

from nlp.encoder import AGAIN, NETWORK, PHRASES

READ = "from nlp.analysis import analysed; print(len(analysed('The bins were emptied on Friday.')))"


def test_the_runtime_knows_no_address_to_report_to() -> None:
    parts = list(Path(onnxruntime.__file__).parent.rglob("*.so"))
    assert parts
    assert [part.name for part in parts if b"events.data.microsoft.com" in part.read_bytes()] == []


def test_reading_leaves_nothing_on_the_disk(tmp_path: Path) -> None:
    """Without CI in the environment: what reports to its maker is often silent there."""
    kept = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("XDG_")}
    done = subprocess.run(
        [sys.executable, "-B", "-c", READ], env=kept | {"HOME": str(tmp_path)}, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr
    assert list(tmp_path.rglob("*")) == []


def test_the_model_stays_small() -> None:
    assert sum(part.stat().st_size for part in (NETWORK, AGAIN, PHRASES)) <= 35_000_000
