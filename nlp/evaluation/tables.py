"""Writes scores and rates as lines of a plain table of at most 100 columns."""

from nlp.evaluation.estimate import Estimate
from nlp.evaluation.rates import Rate
from nlp.evaluation.tally import Count, Scores

HEAD = "{:<23}{:>8}{:>7}{:>7}{:>8}   {:<15}{:<15}{}".format(
    "", "expected", "found", "false", "missed", "precision", "recall", "F1"
)


def row(count: Count) -> str:
    """A name with its counts and scores."""
    counts = f"{count.expected:>8}{count.found:>7}{count.false:>7}{count.missed:>8}"
    return f"{count.name:<23}{counts}   {scores(count.scores)}"


def summed(name: str, of: Scores) -> str:
    """Scores over all rows, under those of each."""
    return f"{name:<23}{'':30}   {scores(of)}"


def scores(of: Scores) -> str:
    """Precision, recall and F1 in columns."""
    return f"{number(of.precision):<15}{number(of.recall):<15}{number(of.f1)}".rstrip()


def rate(name: str, of: Rate) -> str:
    """So many of so many."""
    return f"{name:<52}{of.count:>5} of {of.of:<6}{number(of.share)}".rstrip()


def number(estimate: Estimate, places: int = 0) -> str:
    """Per cent, with the interval in brackets; a dash where nothing can be said."""
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return "–"
    value, low, high = (f"{100 * each:.{places}f}" for each in (estimate.value, estimate.low, estimate.high))
    return f"{value} [{low}–{high}]"
