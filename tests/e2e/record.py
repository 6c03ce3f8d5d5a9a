"""What the agent has kept, read as somebody with the person's own files could."""

import sqlite3
from contextlib import closing

from tests.e2e.services.agent import Agent
from tests.e2e.waiting import until
from tests.e2e.words import CANARY, NHS_NUMBER


def decisions(agent: Agent) -> dict[tuple[str, str, str], int]:
    """How often each (check, action, reason) was decided."""
    with closing(sqlite3.connect(f"file:{agent.data / 'record.db'}?mode=ro", uri=True)) as database:
        rows = database.execute('SELECT "check", action, reason, SUM(times) FROM decision GROUP BY 1, 2, 3')
        return {(check, action, reason): times for check, action, reason, times in rows}


def decided(
    agent: Agent, check: str, action: str, reason: str, before: dict[tuple[str, str, str], int]
) -> None:
    """Wait until one more such decision is recorded than there was before."""
    key = (check, action, reason)
    until(lambda: decisions(agent).get(key, 0) == before.get(key, 0) + 1, f"{key} in the record")


def assert_nothing_written(agent: Agent, *words: str) -> None:
    """No file of the agent, its log included, holds a word of any held draft."""
    wanted = [word.encode() for word in (CANARY, NHS_NUMBER, NHS_NUMBER.replace(" ", ""), *words)]
    found = [(name, word) for name, content in agent.files().items() for word in wanted if word in content]
    assert not found
