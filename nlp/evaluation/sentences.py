"""Measures what the sentence classifier says against labelled sentences, with 95 % intervals.

Each line is classified by itself, without the sentences around it. A label is given where its probability
reaches its threshold, and a line may be given several.

  threshold   the probability from which the label is given; – where the classifier does not know the label
  expected    lines that have the label
  found       of these, lines that are given it
  false       lines that are given it and do not have it
  missed      expected and not found
  precision   found / (found + false): how often a label is right
  recall      found / expected: how much of what should be found is
  F1          2 found / (2 found + false + missed): both in one number
  micro       the same from the sums over all labels: frequent labels weigh more
  macro       the mean over the labels that have the number: each label weighs the same
  flagged     lines without any label that are given one at least, of all and of each channel
  ECE         expected calibration error: how far a probability is from the share that is true, as the mean
              over ten bins of equal width, weighted by how much is in each; of one label, and of all together
  in its place
              labels that a line with a missed one is given and does not have, each counted; or nothing
  [a–b]       95 % interval: the middle 95 % of 1,000 drawings of the lines, with a fixed seed; where all
              lines agree it has no width; that of a calibration error leans upwards where there are few lines

The table of calibration takes every label of every line as one probability: most are near 0, and rightly so.

  said        the mean probability in the bin
  true        the share of them that was true

--json gives the same numbers, unrounded: an estimate is its value with low and high, or null for all three.
"""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from nlp.classifier import probabilities
from nlp.evaluation import model
from nlp.evaluation.calibration import Bin
from nlp.evaluation.classified import Report, Row, measure
from nlp.evaluation.corpus import read
from nlp.evaluation.estimate import Estimate
from nlp.evaluation.lines import Unreadable
from nlp.evaluation.tables import number, rate
from nlp.evaluation.tally import Scores

FILES = "JSON, one sentence a line"

_LINE = "{:<22}{:>5}{:>6}{:>6}{:>6}{:>7}  {:<14}{:<14}{:<13}{:>5}"
_HEAD = ("", "from", "exp.", "found", "false", "missed", "precision", "recall", "F1", "ECE")


def options(program: ArgumentParser) -> None:
    """Nothing more can be asked."""


def run(asked: Namespace) -> str:
    """The tables, or the JSON."""
    sentences = list(read(asked.files))
    if not sentences:
        raise Unreadable("there are no sentences in these files")
    said = probabilities([each.text for each in sentences])
    measured = measure(sentences, said, model.thresholds())
    return json.dumps(asdict(measured), indent=1) + "\n" if asked.json else text(measured)


def text(report: Report) -> str:
    """The whole report; brackets hold 95 % intervals."""
    return "\n".join(_report(report)) + "\n"


def _report(report: Report) -> Iterator[str]:
    yield f"{report.sentences} sentences, per cent [and 95 % interval]."
    yield from ("", _LINE.format(*_HEAD))
    yield from (_row(row) for row in report.rows)
    yield _summed("all labels, micro", report.micro)
    yield _summed("all labels, macro", report.macro)
    yield from ("", rate("without a label, and flagged", report.flagged))
    yield from (rate(f"  of {channel}", each) for channel, each in report.flagged_by_channel.items())
    yield from ("", "Where a label is missed, what is given in its place")
    yield from (f"  {label:<22}{_instead(each)}" for label, each in report.confused.items())
    yield from ("", "Calibration    probabilities   said   true")
    yield from (_bin(each) for each in report.calibration.bins)
    yield f"expected calibration error  {number(report.calibration.error, 1)}"


def _row(row: Row) -> str:
    count, threshold = row.count, "–" if row.threshold is None else f"{row.threshold:.2f}"
    counts = (count.expected, count.found, count.false, count.missed)
    return _LINE.format(
        count.name, threshold, *counts, *_numbers(count.scores), _value(row.calibration_error)
    )


def _summed(name: str, scores: Scores) -> str:
    return _LINE.format(name, "", "", "", "", "", *_numbers(scores), "").rstrip()


def _numbers(scores: Scores) -> tuple[str, str, str]:
    return number(scores.precision), number(scores.recall), number(scores.f1)


def _value(estimate: Estimate) -> str:
    return "–" if estimate.value is None else f"{100 * estimate.value:.1f}"


def _instead(given: Mapping[str, int]) -> str:
    return ", ".join(f"{label} {count}" for label, count in given.items())


def _bin(bin_: Bin) -> str:
    said, true = ("–" if each is None else f"{100 * each:.1f}" for each in (bin_.said, bin_.true))
    return f"  {bin_.low:.1f} to {bin_.high:.1f}{bin_.count:>18}{said:>7}{true:>7}"
