"""One agent for all tests that only ask it."""

from collections.abc import Iterator

import pytest

from tests.localagent.agents import RunningAgent, running


@pytest.fixture(scope="session")
def agent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningAgent]:
    with running(tmp_path_factory.mktemp("agent")) as started:
        yield started
