"""Teaches the deep layers on what they are used for, sentences that the glance suspects.

They start from the states that the first layers give as they are shipped. It goes on from the model as it
stands, so that new drafts are learnt within an hour, and grammar and names stay what they are.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from nlp.encoder import LIMIT, answers, pieces, scores
from nlp.reading import suspected
from nlp.training.augment import augmented
from nlp.training.data import samples
from nlp.training.export import write_again
from nlp.training.network import Reader, seed
from nlp.training.samples import Sample
from nlp.training.shipped import deep_weights
from nlp.training.train import WEIGHTS, apart, scheduled, senses, started
from nlp.training.vocabulary import Vocabulary
from nlp.training.weights import fetched


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence between the marks around its text: a state for each piece, and what is known of it."""

    states: NDArray[np.float16]
    senses: list[float]


Rows: TypeAlias = tuple[Tensor, Tensor, Tensor, Tensor]
"""Of n sentences: states (n, pieces, width), mask (n, pieces), stretches (n, 3) and senses (n, labels)."""


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
    _learn(reader, learnt, settings["closer"], random)
    write_again(reader.eval(), out, work)


def rows(sample: Sample, words: Vocabulary) -> Iterator[Row]:
    """The sentences of a sample that do something or look as if they did, as the first layers leave them."""
    of = pieces(sample.words)
    if sum(map(len, of)) + len(sample.lines) > LIMIT:
        return
    found = scores(sample.words, of, sample.lines)
    for sense in (each for each in sample.senses if each.end > each.start):
        first, stop = found.firsts[sense.start], found.ends[sense.end - 1]
        if suspected(found.glance[first:stop]) or any(sense.labels.values()):
            state = found.state[0]
            inside = np.concatenate((state[:1], state[first:stop], state[-1:]))
            yield Row(inside.astype(np.float16), words.senses_of(sense.labels))


def _learn(reader: Reader, learnt: list[Row], settings: dict[str, Any], random: Random) -> None:
    inner = list(reader.deep.parameters())
    outer = [*reader.deep_mix.parameters(), *reader.senses.parameters()]
    epochs: int = settings["epochs"]
    steps = epochs * sum(1 for _ in _batches(learnt, settings["pieces"], Random(0)))
    optimiser, schedule = scheduled(inner, outer, steps, settings)
    reader.train()
    for epoch in range(epochs):
        told, lost = time.monotonic(), 0.0
        for count, (states, mask, stretches, right) in enumerate(
            _batches(learnt, settings["pieces"], random), 1
        ):
            one, other = (reader.again(states, mask) for _ in range(2))
            both = (senses(one, stretches, right) + senses(other, stretches, right)) / 2
            loss = WEIGHTS["senses"] * both + WEIGHTS["apart"] * apart(one, other, stretches)
            loss.backward()
            nn.utils.clip_grad_norm_([*inner, *outer], settings["clip"])
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            lost += both.item()
            if count % 50 == 0:
                spent = (time.monotonic() - told) / count
                print(
                    f"closer, epoch {epoch} batch {count}: senses {lost / count:.3f}, {spent:.1f} s",
                    flush=True,
                )


def _batches(learnt: list[Row], most: int, random: Random) -> Iterator[Rows]:
    """One pass, alike in length within a batch, in random order."""
    groups: list[list[Row]] = [[]]
    for row in sorted(learnt, key=lambda row: len(row.states) + random.random() * 3):
        if (len(groups[-1]) + 1) * len(row.states) > most:
            groups.append([])
        groups[-1].append(row)
    random.shuffle(groups)
    return (batch(group) for group in groups if group)


def batch(group: list[Row]) -> Rows:
    """Rows of unlike length, filled up; what is known is said of the pieces between the marks."""
    long = max(len(row.states) for row in group)
    states = np.zeros((len(group), long, group[0].states.shape[1]), np.float32)
    mask = torch.zeros(len(group), long)
    for at, row in enumerate(group):
        states[at, : len(row.states)] = row.states
        mask[at, : len(row.states)] = 1
    stretches = torch.tensor([(at, 1, len(row.states) - 1) for at, row in enumerate(group)])
    return torch.from_numpy(states), mask, stretches, torch.tensor([row.senses for row in group])
