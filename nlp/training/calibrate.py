"""Fits calibration and thresholds on what was held back, or on a share of a set that alone has a label."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from itertools import islice
from math import log
from pathlib import Path
from typing import Any, NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import OneHotEncoder

from nlp.classifier import Calibration
from nlp.draft import Setting, setting
from nlp.reading import read
from nlp.training import senses
from nlp.training.data import CORPUS
from nlp.training.samples import Sample

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
SETTINGS: tuple[Setting, ...] = get_args(Setting)


class Seen(NamedTuple):
    """A stretch's log-odds for each label, which of the labels it is known to have or not, and where it is
    written, if somebody knows."""

    odds: tuple[float, ...]
    labels: dict[str, bool]
    setting: Setting | None = None


class Known(NamedTuple):
    """Of the stretches of which a label is known: log-odds, whether they have it, and where they stand among
    `SETTINGS`, or -1."""

    odds: NDArray[np.float64]
    right: NDArray[np.bool_]
    settings: NDArray[np.int64]


def calibrate(out: Path, public: Path, settings: dict[str, Any]) -> None:
    """Write senses.json beside the network, which is used as it stands there."""
    drafts = list(_drafts())
    seen = [*_lines(), *drafts, *_read(_public(public / path for path in settings["public"]))]
    fitted = _scaling({label: _known(seen, at, label) for at, label in enumerate(senses.LABELS)})
    for at, (label, calibration) in enumerate(fitted.items()):
        threshold = _precise(_least(label), calibration, _known(drafts, at, label))
        fitted[label] = replace(calibration, threshold=threshold)
    written = {label: asdict(calibration) for label, calibration in fitted.items()}
    (out / "senses.json").write_text(json.dumps(written, indent=1) + "\n", "utf-8")


def _least(label: str) -> float:
    """The lowest threshold that a label may get."""
    return TRIED[-1] if label in senses.LATER or label in WARY else TRIED[0]


def _scaling(known: dict[str, Known]) -> dict[str, Calibration]:
    """Platt's slope, one for all labels, and an intercept for each that stays near the others' where few
    stretches speak for another, as does what it has more or less in each setting: a label with few examples
    is taught to be shy, and one that is rarer elsewhere than in our own drafts is taken to be so."""
    odds = np.concatenate([each.odds for each in known.values()])
    right = np.concatenate([each.right for each in known.values()])
    which = np.repeat(np.arange(len(known)), [len(each.right) for each in known.values()])
    there = np.concatenate([_there(each) for each in known.values()])
    pairs = np.where(there < 0, -1, which * len(SETTINGS) + there)
    every = [range(len(known))], [range(len(known) * len(SETTINGS))]
    labels, places = (OneHotEncoder(categories=each, handle_unknown="ignore") for each in every)
    columns = make_column_transformer(("passthrough", [0]), (labels, [1]), (places, [2]), sparse_threshold=1)
    given = columns.fit_transform(np.column_stack((odds, which, pairs)))
    fitted = LogisticRegression(C=1.0, solver="newton-cg", tol=1e-6).fit(given, right)
    slope, *rest = fitted.coef_[0]
    own, more = rest[: len(known)], np.reshape(rest[len(known) :], (len(known), len(SETTINGS)))
    return {
        label: Calibration(
            round(float(slope), 4),
            round(float(fitted.intercept_[0] + own[at] - log(RARER) * (label in senses.LATER)), 4),
            TRIED[-1],
            dict(zip(SETTINGS, _everywhere(more[at], label in WARY), strict=True)),
        )
        for at, label in enumerate(known)
    }


def _everywhere(there: NDArray[np.float64], wary: bool) -> list[float]:
    """What was learnt of each setting; where nothing could be, as much as elsewhere, and where one is wary
    never more than that: how often our own writers were rude in a chat says nothing of others."""
    learnt = there[there != 0]
    elsewhere = float(learnt.mean()) if len(learnt) else 0.0
    each = (float(one) or elsewhere for one in there)
    return [round(min(one, elsewhere) if wary else one, 4) for one in each]


def _there(known: Known) -> NDArray[np.int64]:
    """Where the stretches stand; -1, too, in a setting of whose stretches a label's absence, or its presence,
    is never known, so that nothing can be learnt of how often it is met there."""
    both = [at for at in range(len(SETTINGS)) if len(np.unique(known.right[known.settings == at])) == 2]
    return np.where(np.isin(known.settings, both), known.settings, -1)


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


def _drafts() -> Iterator[Seen]:
    """Those of each draft held back."""
    for line in (CORPUS / "drafts_dev.jsonl").read_text("utf-8").splitlines():
        record: dict[str, Any] = json.loads(line)
        where = setting(record["channel"], record["account"])
        yield from (seen._replace(setting=where) for seen in _read(senses.draft(record)))


def _read(samples: Iterable[Sample]) -> Iterator[Seen]:
    for sample in samples:
        starts = frozenset(sense.start for sense in sample.senses)
        found = read(sample.words, starts, breaks=frozenset(sample.lines))
        read_by = {reading.start: reading.senses for reading in found}
        for sense in sample.senses:
            if sense.start in read_by:
                yield Seen(read_by[sense.start], sense.labels)


def _known(seen: list[Seen], at: int, label: str) -> Known:
    known = [each for each in seen if label in each.labels]
    where = [SETTINGS.index(each.setting) if each.setting else -1 for each in known]
    return Known(
        np.array([each.odds[at] for each in known]),
        np.array([each.labels[label] for each in known], bool),
        np.array(where, int),
    )


def _chances(calibration: Calibration, known: Known) -> NDArray[np.float64]:
    more = np.array([*(calibration.there[name] for name in SETTINGS), 0.0])[known.settings]
    return np.asarray(1 / (1 + np.exp(-(calibration.slope * known.odds + calibration.intercept + more))))


def _precise(threshold: float, calibration: Calibration, known: Known) -> float:
    """The threshold, or the first above it at which enough of what is given in drafts is right."""
    chances = _chances(calibration, known)
    tried = [each for each in TRIED if each >= threshold]
    given = ((each, chances >= each) for each in tried)
    enough = (each for each, of in given if (of & known.right).sum() >= LEAST * of.sum())
    return next(enough, tried[-1])
