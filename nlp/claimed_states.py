"""How something stands and what was decided, as a draft has it: "has gone bust", "was refused"."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from nlp.comparing import LESS, OTHER, Compared
from nlp.facts import Fact
from nlp.language import words
from nlp.lexicon import lexicon
from nlp.predication import Predication
from nlp.utterances import stems

STRETCHES = 256
"""Words whose states are kept."""


def status(said: Predication, fact: Fact) -> Compared:
    """How the subject stands now; a past that is over may have been otherwise."""
    tag = said.utterance.words[said.clause.head].tag
    verb = tag in ("VB", "VBP", "VBZ") or _does(said)
    acts = verb and not said.has("cop") and not _becomes(said)  # "opens at seven"
    if not said.is_subject or acts or said.has("obj", "obl:agent") or said.statement.tense == "future":
        return OTHER
    passing = said.has("obl", "advcl", "obl:unmarked") and not _becomes(said)  # "closed on Mondays"
    over = tag == "VBD" or said.utterance.lower(said.verb) in ("was", "were")
    return _compared(said, fact, LESS if over or passing else 1)


def decision(said: Predication, fact: Fact) -> Compared:
    """What was decided of it: "the scheme was refused", "the committee refused the scheme"."""
    head = said.clause.head
    objects = tuple(said.utterance.under(head, "obj"))
    decided = any(said.of.covers(at) for at in objects)
    if said.statement.tense in ("future", "") or not (decided or (said.is_subject and not objects)):
        return OTHER
    return _compared(said, fact, 1)


def _compared(said: Predication, fact: Fact, sure: float) -> Compared:
    stated = states(_predicate(said))
    known = states(word.casefold() for word in words(fact.value))
    groups = {state.partition("-")[0] for state in stated} & {state.partition("-")[0] for state in known}
    if not groups:
        return OTHER
    same = bool(stated & known)
    if said.statement.negated:
        return Compared(False, sure) if same else OTHER
    return Compared(same, sure)


def states(spoken: Iterable[str]) -> frozenset[str]:
    """The states that words in small letters name, a phrase before its words: "not upheld"."""
    found: set[str] = set()
    left = list(spoken)
    while left:
        word, follows = left.pop(0), left[0] if left else ""
        phrase = frozenset.union(*(_states(f"{stem} {follows}") for stem in stems(word)))
        if phrase:
            left.pop(0)
        found |= phrase or frozenset.union(*(_states(stem) for stem in stems(word)))
    return frozenset(found)


def _predicate(said: Predication) -> Iterator[str]:
    """The words that say which state it is: the head and its particle, or what it brings somebody into."""
    head = said.clause.head
    if _becomes(said):
        for at in said.utterance.under(head, "xcomp", "obl", "obj", "acl", "advmod"):
            if not any(said.utterance.lower(under) == "not" for under in said.utterance.under(at)):
                yield from _with_case(said, at)
        return
    yield from _with_case(said, head)
    yield from (said.utterance.lower(at) for at in said.utterance.under(head, "compound:prt"))


def _with_case(said: Predication, at: int) -> Iterator[str]:
    """A word with its preposition: "in post"."""
    yield from (said.utterance.lower(case) for case in said.utterance.under(at, "case"))
    yield said.utterance.lower(at)


def _does(said: Predication) -> bool:
    """Whether it is a verb by what stands before it: "does open"."""
    helpers = said.utterance.under(said.clause.head, "aux")
    return any(said.utterance.lower(at) in ("do", "does", "did") for at in helpers)


def _becomes(said: Predication) -> bool:
    """Whether the verb only brings into a state: "has gone into liquidation", "was found guilty"."""
    return said.is_listed(said.clause.head, "becoming")


@lru_cache(maxsize=STRETCHES)
def _states(words: str) -> frozenset[str]:
    return frozenset(state for state, listed in lexicon("facts").items() if "-" in state and words in listed)
