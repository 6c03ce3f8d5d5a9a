"""What the browser did, by its own trace: each event with the processor's time that it took."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import CDPSession, Page

Event = dict[str, Any]


@contextmanager
def traced(page: Page, devtools: CDPSession, category: str) -> Iterator[list[Event]]:
    """The events of a category, in the list once the block is left."""
    events: list[Event] = []
    ended: list[bool] = []
    listeners = {
        "Tracing.dataCollected": lambda data: events.extend(data["value"]),
        "Tracing.tracingComplete": lambda _: ended.append(True),
    }
    for name, listener in listeners.items():
        devtools.on(name, listener)
    chosen = {"includedCategories": [category]}
    devtools.send("Tracing.start", {"traceConfig": chosen, "transferMode": "ReportEvents"})
    yield events
    devtools.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(20)
    for name, listener in listeners.items():
        devtools.remove_listener(name, listener)
