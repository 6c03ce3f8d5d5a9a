"""Which post a draft gives somebody in the register: "is the director of planning", "our head of housing"."""

from collections.abc import Iterator
from dataclasses import dataclass

from nlp.comparing import OTHER, Compared
from nlp.facts import Fact
from nlp.language import words
from nlp.lexicon import lexicon, listed
from nlp.predication import Predication
from nlp.utterances import Utterance, stems

_OF = frozenset({"for", "of"})
_LITTLE = _OF | {"&", "and", "the", "to", ","}


@dataclass(frozen=True, slots=True)
class _Post:
    """A post by its noun, its rank ("deputy") and what it is of, each word as what it may be a form of."""

    noun: frozenset[str]
    ranks: frozenset[str]
    of: tuple[frozenset[str], ...]


def role(said: Predication, fact: Fact) -> Compared:
    """The post that the clause gives its subject, as its predicate or beside the name."""
    predicated = _predicated(said)
    at = _beside(said) if predicated is None else predicated
    if at is None or any(said.utterance.lower(under) in ("a", "an") for under in said.utterance.under(at)):
        return OTHER
    agrees = _agrees(_stated(said, at), _known(fact.value))
    if predicated is not None and said.statement.negated:
        return Compared(False) if agrees else OTHER
    return Compared(agrees)


def _agrees(stated: _Post, known: _Post) -> bool | None:
    """Whether they are one post; None where both may be one person's, or one may be said loosely."""
    same_noun = bool(stated.noun & known.noun)
    if stated.ranks != known.ranks and same_noun:
        return False
    fewer, more = sorted((stated.of, known.of), key=len)
    within = all(any(word & other for other in more) for word in fewer)
    if same_noun:
        overlap = any(word & other for word in fewer for other in more)
        return True if within else None if overlap else False
    holds_office = not stated.noun.isdisjoint(lexicon("people")["official"]) or _is_chief(stated)
    return False if holds_office else None


def _is_chief(post: _Post) -> bool:
    return any("chief" in word for word in post.of)


def _predicated(said: Predication) -> int | None:
    """The noun of which the clause says that the subject is it now."""
    head = said.clause.head
    is_noun = said.utterance.words[head].features.startswith(("NOUN", "PROPN"))
    now = said.is_subject and said.statement.tense == "present" and said.has("cop")
    return head if now and is_noun and not said.has("case") else None


def _beside(said: Predication) -> int | None:
    """The noun that stands beside the name: "Priya Nolan, our head of housing"."""
    for at in range(said.of.first, said.of.end):
        word = said.utterance.words[at]
        near = (word.head,) if word.relation == "appos" else tuple(said.utterance.under(at, "appos"))
        for beside in near:
            if said.utterance.words[beside].features.startswith(("NOUN", "PROPN")):
                return beside
    return _before(said)


def _before(said: Predication) -> int | None:
    """The noun of a role right before the name, where no list goes on: "our head of housing, Priya Nolan"."""
    first, words = said.of.first, said.utterance.words
    if any(list(said.utterance.under(at, "conj")) for at in range(first, said.of.end)):
        return None
    for name in said.utterance.analysed.names:
        apart = name.end == first - 1 and said.utterance.lower(name.end) == ","
        if name.kind == "ROLE" and (apart or name.end == first):
            inside = range(name.first, name.end)
            return next((at for at in inside if words[at].head not in inside), None)
    return None


def _stated(said: Predication, at: int) -> _Post:
    named = range(said.of.first, said.of.end)
    under = [each for each in _within(said.utterance, at) if each != at and each not in named]
    telling = [
        each for each in under if said.utterance.words[each].features.startswith(("ADJ", "NOUN", "PROPN"))
    ]
    return _post(said.forms(at), [said.forms(each) for each in telling])


def _within(utterance: Utterance, at: int) -> Iterator[int]:
    yield at
    for child in utterance.under(at, "amod", "compound", "nmod", "conj", "flat"):
        if utterance.words[child].relation != "nmod:poss":
            yield from _within(utterance, child)


def _known(written: str) -> _Post:
    """A post as the register has it: its noun is the last word, or the one before "of" or "for"."""
    spoken = [word.casefold() for word in words(written)]
    cut = next((at for at, word in enumerate(spoken) if word in _OF and at), len(spoken))
    telling = [word for word in spoken if word not in _LITTLE and word != spoken[cut - 1]]
    return _post(frozenset(stems(spoken[cut - 1])), [frozenset(stems(word)) for word in telling])


def _post(noun: frozenset[str], telling: list[frozenset[str]]) -> _Post:
    ranks = frozenset(rank for word in telling for rank in word & listed("facts", "rank"))
    return _Post(noun, ranks, tuple(word for word in telling if not word & listed("facts", "rank")))
