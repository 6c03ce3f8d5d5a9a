"""How a clause is meant: fact, opinion, question, condition, supposition, hearsay, quotation or request."""

import re
from collections.abc import Callable
from functools import partial
from typing import Literal

from nlp.clauses import Clause, chain
from nlp.lexicon import any_of, listed
from nlp.mention import PRONOUNS
from nlp.utterances import Wording

Modality = Literal[
    "fact", "opinion", "question", "condition", "hypothesis", "hearsay", "quotation", "request"
]

_HEARSAY = re.compile(any_of("statements", "hearsay_phrase"), re.I)
_OPINION = re.compile(any_of("statements", "opinion_phrase"), re.I)
_ASKS = ("can", "could", "would", "will")


_listed = partial(listed, "statements")


def modality(wording: Wording, clause: Clause, among: tuple[Clause, ...]) -> Modality:
    """How a clause of a sentence is meant, itself or by a clause above it."""
    up = tuple(chain(clause, among))
    for meant, holds in _TESTS:
        if any(holds(wording, each) for each in (up if meant in _INHERITED else (clause,))):
            return meant
    return "fact"


def _is_quoted(wording: Wording, clause: Clause) -> bool:
    return wording.is_quoted(clause.head)


def _asks_for(wording: Wording, clause: Clause) -> bool:
    """Whether it asks somebody to do something: "please send", "could you look", "let me know"."""
    word = wording.words[clause.head]
    has_subject = any(wording.under(clause.head, "nsubj"))
    if word.relation.partition(":")[0] not in ("root", "conj", "parataxis"):
        return False
    if not has_subject:
        base = word.tag == "VB" and not any(wording.under(clause.head, "aux", "mark"))
        return "Mood=Imp" in word.features or (base and clause.subject is None)
    asked = any(wording.lower(at) in _ASKS for at in wording.under(clause.head, "aux"))
    subject = wording.lower(clause.subject) if clause.subject is not None else ""
    inverted = any(at < (clause.subject or 0) for at in wording.under(clause.head, "aux"))
    return asked and inverted and PRONOUNS.get(subject) == "you"


def _asks(wording: Wording, clause: Clause) -> bool:
    """Whether it is a question, or what somebody wonders: "whether he is ill"."""
    if any(wording.lower(at) == "whether" for at in wording.under(clause.head, "mark")):
        return True
    relation = wording.words[clause.head].relation.partition(":")[0]
    ends = range(clause.end - 1, min(clause.end + 2, len(wording.words)))
    return relation in ("root", "conj", "parataxis") and any("?" in wording.form(at) for at in ends)


def _is_condition(wording: Wording, clause: Clause) -> bool:
    if wording.words[clause.head].relation.partition(":")[0] != "advcl":
        return False
    marks = [wording.lower(at) for at in wording.under(clause.head, "mark")]
    inverted = wording.lower(clause.first) in ("should", "had", "were")
    return bool(_listed("condition") & set(marks)) or (inverted and not marks)


def _is_hearsay(wording: Wording, clause: Clause) -> bool:
    """Whether others are said to say so: "apparently", "I'm told", "he said that"."""
    adverb = any(wording.lower(at) in _listed("hearsay") for at in clause.words)
    begin = wording.words[0].start
    near = wording.text[: wording.words[clause.head].end - begin]
    heard = any(True for _ in _HEARSAY.finditer(near)) and not _asks(wording, clause)
    return adverb or heard or (_is_said(wording, clause) and not _says_writer(wording, clause))


def _is_said(wording: Wording, clause: Clause) -> bool:
    """Whether it is what a verb of saying says."""
    word = wording.words[clause.head]
    return word.relation.partition(":")[0] == "ccomp" and wording.is_one_of(word.head, _listed("saying"))


def _says_writer(wording: Wording, clause: Clause) -> bool:
    subject = next(wording.under(wording.words[clause.head].head, "nsubj"), None)
    return subject is not None and PRONOUNS.get(wording.lower(subject)) in ("i", "we")


def _is_supposed(wording: Wording, clause: Clause) -> bool:
    """Whether it only may be so: would, might, perhaps, suppose."""
    word = wording.words[clause.head]
    if any(wording.lower(at) in _listed("possible") for at in clause.words):
        return True
    commanded = "Mood=Imp" in wording.words[word.head].features
    supposed = commanded and wording.is_one_of(word.head, _listed("supposing"))
    if word.relation == "ccomp" and supposed:
        return True
    auxiliaries = {wording.lower(at) for at in wording.under(clause.head, "aux")}
    unable = any(wording.lower(at) in ("n't", "not") for at in wording.under(clause.head, "advmod"))
    return bool(auxiliaries & {"would", "'d", "might", "may"}) or ("could" in auxiliaries and not unable)


def _is_opinion(wording: Wording, clause: Clause) -> bool:
    """Whether it says whose view it is: "I think", "in my view", "it seems"."""
    word = wording.words[clause.head]
    relation = word.relation.partition(":")[0]
    verbs = _listed("opinion"), _listed("seeming")
    thought = relation in ("ccomp", "parataxis") and wording.is_one_of(word.head, verbs[0])
    seems = any(wording.under(clause.head, "xcomp", "ccomp")) and wording.is_one_of(clause.head, verbs[1])
    seeming = relation in ("xcomp", "ccomp") and wording.is_one_of(word.head, verbs[1])
    return thought or seems or seeming or bool(_OPINION.search(wording.text))


_TESTS: tuple[tuple[Modality, Callable[[Wording, Clause], bool]], ...] = (
    ("quotation", _is_quoted),
    ("request", _asks_for),
    ("question", _asks),
    ("condition", _is_condition),
    ("hearsay", _is_hearsay),
    ("hypothesis", _is_supposed),
    ("opinion", _is_opinion),
)
_INHERITED: tuple[Modality, ...] = ("condition", "hearsay", "question", "opinion")
"""What a clause takes over from the clauses above it."""
