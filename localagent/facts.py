"""The register of facts beside the settings: the organisation's if it has one, else the person's own."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from localagent import places, whole_file
from localagent.problems import Problem
from nlp.facts import Fact, Register, clashes, faults, register

_FACTS: TypeAdapter[tuple[Fact, ...]] = TypeAdapter(tuple[Fact, ...])


def in_force() -> Path:
    """The file that counts here, whether it is there or not."""
    managed = places.managed_facts()
    return managed if os.path.exists(managed) else places.user_facts()  # noqa: PTH110 - no error where none may look


def keep(facts: Iterable[Fact], file: Path) -> None:
    """Write the register whole or not at all; only the organisation's can be read by others."""
    rows = json.dumps([asdict(fact) for fact in facts], ensure_ascii=False, indent=1)
    try:
        whole_file.write(file, rows, for_everybody=file == places.managed_facts())
    except OSError as error:
        raise _unwritable() from error


def remove(file: Path) -> bool:
    """Take the register away; whether there was one."""
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise _unwritable() from error
    return True


def load(file: Path) -> Register:
    """The register in a file; a Problem where it cannot be read or holds what no import lets through."""
    try:
        facts = _FACTS.validate_json(file.read_bytes())
    except FileNotFoundError:
        return Register()
    except (OSError, ValidationError) as error:
        raise _unreadable() from error
    if any(True for fact in facts for _ in faults(fact)) or any(clashes(facts)):
        raise _unreadable()
    return register(facts)


@dataclass(slots=True)
class Kept:
    """The register in force, read again whenever its file has changed."""

    _read: tuple[object, Register, Problem | None] = field(default=(None, Register(), None), repr=False)

    @property
    def register(self) -> Register:
        """What is known now; nothing where the file cannot be read."""
        return self._now()[1]

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the file, if anything."""
        return self._now()[2]

    @property
    def edition(self) -> object:
        """Changes with the register."""
        return self._now()[0]

    def _now(self) -> tuple[object, Register, Problem | None]:
        file = in_force()
        edition = _edition(file)
        if edition != self._read[0]:
            try:
                self._read = (edition, load(file), None)
            except Problem as problem:
                self._read = (edition, Register(), problem)
        return self._read


def _edition(file: Path) -> list[object] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return [str(file), found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino]


def _unreadable() -> Problem:
    return Problem(
        "facts_unreadable",
        "The register of facts cannot be read, so no statement is compared with it.",
        "Import it again: `presend facts import FILE`.",
        500,
    )


def _unwritable() -> Problem:
    return Problem(
        "facts_unwritable",
        "The register of facts cannot be written.",
        "See that the folder can be written to; --everybody needs an administrator.",
        500,
    )
