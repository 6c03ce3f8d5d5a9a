"""Threats in plain words: the writer will hurt somebody, or somebody will be sorry."""

from collections.abc import Iterator

from nlp.acts import Act, acts
from nlp.document import Document
from nlp.lexicon import listed
from nlp.statements import statements
from nlp.utterances import Utterance

_PEOPLE = frozenset({"her", "him", "them", "you", "u", "ya"})
_WHOSE = frozenset({"her", "his", "their", "your", "ur"})


def harms(document: Document) -> Iterator[Utterance]:
    """Sentences in which the writer says that they will hurt somebody, or break what is theirs."""
    hurt, breaks = listed("threats", "hurt"), listed("threats", "break")
    for act in acts(document, hurt | breaks):
        if act.is_by_writer and _is_to_come(act) and not _is_denied(act, document):
            person = act.utterance.is_one_of(act.statement.head, hurt) and _strikes(act)
            if person or (act.utterance.is_one_of(act.statement.head, breaks) and _breaks(act)):
                yield act.utterance


def regrets(document: Document) -> Iterator[Utterance]:
    """Sentences that tell the reader that they will regret something: "you'll be sorry"."""
    for act in acts(document, listed("threats", "rue")):
        said, head = act.statement, act.statement.head
        of_reader = any(act.utterance.lower(at) in _PEOPLE for at in act.utterance.under(head, "nsubj"))
        # "you'll be sorry to hear", "you will regret missing it"
        explained = any(act.utterance.under(head, "xcomp", "ccomp", "obl")) or _is_to_do(act)
        stands_alone = act.utterance.words[head].relation.partition(":")[0] in ("root", "conj", "parataxis")
        if of_reader and said.tense == "future" and not said.negated and stands_alone and not explained:
            yield act.utterance


def _is_to_do(act: Act) -> bool:
    """Whether a "to" with a verb hangs on it: not every parse calls that its complement."""
    below = act.utterance.under(act.statement.head, "advcl")
    return any(act.utterance.lower(mark) == "to" for at in below for mark in act.utterance.under(at, "mark"))


def _is_denied(act: Act, document: Document) -> bool:
    """Whether it is said not to happen, by its own verb or by the one it hangs on: "not going to"."""
    heads = (act.statement.head, act.depends_on)
    same = (each for each in statements(document) if each.sentence == act.statement.sentence)
    return any(each.negated for each in same if each.head in heads)


def _is_to_come(act: Act) -> bool:
    """Whether it is said of the future, by itself or by the verb that it is joined to."""
    word = act.utterance.words[act.statement.head]
    joined = act.utterance.under(word.head, "aux") if word.relation == "conj" else ()
    return act.statement.tense == "future" or any(
        act.utterance.lower(at) in ("will", "'ll", "shall") for at in joined
    )


def _strikes(act: Act) -> bool:
    return any(act.utterance.lower(at) in _PEOPLE for at in act.utterance.under(act.statement.head, "obj"))


def _breaks(act: Act) -> bool:
    """Whether what is broken is a part or a belonging of somebody."""
    theirs = listed("threats", "theirs")
    return any(
        act.utterance.lower(at) in theirs
        and any(act.utterance.lower(owner) in _WHOSE for owner in act.utterance.under(at, "nmod:poss"))
        for at in act.utterance.under(act.statement.head, "obj")
    )
