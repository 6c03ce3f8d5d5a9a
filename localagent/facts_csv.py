"""Rows of facts out of a CSV table, as spreadsheets write it: with commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator

from localagent.facts_rows import COLUMNS, NEEDED, Row, column, refused
from localagent.problems import Problem


def rows(text: str) -> Iterator[Row]:
    """The rows under the column names, each with its number in the spreadsheet."""
    first = text.partition("\n")[0]
    table = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    try:
        header = [column(cell) for cell in next(table, [])]
        _look_at(header)
        for number, cells in enumerate(table, 2):
            if any(cell.strip() for cell in cells):
                yield Row(f"Row {number}", _by_column(header, cells, number))
    except csv.Error as error:
        raise Problem("facts_no_table", "The file is not a CSV table.", "Save it again as CSV.") from error


def _by_column(header: list[str], cells: list[str], number: int) -> dict[str, str]:
    if any(cell.strip() for cell in cells[len(header) :]):
        raise refused(
            f"Row {number} has more fields than there are columns.",
            "Put quotation marks around a field that has a comma in it.",
        )
    return dict(zip(header, cells, strict=False))


def _look_at(header: list[str]) -> None:
    absent = [name for name in NEEDED if name not in header]
    odd = [
        f"Column {at} has an unknown name" for at, name in enumerate(header, 1) if name not in ("", *COLUMNS)
    ]
    twice = [f"The column “{name}” is there twice" for name in COLUMNS if header.count(name) > 1]
    wrong = [*(f"The first row does not name the column “{name}”" for name in absent), *odd, *twice]
    if wrong:
        raise Problem(
            "facts_columns",
            f"{wrong[0]}.",
            f"Begin the file with a row of these names: {', '.join(COLUMNS)}.",
        )
