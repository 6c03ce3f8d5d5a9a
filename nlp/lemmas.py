"""A lemma as an edit of its word: how many letters go from the end, and which come; learnt, then applied."""

from itertools import takewhile

KEEP = "="
LOWER = "-"


def edit(word: str, lemma: str) -> str:
    """The edit that makes `lemma` of `word`: `=2` drops two letters and keeps the case, `-3>y` does not."""
    case = KEEP if lemma != lemma.lower() else LOWER
    written = word if case == KEEP else word.lower()
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(written, lemma, strict=False)))
    added = lemma[stem:]
    return f"{case}{len(written) - stem}" + (f">{added}" if added else "")


def edited(word: str, edit: str) -> str:
    """The lemma that an edit makes of a word; one that is too short for it is only written small."""
    cut, _, added = edit[1:].partition(">")
    written = word if edit[0] == KEEP else word.lower()
    kept = len(written) - int(cut)
    return written[:kept] + added if kept >= 0 and (kept or added) else word.lower()
