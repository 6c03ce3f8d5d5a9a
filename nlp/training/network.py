"""One encoder and its heads: tags, lemmas, sentence starts, trees, names, and what a sentence does."""

from typing import Any

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


class Pairs(nn.Module):
    """Biaffine scores of (dependent, head) pairs (Dozat and Manning 2017), for each of `answers`."""

    def __init__(self, width: int, hidden: int, answers: int, dropout: float) -> None:
        super().__init__()
        self.dependent = nn.Sequential(nn.Linear(width, hidden), nn.GELU(), nn.Dropout(dropout))
        self.head = nn.Sequential(nn.Linear(width, hidden), nn.GELU(), nn.Dropout(dropout))
        self.pair = nn.Parameter(torch.zeros(answers, hidden, hidden))
        self.alone = nn.Linear(hidden, answers)
        self.as_head = nn.Linear(hidden, answers, bias=False)
        nn.init.normal_(self.pair, std=0.02)

    def forward(self, states: Tensor) -> Tensor:
        """Batch, pieces, width → batch, answers, dependents, heads."""
        dependent, head = self.dependent(states), self.head(states)
        answers, hidden, _ = self.pair.shape
        texts, pieces, _ = dependent.shape
        asked = dependent @ self.pair.permute(1, 0, 2).reshape(hidden, answers * hidden)
        pairs = asked.view(texts, pieces * answers, hidden) @ head.transpose(1, 2)
        pairs = pairs.view(texts, pieces, answers, pieces).transpose(1, 2)
        alone = self.alone(dependent).transpose(1, 2).unsqueeze(3)
        return pairs + alone + self.as_head(head).transpose(1, 2).unsqueeze(2)

    def at(self, states: Tensor, samples: Tensor, words: Tensor, heads: Tensor) -> Tensor:
        """The scores of these pairs alone → pairs, answers."""
        dependent, head = self.dependent(states)[samples, words], self.head(states)[samples, heads]
        pairs = torch.einsum("pad,pd->pa", torch.einsum("pd,ade->pae", dependent, self.pair), head)
        return pairs + self.alone(dependent) + self.as_head(head)


class Reader(nn.Module):
    """Everything that is known of a text's pieces, from one pass of the encoder."""

    def __init__(self, encoder: BertModel, sizes: Sizes, settings: dict[str, Any]) -> None:
        super().__init__()
        width, layers, dropout = (
            encoder.config.hidden_size,
            encoder.config.num_hidden_layers,
            settings["dropout"],
        )
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.mix = Mix(layers, 3)
        self.tags = nn.Linear(width, sizes.tags)
        self.features = nn.Linear(width, sizes.features)
        self.lemmas = nn.Linear(width, sizes.lemmas)
        self.starts = nn.Linear(width, 1)
        self.arcs = Pairs(width, settings["arc_width"], 1, dropout)
        self.relations = Pairs(width, settings["relation_width"], sizes.relations, dropout)
        self.names = nn.Linear(width, sizes.names)
        self.council = nn.Linear(width, sizes.council)
        self.senses = nn.Sequential(
            nn.Linear(width, settings["sense_width"]), nn.GELU(), nn.Dropout(dropout),
            nn.Linear(settings["sense_width"], 2 * sizes.senses),
        )  # fmt: skip

    def states(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> tuple[Tensor, Tensor, Tensor]:
        """Batch, pieces → what grammar, names and meaning are read from."""
        seen = self.encoder(
            input_ids=ids, token_type_ids=shapes, attention_mask=mask, output_hidden_states=True
        )
        grammar, naming, meaning = self.dropout(self.mix(torch.stack(seen.hidden_states[1:])))
        return grammar, naming, meaning

    def simple(self, grammar: Tensor, naming: Tensor, meaning: Tensor) -> dict[str, Tensor]:
        """The scores of all heads but relations."""
        return {
            "tags": self.tags(grammar), "features": self.features(grammar), "lemmas": self.lemmas(grammar),
            "starts": self.starts(grammar).squeeze(-1), "arcs": self.arcs(grammar).squeeze(1),
            "names": self.names(naming), "council": self.council(naming), "senses": self.senses(meaning),
        }  # fmt: skip

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> tuple[Tensor, ...]:
        """Batch, pieces → the heads' scores in the order of `OUTPUTS`."""
        grammar, naming, meaning = self.states(ids, shapes, mask)
        found = self.simple(grammar, naming, meaning) | {"relations": self.relations(grammar)}
        return tuple(found[name] for name in OUTPUTS)


OUTPUTS = ("tags", "features", "lemmas", "starts", "arcs", "relations", "names", "council", "senses")
