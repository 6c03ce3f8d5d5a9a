"""Teaches the table of phrases: what sentences do by their pieces and pairs of pieces alone.

Eight-bit networks read; this remembers. It is taught from nothing in some minutes, on all sentences at once.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from nlp.encoder import PHRASES, answers, pieces
from nlp.phrases import PLACES, ROWS, packed, phrases, slots
from nlp.training.data import samples
from nlp.training.network import seed
from nlp.training.vocabulary import OPEN, Vocabulary

Known: TypeAlias = tuple[NDArray[np.int64], list[float]]
"""A sentence's phrases, or rows of the table, and what is known of it for each label."""
KINDS = ("plain", "public", "own")


class Phrases(nn.Module):
    """The table's rows summed, what is above 0 of them, and from that the log-odds of each label."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.rows = nn.EmbeddingBag(2**ROWS, width, mode="sum", sparse=True)
        self.out = nn.Linear(width, labels)
        nn.init.normal_(self.rows.weight, std=0.05)
        nn.init.constant_(self.out.bias, -4.0)  # most sentences do none of it

    def forward(self, of: list[NDArray[np.int64]]) -> Tensor:
        """Sentences' rows → sentences, labels."""
        starts = np.cumsum([0, *map(len, of[:-1])])
        weights = np.concatenate([np.full(len(one), max(len(one), 1) ** -0.5, np.float32) for one in of])
        inner = self.rows(
            torch.from_numpy(np.concatenate(of)), torch.from_numpy(starts), torch.from_numpy(weights)
        )
        told: Tensor = self.out(functional.relu(inner))
        return told


def remember(public: Path, out: Path, settings: dict[str, Any]) -> None:
    """Write phrases.npz into `out`, which has the tokenizer already."""
    seed(settings["seed"])
    read = list(_known(public, settings))
    often = np.bincount(np.concatenate([places for places, _ in read]), minlength=2**PLACES)
    known = often >= settings["phrases"]["often"]
    learnt = [(slots(places, known), senses) for places, senses in read]
    network = Phrases(settings["phrases"]["width"], len(answers()["senses"]))
    _learn(network, learnt, settings["phrases"], np.random.default_rng(settings["seed"]))
    rows = network.rows.weight.detach().numpy()
    step = settings["phrases"]["step"] * rows.std()
    three = np.clip(np.round(rows / step), -1, 1)  # as good as finer ones (Li and Liu 2016)
    np.savez_compressed(
        out / PHRASES.name,
        known=np.packbits(known),
        rows=packed(three.astype(np.int8)),
        step=np.float32(step),
        out=network.out.weight.detach().numpy().T,
        bias=network.out.bias.detach().numpy(),
    )


def _known(public: Path, settings: dict[str, Any]) -> Iterator[Known]:
    words = Vocabulary(answers())
    read = samples(public, settings["data"], Random(settings["seed"]))
    for sample in (sample for kind in KINDS for sample in read[kind]):
        of = pieces(sample.words)
        for sense in (each for each in sample.senses if each.end > each.start):
            yield phrases(of[sense.start : sense.end]), words.senses_of(sense.labels)


def _learn(
    network: Phrases, learnt: list[Known], settings: dict[str, Any], random: np.random.Generator
) -> None:
    size: int = settings["sentences"]
    right = torch.tensor([senses for _, senses in learnt])
    optimisers = (
        torch.optim.SparseAdam(network.rows.parameters(), lr=settings["rate"]),
        torch.optim.Adam(network.out.parameters(), lr=settings["rate"]),
    )
    steps = settings["epochs"] * (len(learnt) // size)
    schedules = [
        torch.optim.lr_scheduler.LambdaLR(one, lambda step: max(0.02, 1 - step / steps)) for one in optimisers
    ]
    for epoch in range(settings["epochs"]):
        told, lost = time.monotonic(), 0.0
        order = random.permutation(len(learnt))[: len(learnt) // size * size].reshape(-1, size)
        for group in order:
            of = [_some(learnt[at][0], settings["dropout"], random) for at in group]
            known = right[group] != OPEN
            loss = functional.binary_cross_entropy_with_logits(
                network(of), right[group].clamp(min=0), reduction="none"
            )
            loss = (loss * known).sum() / size
            loss.backward()
            lost += loss.item()
            for one in (*optimisers, *schedules):
                one.step()
            for one in optimisers:
                one.zero_grad()
        spent = time.monotonic() - told
        print(f"phrases, epoch {epoch}: {lost / len(order):.3f}, {spent:.0f} s", flush=True)


def _some(rows: NDArray[np.int64], dropped: float, random: np.random.Generator) -> NDArray[np.int64]:
    """Without some of them, so that no one phrase decides."""
    return rows[random.random(len(rows)) >= dropped]
