"""The measurements of the real agent: how soon it answers, and what memory it needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import httpx

from nlp.draft import Draft
from tests.benchmarks.measuring import ROUNDS, STARTS, WARMING
from tests.benchmarks.texts import new_drafts, on_the_wire
from tests.benchmarks.timing import Times, times, took
from tests.localagent.agents import RunningAgent, running

SHARES = (0.1, 0.25, 0.5, 1)
"""Of all drafts: when memory is looked at."""


@dataclass(frozen=True, slots=True)
class OverHttp:
    """From starting to the first proved answer; reviews; MiB of memory by drafts reviewed so far."""

    start: Times
    review: Times
    memory: Mapping[int, float]


def over_http(drafts: int) -> OverHttp:
    """One agent after the other in folders of its own; the last one reviews so many different drafts."""
    with TemporaryDirectory() as folder:
        starts = [_started(Path(folder) / str(number)) for number in range(STARTS)]
        with running(Path(folder) / "asked") as agent:
            return _asked(agent, times(starts), drafts)


def _started(home: Path) -> float:
    began = perf_counter()
    with running(home):
        return (perf_counter() - began) * 1000


def _asked(agent: RunningAgent, start: Times, drafts: int) -> OverHttp:
    looks = {WARMING + ROUNDS, *(int(drafts * share) for share in SHARES)}
    memory = {0: resident(agent.pid)}
    headers = {**agent.headers, "Presend-Nonce": "0f" * 16}
    with httpx.Client(base_url=agent.url, headers=headers, timeout=20) as client:

        def ask(draft: Draft) -> None:
            client.post("/v1/review", json=on_the_wire(draft)).raise_for_status()

        taken = list[float]()
        for number, draft in enumerate(new_drafts(max(looks)), 1):
            taken.append(took(ask, draft))
            if number in looks:
                memory[number] = resident(agent.pid)
    known = {number: mebibytes for number, mebibytes in memory.items() if mebibytes is not None}
    return OverHttp(start, times(taken[WARMING : WARMING + ROUNDS]), known)


def resident(pid: int) -> float | None:
    """The memory of a process that is not swapped out, in MiB; None where the system does not tell."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
    return int(lines["VmRSS"].split()[0]) / 1024
