"""Measures what the sentence classifier says of public sets, in which each text has one word for what it is.

Where one of our labels stands for such a word (sexist: sexism; abusive: abuse), both sides are counted:

  expected    texts that are so called
  found       of these, texts that the classifier takes for it
  false       texts that it takes for it and that are called otherwise
  missed      expected and not found
  precision   found / (found + false)
  recall      found / expected
  F1          2 found / (2 found + false + missed)
  macro       the mean of both sides, as EDOS task A is scored
  [a–b]       95 % interval: the middle 95 % of 1,000 drawings of the texts, with a fixed seed

Of every word of the sets: how many of its texts are given any label at all.
--json gives the same numbers, unrounded: an estimate is its value with low and high, or null for all three.
"""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field

import numpy as np

from nlp.classifier import probabilities
from nlp.evaluation import model
from nlp.evaluation.lines import Unreadable, decoded, read_each, string
from nlp.evaluation.rates import Rate, rate
from nlp.evaluation.tables import HEAD, row, summed
from nlp.evaluation.tables import rate as share_of
from nlp.evaluation.tally import Tally, tally

FILES = "JSON, one text a line, each with a label of its own set"
STANDS_FOR = {"sexist": "sexism", "abusive": "abuse"}
"""The words of public sets that a label of ours stands for."""


@dataclass(frozen=True, slots=True)
class Called:
    """A text, and what its set calls it."""

    text: str = field(repr=False)
    word: str


@dataclass(frozen=True, slots=True)
class Report:
    """How many texts, both sides of each word that a label stands for, and how often texts are flagged."""

    texts: int
    sides: Mapping[str, Tally]
    flagged: Mapping[str, Rate]


def options(program: ArgumentParser) -> None:
    """Nothing more can be asked."""


def run(asked: Namespace) -> str:
    """The tables, or the JSON."""
    texts = list(read_each(asked.files, _called))
    if not texts:
        raise Unreadable("there are no texts in these files")
    thresholds = model.thresholds()
    given = [
        {label for label, likely in said.items() if likely >= thresholds[label]}
        for said in probabilities([each.text for each in texts])
    ]
    report = measure(texts, given)
    return json.dumps(asdict(report), indent=1) + "\n" if asked.json else text(report)


def _called(line: str) -> Called:
    fields = decoded(line)
    return Called(string(fields, "text"), string(fields, "label"))


def measure(texts: Sequence[Called], given: Sequence[Iterable[str]]) -> Report:
    """The numbers about one text at least; `given` has the labels that each is given."""
    words = sorted({each.word for each in texts})
    called = np.array([[each.word == word for word in words] for each in texts])
    flagged = np.array([bool(set(labels)) for labels in given])
    return Report(
        len(texts),
        {word: _sides(word, texts, given) for word in words if word in STANDS_FOR},
        {word: rate(called[:, at] & flagged, called[:, at]) for at, word in enumerate(words)},
    )


def _sides(word: str, texts: Sequence[Called], given: Sequence[Iterable[str]]) -> Tally:
    true = np.array([each.word == word for each in texts])
    said = np.array([STANDS_FOR[word] in labels for labels in given])
    truths, claims = np.column_stack([true, ~true]), np.column_stack([said, ~said])
    both = ((truths & claims), (~truths & claims), (truths & ~claims))
    return tally([word, "not so"], *(counts.astype(float) for counts in both))


def text(report: Report) -> str:
    """The whole report; brackets hold 95 % intervals."""
    return "\n".join(_report(report)) + "\n"


def _report(report: Report) -> Iterator[str]:
    yield f"{report.texts} texts, per cent [and 95 % interval]."
    for sides in report.sides.values():
        yield from ("", HEAD)
        yield from (row(side) for side in sides.rows)
        yield summed("both, macro", sides.macro)
    yield from ("", "Given any label")
    yield from (share_of(f"  {word}", each) for word, each in report.flagged.items())
