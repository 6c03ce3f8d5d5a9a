"""How likely a sentence is to do what a label says: the network's log-odds, calibrated on lines held back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp
from typing import Any

from nlp.draft import Setting
from nlp.encoder import MODEL, answers
from nlp.language import words
from nlp.reading import read
from nlp.utterances import SENTENCES


@dataclass(frozen=True, slots=True)
class Calibration:
    """A label's Platt scaling (Platt 1999), what its intercept has more or less in a setting, since the same
    words do this oftener in one than in another, and the probability from which it is given."""

    slope: float
    intercept: float
    threshold: float
    there: Mapping[Setting, float]


@cache
def calibrations() -> Mapping[str, Calibration]:
    """Each label's own."""
    fitted: dict[str, dict[str, Any]] = json.loads((MODEL / "senses.json").read_text("utf-8"))
    return {label: Calibration(**values) for label, values in fitted.items()}


def likely(odds: float, label: str, setting: Setting | None = None) -> float:
    """The probability that log-odds of the network stand for, 0 to 1; None where nobody knows the setting."""
    calibration = calibrations()[label]
    there = calibration.there[setting] if setting else 0.0
    return 1 / (1 + exp(-(calibration.slope * odds + calibration.intercept + there)))


def given(odds: float, label: str, setting: Setting) -> bool:
    """Whether the label is given at these log-odds."""
    return likely(odds, label, setting) >= calibrations()[label].threshold


@lru_cache(maxsize=SENTENCES)
def labels(senses: tuple[float, ...], setting: Setting) -> Mapping[str, float]:
    """The labels that are given at the log-odds of a sentence, and how likely each is."""
    each = zip(answers()["senses"], senses, strict=True)
    return {label: likely(odds, label, setting) for label, odds in each if given(odds, label, setting)}


def probabilities(texts: Sequence[str]) -> list[dict[str, float]]:
    """For each text, read as one sentence, the probability of each label; 0 where there are no words."""
    return [_probabilities(text) for text in texts]


def _probabilities(text: str) -> dict[str, float]:
    found = [reading.senses for reading in read(words(text), frozenset({0}))]
    labels = answers()["senses"]
    return {
        label: max((likely(senses[at], label) for senses in found), default=0.0)
        for at, label in enumerate(labels)
    }
