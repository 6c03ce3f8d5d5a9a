"""Teaches the network: all heads at once, an epoch at a time, each kept so that a run can go on."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR
from transformers import BertConfig, BertModel

from nlp.shapes import SHAPES
from nlp.training.batches import Batch, batches
from nlp.training.data import samples
from nlp.training.network import Dropout, Reader, seed
from nlp.training.samples import Sample
from nlp.training.vocabulary import OPEN, UNKNOWN, Vocabulary
from nlp.training.weights import fetched, read_tokenizer, read_weights

WEIGHTS = {
    "tags": 1.0, "features": 0.5, "lemmas": 0.5, "starts": 0.5, "arcs": 1.0, "relations": 1.0, "names": 2.0,
    "council": 1.0, "glance": 0.75, "senses": 1.5, "apart": 1.5,
}  # fmt: skip


def train(public: Path, folder: Path, settings: dict[str, Any]) -> None:
    """Train into `folder`; a run that was stopped goes on after its last whole epoch."""
    seed(settings["seed"])
    data = samples(public, settings["data"], Random(settings["seed"]))
    words = Vocabulary.counted(data["trees"])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "answers.json").write_text(json.dumps(words.answers), "utf-8")
    tokenizer, reader = started(words, settings, fetched(settings["encoder"], folder))
    tokenizer.save(str(folder / "tokenizer.json"))
    alone = {
        kind: sum(1 for _ in batches(every, tokenizer, words, settings, Random(0)))
        for kind, every in data.items()
    }
    steps = round(sum(count * sum(_shares(settings, kind)) for kind, count in alone.items()))
    schooling = Schooling(reader, settings, steps)
    for epoch in range(schooling.resumed(folder / "state.pt"), len(_shares(settings, "own"))):
        seed(settings["seed"] + epoch)  # so that a run that was stopped goes on as it would have gone
        _epoch(schooling, _pass(data, tokenizer, words, settings, epoch), epoch)
        schooling.keep(folder / "state.pt", epoch + 1)


def _shares(settings: dict[str, Any], kind: str) -> list[float]:
    shares: list[float] = settings["training"]["shares"][kind]
    return shares


def _pass(
    data: dict[str, list[Sample]],
    tokenizer: Tokenizer,
    words: Vocabulary,
    settings: dict[str, Any],
    epoch: int,
) -> Iterator[Batch]:
    """The batches of an epoch, with its share of each kind."""
    random = Random(settings["seed"] + epoch)
    chosen = [sample for kind, every in data.items() for sample in every
              if random.random() < _shares(settings, kind)[epoch]]  # fmt: skip
    return batches(chosen, tokenizer, words, settings, random)


def started(words: Vocabulary, settings: dict[str, Any], weights: Path) -> tuple[Tokenizer, Reader]:
    """The tokenizer, and the network with the encoder's own weights; heads as they come."""
    read, rows = read_tokenizer(weights)
    config = BertConfig(
        **settings["encoder"]["shape"],
        vocab_size=len(rows),
        type_vocab_size=len(SHAPES),
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",  # a sixth quicker to learn with than the fused one, on a processor
    )
    encoder = BertModel(config, add_pooling_layer=False)
    for layer in encoder.modules():
        for name, part in layer.named_children():
            if isinstance(part, nn.Dropout) and part.p:  # attention's own drops nothing
                setattr(layer, name, Dropout(settings["network"]["encoder_dropout"]))
    known = read_weights(weights)
    kinds = "embeddings.token_type_embeddings.weight"
    known[kinds] = known[kinds][:1].repeat(len(SHAPES), 1)
    pieces = "embeddings.word_embeddings.weight"
    known[pieces] = known[pieces][rows]
    encoder.load_state_dict(known)
    encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
    tokenizer = Tokenizer.from_str(read)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer, Reader(encoder, words.sizes, settings["network"])


def scheduled(
    inner: list[nn.Parameter], outer: list[nn.Parameter], steps: int, settings: dict[str, Any]
) -> tuple[Optimizer, LambdaLR]:
    """An optimiser of the encoder's parameters and the heads', whose rates rise and then fall to the end."""
    groups = [
        {"params": inner, "lr": settings["encoder_rate"]},
        {"params": outer, "lr": settings["head_rate"]},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=settings["weight_decay"], fused=True)
    warm = max(1, int(steps * settings["warm_up"]))
    falling = max(1, steps - warm)
    return optimiser, LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / falling))
    )


def learn(
    losses: dict[str, Tensor], optimiser: Optimizer, schedule: LambdaLR, clip: float
) -> dict[str, float]:
    """One step down what was lost; each head's loss."""
    sum(WEIGHTS[name] * loss for name, loss in losses.items()).backward()
    nn.utils.clip_grad_norm_([one for group in optimiser.param_groups for one in group["params"]], clip)
    optimiser.step()
    schedule.step()
    optimiser.zero_grad()
    return {name: loss.item() for name, loss in losses.items()}


class Schooling:
    """A network with its optimiser and its schedule."""

    def __init__(self, reader: Reader, settings: dict[str, Any], steps: int) -> None:
        self.reader, self.settings = reader, settings["training"]
        encoder = nn.ModuleList((reader.embeddings, reader.shallow, reader.deep))
        inner = [one for one in encoder.parameters() if one.requires_grad]
        seen = {id(one) for one in encoder.parameters()}
        outer = [one for one in reader.parameters() if id(one) not in seen]
        self.optimiser, self.schedule = scheduled(inner, outer, steps, self.settings)

    def step(self, batch: Batch) -> dict[str, float]:
        """Learn from one batch; each head's loss."""
        self.reader.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            *states, last = self.reader.states(batch.ids, batch.shapes, batch.mask)
            found = self.reader.simple(*states)
            if len(batch.stretches):
                found["senses"] = self.reader.again(last, batch.mask)
                found["twice"] = self.reader.again(last, batch.mask)
            found = {name: one.float() for name, one in found.items()}
            losses = dict(_losses(found, batch)) | dict(self._relations(states[0], batch))
        return learn(losses, self.optimiser, self.schedule, self.settings["clip"])

    def _relations(self, grammar: Tensor, batch: Batch) -> Iterator[tuple[str, Tensor]]:
        """Relations are learnt on the right heads only."""
        samples, words = (batch.answers["heads"] != UNKNOWN).nonzero(as_tuple=True)
        if len(samples):
            scores = self.reader.relations.at(grammar, samples, words, batch.answers["heads"][samples, words])
            right = batch.answers["relations"][samples, words]
            yield "relations", functional.cross_entropy(scores.float(), right, ignore_index=UNKNOWN)

    def keep(self, path: Path, epoch: int) -> None:
        """Write everything that a later run needs to go on, in one step."""
        new = path.with_suffix(".new")
        parts = {"reader": self.reader, "optimiser": self.optimiser, "schedule": self.schedule}
        torch.save({"epoch": epoch} | {name: part.state_dict() for name, part in parts.items()}, new)
        new.replace(path)

    def resumed(self, path: Path) -> int:
        """The epoch to go on with: 0 where nothing was kept."""
        if not path.exists():
            return 0
        kept = torch.load(path, weights_only=True)
        self.reader.load_state_dict(kept["reader"])
        self.optimiser.load_state_dict(kept["optimiser"])
        self.schedule.load_state_dict(kept["schedule"])
        return int(kept["epoch"])


def _losses(found: dict[str, Tensor], batch: Batch) -> Iterator[tuple[str, Tensor]]:
    answers = batch.answers
    for name in ("tags", "features", "lemmas", "names", "council"):
        if (answers[name] != UNKNOWN).any():
            yield (
                name,
                functional.cross_entropy(found[name].transpose(1, 2), answers[name], ignore_index=UNKNOWN),
            )
    if (known := answers["starts"] != UNKNOWN).any():
        right = answers["starts"][known].float()
        yield "starts", functional.binary_cross_entropy_with_logits(found["starts"][known], right)
    if (known := answers["heads"] != UNKNOWN).any():
        yield "arcs", _arcs(found["arcs"], batch, known)
    if len(batch.stretches):
        yield "glance", unlike(found["glance"], batch.stretches, batch.senses).mean()
        counts = torch.ones(len(batch.stretches))
        yield from read_twice(found["senses"], found["twice"], batch.stretches, batch.senses, counts)


def _arcs(scores: Tensor, batch: Batch, known: Tensor) -> Tensor:
    """Heads are first pieces of words, or the mark before all for a root."""
    possible = known.clone()
    possible[:, 0] = True
    scores = scores.masked_fill(~possible.unsqueeze(1), -1e4)
    return functional.cross_entropy(scores[known], batch.answers["heads"][known])


def pooled(scores: Tensor, stretches: Tensor) -> Tensor:
    """One row of scores a stretch: its pieces' scores, weighed by how much each matters for the label."""
    rows = scores[stretches[:, 0]]
    place = torch.arange(scores.shape[1])
    inside = (place >= stretches[:, 1:2]) & (place < stretches[:, 2:3])
    half = scores.shape[2] // 2
    weights, values = rows[..., :half], rows[..., half:]
    return (weights.masked_fill(~inside.unsqueeze(2), -1e4).softmax(1) * values).sum(1)


def read_twice(
    one: Tensor, other: Tensor, stretches: Tensor, right: Tensor, counts: Tensor
) -> Iterator[tuple[str, Tensor]]:
    """What two readings of the deep layers lose against what is known, and against each other; each stretch
    counts for as many as `counts` says."""
    lost = (unlike(one, stretches, right) + unlike(other, stretches, right)) / 2
    yield "senses", lost @ counts / counts.sum()
    yield "apart", _apart(one, other, stretches) @ counts / counts.sum()


def unlike(scores: Tensor, stretches: Tensor, right: Tensor) -> Tensor:
    """How far scores are from what is known of each stretch: the sum over labels."""
    known = right != OPEN
    loss = functional.binary_cross_entropy_with_logits(
        pooled(scores, stretches), right.clamp(min=0), reduction="none"
    )
    return (loss * known).sum(1)


def _apart(one: Tensor, other: Tensor, stretches: Tensor) -> Tensor:
    """How unlike two readings of each stretch are, each by chance without other parts (R-Drop, Liang et al.
    2021)."""
    odds = pooled(one, stretches), pooled(other, stretches)
    gap = (odds[0].sigmoid() - odds[1].sigmoid()) * (odds[0] - odds[1])
    return gap.sum(1) / 2


def _epoch(schooling: Schooling, passed: Iterator[Batch], epoch: int) -> None:
    """One pass; what it costs and teaches is told now and then."""
    told, sums, count, pieces = time.monotonic(), dict.fromkeys(WEIGHTS, 0.0), 0, 0
    for batch in passed:
        for name, loss in schooling.step(batch).items():
            sums[name] += loss
        count, pieces = count + 1, pieces + int(batch.mask.sum())
        if count % 50 == 0:
            spent = time.monotonic() - told
            shown = " ".join(f"{name} {loss / count:.3f}" for name, loss in sums.items())
            print(f"epoch {epoch} batch {count} {pieces / spent:,.0f} pieces/s {shown}", flush=True)
