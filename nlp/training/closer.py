"""Teaches the deep layers on what they are used for, sentences that the glance suspects.

They start from the states that the first layers give as they are shipped. It goes on from the model as it
stands, so that new drafts are learnt soon, and grammar and names stay what they are.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from nlp.encoder import LIMIT, answers, marked, pieces, scores
from nlp.reading import suspected, weighed
from nlp.training.augment import augmented
from nlp.training.batches import alike
from nlp.training.data import samples
from nlp.training.export import write_again
from nlp.training.network import Reader, seed
from nlp.training.samples import Sample
from nlp.training.shipped import deep_weights
from nlp.training.train import learn, read_twice, scheduled, started, unlike
from nlp.training.vocabulary import Vocabulary
from nlp.training.weights import fetched


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence between the marks around its text: a state for each piece, what is known of it, and in which
    share of the epochs it is read."""

    states: NDArray[np.float16]
    senses: list[float]
    share: float = 1.0


Rows: TypeAlias = tuple[Tensor, Tensor, Tensor, Tensor, Tensor]
"""Of n sentences: states (n, pieces, width), mask (n, pieces), stretches (n, 3), senses (n, labels), and for
how many each counts (n)."""


def look_closer(public: Path, work: Path, out: Path, settings: dict[str, Any]) -> None:
    """Teach the deep layers of the model in `out`, and write them there when all is learnt."""
    seed(settings["seed"])
    random = Random(settings["seed"])
    words = Vocabulary(answers())
    _, reader = started(words, settings, fetched(settings["encoder"], work))
    scaling = reader.deep[0].attention.self.scaling
    reader.load_state_dict(deep_weights(out, scaling), strict=False)
    shares = settings["closer"]["shares"]
    chosen = [sample for kind, every in samples(public, settings["data"], random).items()
              for sample in every if random.random() < shares.get(kind, 0)]  # fmt: skip
    learnt = [
        row for sample in chosen for row in rows(augmented(sample, settings["augmentation"], random), words)
    ]
    _learn(reader, list(_shared(reader, learnt, settings["closer"], random)), settings["closer"], random)
    write_again(reader.eval(), out, work)


def rows(sample: Sample, words: Vocabulary) -> Iterator[Row]:
    """The sentences of a sample that do something or look as if they did, as the first layers leave them."""
    of = pieces(sample.words)
    if sum(map(len, of)) + len(sample.lines) > LIMIT:
        return
    found = scores(sample.words, of, sample.lines)
    for sense in (each for each in sample.senses if each.end > each.start):
        first, stop = found.firsts[sense.start], found.ends[sense.end - 1]
        if suspected(weighed(found.glance[first:stop])) or any(sense.labels.values()):
            states = marked(found, first, stop)[0].astype(np.float16)
            yield Row(states, words.senses_of(sense.labels))


def _shared(reader: Reader, learnt: list[Row], settings: dict[str, Any], random: Random) -> Iterator[Row]:
    """The rows with the share for each: what the network tells rightly already is read seldom, and then it
    counts for the times that it was not (importance sampling): time goes into what it does not know."""
    reader.eval()
    for group in alike(learnt, lambda row: len(row.states), settings["pieces"], random):
        states, mask, stretches, right, _ = batch(group)
        with torch.inference_mode():
            lost = unlike(reader.again(states, mask), stretches, right) / settings["hard"]
        for row, share in zip(group, lost.clamp(settings["least"], 1.0).tolist(), strict=True):
            yield replace(row, share=share)


def _learn(reader: Reader, learnt: list[Row], settings: dict[str, Any], random: Random) -> None:
    inner = list(reader.deep.parameters())
    outer = [*reader.deep_mix.parameters(), *reader.senses.parameters()]
    epochs: int = settings["epochs"]
    steps = epochs * len(_groups(learnt, settings, Random(0)))
    optimiser, schedule = scheduled(inner, outer, steps, settings)
    reader.train()
    for epoch in range(epochs):
        told, lost = time.monotonic(), 0.0
        for count, group in enumerate(_groups(learnt, settings, random), 1):
            states, mask, stretches, right, counts = batch(group)
            one, other = (reader.again(states, mask) for _ in range(2))
            losses = dict(read_twice(one, other, stretches, right, counts))
            lost += learn(losses, optimiser, schedule, settings["clip"])["senses"]
            if count % 50 == 0:
                spent = (time.monotonic() - told) / count
                shown = f"closer, epoch {epoch} batch {count}: senses {lost / count:.3f}, {spent:.1f} s"
                print(shown, flush=True)


def _groups(learnt: list[Row], settings: dict[str, Any], random: Random) -> list[list[Row]]:
    """The batches of one pass, in random order."""
    chosen = [row for row in learnt if random.random() < row.share]
    groups = list(alike(chosen, lambda row: len(row.states), settings["pieces"], random))
    random.shuffle(groups)
    return groups


def batch(group: list[Row]) -> Rows:
    """Rows of unlike length, filled up; what is known is said of the pieces between the marks."""
    long = max(len(row.states) for row in group)
    states = np.zeros((len(group), long, group[0].states.shape[1]), np.float32)
    mask = torch.zeros(len(group), long)
    for at, row in enumerate(group):
        states[at, : len(row.states)] = row.states
        mask[at, : len(row.states)] = 1
    stretches = torch.tensor([(at, 1, len(row.states) - 1) for at, row in enumerate(group)])
    senses = torch.tensor([row.senses for row in group])
    counts = torch.tensor([1 / row.share for row in group])
    return torch.from_numpy(states), mask, stretches, senses, counts
