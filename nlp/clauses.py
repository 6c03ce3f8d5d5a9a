"""A sentence cut into clauses: each predicate with its own words, its subject and what it hangs on."""

from collections.abc import Iterator
from dataclasses import dataclass

from nlp.utterances import Utterance

_LINKS = frozenset({"root", "conj", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj", "appos"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The predicate's head, the words of the clause in order, the word for its subject, and the clause above.

    A subject that is left out is the governing clause's; None where there is none ("Off sick again").
    """

    head: int
    words: tuple[int, ...]
    subject: int | None
    above: int | None

    @property
    def first(self) -> int:
        """The first word."""
        return self.words[0]

    @property
    def end(self) -> int:
        """The word after the last."""
        return self.words[-1] + 1


def clauses(utterance: Utterance) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their first words."""
    heads = {at for at in range(len(utterance.words)) if _is_predicate(utterance, at)}
    owners = {at: _governing(utterance, at, heads) for at in range(len(utterance.words))}
    found = (
        Clause(
            head,
            tuple(at for at, owner in owners.items() if owner == head),
            _subject(utterance, head, heads),
            _above(utterance, head, heads),
        )
        for head in heads
    )
    return tuple(sorted(found, key=lambda clause: (clause.first, clause.head)))


def _is_predicate(utterance: Utterance, at: int) -> bool:
    word = utterance.words[at]
    relation = word.relation.partition(":")[0]
    if relation == "root" or word.head == at:
        return True
    if relation not in _LINKS:
        return False
    said = any(utterance.under(at, "nsubj", "csubj", "cop", "aux", "expl"))
    return said or (relation not in ("appos",) and word.features.startswith("VERB"))


def _governing(utterance: Utterance, at: int, heads: set[int]) -> int:
    """The predicate that a word belongs to; at most as many steps up as there are words."""
    for _ in utterance.words:
        if at in heads:
            break
        at = utterance.words[at].head
    return at


def _above(utterance: Utterance, head: int, heads: set[int]) -> int | None:
    up = utterance.words[head].head
    return None if up == head else _governing(utterance, up, heads)


def _subject(utterance: Utterance, head: int, heads: set[int]) -> int | None:
    """The subject's head word: its own, the noun that a clause describes, or the one above's."""
    for _ in utterance.words:
        own = next(utterance.under(head, "nsubj"), None)
        word = utterance.words[head]
        relation = word.relation.partition(":")[0]
        if own is not None and not (relation == "acl" and utterance.lower(own) in _RELATIVE):
            return own
        if relation == "acl":
            return word.head
        if relation not in ("conj", "xcomp", "advcl") or word.head == head or _commands(utterance, head):
            return None
        if relation == "xcomp":
            moved = next(utterance.under(word.head, "obj", "iobj"), None)
            if moved is not None:
                return moved
        head = _governing(utterance, word.head, heads)
    return None


def _commands(utterance: Utterance, head: int) -> bool:
    return "Mood=Imp" in utterance.words[head].features


def chain(clause: Clause, among: tuple[Clause, ...]) -> Iterator[Clause]:
    """The clause and those above it, nearest first."""
    by_head = {each.head: each for each in among}
    current: Clause | None = clause
    for _ in among:
        if current is None:
            return
        yield current
        current = None if current.above is None else by_head.get(current.above)
