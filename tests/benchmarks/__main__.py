"""Prints how long a review takes, how soon the agent answers and what memory it needs: make bench.

Everything runs on one core, where the system lets a program ask for that. In a new draft every sentence is
one that was not there before; in a changed one all but one were read the last time. The floor is
`spacy.blank("en")` on the same texts in the same run: no check can read a text faster than its words are
told apart. Times depend on the machine and on what else it does; the ratio depends on them little.
Goals stand beside what was measured; nothing fails where one is missed.
"""

import json
import os
import platform
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from nlp.encoder import MODEL, available
from tests.benchmarks.agent import OverHttp, over_http
from tests.benchmarks.measuring import (
    FreshProcess,
    InProcess,
    Pasted,
    fresh_process,
    in_process,
    pasted,
    words_a_second,
)
from tests.benchmarks.texts import average
from tests.benchmarks.timing import Times

DRAFTS = 10_000


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything; times in ms, memory in MiB."""

    in_process: InProcess
    words_a_second: float | None
    pasted: Pasted
    fresh_process: FreshProcess
    over_http: OverHttp


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(
        "python -m tests.benchmarks", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("--drafts", type=int, default=DRAFTS, help="while memory is watched (10,000)")
    parser.add_argument("--json", action="store_true", help="the same numbers as JSON, in ms and MiB")
    asked = parser.parse_args()
    on_one_core()
    found = Measured(
        in_process(), words_a_second(), pasted(), fresh_process(), over_http(max(asked.drafts, 10))
    )
    print(json.dumps(asdict(found), indent=1) if asked.json else "\n".join(_report(found)))


def on_one_core() -> None:
    """This process and those that it starts."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def machine() -> str:
    """What the times depend on, as far as it can be told."""
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"Python {platform.python_version()}, one of {os.cpu_count()} cores{busy}; milliseconds"


def _report(found: Measured) -> Iterator[str]:
    yield f"Drafts of {average():.0f} words; {machine()}."
    if not available():
        yield "The trained model is missing: nothing is read for its meaning, and goals say nothing."
    yield f"{'':<52}{'p50':>9}{'p95':>9}{'times':>7}  goal"
    yield from _reviews(found)
    yield from _starts(found.fresh_process, found.over_http)
    yield from _sizes(found)


def _reviews(found: Measured) -> Iterator[str]:
    inside, long = found.in_process, found.pasted
    yield row("review of a new draft", inside.review, "p50 ≤ 35")
    yield row("review after one sentence was changed", inside.changed, "p50 ≤ 12")
    yield row("  floor: bare tokenisation of the same texts", inside.tokenisation)
    if inside.model is not None:
        yield row("  floor: the model's reading of a new draft", inside.model)
    yield figure("  new draft / bare tokenisation", f"{inside.review.p50 / inside.tokenisation.p50:.1f}×")
    if inside.model is not None and inside.review.p50 < inside.model.p50 / 2:
        yield "  The checks did not read these drafts with the model, so the goals say nothing."
    yield row("review of a new draft over HTTP, with proof", found.over_http.review)
    yield row(f"review of a paste of {long.words:,} words", long.review, "bounded")
    yield from (f"  it says: {why}" for why in long.unchecked or ("nothing was left unread",))


def _starts(fresh: FreshProcess, http: OverHttp) -> Iterator[str]:
    yield row("fresh process: importing the checks", fresh.imported)
    if fresh.loaded is not None:
        yield row("  loading the model, to its first sentence", fresh.loaded, "p50 ≤ 800")
    yield row("  the first review after that", fresh.review)
    yield row("agent: from its start until it answers", http.start)


def _sizes(found: Measured) -> Iterator[str]:
    for drafts, mebibytes in sorted(found.over_http.memory.items()):
        goal = "≤ 220 and flat" if drafts else ""
        yield figure(f"agent: resident MiB after {drafts:,} different drafts", f"{mebibytes:.0f}", goal)
    if found.words_a_second is not None:
        yield figure("words that the model reads in a second", f"{found.words_a_second:,.0f}", "≥ 4,000")
        size = sum(file.stat().st_size for file in MODEL.rglob("*") if file.is_file()) / 2**20
        yield figure("the model's files, MiB", f"{size:.1f}", "≤ 40")


def row(name: str, taken: Times, goal: str = "") -> str:
    """One line of times, its goal beside them."""
    return f"{name:<52}{taken.p50:>9.2f}{taken.p95:>9.2f}{taken.count:>7}  {goal}".rstrip()


def figure(name: str, said: str, goal: str = "") -> str:
    """One line of a single number."""
    return f"{name:<52}{said:>9}{'':>16}  {goal}".rstrip()


if __name__ == "__main__":
    main()
