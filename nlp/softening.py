"""What a sentence says without the part that judges, where the rest still tells what happened."""

from collections.abc import Iterator
from functools import lru_cache

from nlp.analysis import Word, analysed
from nlp.characters import capital
from nlp.classifier import likely
from nlp.utterances import Wording

JUDGING = (
    "abuse", "threat", "discrimination", "incitement", "misleading", "grievance", "criticism",
    "supplier_quality", "incompetence", "accusation",
)  # fmt: skip
FREE = 0.2
"""A rest that is likelier than this to do any of these is not offered."""
TRIED = 4
"""Rests that are read again, the longest first: each costs a run of the network."""
FEWEST = 4
"""Words of a rest."""
KEPT = 64
_PARTS = frozenset({"acl", "advcl", "conj", "parataxis", "appos", "amod", "vocative"})
_ALONE = frozenset({"conj", "parataxis"})
_CONDITIONS = frozenset(
    {"if", "unless", "until", "till", "when", "whenever", "while", "before", "after", "once", "since",
     "provided", "providing", "supposing", "assuming", "given", "lest", "as", "in"}
)  # fmt: skip
_SEAM = " \t\n,;:–—-("


@lru_cache(maxsize=KEPT)
def softened(wording: Wording) -> str | None:
    """The sentence cut down to what judges nobody, in its own words alone; None where that says nothing."""
    rests = sorted(set(_rests(wording)), key=len, reverse=True)
    return next((rest for rest in rests[:TRIED] if _is_free(rest)), None)


def _is_free(rest: str) -> bool:
    read = analysed(rest)
    return all(likely(one.sense(label), label) < FREE for one in read for label in JUDGING)


def _rests(wording: Wording) -> Iterator[str]:
    """The sentence without each of its parts that it can do without, and each of its whole clauses alone."""
    text, words, begin = wording.text, wording.words, wording.words[0].start
    for at, word in enumerate(words):
        own = sorted(_below(wording, at))
        if word.head == at or len(own) != own[-1] - own[0] + 1:
            continue
        kept = [other for other in range(len(words)) if other < own[0] or other > own[-1]]
        start, end = words[own[0]].start - begin, words[own[-1]].end - begin
        ends = len(own) == 1 or not text[end - 1].isalnum() or not text[end:].lstrip()[:1].isalnum()
        if own[0] > 0 and ends and _can_go(wording, at) and _stands(wording, kept):
            yield _joined(text[:start], text[end:] or text[-1] * (text[-1] in ".!?"))
        if _is_said(wording, at) and _stands(wording, own):
            first = next(other for other in own if _relation(words[other]) not in ("cc", "punct"))
            yield _whole(text[words[first].start - begin : end], text[-1])


def _below(wording: Wording, at: int) -> Iterator[int]:
    yield at
    for child in wording.children[at]:
        yield from _below(wording, child)


def _is_said(wording: Wording, at: int) -> bool:
    """Whether a clause is said beside the main one, and not within another that may deny or suppose it."""
    while wording.words[at].head != at:
        if _relation(wording.words[at]) not in _ALONE:
            return False
        at = wording.words[at].head
    return True


def _can_go(wording: Wording, at: int) -> bool:
    """Whether what is left is as true as before: a condition or a time is not for us to drop."""
    marks = {wording.lower(mark) for mark in wording.under(at, "mark", "advmod")}
    return _relation(wording.words[at]) in _PARTS and not marks & _CONDITIONS


def _stands(wording: Wording, kept: list[int]) -> bool:
    """Whether these words can be a sentence: enough of them, a subject among them, and what it does."""
    inside = set(kept)
    return len(kept) >= FEWEST and any(
        not inside.isdisjoint(wording.under(at, "nsubj", "expl"))
        and (wording.words[at].features.startswith("VERB") or not inside.isdisjoint(wording.under(at, "cop")))
        for at in kept
    )


def _relation(word: Word) -> str:
    return word.relation.partition(":")[0]


def _joined(before: str, after: str) -> str:
    before, after = before.rstrip(_SEAM), after.lstrip(" ,)")
    return f"{before} {after}" if after[:1].isalnum() else before + after


def _whole(clause: str, mark: str) -> str:
    """A clause as a sentence of its own, with the mark that ended the sentence it was in."""
    clause = clause.strip(_SEAM + ".!?")
    return capital(clause) + (mark if mark in ".!?" else ".")
