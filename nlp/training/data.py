"""All samples of a run: the public sets from a folder of the user's, and our own corpus beside this file."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from nlp.labelling import Span
from nlp.training import conllu, senses, spans
from nlp.training.samples import Sample

CORPUS = Path(__file__).parent / "corpus"


def samples(public: Path, settings: dict[str, Any], random: Random) -> dict[str, list[Sample]]:
    """Every sample to learn from, by kind; files named `…_dev` are kept out."""
    read = [found for path in settings["spans"] for found in spans.public(public / path)]
    known = dict(read)
    names = {named: sample.names or () for named, sample in read}
    trees: list[Sample] = []
    used: set[str] = set()
    for path in settings["trees"]:
        agreeing = _agreeing(public / path, names, known)
        used |= agreeing.keys()
        trees += conllu.packed(public / path, agreeing, settings["genres"], random)
    return {
        "trees": trees,
        "spans": [sample for named, sample in read if named not in used and sample.words],
        "plain": [sample for path in settings["plain"] for sample in senses.plain(public / path)],
        "public": [sample for path in settings["public"] for sample in senses.public(public / path)],
        "own": list(own(random)),
    }


def own(random: Random) -> Iterator[Sample]:
    """What was written for this project: marked names, drafts, and lines in the company of others."""
    paths = [path for path in sorted(CORPUS.glob("*")) if not path.stem.endswith("_dev")]
    lines = [path for path in paths if path.suffix == ".jsonl" and not path.stem.startswith("drafts")]
    yield from senses.together([sample for path in lines for sample in senses.lines(path)], random)
    for path in paths:
        if path.suffix == ".txt":
            yield from spans.own(path)
        elif path not in lines:
            yield from senses.drafts(path)


def _agreeing(
    path: Path, names: dict[str, tuple[Span, ...]], read: dict[str, Sample]
) -> dict[str, tuple[Span, ...]]:
    """The spans of the sentences that both files have, moved to the tree's words where these are others."""
    known = {}
    for named, _, sentence in conllu.read(path):
        if named in names and "".join(read[named].words) == "".join(sentence.words):
            known[named] = tuple(_moved(names[named], read[named].words, sentence.words))
    return known


def _moved(found: tuple[Span, ...], words: tuple[str, ...], others: tuple[str, ...]) -> Iterator[Span]:
    theirs = list(_places(others))
    mine = list(_places(words))
    for start, end, kind in found:
        begin, stop = mine[start][0], mine[end - 1][1]
        touched = [at for at, (begins, ends) in enumerate(theirs) if begins < stop and begin < ends]
        yield touched[0], touched[-1] + 1, kind


def _places(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    at = 0
    for word in words:
        yield at, at + len(word)
        at += len(word)
