"""Rows of facts out of a TOML file: one [[fact]] table each."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from localagent.facts_rows import COLUMNS, Row, column, refused
from localagent.problems import Problem


def rows(text: str) -> Iterator[Row]:
    """The tables in order, counted from 1."""
    try:
        tables = tomllib.loads(text).get("fact", [])
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Problem("facts_no_toml", f"The file is not TOML: {error}.", "Correct it there.") from error
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise Problem("facts_no_toml", "The file has no [[fact]] tables.", "Write each fact under [[fact]].")
    for number, table in enumerate(tables, 1):
        yield Row(f"Fact {number}", _by_column(table, number))


def _by_column(table: Mapping[str, Any], number: int) -> dict[str, str]:
    told = {column(name): _text(value) for name, value in table.items()}
    if any(name not in COLUMNS for name in told):
        known = ", ".join(name.replace(" ", "_") for name in COLUMNS)
        raise refused(f"Fact {number} has a field with an unknown name.", f"Keep these fields: {known}.")
    return told


def _text(value: object) -> str:
    return ";".join(map(str, value)) if isinstance(value, list) else str(value)
