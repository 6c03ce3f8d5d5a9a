"""How a clause is meant: fact, opinion, question, condition, supposition, hearsay, quotation or request."""

import re
from collections.abc import Callable
from functools import partial
from typing import Literal

from nlp.clauses import Clause, chain
from nlp.lexicon import any_of, listed
from nlp.mention import PRONOUNS
from nlp.utterances import Utterance

Modality = Literal[
    "fact", "opinion", "question", "condition", "hypothesis", "hearsay", "quotation", "request"
]

_HEARSAY = re.compile(any_of("statements", "hearsay_phrase"), re.I)
_OPINION = re.compile(any_of("statements", "opinion_phrase"), re.I)
_ASKS = ("can", "could", "would", "will")


_listed = partial(listed, "statements")


def modality(utterance: Utterance, clause: Clause, among: tuple[Clause, ...]) -> Modality:
    """How a clause of a sentence is meant, itself or by a clause above it."""
    up = tuple(chain(clause, among))
    for meant, holds in _TESTS:
        if any(holds(utterance, each) for each in (up if meant in _INHERITED else (clause,))):
            return meant
    return "fact"


def speech(utterance: Utterance, clause: Clause, among: tuple[Clause, ...]) -> Clause | None:
    """The clause of saying in which a clause is said by somebody else than the writer, if it is."""
    for each in chain(clause, among):
        above = next((up for up in among if up.head == each.above), None)
        if above and _is_said(utterance, each) and not _by_writer(utterance, above):
            return above
    return None


def _is_quoted(utterance: Utterance, clause: Clause) -> bool:
    """Whether it stands in a thread below, is passed on, or is within quotation marks."""
    if utterance.scope in ("quoted", "shared"):
        return True
    before = "".join(utterance.form(at) for at in range(clause.head))
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _asks_for(utterance: Utterance, clause: Clause) -> bool:
    """Whether it asks somebody to do something: "please send", "could you look", "let me know"."""
    word = utterance.words[clause.head]
    has_subject = any(utterance.under(clause.head, "nsubj"))
    if word.relation.partition(":")[0] not in ("root", "conj", "parataxis"):
        return False
    if not has_subject:
        base = word.tag == "VB" and not any(utterance.under(clause.head, "aux", "mark"))
        return "Mood=Imp" in word.features or (base and clause.subject is None)
    asked = any(utterance.lower(at) in _ASKS for at in utterance.under(clause.head, "aux"))
    subject = utterance.lower(clause.subject) if clause.subject is not None else ""
    inverted = any(at < (clause.subject or 0) for at in utterance.under(clause.head, "aux"))
    return asked and inverted and PRONOUNS.get(subject) == "you"


def _asks(utterance: Utterance, clause: Clause) -> bool:
    """Whether it is a question, or what somebody wonders: "whether he is ill"."""
    if any(utterance.lower(at) == "whether" for at in utterance.under(clause.head, "mark")):
        return True
    relation = utterance.words[clause.head].relation.partition(":")[0]
    ends = range(clause.end - 1, min(clause.end + 2, len(utterance.words)))
    return relation in ("root", "conj", "parataxis") and any("?" in utterance.form(at) for at in ends)


def _is_condition(utterance: Utterance, clause: Clause) -> bool:
    if utterance.words[clause.head].relation.partition(":")[0] != "advcl":
        return False
    marks = [utterance.lower(at) for at in utterance.under(clause.head, "mark")]
    inverted = utterance.lower(clause.first) in ("should", "had", "were")
    return bool(_listed("condition") & set(marks)) or (inverted and not marks)


def _is_hearsay(utterance: Utterance, clause: Clause) -> bool:
    """Whether others are said to say so: "apparently", "I'm told", "he said that"."""
    adverb = any(utterance.lower(at) in _listed("hearsay") for at in clause.words)
    begin = utterance.words[0].start
    near = utterance.text[: utterance.words[clause.head].end - begin]
    heard = any(True for _ in _HEARSAY.finditer(near)) and not _asks(utterance, clause)
    return adverb or heard or (_is_said(utterance, clause) and not _says_writer(utterance, clause))


def _is_said(utterance: Utterance, clause: Clause) -> bool:
    """Whether it is what a verb of saying says."""
    word = utterance.words[clause.head]
    return word.relation.partition(":")[0] == "ccomp" and utterance.is_one_of(word.head, _listed("saying"))


def _says_writer(utterance: Utterance, clause: Clause) -> bool:
    subject = next(utterance.under(utterance.words[clause.head].head, "nsubj"), None)
    return subject is not None and PRONOUNS.get(utterance.lower(subject)) in ("i", "we")


def _by_writer(utterance: Utterance, above: Clause) -> bool:
    return above.subject is not None and PRONOUNS.get(utterance.lower(above.subject)) in ("i", "we")


def _is_supposed(utterance: Utterance, clause: Clause) -> bool:
    """Whether it only may be so: would, might, perhaps, suppose."""
    word = utterance.words[clause.head]
    if any(utterance.lower(at) in _listed("possible") for at in clause.words):
        return True
    commanded = "Mood=Imp" in utterance.words[word.head].features
    supposed = commanded and utterance.is_one_of(word.head, _listed("supposing"))
    if word.relation == "ccomp" and supposed:
        return True
    auxiliaries = {utterance.lower(at) for at in utterance.under(clause.head, "aux")}
    unable = any(utterance.lower(at) in ("n't", "not") for at in utterance.under(clause.head, "advmod"))
    return bool(auxiliaries & {"would", "'d", "might", "may"}) or ("could" in auxiliaries and not unable)


def _is_opinion(utterance: Utterance, clause: Clause) -> bool:
    """Whether it says whose view it is: "I think", "in my view", "it seems"."""
    word = utterance.words[clause.head]
    relation = word.relation.partition(":")[0]
    verbs = _listed("opinion"), _listed("seeming")
    thought = relation in ("ccomp", "parataxis") and utterance.is_one_of(word.head, verbs[0])
    seems = any(utterance.under(clause.head, "xcomp", "ccomp")) and utterance.is_one_of(clause.head, verbs[1])
    seeming = relation in ("xcomp", "ccomp") and utterance.is_one_of(word.head, verbs[1])
    return thought or seems or seeming or bool(_OPINION.search(utterance.text))


_TESTS: tuple[tuple[Modality, Callable[[Utterance, Clause], bool]], ...] = (
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
