"""Dates and figures that a draft gives of somebody in the register: "Northgate Pool opens on 5 May 2027"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.comparing import LESS, OTHER, Compared
from nlp.days import Day, day, days
from nlp.days import agree as same_day
from nlp.facts import Fact
from nlp.figures import Figure, agree, conflict, figure, figures
from nlp.language import words
from nlp.lexicon import any_of, listed
from nlp.predication import Predication
from nlp.utterances import Utterance, stems

_ROUGH = re.compile(any_of("facts", "approximate") + r"\s+$", re.I)
_LITTLE = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to"})


@dataclass(frozen=True, slots=True)
class _Given:
    """The one date or figure of a sentence: its words `first` to `end`."""

    first: int
    end: int
    value: Day | Figure


def value(said: Predication, fact: Fact) -> Compared:
    """A date or a figure: the only one in the sentence, of the same attribute of the same subject."""
    given = _given(said.utterance, dated=day(fact.value) is not None)
    if given is None or not (said.clause.first <= given.first < said.clause.end):
        return OTHER
    sure = _is_of(said, given, fact)
    known = day(fact.value) or figure(fact.value)
    if not sure or known is None:
        return OTHER
    if isinstance(given.value, Day) and isinstance(known, Day):
        return _day(given.value, known, sure, negated=said.statement.negated)
    if isinstance(given.value, Figure) and isinstance(known, Figure):
        return _figure(given.value, known, sure, said)
    return OTHER


def _day(given: Day, known: Day, sure: float, *, negated: bool) -> Compared:
    """A date without its year may be another year's."""
    same = same_day(given, known)
    if negated:
        return Compared(False, sure) if same else OTHER
    return Compared(same, sure if given.year and known.year else sure * LESS)


def _figure(given: Figure, known: Figure, sure: float, said: Predication) -> Compared:
    """A figure of another time is another figure: "was", "in 2019", "last year"."""
    before = said.statement.tense == "past" and not any(said.utterance.under(said.clause.head, "obj"))
    if before or any(days(said.utterance.text)) or re.search(r"\b(?:19|20)\d\d\b", said.utterance.text):
        return OTHER
    same = agree(given, known)
    if said.statement.negated:
        return Compared(False, sure) if same else OTHER
    return Compared(True, sure) if same else Compared(False, sure) if conflict(given, known) else OTHER


def _given(utterance: Utterance, *, dated: bool) -> _Given | None:
    found: list[tuple[int, int, Day | Figure]] = []
    found += days(utterance.text) if dated else figures(utterance.text)
    if len(found) != 1 or _ROUGH.search(utterance.text[: found[0][0]]):
        return None
    start, end, given = found[0]
    begin = utterance.words[0].start
    inside = [
        at for at, word in enumerate(utterance.words) if word.start - begin < end and start < word.end - begin
    ]
    return _Given(inside[0], inside[-1] + 1, given)


def _is_of(said: Predication, given: _Given, fact: Fact) -> float:
    """How surely the value is that of the attribute: all its words are there, and none of another matter."""
    about, head = said.about, said.clause.head
    done_to = [at for at in said.utterance.under(head, "obj") if not given.first <= at < given.end]
    if not _is_spoken_of(said, about) or (done_to and not said.is_listed(head, "having")):
        return 0
    valued = given.first <= head < given.end
    named = () if valued or said.is_listed(head, "having") else (head,)
    between = [at for at in said.contents(range(head + 1, given.first)) if not _is_kind(said, at)]
    counted = [at for at in _counted(said, given) if at not in between]
    wanted = [frozenset(stems(word)) for word in _attribute(fact)]
    told = [said.forms(at) for at in (*about, *named, *counted, *(between if not named else ()))]
    told = [forms for forms in told if not forms & listed("facts", "kind_of_value")]
    if not all(any(forms & want for want in wanted) for forms in told):
        return 0
    if not all(any(forms & want for forms in told) for want in wanted):
        return 0
    return LESS if (named and between) or said.has("advcl") else 1


def _is_spoken_of(said: Predication, about: tuple[int, ...]) -> bool:
    """Whether the subject of the register is the clause's subject, or in it: "the budget for the pool"."""
    subject = said.clause.subject
    within = any(said.of.covers(at) for at in said.phrase)
    return subject is not None and within and (said.of.covers(subject) or bool(about))


def _counted(said: Predication, given: _Given) -> Iterator[int]:
    """What is counted: "60 staff", "a budget of £2m"."""
    for at in range(given.first, given.end):
        above = said.utterance.words[at].head
        if not given.first <= above < given.end and above != said.clause.head:
            yield above


def _is_kind(said: Predication, at: int) -> bool:
    return said.is_listed(at, "kind_of_value")


def _attribute(fact: Fact) -> tuple[str, ...]:
    """The words of the attribute that say which it is: "open" of "opening date"."""
    found = [word.casefold() for word in words(fact.attribute)]
    telling = [word for word in found if word not in _LITTLE | listed("facts", "kind_of_value")]
    return tuple(telling or found)
