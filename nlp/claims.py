"""What a draft says of those in the register: consistent with it, contradicted by it, or not in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from types import MappingProxyType
from typing import Literal

from nlp.appearances import Appearance, appearances
from nlp.claimed_employers import employer
from nlp.claimed_roles import role
from nlp.claimed_states import decision, status
from nlp.claimed_values import value
from nlp.clauses import Clause, clauses
from nlp.comparing import OTHER, Compare, Compared
from nlp.days import day
from nlp.document import Document
from nlp.facts import Fact, Register
from nlp.findings import Place
from nlp.modality import Modality
from nlp.predication import Predication
from nlp.statements import statements
from nlp.utterances import utterances

Standing = Literal["consistent", "contradicted", "not in the register"]
_STANDINGS: Mapping[bool | None, Standing] = MappingProxyType(
    {True: "consistent", False: "contradicted", None: "not in the register"}
)

_COMPARE: Mapping[str, Compare] = MappingProxyType(
    {"role": role, "employer": employer, "status": status, "decision": decision}
)
_ASSERTED: Mapping[Modality, float] = MappingProxyType(
    {"fact": 1.0, "hearsay": 1.0, "quotation": 1.0, "opinion": 0.75}
)
"""Ways of saying something that say that it is so, and how surely: "allegedly" and quotation marks do too."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement about a subject of the register, how it stands to it, and the fact that says so, if any."""

    place: Place
    sentence: int
    standing: Standing
    sure: float = 1.0
    fact: Fact | None = field(default=None, repr=False)


def claims(document: Document, register: Register) -> Iterator[Claim]:
    """Every statement that the sender makes about somebody in the register."""
    said = {(each.sentence, each.head): each for each in statements(document)} if register.by_word else {}
    for each in appearances(document, register):
        utterance = utterances(document)[each.sentence]
        for clause in clauses(utterance.wording):
            statement = said.get((each.sentence, clause.head))
            if statement and statement.modality in _ASSERTED and _speaks_of(clause, each):
                said_of = Predication(utterance, clause, statement, each)
                if not said_of.is_meant_otherwise:
                    yield _claim(said_of)


def is_on_record(number: int, document: Document, register: Register) -> bool:
    """Whether the one thing that a sentence says is what the register has, with its source."""
    if not register.by_word or sum(each.sentence == number for each in statements(document)) != 1:
        return False
    return any(
        each.sentence == number and each.standing == "consistent" for each in claims(document, register)
    )


def _speaks_of(clause: Clause, each: Appearance) -> bool:
    """Whether the subject of the register stands in the clause, or is its subject from the clause before."""
    told = clause.words if clause.subject is None else (*clause.words, clause.subject)
    return any(each.covers(at) for at in told)


def _claim(said: Predication) -> Claim:
    """The statement by what contradicts it, else by what it agrees with."""
    place = said.utterance.stretch(said.clause.first, said.clause.end)
    sure = said.of.sure * _ASSERTED[said.statement.modality]
    found = [each for facts in _by_attribute(said.of.subject.facts) if (each := _one(said, facts))]
    against, fact = min(found, key=lambda each: bool(each[0].agrees), default=(OTHER, None))
    standing = _STANDINGS[against.agrees]
    return Claim(place, said.of.sentence, standing, sure * against.sure, fact)


def _one(said: Predication, facts: tuple[Fact, ...]) -> tuple[Compared, Fact] | None:
    """How the clause stands to what is known of one attribute: to any that agrees, else to the newest."""
    compared = [(_COMPARE.get(fact.attribute, value)(said, fact), fact) for fact in facts]
    told = [each for each in compared if each[0].agrees is not None]
    agreeing = next((each for each in told if each[0].agrees), None)
    return agreeing or (told[-1] if len(told) == len(compared) else None)


def _by_attribute(facts: Iterable[Fact]) -> Iterator[tuple[Fact, ...]]:
    """The facts of each attribute, the newest last."""
    dated = sorted(facts, key=lambda fact: (fact.attribute, day(fact.date)))
    return (tuple(own) for _, own in groupby(dated, key=lambda fact: fact.attribute))
