"""Measures what names the language model finds against texts in which they are marked, with 95 % intervals.

A .txt file has marks in its lines: "Please copy in [[Sarah Okafor|PERSON]] from [[Adult Social Care|TEAM]]."
Its labels are PERSON, ORG, LOC, ROLE, SERVICE and TEAM. Any other file is JSON, one text a line with spans,
as public collections are; it marks PERSON, ORG and LOC only, so on its texts nothing else is counted.
A name is found where start, end and label are the same. Each line is read by itself.

  expected    names that are marked
  found       of these, names that are found
  false       names that are found and not so marked
  missed      expected and not found
  precision   found / (found + false): how often a name is right
  recall      found / expected: how much of what should be found is
  F1          2 found / (2 found + false + missed): both in one number
  micro       the same from the sums over all labels: frequent labels weigh more
  macro       the mean over the labels that have the number: each label weighs the same
  [a–b]       95 % interval: the middle 95 % of 1,000 drawings of the lines, with a fixed seed; where all
              lines agree it has no width

--lower takes every capital from the texts first, as people write in chat.
--json gives the same numbers, unrounded: an estimate is its value with low and high, or null for all three.
"""

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

import numpy as np

from nlp.evaluation import model
from nlp.evaluation.estimate import Numbers
from nlp.evaluation.lines import Unreadable
from nlp.evaluation.marked import OWN, Marked, Span, in_small_letters, read
from nlp.evaluation.tables import HEAD, row, summed
from nlp.evaluation.tally import Tally, tally
from nlp.pipeline import pipeline

FILES = "text lines with marks (.txt), or JSON, one text a line"


@dataclass(frozen=True, slots=True)
class Report:
    """How many texts, whether without capitals, and the scores."""

    texts: int
    lower: bool
    found: Tally


def options(program: ArgumentParser) -> None:
    """What may be asked beside the files."""
    program.add_argument("--lower", action="store_true", help="take the capitals from the texts first")


def run(asked: Namespace) -> str:
    """The table, or the JSON."""
    texts = [in_small_letters(each) if asked.lower else each for each in read(asked.files)]
    if not texts:
        raise Unreadable("there are no texts in these files")
    found = measure(texts, model.entities(pipeline(), [each.text for each in texts]))
    report = Report(len(texts), asked.lower, found)
    return json.dumps(asdict(report), indent=1) + "\n" if asked.json else text(report)


def measure(texts: Sequence[Marked], found: Iterable[Iterable[Span]]) -> Tally:
    """Scores by label over one text at least; of what was found in each, only labels that it can have."""
    pairs = [
        (each.spans, frozenset(span for span in spans if span[2] in each.labels))
        for each, spans in zip(texts, found, strict=True)
    ]
    labels = [label for label in OWN if any(label in each.labels for each in texts)]
    return tally(
        labels,
        right=_counts(labels, [marked & spans for marked, spans in pairs]),
        wrong=_counts(labels, [spans - marked for marked, spans in pairs]),
        missed=_counts(labels, [marked - spans for marked, spans in pairs]),
    )


def text(report: Report) -> str:
    """The whole report; brackets hold 95 % intervals."""
    return "\n".join(_report(report)) + "\n"


def _counts(labels: Sequence[str], spans: Sequence[frozenset[Span]]) -> Numbers:
    """One row a text, one column a label."""
    counted = [Counter(label for _, _, label in each) for each in spans]
    return np.array([[float(count[label]) for label in labels] for count in counted])


def _report(report: Report) -> Iterator[str]:
    how = " in small letters" if report.lower else ""
    yield f"{report.texts} texts{how}, per cent [and 95 % interval]."
    yield from ("", HEAD)
    yield from (row(each) for each in report.found.rows)
    yield summed("all labels, micro", report.found.micro)
    yield summed("all labels, macro", report.found.macro)
