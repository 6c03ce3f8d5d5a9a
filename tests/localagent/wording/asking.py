"""Asking for advice, and folders in which nothing is the tester's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from localagent.wording.engine import Pace
from localagent.wording.java import JAR, NAME
from localagent.wording.service import Wording
from nlp.draft import Draft
from nlp.findings import Finding
from nlp.organisation import Organisation

ROOT = Path(__file__).parents[3]
QUICK = Pace(first_s=0.2, look_s=20, health_s=1, missing_s=0.1)
COUNCIL = Organisation(secret=b"a test's own secret")


def languagetool() -> Path:
    """The folder that holds the real LanguageTool; without it the tests fail and say how to get it."""
    folder = ROOT / ".languagetool"
    assert (folder / NAME / JAR).is_file(), "LanguageTool is missing. Please run: make .languagetool/.ready"
    return folder


@contextmanager
def own_folders(home: Path) -> Iterator[None]:
    """State and data lie under `home` until the end of the block."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "STATE", "CONFIG", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


def found(wording: Wording, draft: Draft | str) -> list[str]:
    """The words that advice is given on."""
    asked = Draft(text=draft) if isinstance(draft, str) else draft
    return [words(asked, each) for each in advised(wording, asked)]


def advised(wording: Wording, draft: Draft) -> tuple[Finding, ...]:
    """The advice on a draft, all of which was checked."""
    advice = wording.advise(draft, COUNCIL, "test")
    assert advice.unchecked == ()
    return advice.findings


def words(draft: Draft, finding: Finding) -> str:
    """The words at a finding's place."""
    text: str = getattr(draft, finding.place.where)
    return text[finding.place.start : finding.place.end]
