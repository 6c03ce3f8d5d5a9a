"""Finds the agent that runs for this person, and believes only one that proves itself."""

from contextlib import suppress

from localagent import agent_file
from localagent.client import hello
from localagent.problems import Problem
from localagent.secret import secret


def answering_port() -> int | None:
    """The port of an agent that has just proved that it knows the pairing secret; None where none does."""
    port = agent_file.port()
    if port is None:
        return None
    with suppress(Problem, OSError):
        return hello(port, secret()).port
    return None
