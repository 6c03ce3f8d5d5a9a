"""What a classifier says of sentences beside their labels."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from nlp.evaluation.calibration import Calibration, calibration
from nlp.evaluation.corpus import Sentence
from nlp.evaluation.estimate import Estimate, Numbers
from nlp.evaluation.rates import Rate, rate
from nlp.evaluation.tally import Count, Scores, tally

NEVER = float("inf")
"""The threshold of a label that the classifier does not know."""


@dataclass(frozen=True, slots=True)
class Row:
    """A label: the probability from which it is given (None: never), its counts, and how well calibrated."""

    threshold: float | None
    count: Count
    calibration_error: Estimate


@dataclass(frozen=True, slots=True)
class Report:
    """Every label of the classifier or of the sentences, and how often a sentence without any is flagged."""

    sentences: int
    rows: tuple[Row, ...]
    micro: Scores
    macro: Scores
    flagged: Rate
    flagged_by_channel: Mapping[str, Rate]
    confused: Mapping[str, Mapping[str, int]]
    calibration: Calibration


def measure(
    sentences: Sequence[Sentence], said: Iterable[Mapping[str, float]], thresholds: Mapping[str, float]
) -> Report:
    """The numbers about one sentence at least; `said` has the probabilities of its labels for each."""
    labels = _labels(sentences, thresholds)
    probabilities = np.array([[of.get(label, 0.0) for label in labels] for of in said])
    truths = np.array([[float(label in each.labels) for label in labels] for each in sentences])
    given = (probabilities >= [thresholds.get(label, NEVER) for label in labels]).astype(float)
    table = tally(labels, right=given * truths, wrong=given * (1 - truths), missed=(1 - given) * truths)
    return Report(
        sentences=len(sentences),
        rows=tuple(
            Row(thresholds.get(count.name), count, _error(probabilities, truths, at))
            for at, count in enumerate(table.rows)
        ),
        micro=table.micro,
        macro=table.macro,
        flagged=_flagged(given, truths),
        flagged_by_channel={
            channel: _flagged(given[at], truths[at]) for channel, at in _channels(sentences).items()
        },
        confused=dict(_confused(labels, given, truths)),
        calibration=calibration(probabilities, truths),
    )


def _confused(
    labels: Sequence[str], given: Numbers, truths: Numbers
) -> Iterator[tuple[str, Mapping[str, int]]]:
    """For each label that is missed somewhere: how often each label was wrongly given in its place."""
    wrong = given * (1 - truths)
    for at, label in enumerate(labels):
        instead = wrong[(truths[:, at] > 0) & (given[:, at] == 0)]
        if len(instead):
            counts = instead.sum(axis=0).astype(int)
            often = {labels[other]: int(counts[other]) for other in np.argsort(-counts, kind="stable")}
            nothing = int((~instead.any(axis=1)).sum())
            yield label, {"nothing": nothing} | {other: count for other, count in often.items() if count}


def _labels(sentences: Iterable[Sentence], thresholds: Mapping[str, float]) -> list[str]:
    """Those of the classifier in its order, and then those that it does not know."""
    used = frozenset[str]().union(*(each.labels for each in sentences))
    return [*thresholds, *sorted(used - thresholds.keys())]


def _error(probabilities: Numbers, truths: Numbers, at: int) -> Estimate:
    return calibration(probabilities[:, at : at + 1], truths[:, at : at + 1]).error


def _flagged(given: Numbers, truths: Numbers) -> Rate:
    """Of the sentences without a label, those that are given one."""
    clean = ~truths.any(axis=1)
    return rate(clean & given.any(axis=1), clean)


def _channels(sentences: Sequence[Sentence]) -> Mapping[str, list[int]]:
    """The places of each channel's sentences."""
    names = sorted({each.channel for each in sentences if each.channel})
    return {name: [at for at, each in enumerate(sentences) if each.channel == name] for name in names}
