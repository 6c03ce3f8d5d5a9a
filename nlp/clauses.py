"""A sentence cut into clauses: each predicate with its own words, its subject and what it hangs on."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nlp.utterances import SENTENCES, Wording

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


@lru_cache(maxsize=SENTENCES)
def clauses(wording: Wording) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their first words."""
    heads = {at for at in range(len(wording.words)) if _is_predicate(wording, at)}
    owners = {at: _governing(wording, at, heads) for at in range(len(wording.words))}
    found = (
        Clause(
            head,
            tuple(at for at, owner in owners.items() if owner == head),
            _subject(wording, head, heads),
            _above(wording, head, heads),
        )
        for head in heads
    )
    return tuple(sorted(found, key=lambda clause: (clause.first, clause.head)))


def _is_predicate(wording: Wording, at: int) -> bool:
    word = wording.words[at]
    relation = word.relation.partition(":")[0]
    if relation == "root" or word.head == at:
        return True
    if relation not in _LINKS:
        return False
    said = any(wording.under(at, "nsubj", "csubj", "cop", "aux", "expl"))
    return said or (relation not in ("appos",) and word.features.startswith("VERB"))


def _governing(wording: Wording, at: int, heads: set[int]) -> int:
    """The predicate that a word belongs to; at most as many steps up as there are words."""
    for _ in wording.words:
        if at in heads:
            break
        at = wording.words[at].head
    return at


def _above(wording: Wording, head: int, heads: set[int]) -> int | None:
    up = wording.words[head].head
    return None if up == head else _governing(wording, up, heads)


def _subject(wording: Wording, head: int, heads: set[int]) -> int | None:
    """The subject's head word: its own, the noun that a clause describes, or the one above's."""
    for _ in wording.words:
        own = next(wording.under(head, "nsubj"), None)
        word = wording.words[head]
        relation = word.relation.partition(":")[0]
        if own is not None and not (relation == "acl" and wording.lower(own) in _RELATIVE):
            return own
        if relation == "acl":
            return word.head
        if relation not in ("conj", "xcomp", "advcl") or word.head == head or _commands(wording, head):
            return None
        if relation == "xcomp":
            moved = next(wording.under(word.head, "obj", "iobj"), None)
            if moved is not None:
                return moved
        head = _governing(wording, word.head, heads)
    return None


def _commands(wording: Wording, head: int) -> bool:
    return "Mood=Imp" in wording.words[head].features


def chain(clause: Clause, among: tuple[Clause, ...]) -> Iterator[Clause]:
    """The clause and those above it, nearest first."""
    by_head = {each.head: each for each in among}
    current: Clause | None = clause
    for _ in among:
        if current is None:
            return
        yield current
        current = None if current.above is None else by_head.get(current.above)
