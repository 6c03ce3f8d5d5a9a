"""How far a sentence tells somebody's circumstances: what the network says, and the words that name them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import inf

from nlp.analysis import analysed
from nlp.document import Document
from nlp.lexicon import any_of
from nlp.people import people
from nlp.statements import Statement, statements
from nlp.utterances import SENTENCES, Utterance, utterances

LABEL = "circumstances"
NAMED, MOST = 2.0, 2
"""Log-odds that a word for a circumstance adds, and how many such words count."""
ASCRIBED, ANSWERED = 5.0, 5.0
"""Log-odds where it is said that somebody is or has it, and where a public answer names it to its reader."""
_STATES = ("discipline", "family", "health", "immigration", "money", "offending")
_STATE = re.compile(any_of(LABEL, *_STATES), re.I)
_NAMED = re.compile(any_of(LABEL, *_STATES, "benefits", "safeguarding"), re.I)
_MASK = re.compile(r"\*{2,}(?:[ -]\*{2,})*")
_EMPTY = ("ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ", "SYM")
_HAVING = frozenset({"get", "have", "lose", "need", "owe", "receive", "suffer", "survive", "take"})
_NOBODY = frozenset({"own", "organisation", "writer", "reader", "official", "contact"})


def odds(number: int, document: Document) -> float:
    """Log-odds that a sentence, by its number in the draft, tells somebody's circumstances."""
    utterance = utterances(document)[number]
    named = _named(utterance.text)
    told = _told(utterance)
    if not named:
        return told
    more = NAMED * min(len(named), MOST)
    if any(_ascribes(each, utterance) for each in statements(document) if each.sentence == number):
        more = max(more, ASCRIBED)
    if document.draft.channel == "social" and _answers_one(document):
        more += ANSWERED
    return told + more


@lru_cache(maxsize=SENTENCES)
def _named(text: str) -> frozenset[str]:
    """The words for a circumstance in a sentence."""
    return frozenset(found[0].casefold() for found in _NAMED.finditer(text))


def _told(utterance: Utterance) -> float:
    """Log-odds by the network; a number with a mask on is told to nobody, and "his" alone says nothing."""
    if all(word.features.startswith(_EMPTY) for word in utterance.words):
        return -inf
    told, text = utterance.analysed.sense(LABEL), utterance.passage.text
    start, end = utterance.analysed.start, utterance.analysed.end
    ends = [mask.end() for mask in _MASK.finditer(text, start) if mask.start() < end]
    if not ends:
        return told
    plain = _MASK.sub("on file", text[start : max(end, *ends)])  # asterisks may look like a sentence's end
    return min(told, max(sentence.sense(LABEL) for sentence in analysed(plain)))


def _ascribes(statement: Statement, utterance: Utterance) -> bool:
    """Whether it says of one who can be recognised that they are or have it, as in "is in prison"."""
    holder = statement.holder
    if holder is None or not holder.recognisable or holder.kind in _NOBODY or holder.kin == "writer":
        return False
    heads = {statement.head}
    if utterance.is_one_of(statement.head, _HAVING):
        heads |= set(utterance.under(statement.head, "obj", "obl", "xcomp"))
    return not heads.isdisjoint(_states(utterance))


def _states(utterance: Utterance) -> Iterator[int]:
    """The words of the sentence that belong to a word for a circumstance."""
    begin = utterance.words[0].start
    for found in _STATE.finditer(utterance.text):
        for at, word in enumerate(utterance.words):
            if word.start - begin < found.end() and found.start() < word.end - begin:
                yield at


def _answers_one(document: Document) -> bool:
    """Whether a post greets its reader by name, so that "your arrears" are told to all."""
    return any(party.kind == "reader" and party.names for party in people(document))
