"""All samples of a run: the public sets from a folder of the user's, and our own corpus beside this file."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from nlp.labelling import Span
from nlp.training import conllu, senses, spans
from nlp.training.samples import Sample

CORPUS = Path(__file__).parent / "corpus"


def samples(public: Path, settings: dict[str, Any], random: Random) -> Iterator[Sample]:
    """Every sample to learn from; files named `…_dev` are kept out."""
    read = {path: list(spans.public(public / path)) for path in settings["spans"]}
    names = {named: sample.names or () for found in read.values() for named, sample in found}
    used: set[str] = set()
    for path in settings["trees"]:
        known = _agreeing(
            public / path, names, {named: one for found in read.values() for named, one in found}
        )
        used |= known.keys()
        yield from conllu.packed(public / path, known, random)
    yield from (
        sample for found in read.values() for named, sample in found if named not in used and sample.words
    )
    for path in settings["plain"]:
        yield from senses.plain(public / path)
    yield from own()


def own() -> Iterator[Sample]:
    """What was written for this project."""
    for path in sorted(CORPUS.glob("*")):
        if path.stem.endswith("_dev"):
            continue
        read = {
            ".txt": spans.own,
            ".jsonl": senses.drafts if path.stem.startswith("drafts") else senses.lines,
        }
        yield from read[path.suffix](path)


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
