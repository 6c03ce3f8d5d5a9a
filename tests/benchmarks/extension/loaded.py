"""What the extension costs a page with no composer while it loads: the time of its scripts, by a trace."""

from collections.abc import Iterator

from tests.benchmarks.extension.stage import Stage
from tests.benchmarks.extension.tracing import Event, traced
from tests.benchmarks.timing import Times, times

LOADS = 30
WARMING = 3
SETTLED_MS = 400
RUNS = ("EvaluateScript", "FunctionCall")


def loaded(stage: Stage) -> Times:
    """A page of 2,500 elements, again and again: what the processor did for us until it was quiet."""
    page, devtools = stage.open()
    taken = list[float]()
    for _ in range(WARMING + LOADS):
        with traced(page, devtools, "devtools.timeline") as events:
            page.goto(stage.address("reading", protected=True))
            page.wait_for_timeout(SETTLED_MS)
        taken.append(sum(_ours(events)))
    page.close()
    return times(taken[WARMING:])


def _ours(events: list[Event]) -> Iterator[float]:
    """In milliseconds, reading the script included; waiting for the processor is not."""
    for event in events:
        address = str(event.get("args", {}).get("data", {}).get("url", ""))
        if event["name"] in RUNS and address.startswith("chrome-extension:"):
            yield event["tdur"] / 1000
