"""What a row of a register of facts is, before anybody has looked at what it says."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from localagent.problems import Problem
from nlp.facts import Fact

ALSO = "also known as"
NEEDED = tuple(each.name for each in fields(Fact) if each.name != "also")
COLUMNS = (*NEEDED, ALSO)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table or a table of a TOML file: what it is called ("Row 4"), and its fields by column."""

    called: str
    told: Mapping[str, str]


def column(name: str) -> str:
    """A column's name, however it is written: "Also_known_as"."""
    return " ".join(name.replace("_", " ").casefold().split())


def refused(what: str, what_to_do: str) -> Problem:
    """The problem with one row."""
    return Problem("facts_row_refused", what, what_to_do)
