"""What a key costs in a message of 5,000 words: the main thread's work until all is quiet again."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from playwright.sync_api import CDPSession, Page

from tests.benchmarks.extension.stage import Stage
from tests.benchmarks.extension.tracing import Event, traced
from tests.benchmarks.texts import paste
from tests.benchmarks.timing import Times, times

WORDS = 5000
KINDS = ("contenteditable", "textarea")
ROUNDS = 12
KEYS = 15
QUIET = 0.03
"""Seconds until what a key sets off has been drawn."""
PAUSE = 1.5
"""Seconds in which somebody thinks, and the draft is read, reviewed and marked."""
TRACED = 3
"""Rounds that the browser keeps a trace of, when the others are timed."""
TASK = "ThreadControllerImpl::RunTask"
HELD = "Her NHS number is 943 476 5919.\n"


@dataclass(slots=True)
class Typing:
    """One open message, and what its keys and pauses have cost so far, in milliseconds."""

    page: Page
    devtools: CDPSession
    keys: list[float]
    pauses: list[float]

    def round(self) -> None:
        """Type some letters, then pause."""
        self.page.bring_to_front()
        self.keys += [self._cost(self._key, letter, QUIET) for letter in "measured twice "[:KEYS]]
        self.pauses.append(self._cost(lambda _: None, "", PAUSE))

    def _cost(self, act: Callable[[str], None], letter: str, seconds: float) -> float:
        before = self._busy()
        act(letter)
        time.sleep(seconds)
        return (self._busy() - before) * 1000

    def _key(self, letter: str) -> None:
        key = {"key": letter, "text": letter, "unmodifiedText": letter}
        self.devtools.send("Input.dispatchKeyEvent", {"type": "keyDown", **key})
        self.devtools.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": letter})

    def _busy(self) -> float:
        told = self.devtools.send("Performance.getMetrics")["metrics"]
        return float(next(each["value"] for each in told if each["name"] == "TaskDuration"))


@dataclass(frozen=True, slots=True)
class Typed:
    """Keys, pauses, and the longest task of the page's main thread: all in the processor's milliseconds."""

    keys: Times
    pauses: Times
    longest: float


def typed(stage: Stage, kind: str) -> tuple[Typed, Typed]:
    """With the extension and without it, round by round in turn, in two tabs of the same browser."""
    both = _opened(stage, kind, protected=True), _opened(stage, kind, protected=False)
    for typing in both:  # the first review reads everything
        typing.round()
        typing.keys.clear()
        typing.pauses.clear()
    for _ in range(ROUNDS):
        for typing in both:
            typing.round()
    return _summed(both[0]), _summed(both[1])


def _opened(stage: Stage, kind: str, protected: bool) -> Typing:
    page, devtools = stage.open(stage.address("writing", protected))
    page.evaluate("([kind, text]) => fill(kind, text)", [kind, HELD + paste(WORDS).text])
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    return Typing(page, devtools, [], [])


def _summed(typing: Typing) -> Typed:
    keys, pauses = times(typing.keys), times(typing.pauses)
    with traced(typing.page, typing.devtools, "toplevel") as events:
        for _ in range(TRACED):
            typing.round()
    typing.page.close()
    return Typed(keys, pauses, max(_tasks(events)))


def _tasks(events: Sequence[Event]) -> Iterator[float]:
    """Those of pages: the tab in front is the only one that does anything."""
    threads = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    for event in events:
        if event["name"] == TASK and (event["pid"], event["tid"]) in threads:
            yield event.get("tdur", 0) / 1000  # none where the trace ended before the task
