"""Fits calibration and thresholds on what was held back, or on a share of a set that alone has a label."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from math import log
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from nlp.classifier import Calibration
from nlp.reading import read
from nlp.training import senses
from nlp.training.data import CORPUS
from nlp.training.samples import Sample

Seen: TypeAlias = tuple[tuple[float, ...], dict[str, bool]]
"""Log-odds of a stretch for each label, and which of the labels it is known to have or not."""
TRIED = (0.4, 0.45, 0.5, 0.55)
"""What is tried, from even odds a little down and up. What only some drafts were read for is given from the
last on, since the others cannot tell what is right."""
WARY = ("discrimination", "incitement", "threat")
"""What offends most where it is said wrongly is given from the last on, too."""
RARER = 2.5
"""How many times rarer elsewhere is taken to be what only some drafts were read for: our own writers were
asked for it, and the mail of others, which has next to none of it, was held too often."""
LEAST = 0.7
"""Of what is given in whole drafts, the share that has to be right: there, unlike among lines, little is."""
EACH = 7
"""Of a public set each seventh text is read."""


def calibrate(out: Path, public: Path, settings: dict[str, Any]) -> None:
    """Write senses.json beside the network, which is used as it stands there."""
    drafts = list(_read(senses.drafts(CORPUS / "drafts_dev.jsonl")))
    seen = [*_lines(), *drafts, *_read(_public(public / path for path in settings["public"]))]
    known = {label: _known(seen, at, label) for at, label in enumerate(senses.LABELS)}
    slope, intercepts = _scaling(known)
    fitted: dict[str, Calibration] = {}
    for at, label in enumerate(known):
        odds, true = _known(drafts, at, label)
        threshold = _precise(_least(label), _chances(odds, slope, intercepts[at]), true)
        fitted[label] = Calibration(round(slope, 4), round(intercepts[at], 4), threshold)
    written = {label: asdict(calibration) for label, calibration in fitted.items()}
    (out / "senses.json").write_text(json.dumps(written, indent=1) + "\n", "utf-8")


def _least(label: str) -> float:
    """The lowest threshold that a label may get."""
    return TRIED[-1] if label in senses.LATER or label in WARY else TRIED[0]


def _scaling(known: dict[str, tuple[NDArray[np.float64], NDArray[np.bool_]]]) -> tuple[float, list[float]]:
    """Platt's slope, one for all labels, and an intercept for each that stays near the others' where few
    stretches speak for another: a label with few examples is taught to be shy, and one that is rarer
    elsewhere than in our own drafts is taken to be so."""
    which = np.repeat(np.eye(len(known)), [len(right) for _, right in known.values()], axis=0)
    odds = np.concatenate([odds for odds, _ in known.values()])
    right = np.concatenate([right for _, right in known.values()])
    fitted = LogisticRegression(C=1.0, max_iter=1000).fit(np.column_stack([odds, which]), right)
    slope, *own = fitted.coef_[0]
    rarer = [log(RARER) * (label in senses.LATER) for label in known]
    return float(slope), [
        float(fitted.intercept_[0] + one - less) for one, less in zip(own, rarer, strict=True)
    ]


def _lines() -> Iterator[Seen]:
    """Log-odds and labels of each line held back."""
    yield from _read(senses.lines(CORPUS / "sentences_dev.jsonl"))
    yield from _read(senses.lines(CORPUS / "notices_dev.jsonl"))


def _public(paths: Iterable[Path]) -> Iterator[Sample]:
    """Texts of which a label is known that our own corpus does not give."""
    for path in paths:
        for sample in islice(senses.public(path), 0, None, EACH):
            if any(sense.labels.keys() & senses.COMPANIONS.keys() for sense in sample.senses):
                yield sample


def _read(samples: Iterable[Sample]) -> Iterator[Seen]:
    for sample in samples:
        starts = frozenset(sense.start for sense in sample.senses)
        found = read(sample.words, starts, breaks=frozenset(sample.lines))
        read_by = {reading.start: reading.senses for reading in found}
        for sense in sample.senses:
            if sense.start in read_by:
                yield read_by[sense.start], sense.labels


def _known(seen: list[Seen], at: int, label: str) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    pairs = [(odds[at], labels[label]) for odds, labels in seen if label in labels]
    return np.array([odds for odds, _ in pairs]), np.array([right for _, right in pairs], bool)


def _chances(odds: NDArray[np.float64], slope: float, intercept: float) -> NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-(slope * odds + intercept))))


def _precise(threshold: float, chances: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """The threshold, or the first above it at which enough of what is given in drafts is right."""
    tried = [each for each in TRIED if each >= threshold]
    given = ((each, chances >= each) for each in tried)
    enough = (each for each, of in given if (of & right).sum() >= LEAST * of.sum())
    return next(enough, tried[-1])
