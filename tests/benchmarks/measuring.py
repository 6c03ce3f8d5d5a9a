"""The measurements themselves."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import httpx
import spacy

from nlp.draft import Draft
from nlp.organisation import Organisation
from nlp.review import review
from tests.benchmarks.texts import drafts, new_drafts, on_the_wire
from tests.benchmarks.timing import Times, times, took
from tests.localagent.agents import RunningAgent, running

ROUNDS = 240
WARMING = 12
STARTS = 5


@dataclass(frozen=True, slots=True)
class InProcess:
    """Reviews in this process, and the bare tokenisation of the same texts between them."""

    review: Times
    tokenisation: Times


@dataclass(frozen=True, slots=True)
class FreshProcess:
    """Importing the checks, and the first review after that."""

    imported: Times
    review: Times


@dataclass(frozen=True, slots=True)
class OverHttp:
    """The real agent: from starting it to its first proved answer, reviews, and its memory in MiB."""

    start: Times
    review: Times
    before: float | None
    after: float | None


def in_process() -> InProcess:
    """Both on the same text in turn, so that a busy moment of the machine meets both."""
    organisation, blank = Organisation(), spacy.blank("en")
    works: tuple[Callable[[Draft], object], ...] = (
        lambda draft: review(draft, organisation),
        lambda draft: blank(draft.text),
    )
    pairs = [[took(work, draft) for work in works] for draft in new_drafts(WARMING + ROUNDS)]
    reviews, tokenisations = zip(*pairs[WARMING:], strict=True)
    return InProcess(times(reviews), times(tokenisations))


def fresh_process() -> FreshProcess:
    """A few processes, one after the other."""
    found = [_first() for _ in range(STARTS)]
    return FreshProcess(
        times(each["import_ms"] for each in found), times(each["review_ms"] for each in found)
    )


def _first() -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.first"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    times_of_it: dict[str, float] = json.loads(done.stdout)
    return times_of_it


def over_http() -> OverHttp:
    """One agent after the other in folders of its own; the last one is asked for reviews."""
    with TemporaryDirectory() as folder:
        starts = [_started(Path(folder) / str(number)) for number in range(STARTS)]
        with running(Path(folder) / "asked") as agent:
            before = resident(agent.pid)
            reviews = _reviews(agent)
            return OverHttp(times(starts), times(reviews), before, resident(agent.pid))


def _started(home: Path) -> float:
    began = perf_counter()
    with running(home):
        return (perf_counter() - began) * 1000


def _reviews(agent: RunningAgent) -> list[float]:
    headers = {**agent.headers, "Presend-Nonce": "0f" * 16}
    with httpx.Client(base_url=agent.url, headers=headers, timeout=20) as client:

        def ask(draft: Draft) -> None:
            client.post("/v1/review", json=on_the_wire(draft)).raise_for_status()

        taken = [took(ask, draft) for draft in new_drafts(WARMING + ROUNDS)]
    return taken[WARMING:]


def resident(pid: int) -> float | None:
    """The memory of a process that is not swapped out, in MiB; None where the system does not tell."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
    return int(lines["VmRSS"].split()[0]) / 1024


def words() -> float:
    """How many words a draft has, on average."""
    counts = [len(draft.text.split()) for draft in drafts()]
    return sum(counts) / len(counts)
