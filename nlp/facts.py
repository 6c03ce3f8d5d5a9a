"""The register of facts: what is known of people, organisations and other matters, and from where."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

from nlp.days import day
from nlp.figures import figure
from nlp.language import words

Kind = Literal["person", "organisation", "matter"]
"""Of what a fact is; a matter is anything else with a name: a building, a scheme, an event."""
KINDS: tuple[Kind, ...] = get_args(Kind)
WORDED = ("role", "employer", "status", "decision")
"""Attributes whose value is words; any other one's is a date or a figure."""
LONGEST = {"name": 80, "attribute": 40, "value": 80, "source": 120}
_LEGAL = frozenset({"cic", "limited", "llp", "ltd", "plc"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known, where it stands, and from which date that is, in any British spelling."""

    name: str
    kind: Kind
    attribute: str
    value: str
    source: str
    date: str
    also: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """The words of each name, in small letters, without what only says which kind of firm it is."""
        return tuple(dict.fromkeys(name_words(name) for name in (self.name, *self.also)))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field of a fact, as a sentence after its name, and what to do."""

    field: str
    wrong: str
    what_to_do: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something in the register, with all that is known of them."""

    kind: Kind
    names: tuple[tuple[str, ...], ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """All facts; `by_word` has, by the first word of each of their names, whose they are."""

    facts: tuple[Fact, ...] = ()
    by_word: Mapping[str, tuple[Subject, ...]] = field(
        default_factory=lambda: MappingProxyType({}), compare=False
    )


def register(facts: Iterable[Fact]) -> Register:
    """The facts by whom they are of."""
    known = tuple(facts)
    grouped: dict[tuple[Kind, tuple[str, ...]], list[Fact]] = {}
    for fact in known:
        grouped.setdefault(_whose(fact), []).append(fact)
    by_word: dict[str, list[Subject]] = {}
    for (kind, _), own in grouped.items():
        names = tuple(dict.fromkeys(name for fact in own for name in fact.names))
        subject = Subject(kind, names, tuple(own))
        for word in dict.fromkeys(name[0] for name in names):
            by_word.setdefault(word, []).append(subject)
    return Register(known, MappingProxyType({word: tuple(of) for word, of in by_word.items()}))


def name_words(name: str) -> tuple[str, ...]:
    """A name as it is looked for: "Riverton Ltd." and "riverton" are one."""
    found = [bare(word) for word in words(name)]
    while len(found) > 1 and is_legal(found[-1]):
        found.pop()
    return tuple(word for word in found if word)


def bare(word: str) -> str:
    """A word of a name in small letters, without the full stop that may follow it."""
    return word.casefold().replace("’", "'").rstrip(".")


def is_legal(word: str) -> bool:
    """Whether a word only says which kind of firm a name is of."""
    return bare(word) in _LEGAL


def faults(fact: Fact) -> Iterator[Fault]:
    """What is wrong with a fact, field by field; nothing if it may be used."""
    for name, most in LONGEST.items():
        if not getattr(fact, name):
            yield Fault(name, "is empty", "Fill it in.")
        elif len(getattr(fact, name)) > most:
            yield Fault(name, f"is longer than {most} characters", "Shorten it.")
    if fact.kind not in KINDS:
        yield Fault("kind", "is none of the kinds", f"Write {', '.join(KINDS[:-1])} or {KINDS[-1]}.")
    yield from _in_names(fact)
    if fact.attribute in ("role", "employer") and fact.kind != "person":
        yield Fault("attribute", "belongs to people alone", "Write another attribute, or correct the kind.")
    if fact.value and fact.attribute not in WORDED and day(fact.value) is None and figure(fact.value) is None:
        yield Fault(
            "value",
            "is neither a date nor a figure",
            f"Write one, such as 5 May 2027 or £2.4m; words go with {', '.join(WORDED)}.",
        )
    dated = day(fact.date)
    if dated is None or not (dated.year and dated.day):
        yield Fault("date", "is not a whole date", "Write day, month and year, such as 5 May 2027.")


def clashes(facts: Iterable[Fact]) -> Iterator[tuple[int, Fault]]:
    """Facts, by their number from 0, with a name that an earlier one has for somebody else."""
    holders: dict[tuple[str, ...], tuple[Kind, tuple[str, ...]]] = {}
    for number, fact in enumerate(facts):
        for at, name in enumerate(fact.names):
            if holders.setdefault(name, _whose(fact)) != _whose(fact):
                yield (
                    number,
                    Fault(
                        "also known as" if at else "name",
                        "stands for somebody else in an earlier row",
                        "Give each a name of its own, the same name and kind in all rows.",
                    ),
                )


def _in_names(fact: Fact) -> Iterator[Fault]:
    for at, name in enumerate((fact.name, *fact.also)):
        found = name_words(name)
        column = "also known as" if at else "name"
        if name and not found:
            yield Fault(column, "holds no word", "Write a name.")
        elif name and fact.kind == "person" and len(found) < 2:
            yield Fault(
                column, "is one word, which may be anybody's", "Write first and last name, without a title."
            )


def _whose(fact: Fact) -> tuple[Kind, tuple[str, ...]]:
    return fact.kind, name_words(fact.name)
