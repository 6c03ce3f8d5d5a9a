"""Measures what Presend finds against labelled drafts, with 95 % intervals.

Every draft is reviewed as the product comes out of the box, and counted once for each check id, however
many findings of it there are. Whatever its severity, a finding is right or a false alarm; what a draft's
labels call acceptable counts neither way, in any number below.

  expected    drafts whose labels name the check
  found       of these, drafts in which the check finds something
  false       drafts in which it finds something that no label names
  missed      expected and not found
  precision   found / (found + false): how often a finding is right
  recall      found / expected: how much of what should be found is
  F1          2 found / (2 found + false + missed): both in one number
  micro       the same from the sums over all checks: frequent checks weigh more
  macro       the mean over the checks that have the number: each check weighs the same
  [a–b]       95 % interval: the middle 95 % of 1,000 drawings of the drafts, with a fixed seed; where all
              drafts agree it has no width, and the truth is less certain than that

"What holds the send" counts as expected only labels of warn and stop (never a grievance), and as found only
findings that would hold it: a hold where advice was due is false there, advice where a hold was due is
missed. "Today's checks" leaves out every id that no check looks for yet.

  clean drafts held      no label at all, and a finding holds the send
  clean drafts advised   no label at all, and there is advice but nothing holds
  grave drafts           a label of stop, other than a grievance; held: any finding holds the send
  held by that check     held by the check whose label says stop
  stretch marked         of what is rightly found and has a quote, how often a mark overlaps the quote

--json gives the same numbers, unrounded: an estimate is its value with low and high, or null for all three.
"""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from nlp.evaluation.history import When, difference, line, record
from nlp.evaluation.labelled import read
from nlp.evaluation.lines import Unreadable
from nlp.evaluation.report import report
from nlp.evaluation.text import text

FILES = "JSON, one draft a line"


def options(program: ArgumentParser) -> None:
    """What may be asked beside the files."""
    program.add_argument("--record", type=Path, metavar="FILE", help="add the headline to this history")
    program.add_argument("--date", help="the day of the measurement, for the history")
    program.add_argument("--commit", help="the commit that is measured, for the history")


def run(asked: Namespace) -> str:
    """The tables, or the JSON, and what changed since the last measurement that was recorded."""
    if asked.record and not (asked.date and asked.commit):
        raise Unreadable("--record needs --date and --commit")
    labelled = list(read(asked.files))
    if not labelled:
        raise Unreadable("there are no drafts in these files")
    measured = report(labelled)
    shown = json.dumps(asdict(measured), indent=1) + "\n" if asked.json else text(measured)
    if not asked.record:
        return shown
    new = line(measured, asked.files, When(asked.date, asked.commit))
    before = record(asked.record, new)
    return shown if asked.json else f"{shown}\n{difference(new, before)}"
