"""How problems are told on standard error: one shape, for people or, where a program reads, as JSON."""

import json
import sys
from collections.abc import Callable

from localagent.problems import Problem


def for_people(problem: Problem) -> None:
    """The message with its code, and what to do on the next line."""
    print(f"presend: {problem.message} [{problem.code}]\n  {problem.what_to_do}", file=sys.stderr, flush=True)


def for_programs(problem: Problem) -> None:
    """The error object on one line."""
    print(json.dumps(problem.as_json(), ensure_ascii=False), file=sys.stderr, flush=True)


def tell(*, programs: bool) -> Callable[[Problem], None]:
    """The way of telling that suits who reads."""
    return for_programs if programs else for_people
