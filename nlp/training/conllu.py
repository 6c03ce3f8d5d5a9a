"""Universal Dependencies files, as samples of one to three sentences of a paragraph."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from random import Random

from nlp.labelling import Span
from nlp.training.samples import Sample, Tree

LONG = 40
"""Words; a sample is not made longer than this by one sentence more."""
NEW_LINE = 0.3
"""Of the sentences behind another, the share that is shown on a line of its own."""


def read(path: Path) -> Iterator[tuple[str, bool, Sample]]:
    """Each sentence: its id, whether a paragraph starts with it, and itself."""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        named = next(line.partition("= ")[2] for line in lines if line.startswith("# sent_id"))
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        yield named, any(line.startswith("# new") for line in lines), _sample(rows)


def _sample(rows: list[list[str]]) -> Sample:
    words = [row for row in rows if row[0].isdigit()]
    columns = list(zip(*words, strict=True))
    tree = Tree(
        tags=columns[4],
        features=tuple(f"{upos}|{morph}" for upos, morph in zip(columns[3], columns[5], strict=True)),
        lemmas=tuple(
            word if lemma == "_" else lemma for word, lemma in zip(columns[1], columns[2], strict=True)
        ),
        heads=tuple(int(head) - 1 for head in columns[6]),
        relations=columns[7],
    )
    return Sample(columns[1], tree, (0,))


GENRE = re.compile(r"GUM_(\w+?)_")


def packed(
    path: Path, names: dict[str, tuple[Span, ...]], genres: Collection[str], random: Random
) -> Iterator[Sample]:
    """The file's sentences, drawn together by ones, twos and threes; `names` by sentence id where known.

    Of sentences whose ids name a genre of GUM, only those of `genres`.
    """
    held: list[Sample] = []
    for named, starts, sentence in read(path):
        genre = GENRE.match(named)
        if genre and genre[1] not in genres:
            continue
        known = names.get(named)
        sample = Sample(sentence.words, sentence.tree, (0,), names=known)
        new = starts or len(held) >= random.choice((1, 2, 3)) or _long(held, sample) or _unlike(held, sample)
        if held and new:
            yield joined(held, random)
            held = []
        held.append(sample)
    if held:
        yield joined(held, random)


def _long(held: list[Sample], sample: Sample) -> bool:
    return sum(len(one.words) for one in held) + len(sample.words) > LONG


def _unlike(held: list[Sample], sample: Sample) -> bool:
    return bool(held) and (held[0].names is None) != (sample.names is None)


def joined(parts: list[Sample], random: Random) -> Sample:
    """Sentences with trees as one sample, some of them on a line of their own."""
    words: tuple[str, ...] = ()
    tree = Tree((), (), (), (), ())
    starts: list[int] = []
    names: list[Span] = []
    for part in parts:
        at, one = len(words), part.tree or tree
        starts.append(at)
        words += part.words
        heads = tuple(-1 if head < 0 else at + head for head in one.heads)
        tree = Tree(
            tree.tags + one.tags, tree.features + one.features, tree.lemmas + one.lemmas,
            tree.heads + heads, tree.relations + one.relations,
        )  # fmt: skip
        names += [(at + start, at + end, kind) for start, end, kind in part.names or ()]
    lines = tuple(start for start in starts[1:] if random.random() < NEW_LINE)
    return Sample(words, tree, tuple(starts), lines, None if parts[0].names is None else tuple(names))
