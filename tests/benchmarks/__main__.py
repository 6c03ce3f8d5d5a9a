"""Prints how long a review takes, how soon the agent answers and what memory it needs: make bench.

Every review is of a text with a sentence that was not there before. The floor is `spacy.blank("en")` on
the same texts in the same run: no check can read a text faster than its words are told apart. Times depend
on the machine and on what else it does; the ratio depends on them little.
"""

import json
import os
import platform
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from dataclasses import asdict

from tests.benchmarks.measuring import FreshProcess, InProcess, OverHttp, fresh_process, in_process, over_http
from tests.benchmarks.measuring import words as average
from tests.benchmarks.timing import Times


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(
        "python -m tests.benchmarks", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true", help="the same numbers as JSON, in ms and MiB")
    asked = parser.parse_args()
    inside, fresh, http = in_process(), fresh_process(), over_http()
    if asked.json:
        found = {"in_process": inside, "fresh_process": fresh, "over_http": http}
        print(json.dumps({name: asdict(each) for name, each in found.items()}, indent=1))
    else:
        print("\n".join(_table(inside, fresh, http)))


def _table(inside: InProcess, fresh: FreshProcess, http: OverHttp) -> Iterator[str]:
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    yield f"Drafts of {average():.0f} words; {machine}; milliseconds."
    yield f"{'':<52}{'p50':>8}{'p95':>8}{'times':>8}"
    yield _row("review in this process, warm", inside.review)
    yield _row("  floor: bare tokenisation of the same texts", inside.tokenisation)
    yield f"{'  review / floor':<52}{inside.review.p50 / inside.tokenisation.p50:>7.1f}×"
    yield _row("review in a fresh process, the first", fresh.review)
    yield _row("  importing the checks before it", fresh.imported)
    yield _row("review over HTTP, with proof", http.review)
    yield _row("agent: from its start until it answers", http.start)
    if http.before is not None and http.after is not None:
        yield f"{'agent: resident memory, before and after, MiB':<52}{http.before:>8.0f}{http.after:>8.0f}"


def _row(name: str, taken: Times) -> str:
    return f"{name:<52}{taken.p50:>8.2f}{taken.p95:>8.2f}{taken.count:>8}"


if __name__ == "__main__":
    main()
