"""What a draft says of whom: each clause with its subject, how it is meant, and whether it is denied."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from nlp.clauses import Clause, clauses
from nlp.document import Document
from nlp.modality import Modality, modality
from nlp.parties import Party, Standing, standing
from nlp.people import people
from nlp.polarity import denies
from nlp.utterances import KEPT, SENTENCES, Utterance, Wording, utterances

Tense = Literal["past", "present", "future", ""]


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause: words `first` to `end` of a sentence (its number in the draft), `head` its predicate's.

    `holder` is whom it is said of: the subject, or whose the subject is ("her rent").
    """

    sentence: int
    first: int
    end: int
    head: int
    verb: str = field(repr=False)
    holder: Party | None
    modality: Modality
    negated: bool
    tense: Tense

    @property
    def about_writer(self) -> bool:
        """Whether it is said of the writer, or of a relative of the writer's."""
        return self.holder is not None and "writer" in (self.holder.kind, self.holder.kin)


@lru_cache(maxsize=KEPT)
def statements(document: Document) -> tuple[Statement, ...]:
    """Every clause of subject and text that has a predicate, in order."""
    return tuple(_all(utterances(document), standing(people(document))))


def _all(sentences: tuple[Utterance, ...], parties: Standing) -> Iterator[Statement]:
    for number, utterance in enumerate(sentences):
        if utterance.scope != "signature":
            for told in _told(utterance.wording):
                yield _statement(utterance, number, told, parties)


@dataclass(frozen=True, slots=True)
class _Told:
    """What follows from a sentence's words alone: a clause, and how it is meant."""

    clause: Clause
    modality: Modality
    negated: bool
    tense: Tense


@lru_cache(maxsize=SENTENCES)
def _told(wording: Wording) -> tuple[_Told, ...]:
    among = clauses(wording)
    return tuple(
        _Told(
            clause,
            modality(wording, clause, among),
            denies(wording, clause),
            _tense(wording, clause),
        )
        for clause in among
    )


def _statement(utterance: Utterance, number: int, told: _Told, parties: Standing) -> Statement:
    clause = told.clause
    passed_on = utterance.scope in ("quoted", "shared")
    return Statement(
        number,
        clause.first,
        clause.end,
        clause.head,
        utterance.words[clause.head].lemma.casefold(),
        _holder(utterance, number, clause.subject, parties),
        "quotation" if passed_on else told.modality,
        told.negated,
        told.tense,
    )


def _holder(utterance: Utterance, number: int, subject: int | None, parties: Standing) -> Party | None:
    """Who the subject is, or whose it is."""
    if subject is None:
        return None
    owners = utterance.under(subject, "nmod:poss")
    return next((party for at in (subject, *owners) if (party := parties.get((number, at)))), None)


def _tense(wording: Wording, clause: Clause) -> Tense:
    """By the first auxiliary, else the copula, else the predicate; "has paid" is past."""
    helpers = [*wording.under(clause.head, "aux"), *wording.under(clause.head, "cop")]
    forms = {wording.lower(at) for at in helpers}
    if forms & {"will", "shall", "'ll", "wo"} or _is_going(wording, clause):
        return "future"
    perfect = any(wording.words[at].lemma == "have" for at in helpers)
    carrier = min(helpers, default=clause.head)
    features = wording.words[carrier].features
    if perfect or "Tense=Past" in features:
        return "past"
    return "present" if "Tense=Pres" in features or helpers else ""


def _is_going(wording: Wording, clause: Clause) -> bool:
    word = wording.words[clause.head]
    return word.relation == "xcomp" and wording.lower(word.head) in ("going", "about")
