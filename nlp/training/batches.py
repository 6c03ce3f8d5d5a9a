"""Samples as tensors: pieces of words, and for each head what is right or unknown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

import torch
from tokenizers import Tokenizer
from torch import Tensor

from nlp.encoder import LIMIT, laid_out, split
from nlp.labelling import labelled
from nlp.lemmas import edit
from nlp.training.augment import augmented
from nlp.training.samples import Sample
from nlp.training.vocabulary import UNKNOWN, Vocabulary

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sample as numbers; lists of answers have one entry a piece, `UNKNOWN` but at a word's first piece."""

    ids: list[int]
    shapes: list[int]
    answers: dict[str, list[int]]
    senses: list[tuple[int, int, list[float]]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of shape (samples, pieces); `senses` holds one row a stretch: sample, first, last, labels."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    answers: dict[str, Tensor]
    stretches: Tensor
    senses: Tensor


def encoded(sample: Sample, tokenizer: Tokenizer, words: Vocabulary) -> Encoded | None:
    """The sample as numbers; None where it is longer than what is read at once."""
    of = split(sample.words, tokenizer)
    row = laid_out(sample.words, of, sample.lines)
    if len(row.ids) > LIMIT + 2 or not all(of):
        return None
    answers = {name: [UNKNOWN] * len(row.ids) for name in ("tags", "features", "lemmas", "starts", "heads",
                                                           "relations", "names", "council")}  # fmt: skip
    for name, values in _answers(sample, row.firsts, words).items():
        for first, value in zip(row.firsts, values, strict=True):
            answers[name][first] = value
    senses = [
        (row.firsts[sense.start], row.ends[sense.end - 1], words.senses_of(sense.labels))
        for sense in sample.senses
        if sense.end > sense.start
    ]
    return Encoded(row.ids, row.shapes, answers, senses)


def _answers(sample: Sample, firsts: list[int], words: Vocabulary) -> dict[str, Sequence[int]]:
    known: dict[str, Sequence[int]] = {}
    if sample.tree is not None:
        edits = [edit(word, lemma) for word, lemma in zip(sample.words, sample.tree.lemmas, strict=True)]
        known = {
            "tags": words.ids("tags", sample.tree.tags),
            "features": words.ids("features", sample.tree.features),
            "lemmas": words.ids("lemmas", edits),
            "heads": [firsts[head] if head >= 0 else 0 for head in sample.tree.heads],
            "relations": words.ids("relations", sample.tree.relations),
        }
    if sample.starts is not None:
        known["starts"] = [int(word in sample.starts) for word in range(len(firsts))]
    if sample.names is not None:
        known["names"] = words.ids("names", labelled(sample.names, len(firsts)))
    if sample.council is not None:
        known["council"] = words.ids("council", labelled(sample.council, len(firsts)))
    return known


def batches(
    samples: list[Sample], tokenizer: Tokenizer, words: Vocabulary, settings: dict[str, Any], random: Random
) -> Iterator[Batch]:
    """One pass over the samples, augmented, alike in length within a batch, in random order; those whose
    meaning is known keep to themselves, since only they need the deep layers."""
    ready = [
        encoded(augmented(sample, settings["augmentation"], random), tokenizer, words) for sample in samples
    ]
    known = [one for one in ready if one]
    kinds = [one for one in known if one.senses], [one for one in known if not one.senses]
    most = settings["training"]["pieces"]
    groups = [group for kind in kinds for group in alike(kind, lambda one: len(one.ids), most, random)]
    random.shuffle(groups)
    for group in groups:
        yield batch(group)


def alike(every: list[Item], long: Callable[[Item], int], most: int, random: Random) -> Iterator[list[Item]]:
    """Items of about the same length together, as many as make up `most` when all are as long as the last."""
    group: list[Item] = []
    for one in sorted(every, key=lambda one: long(one) + random.random() * 4):
        if group and (len(group) + 1) * long(one) > most:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def batch(group: list[Encoded]) -> Batch:
    """Samples of unlike length, filled up."""
    long = max(len(one.ids) for one in group)

    def filled(rows: list[list[int]], blank: int) -> Tensor:
        return torch.tensor([row + [blank] * (long - len(row)) for row in rows])

    stretches = [(at, first, end) for at, one in enumerate(group) for first, end, _ in one.senses]
    senses = [labels for one in group for _, _, labels in one.senses]
    return Batch(
        ids=filled([one.ids for one in group], 0),
        shapes=filled([one.shapes for one in group], 0),
        mask=filled([[1] * len(one.ids) for one in group], 0),
        answers={name: filled([one.answers[name] for one in group], UNKNOWN) for name in group[0].answers},
        stretches=torch.tensor(stretches).reshape(-1, 3),
        senses=torch.tensor(senses),
    )
