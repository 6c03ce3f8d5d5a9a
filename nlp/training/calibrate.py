"""Fits each label's calibration and threshold on what was held back: lines and drafts named `…_dev`."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from nlp.classifier import Calibration
from nlp.reading import read
from nlp.training import senses
from nlp.training.data import CORPUS
from nlp.training.samples import Sample

BETA = 0.5
"""Precision counts twice as much as recall: a false alarm is worse than a missed remark."""
LOWEST, HIGHEST = 0.4, 0.9


def calibrate(out: Path) -> None:
    """Write senses.json beside the network, which is used as it stands there."""
    seen = list(_seen())
    fitted = {label: asdict(_fitted(*_known(seen, at, label))) for at, label in enumerate(senses.LABELS)}
    (out / "senses.json").write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")


def _seen() -> Iterator[tuple[tuple[float, ...], dict[str, bool]]]:
    """Log-odds and labels of each stretch."""
    yield from _read(senses.lines(CORPUS / "sentences_dev.jsonl"))
    yield from _read(senses.drafts(CORPUS / "drafts_dev.jsonl"))


def _read(samples: Iterable[Sample]) -> Iterator[tuple[tuple[float, ...], dict[str, bool]]]:
    for sample in samples:
        starts = frozenset(sense.start for sense in sample.senses)
        read_by = {reading.start: reading.senses for reading in read(sample.words, starts)}
        for sense in sample.senses:
            if sense.start in read_by:
                yield read_by[sense.start], sense.labels


def _known(
    seen: list[tuple[tuple[float, ...], dict[str, bool]]], at: int, label: str
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    pairs = [(odds[at], labels[label]) for odds, labels in seen if label in labels]
    odds, right = zip(*pairs, strict=True)
    return np.array(odds), np.array(right)


def _fitted(odds: NDArray[np.float64], right: NDArray[np.bool_]) -> Calibration:
    scaling = LogisticRegression(C=1.0).fit(odds[:, None], right)
    slope, intercept = float(scaling.coef_[0, 0]), float(scaling.intercept_[0])
    chances = 1 / (1 + np.exp(-(slope * odds + intercept)))
    tried = np.arange(LOWEST, HIGHEST + 0.01, 0.05)
    best = max(tried, key=lambda threshold: _score(chances >= threshold, right))
    return Calibration(round(slope, 4), round(intercept, 4), round(float(best), 2))


def _score(given: NDArray[np.bool_], right: NDArray[np.bool_]) -> float:
    """F-beta of what is given."""
    hits = int((given & right).sum())
    precise, whole = hits / max(int(given.sum()), 1), hits / max(int(right.sum()), 1)
    return (1 + BETA**2) * precise * whole / max(BETA**2 * precise + whole, 1e-9)
