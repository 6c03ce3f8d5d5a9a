"""Whether a clause denies what it says: not, n't, hardly, no longer, nobody, failed to."""

import re
from functools import partial

from nlp.clauses import Clause
from nlp.lexicon import any_of, listed
from nlp.utterances import Wording

_listed = partial(listed, "statements")


_PHRASE = re.compile(any_of("statements", "negative_phrase"), re.I)
_AFFIRMING = re.compile(any_of("statements", "affirming"), re.I)


def denies(wording: Wording, clause: Clause) -> bool:
    """Whether it is not so that the subject does or is this; two denials say yes."""
    if _AFFIRMING.search(_own_words(wording, clause)):
        return False
    return (_words(wording, clause) + _phrases(wording, clause) + _fails(wording, clause)) % 2 == 1


def _own_words(wording: Wording, clause: Clause) -> str:
    return " ".join(wording.lower(at) for at in clause.words).replace(" n't", "n't")


def _words(wording: Wording, clause: Clause) -> int:
    """1 for a negative word on the predicate, or "no" or "nobody" its parts; a second adds stress."""
    return int(any(_is_negative(wording, clause, at) for at in clause.words))


def _is_negative(wording: Wording, clause: Clause, at: int) -> bool:
    word, form = wording.words[at], wording.lower(at)
    if form in ("no", "neither") and word.relation == "det":
        return clause.head in (word.head, wording.words[word.head].head)
    if form == "without":
        return word.relation == "mark" and at < clause.head
    on_predicate = word.head == clause.head and form in (*_listed("negative"), *_listed("nobody"))
    return on_predicate and not _only(wording, at)


def _only(wording: Wording, at: int) -> bool:
    """Whether it is the "not" of "not only", "not just" or "not least"."""
    return wording.lower(at + 1) in ("only", "just", "least")


def _phrases(wording: Wording, clause: Clause) -> int:
    """ "no longer", "far from", "anything but", unless its words were counted."""
    words = _own_words(wording, clause)
    return int(bool(_PHRASE.search(words)) and "not at all" not in words)


def _fails(wording: Wording, clause: Clause) -> int:
    """Whether the clause is what somebody failed, refused or stopped to do."""
    word = wording.words[clause.head]
    if word.relation.partition(":")[0] not in ("xcomp", "ccomp") or clause.above is None:
        return 0
    denied = wording.is_one_of(clause.above, frozenset({"deny"}))
    return int(denied or (word.relation != "ccomp" and wording.is_one_of(clause.above, _listed("failing"))))
