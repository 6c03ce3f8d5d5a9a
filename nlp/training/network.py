"""One encoder and its heads: grammar, names and a glance at meaning after half of it, then a closer look."""

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from transformers import BertModel

from nlp.training.vocabulary import Sizes


class Mix(nn.Module):
    """Learnt means of the encoder's layers (Peters et al. 2018): grammar lives lower than meaning."""

    def __init__(self, layers: int, means: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(means, layers))

    def forward(self, layers: Tensor) -> Tensor:
        """Layers, batch, pieces, width → means, batch, pieces, width."""
        weights = self.weights.softmax(1).to(layers.dtype)
        return (weights @ layers.flatten(1)).view(-1, *layers.shape[1:])


class Dropout(nn.Module):
    """`nn.Dropout` by one random byte a value: its own way of chance takes a seventh of the time."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.dropped = round(share * 256)

    def forward(self, values: Tensor) -> Tensor:
        """The values, some of them 0 while it learns, and the others as much greater."""
        if not self.training or not self.dropped:
            return values
        chance = np.frombuffer(_CHANCE.bytes(values.numel()), np.uint8).reshape(values.shape)
        kept = torch.from_numpy(chance >= self.dropped).to(values.dtype)
        return values * kept.mul_(256 / (256 - self.dropped))


_CHANCE = np.random.Generator(np.random.SFC64(0))


def seed(number: int) -> None:
    """Begin chance anew: what follows is the same wherever it begins with this number."""
    torch.manual_seed(number)
    _CHANCE.bit_generator.state = np.random.SFC64(number).state


class Pairs(nn.Module):
    """Biaffine scores of (dependent, head) pairs (Dozat and Manning 2017), for each of `answers`."""

    def __init__(self, width: int, hidden: int, answers: int, dropout: float) -> None:
        super().__init__()
        self.dependent = nn.Sequential(nn.Linear(width, hidden), nn.GELU(), Dropout(dropout))
        self.head = nn.Sequential(nn.Linear(width, hidden), nn.GELU(), Dropout(dropout))
        self.pair = nn.Parameter(torch.zeros(answers, hidden, hidden))
        self.alone = nn.Linear(hidden, answers)
        self.as_head = nn.Linear(hidden, answers, bias=False)
        nn.init.normal_(self.pair, std=0.02)

    def forward(self, states: Tensor) -> Tensor:
        """Batch, pieces, width → batch, answers, dependents, heads."""
        dependent, head = self.dependent(states), self.head(states)
        texts, pieces, hidden = dependent.shape
        answers = len(self.pair)
        pairs = self._asked(dependent).view(texts, pieces * answers, hidden) @ head.transpose(1, 2)
        pairs = pairs.view(texts, pieces, answers, pieces).transpose(1, 2)
        alone = self.alone(dependent).transpose(1, 2).unsqueeze(3)
        return pairs + alone + self.as_head(head).transpose(1, 2).unsqueeze(2)

    def at(self, states: Tensor, samples: Tensor, words: Tensor, heads: Tensor) -> Tensor:
        """The scores of these pairs alone → pairs, answers."""
        dependent, head = self.dependent(states)[samples, words], self.head(states)[samples, heads]
        asked = self._asked(dependent).view(-1, *self.pair.shape[:2])
        return (asked @ head.unsqueeze(2)).squeeze(2) + self.alone(dependent) + self.as_head(head)

    def halves(self, states: Tensor, words: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        """What one text's dependents and heads bring to the scores of their pairs, whose product they are:
        words, answers × (hidden + 1) and heads, hidden + 1."""
        dependent, head = self.dependent(states[0, words]), self.head(states[0, heads])
        answers, hidden, _ = self.pair.shape
        asked = torch.cat((self.pair.permute(1, 0, 2), self.alone.weight.T.unsqueeze(2)), 2)
        added = torch.cat((self.as_head.weight, self.alone.bias.unsqueeze(1)), 1)
        brought = dependent @ asked.reshape(hidden, answers * (hidden + 1)) + added.reshape(-1)
        return brought, torch.cat((head, torch.ones_like(head[:, :1])), 1)

    def _asked(self, dependent: Tensor) -> Tensor:
        """…, hidden → …, answers × hidden."""
        answers, hidden, _ = self.pair.shape
        return dependent @ self.pair.permute(1, 0, 2).reshape(hidden, answers * hidden)


class Reader(nn.Module):
    """What is known of a text's pieces, from one pass of the encoder, or half of one."""

    def __init__(self, encoder: BertModel, sizes: Sizes, settings: dict[str, Any]) -> None:
        super().__init__()
        width, dropout = encoder.config.hidden_size, settings["dropout"]
        shallow = settings["shallow"]
        self.embeddings = encoder.embeddings
        self.shallow = encoder.encoder.layer[:shallow]
        self.deep = encoder.encoder.layer[shallow:]
        self.dropout = Dropout(dropout)
        self.mix = Mix(shallow, 3)
        self.deep_mix = Mix(len(self.deep), 1)
        self.tags = nn.Linear(width, sizes.tags)
        self.features = nn.Linear(width, sizes.features)
        self.lemmas = nn.Linear(width, sizes.lemmas)
        self.starts = nn.Linear(width, 1)
        self.arcs = Pairs(width, settings["arc_width"], 1, dropout)
        self.relations = Pairs(width, settings["relation_width"], sizes.relations, dropout)
        self.names = nn.Linear(width, sizes.names)
        self.council = nn.Linear(width, sizes.council)
        self.glance = _senses(width, sizes.senses, settings)
        self.senses = _senses(width, sizes.senses, settings)

    def states(
        self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Batch, pieces → what grammar, names and glance are read from, and the last state of all."""
        states = _through(self.shallow, self.embeddings(input_ids=ids, token_type_ids=shapes), mask)
        grammar, naming, glance = self.dropout(self.mix(states))
        return grammar, naming, glance, states[-1]

    def simple(self, grammar: Tensor, naming: Tensor, glance: Tensor) -> dict[str, Tensor]:
        """The scores of all heads of the first layers but relations."""
        return {
            "tags": self.tags(grammar), "features": self.features(grammar), "lemmas": self.lemmas(grammar),
            "starts": self.starts(grammar).squeeze(-1), "arcs": self.arcs(grammar).squeeze(1),
            "names": self.names(naming), "council": self.council(naming), "glance": self.glance(glance),
        }  # fmt: skip

    def again(self, state: Tensor, mask: Tensor | None = None) -> Tensor:
        """What a sentence does, by the deep layers: batch, pieces, width → batch, pieces, 2 × labels."""
        (meaning,) = self.dropout(self.deep_mix(_through(self.deep, state, mask)))
        return self.senses(meaning)

    def forward(self, ids: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """One text: its pieces, and where its words begin → the scores of the first layers' heads for each
        word, in the order of `OUTPUTS`."""
        grammar, naming, glance, state = self.states(ids, shapes)
        found = self.simple(grammar, naming, glance)
        around = torch.cat((firsts, firsts.new_zeros(1)))  # the mark before the text stands for "no head"
        dependents, heads = self.relations.halves(grammar, firsts, around)
        words = {name: scores[0][firsts] for name, scores in found.items() if name != "glance"}
        words |= {"arcs": words["arcs"][:, around], "dependents": dependents, "heads": heads}
        words |= {"glance": found["glance"][0], "state": state}
        return tuple(words[name] for name in OUTPUTS)


def _senses(width: int, labels: int, settings: dict[str, Any]) -> nn.Sequential:
    """For each piece how much it matters for a label, and what it says of it."""
    hidden = settings["sense_width"]
    return nn.Sequential(
        nn.Linear(width, hidden), nn.GELU(), Dropout(settings["dropout"]), nn.Linear(hidden, 2 * labels)
    )


def _through(layers: nn.ModuleList, state: Tensor, mask: Tensor | None) -> Tensor:
    """What each layer makes of the one before it, attending to no filling: layers, batch, pieces, width."""
    unseen = None if mask is None else (1.0 - mask[:, None, None, :].float()) * -1e4
    states = []
    for layer in layers:
        state = layer(state, unseen)
        states.append(state)
    return torch.stack(states)


OUTPUTS = (
    "tags", "features", "lemmas", "starts", "arcs", "dependents", "heads", "names", "council", "glance",
    "state",
)  # fmt: skip
