"""`presend facts`: imports a register of facts, says what is in the one in force, or takes it away."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from localagent import facts, facts_file, places
from localagent.problems import Problem
from nlp.facts import Kind, Register

_COUNTED: dict[Kind, tuple[str, str]] = {
    "person": ("person", "people"),
    "organisation": ("organisation", "organisations"),
    "matter": ("other matter", "other matters"),
}


def show() -> int:
    """Say how much the register in force holds, and whose it is."""
    known = facts.load(facts.in_force())
    if not known.facts:
        print("There is no register of facts. Import one: `presend facts import FILE`.")
        return 0
    whose = "the organisation's" if facts.in_force() == places.managed_facts() else "your own"
    print(f"The register in force is {whose}: {told(known)}.")
    return 0


def take(file: Path, say: Callable[[Problem], None], *, everybody: bool) -> int:
    """Import a file in place of what was there; one with a fault in any row changes nothing."""
    into = _file(everybody=everybody)
    found, problems = facts_file.read(file)
    for problem in problems:
        say(problem)
    if problems:
        return 2
    facts.keep(found, into)
    print(f"Imported {told(facts.load(into))}. Drafts are compared with them from now on.")
    return 0


def remove(*, everybody: bool) -> int:
    """Take the register away."""
    gone = facts.remove(_file(everybody=everybody))
    print("The register of facts is removed." if gone else "There was no register of facts.")
    return 0


def told(known: Register) -> str:
    """How many facts, of how many people, organisations and other matters."""
    subjects = {id(each): each for found in known.by_word.values() for each in found}
    counts = Counter(each.kind for each in subjects.values())
    parts = [f"{counts[kind]} {names[counts[kind] != 1]}" for kind, names in _COUNTED.items() if counts[kind]]
    number = len(known.facts)
    return f"{number} {'fact' if number == 1 else 'facts'} about {' and '.join(parts)}"


def _file(*, everybody: bool) -> Path:
    if everybody:
        return places.managed_facts()
    if places.managed_facts().exists():
        raise Problem(
            "facts_managed",
            "The organisation keeps one register of facts for everybody on this computer.",
            "Ask the people who manage this computer to change it.",
        )
    return places.user_facts()
