"""What comparing a statement with a fact comes to."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from nlp.facts import Fact
from nlp.predication import Predication


class Compared(NamedTuple):
    """Whether a statement is what the fact says; None where it is about something else, or may be both."""

    agrees: bool | None
    sure: float = 1.0


OTHER = Compared(None)
LESS = 0.75
"""How sure a comparison is that something in the sentence may make another matter of it."""

Compare: TypeAlias = Callable[[Predication, Fact], Compared]
