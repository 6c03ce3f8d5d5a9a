"""What is measured on is not what was learnt: no draft of one stands nearly word for word in the other."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from nlp.training.data import CORPUS

MEASURED = Path("tests/corpus/drafts")
RUN = 5
"""Words in one run."""
MOST = 0.25
"""Of the runs of the shorter of two drafts, the share that may stand in the other."""


def drafts(path: Path) -> Iterator[tuple[str, frozenset[tuple[str, ...]]]]:
    """Name and runs of words of each draft of a file."""
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        words = re.findall(r"[a-z0-9']+", record["text"].lower())
        yield record["id"], frozenset(zip(*(words[at:] for at in range(RUN)), strict=False))


def test_no_draft_is_nearly_one_that_is_measured_on() -> None:
    measured = dict(found for path in MEASURED.glob("*_dev.jsonl") for found in drafts(path))
    measured |= dict(drafts(CORPUS / "drafts_dev.jsonl"))
    where: dict[tuple[str, ...], list[str]] = {}
    for name, runs in measured.items():
        for run in runs:
            where.setdefault(run, []).append(name)
    near = []
    learnt = (path for path in CORPUS.glob("drafts*.jsonl") if not path.stem.endswith("_dev"))
    for name, runs in chain.from_iterable(map(drafts, learnt)):
        shared = Counter(other for run in runs for other in where.get(run, ()))
        near += [
            (name, other)
            for other, count in shared.items()
            if count > MOST * min(len(runs), len(measured[other]))
        ]
    assert near == []


def test_every_draft_has_a_name_of_its_own() -> None:
    names = [name for path in CORPUS.glob("drafts*.jsonl") for name, _ in drafts(path)]
    assert len(names) == len(set(names))
