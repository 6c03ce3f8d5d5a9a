"""Samples as people type them in a hurry: without capitals or the last mark, with a slip of the keys."""

from dataclasses import replace
from random import Random
from typing import Any

from nlp.training.samples import Sample, Tree

EMOJI = (
    "🙂", "😂", "🙄", "😡", "👍", "🎉", "❤️", "💚", "🤔", "🙏", "😬", "🔥", "👀", "💪",
    "#MCR", "#Manchester", "#local", "#proud", "#fail", "#WorkLife",
)  # fmt: skip
ENDS = frozenset(".!?")


def augmented(sample: Sample, settings: dict[str, Any], random: Random) -> Sample:
    """The sample, perhaps otherwise written; labels and tree stay true of it."""
    if random.random() < settings["unended"]:
        sample = _unended(sample)
    if random.random() < settings["typing"]:
        sample = _mistyped(sample, random)
    if sample.tree is None and random.random() < settings["emoji"]:
        sample = _followed(sample, random.choice(EMOJI))
    chance = random.random()
    if chance < settings["small"]:
        return replace(sample, words=tuple(word.lower() for word in sample.words))
    if chance < settings["small"] + settings["capitals"]:
        return replace(sample, words=tuple(word.upper() for word in sample.words))
    return sample


def _unended(sample: Sample) -> Sample:
    """Without the last mark, where nothing hangs on it."""
    last, tree = len(sample.words) - 1, sample.tree
    if last < 2 or sample.words[last] not in ENDS or (tree and last in tree.heads):
        return sample
    if any(end > last for _, end, _ in (sample.names or ()) + (sample.council or ())):
        return sample
    senses = tuple(replace(sense, end=min(sense.end, last)) for sense in sample.senses)
    starts = sample.starts and tuple(start for start in sample.starts if start < last)
    return replace(
        sample, words=sample.words[:last], tree=tree and _cut(tree, last), starts=starts, senses=senses
    )


def _cut(tree: Tree, end: int) -> Tree:
    return Tree(
        tree.tags[:end], tree.features[:end], tree.lemmas[:end], tree.heads[:end], tree.relations[:end]
    )


def _mistyped(sample: Sample, random: Random) -> Sample:
    words = list(sample.words)
    long = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    for at in random.sample(long, min(len(long), 1 + len(long) // 8)):
        words[at] = _slip(words[at], random)
    return replace(sample, words=tuple(words))


def _slip(word: str, random: Random) -> str:
    """Two letters the wrong way round, one left out, or one twice."""
    at = random.randrange(1, len(word) - 2)
    before, one, two, after = word[:at], word[at], word[at + 1], word[at + 2 :]
    return before + random.choice((two + one, two, one + one + two)) + after


def _followed(sample: Sample, emoji: str) -> Sample:
    return replace(sample, words=(*sample.words, emoji))
