"""Times in milliseconds, and what of them is usual and what is rare."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import quantiles
from time import perf_counter
from typing import TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Times:
    """Half of the times are below `p50`, 95 % below `p95`, in milliseconds."""

    count: int
    p50: float
    p95: float


def times(milliseconds: Iterable[float]) -> Times:
    """Sum up at least two times."""
    taken = list(milliseconds)
    cuts = quantiles(taken, n=20, method="inclusive")
    return Times(len(taken), cuts[9], cuts[18])


def took(work: Callable[[Value], object], what: Value) -> float:
    """How long the work takes, in milliseconds."""
    began = perf_counter()
    work(what)
    return (perf_counter() - began) * 1000
