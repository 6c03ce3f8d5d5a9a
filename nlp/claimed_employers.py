"""For whom a draft says that somebody in the register works: "works for Riverton", "is employed by us"."""

from nlp.comparing import OTHER, Compared
from nlp.facts import Fact, bare, is_legal, name_words
from nlp.parties import same_organisation
from nlp.predication import Predication
from nlp.utterances import Utterance

_WORK = frozenset({"work"})
_EMPLOY = frozenset({"employ"})


def employer(said: Predication, fact: Fact) -> Compared:
    """The organisation by name for which the subject works now."""
    named = _named(said)
    if named is None or not said.is_subject or said.statement.tense != "present":
        return OTHER
    same = same_organisation(named, name_words(fact.value))
    if said.statement.negated:
        return Compared(False) if same else OTHER
    return Compared(same)


def _named(said: Predication) -> tuple[str, ...] | None:
    """The name behind "works for" or "employed by"."""
    head, utterance = said.clause.head, said.utterance
    by = {"for"} if utterance.is_one_of(head, _WORK) else {"by"} if utterance.is_one_of(head, _EMPLOY) else ()
    for at in utterance.under(head, "obl", "nmod"):
        if any(utterance.lower(case) in by for case in utterance.under(at, "case")):
            return _organisation(utterance, at)
    return None


def _organisation(utterance: Utterance, at: int) -> tuple[str, ...] | None:
    for name in utterance.analysed.names:
        if name.kind == "ORG" and name.first <= at < name.end:
            found = [bare(utterance.form(word)) for word in range(name.first, name.end)]
            return tuple(word for word in found if not is_legal(word)) or None
    return None
