"""What a sentence says without the part that judges, where the rest still tells what happened."""

from collections.abc import Iterator
from functools import lru_cache

from nlp.analysis import Analysed, Word, analysed
from nlp.classifier import likely

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
KEPT = 256
_PARTS = frozenset({"acl", "advcl", "conj", "parataxis", "appos", "amod", "vocative"})
_ALONE = frozenset({"conj", "parataxis"})
_CONDITIONS = frozenset({"if", "unless", "until", "till", "when", "whenever", "while", "before", "after"})
_SEAM = " \t\n,;:–—-("


@lru_cache(maxsize=KEPT)
def softened(text: str, sentence: Analysed) -> str | None:
    """The sentence cut down to what judges nobody, in its own words alone; None where that says nothing."""
    begin = sentence.words[0].start
    rests = sorted(set(_rests(text, sentence.words, begin)), key=len, reverse=True)
    return next((rest for rest in rests[:TRIED] if _is_free(rest)), None)


def _is_free(rest: str) -> bool:
    read = analysed(rest)
    return all(likely(one.sense(label), label) < FREE for one in read for label in JUDGING)


def _rests(text: str, words: tuple[Word, ...], begin: int) -> Iterator[str]:
    """The sentence without each of its parts that it can do without, and each of its whole clauses alone."""
    for at in range(len(words)):
        own = [other for other in range(len(words)) if _is_under(words, other, at)]
        if words[at].head == at or len(own) != own[-1] - own[0] + 1:
            continue
        kept = [other for other in range(len(words)) if other < own[0] or other > own[-1]]
        start, end = words[own[0]].start - begin, words[own[-1]].end - begin
        ends = len(own) == 1 or not text[end - 1].isalnum() or not text[end:].lstrip()[:1].isalnum()
        if own[0] > 0 and ends and _can_go(text, words, at, own) and _stands(words, kept):
            yield _joined(text[:start], text[end:])
        if _relation(words[at]) in _ALONE and _stands(words, own):
            first = next(other for other in own if _relation(words[other]) not in ("cc", "punct"))
            yield _whole(text[words[first].start - begin : words[own[-1]].end - begin], text[-1])


def _is_under(words: tuple[Word, ...], at: int, above: int) -> bool:
    for _ in words:
        if at == above or words[at].head == at:
            break
        at = words[at].head
    return at == above


def _can_go(text: str, words: tuple[Word, ...], at: int, own: list[int]) -> bool:
    """Whether what is left is as true as before: a condition or a time is not for us to drop."""
    begin = words[0].start
    marks = {
        text[words[other].start - begin : words[other].end - begin].lower()
        for other in own
        if words[other].head == at and _relation(words[other]) in ("mark", "advmod")
    }
    return _relation(words[at]) in _PARTS and not marks & _CONDITIONS


def _stands(words: tuple[Word, ...], kept: list[int]) -> bool:
    """Whether these words can be a sentence: enough of them, a subject among them, and what it does."""
    subjects = [at for at in kept if _relation(words[at]) in ("nsubj", "expl") and words[at].head in kept]
    return len(kept) >= FEWEST and any(
        words[words[at].head].features.startswith("VERB")
        or any(words[other].head == words[at].head and _relation(words[other]) == "cop" for other in kept)
        for at in subjects
    )


def _relation(word: Word) -> str:
    return word.relation.partition(":")[0]


def _joined(before: str, after: str) -> str:
    before, after = before.rstrip(_SEAM), after.lstrip(" ,)")
    return f"{before} {after}" if after[:1].isalnum() else before + after


def _whole(clause: str, mark: str) -> str:
    """A clause as a sentence of its own, with the mark that ended the sentence it was in."""
    clause = clause.strip(_SEAM + ".!?")
    return clause[:1].upper() + clause[1:] + (mark if mark in ".!?" else ".")
