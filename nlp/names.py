"""Whether a given name fits a mailbox: the same, a short form, or a near spelling of a word in it."""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from nlp.analysis import analysed
from nlp.draft import Recipient
from nlp.encoder import available
from nlp.lexicon import lexicon


def is_a_person(recipient: Recipient) -> bool:
    """Whether a mailbox is surely one person's: by a first and a last name in the address."""
    shown = recipient.name.split()
    words = _local(recipient)
    by_name = len(shown) == 2 and all(part[0].isupper() and part.isalpha() for part in shown)
    return len(words) == 2 and (by_name or words[0] in _given() or _reads_as_a_person(words))


@lru_cache(maxsize=512)
def _reads_as_a_person(words: tuple[str, ...]) -> bool:
    """Whether the network takes the words for somebody's name: ruksana begum, and not licensing unit."""
    if not available():
        return False
    sentence = f"I spoke to {' '.join(words).title()} on Monday."
    return any(
        name.kind == "PERSON" and name.end - name.first == len(words)
        for each in analysed(sentence)
        for name in each.names
    )


@lru_cache(maxsize=512)
def fits(name: str, recipient: Recipient) -> bool:
    """Whether somebody may greet this mailbox by that name."""
    greeted = name.lower()
    known = {word.lower() for word in re.findall(r"\w+", recipient.name)} | set(_local(recipient))
    return any(_same(greeted, word) for word in known)


def _local(recipient: Recipient) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", recipient.address.partition("@")[0]))


def _same(greeted: str, word: str) -> bool:
    if len(word) == 1:
        return greeted.startswith(word)
    if (
        word.startswith(greeted)
        or greeted.startswith(word)
        or OSA.distance(greeted, word) <= max(len(word) // 4, 1)
    ):
        return True
    return are_forms(greeted, word)


def are_forms(one: str, other: str) -> bool:
    """Whether two given names are forms of one: Sam and Samuel, but not Samuel and Samantha."""
    return other in _forms().get(one, frozenset())


@cache
def _forms() -> dict[str, frozenset[str]]:
    """For each name with short forms, and each of these, all that the same person may be called."""
    known: dict[str, set[str]] = {}
    for full, short in lexicon("nicknames").items():
        for name in (full, *short):
            known.setdefault(name, set()).update((full, *short))
    return {name: frozenset(forms) for name, forms in known.items()}


@cache
def _given() -> frozenset[str]:
    names = lexicon("nicknames")
    return frozenset(names) | {short for forms in names.values() for short in forms if len(short) > 2}
