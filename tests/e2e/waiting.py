"""Waiting for a condition, never for a time."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 15.0
"""Seconds after which what should have happened has not."""


def until(condition: Callable[[], T], what: str = "", patience: float = PATIENCE) -> T:
    """Ask again and again until the answer is true; give it back, or fail with what was waited for."""
    end = time.monotonic() + patience
    while not (answer := condition()):
        if time.monotonic() > end:
            raise AssertionError(
                f"waited {patience:g} s in vain for {what or condition}; the last answer: {answer!r}"
            )
        time.sleep(0.02)
    return answer


def stays(condition: Callable[[], object], seconds: float, what: str = "") -> None:
    """Watch for as long as something could still happen: it must stay true. Time is the subject here."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        answer = condition()
        assert answer, f"{what or condition} did not stay; the last answer: {answer!r}"
        time.sleep(0.05)
