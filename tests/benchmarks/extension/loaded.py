"""What the extension costs a page with no composer while it loads: the time of its scripts, by a trace."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import CDPSession, Page

from tests.benchmarks.extension.stage import Stage
from tests.benchmarks.timing import Times, times

LOADS = 30
WARMING = 3
SETTLED_MS = 400
TRACED = {"includedCategories": ["devtools.timeline"]}
RUNS = ("EvaluateScript", "FunctionCall")


def loaded(stage: Stage) -> Times:
    """A page of 2,500 elements, again and again: what the processor did for us until it was quiet."""
    page, devtools = stage.open()
    told: list[dict[str, Any]] = []
    ended: list[bool] = []
    devtools.on("Tracing.dataCollected", lambda data: told.extend(data["value"]))
    devtools.on("Tracing.tracingComplete", lambda _: ended.append(True))
    taken = list[float]()
    for _ in range(WARMING + LOADS):
        told.clear()
        ended.clear()
        _load(page, devtools, stage.address("reading", protected=True), ended)
        taken.append(sum(_ours(told)))
    page.close()
    return times(taken[WARMING:])


def _load(page: Page, devtools: CDPSession, address: str, ended: list[bool]) -> None:
    devtools.send("Tracing.start", {"traceConfig": TRACED, "transferMode": "ReportEvents"})
    page.goto(address)
    page.wait_for_timeout(SETTLED_MS)
    devtools.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(20)


def _ours(told: list[dict[str, Any]]) -> Iterator[float]:
    """In milliseconds, reading the script included; waiting for the processor is not."""
    for event in told:
        address = str(event.get("args", {}).get("data", {}).get("url", ""))
        if event["name"] in RUNS and address.startswith("chrome-extension:"):
            yield event["tdur"] / 1000
