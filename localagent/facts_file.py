"""Reads a register of facts as people keep it, and names what is wrong with it row by row."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from localagent import facts_csv, facts_toml
from localagent.facts_rows import ALSO, NEEDED, Row, refused
from localagent.problems import Problem
from nlp.facts import WORDED, Fact, Fault, clashes, faults

MOST, LARGEST, SHOWN = 5000, 4 * 1024 * 1024, 20
"""Facts in a register, bytes of its file, and problems that are shown."""
_READERS: Mapping[str, Callable[[str], Iterator[Row]]] = {".csv": facts_csv.rows, ".toml": facts_toml.rows}


def read(file: Path) -> tuple[tuple[Fact, ...], tuple[Problem, ...]]:
    """The facts of a file, and what is wrong with its rows; a Problem is raised where none can be told."""
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        raise Problem("facts_kind", "The file is neither a .csv nor a .toml file.", "Save it as one of them.")
    rows = tuple(reader(_text(file)))
    if not 0 < len(rows) <= MOST:
        what = f"more than {MOST:,} facts" if rows else "no facts"
        raise Problem(
            "facts_number", f"The file holds {what}.", "Write one fact in each row, the needed ones."
        )
    facts = tuple(map(_fact, rows))
    return facts, tuple(_shown([_refused(rows[number], fault) for number, fault in _faults(facts)]))


def _faults(facts: tuple[Fact, ...]) -> list[tuple[int, Fault]]:
    """Faults with the numbers of their facts from 0, in the order of the file."""
    found = [(number, fault) for number, fact in enumerate(facts) for fault in faults(fact)]
    return sorted([*found, *clashes(facts)], key=lambda each: each[0])


def _text(file: Path) -> str:
    """The file's text; spreadsheets on Windows do not always write UTF-8."""
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        way_out = "Check its name, and that you may read it."
        raise Problem("unreadable", f"{file} cannot be read.", way_out) from error
    if len(content) > LARGEST:
        raise Problem("facts_too_large", "The file is larger than 4 MiB.", "Keep the needed facts alone.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _fact(row: Row) -> Fact:
    clean = {name: " ".join(row.told.get(name, "").split()) for name in NEEDED}
    clean["kind"] = clean["kind"].casefold()
    if clean["attribute"].casefold() in WORDED:
        clean["attribute"] = clean["attribute"].casefold()
    also = (" ".join(name.split()) for name in row.told.get(ALSO, "").split(";"))
    return Fact(**clean, also=tuple(name for name in also if name))  # type: ignore[arg-type]


def _refused(row: Row, fault: Fault) -> Problem:
    return refused(f"{row.called}, column “{fault.field}”: it {fault.wrong}.", fault.what_to_do)


def _shown(found: list[Problem]) -> Iterator[Problem]:
    """The first of them, and how many more there are."""
    yield from found[:SHOWN]
    if more := len(found[SHOWN:]):
        yield refused(f"There are {more} more of these.", "Correct the first ones, then import it again.")
