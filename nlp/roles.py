"""Somebody called by what they are: "the tenant at number 12", "my manager", "Mrs Patel's son"."""

import re
from collections.abc import Iterator
from functools import cache

from nlp.lexicon import lexicon, listed
from nlp.mention import Form, Gender, Kind, Mention, head_of
from nlp.utterances import Wording

_AT = re.compile(
    r"\s*(?:,\s*)?(?:who\s+lives\s+|living\s+)?(?:at|in|from|of|above|below|on)\s+(?:the\s+)?"
    r"(?:(?:flat|plot|room|rm|no\.?|number|house|unit|bed|ward)\s+)?#?\d+\b"
    r"|\s+(?:in|at)\s+(?:flat|plot|room|rm|unit|bed)\s+[A-Z\d]+\b|\s+(?:upstairs|downstairs|next\s+door|opposite)\b",
    re.I,
)
_KIN = listed("people", "family")


def roles(wording: Wording, number: int) -> Iterator[Mention]:
    """Everybody in a sentence who is called by a role, whether definite or not."""
    for at, word in enumerate(wording.words):
        if word.features.startswith(("NOUN", "PROPN", "ADJ")) and word.relation not in ("compound", "amod"):
            first = next((at - back for back in (2, 1, 0) if _sense(wording, at - back, at + 1)), None)
            if first is not None:
                yield from role(wording, number, first, at + 1)


def role(wording: Wording, number: int, first: int, end: int) -> Iterator[Mention]:
    """Somebody called by what they are: how definite, whose, and at what address."""
    head = head_of(wording, first, end)
    begins = next((at for at in range(first, head + 1) if _sense(wording, at, head + 1)), first)
    sense = _sense(wording, begins, head + 1) or "colleague"
    key = (*(wording.lower(at) for at in range(begins, head)), wording.words[head].lemma.casefold())
    kind: Kind = {"family": "person", "anybody": "person"}.get(sense, sense)  # type: ignore[assignment]
    owner = next(wording.under(head, "nmod:poss"), None)
    if owner is None and sense == "family":
        owner = _of(wording, head)
    plural = wording.words[head].tag in ("NNS", "NNPS")
    gender: Gender = (
        "he" if key[-1] in lexicon("people")["he"] else "she" if key[-1] in lexicon("people")["she"] else ""
    )
    lettered = re.match(r"\s+[A-Z](?![\w'’])", _after(wording, end))
    form: Form = (
        "initials" if lettered else "place" if _AT.match(_after(wording, end)) and not plural else "role"
    )
    definite = owner is not None or (not plural and _is_definite(wording, head, key[-1]))
    yield Mention(number, first, end, head, form, kind, key, gender, plural, definite, owner)


def _sense(wording: Wording, first: int, end: int) -> str:
    if first < 0:
        return ""
    words = [wording.lower(at) for at in range(first, end)]
    lemma = wording.words[end - 1].lemma.casefold()
    return _senses().get((*words[:-1], lemma), "") or _senses().get(tuple(words), "")


def _of(wording: Wording, head: int) -> int | None:
    """Whose somebody is, where it says "the son of Mrs Patel"."""
    for at in wording.under(head, "nmod"):
        if any(wording.lower(case) == "of" for case in wording.under(at, "case")):
            return at
    return None


def _is_definite(wording: Wording, head: int, noun: str) -> bool:
    determiners = [wording.lower(at) for at in wording.under(head, "det")]
    return any(word in ("the", "this", "that", "these", "those") for word in determiners) or (
        not determiners and noun in _KIN
    )


def _after(wording: Wording, end: int) -> str:
    if end > len(wording.words):
        return ""
    return wording.text[wording.words[end - 1].end - wording.words[0].start :]


@cache
def _senses() -> dict[tuple[str, ...], str]:
    senses = ("anybody", "family", "resident", "colleague", "organisation", "official", "own")
    return {tuple(words.split()): sense for sense in senses for words in lexicon("people")[sense]}
