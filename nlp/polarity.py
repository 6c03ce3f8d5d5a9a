"""Whether a clause denies what it says: not, n't, hardly, no longer, nobody, failed to."""

import re
from functools import partial

from nlp.clauses import Clause
from nlp.lexicon import any_of, listed
from nlp.utterances import Utterance

_listed = partial(listed, "statements")


_PHRASE = re.compile(any_of("statements", "negative_phrase"), re.I)
_AFFIRMING = re.compile(any_of("statements", "affirming"), re.I)


def denies(utterance: Utterance, clause: Clause) -> bool:
    """Whether it is not so that the subject does or is this; two denials say yes."""
    if _AFFIRMING.search(_own_words(utterance, clause)):
        return False
    return (_words(utterance, clause) + _phrases(utterance, clause) + _fails(utterance, clause)) % 2 == 1


def _own_words(utterance: Utterance, clause: Clause) -> str:
    return " ".join(utterance.lower(at) for at in clause.words).replace(" n't", "n't")


def _words(utterance: Utterance, clause: Clause) -> int:
    """1 for a negative word on the predicate, or "no" or "nobody" its parts; a second adds stress."""
    return int(any(_is_negative(utterance, clause, at) for at in clause.words))


def _is_negative(utterance: Utterance, clause: Clause, at: int) -> bool:
    word, form = utterance.words[at], utterance.lower(at)
    if form in ("no", "neither") and word.relation == "det":
        return clause.head in (word.head, utterance.words[word.head].head)
    if form == "without":
        return word.relation == "mark" and at < clause.head
    on_predicate = word.head == clause.head and form in (*_listed("negative"), *_listed("nobody"))
    return on_predicate and not _only(utterance, at)


def _only(utterance: Utterance, at: int) -> bool:
    """Whether it is the "not" of "not only" or of a tag: "isn't he?"."""
    return utterance.lower(at + 1) in ("only", "just", "least")


def _phrases(utterance: Utterance, clause: Clause) -> int:
    """ "no longer", "far from", "anything but", unless its words were counted."""
    words = _own_words(utterance, clause)
    return int(bool(_PHRASE.search(words)) and "not at all" not in words)


def _fails(utterance: Utterance, clause: Clause) -> int:
    """Whether the clause is what somebody failed, refused or stopped to do."""
    word = utterance.words[clause.head]
    if word.relation.partition(":")[0] not in ("xcomp", "ccomp") or clause.above is None:
        return 0
    denied = utterance.is_one_of(clause.above, frozenset({"deny"}))
    return int(denied or (word.relation != "ccomp" and utterance.is_one_of(clause.above, _listed("failing"))))
