"""The trained network in two parts, as ONNX with eight-bit weights, its tokenizer and its heads' answers."""

import json
import shutil
from pathlib import Path
from typing import Any

import onnx
import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn
from transformers.models.bert.modeling_bert import BertSelfAttention

from nlp.encoder import AGAIN, LIMIT, NETWORK
from nlp.training.network import OUTPUTS, Reader
from nlp.training.train import started
from nlp.training.vocabulary import Vocabulary
from nlp.training.weights import fetched

CHOSEN = ("tags", "features", "lemmas")
"""Of these only the best answer leaves the network."""


class Answering(nn.Module):
    """The network as it is used: best answers where one is all that is asked, scores elsewhere."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """As `Reader`, with the best answer's number in the outputs of `CHOSEN`."""
        found = dict(zip(OUTPUTS, self.reader(ids, shapes, firsts), strict=True))
        best = {name: found[name].argmax(1).to(torch.int32) for name in CHOSEN}
        return tuple((found | best)[name] for name in OUTPUTS)


class Again(nn.Module):
    """The deep layers, as they are used."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, state: Tensor) -> Tensor:
        """The last state of the first layers → what the text does."""
        return self.reader.again(state)


class Attention(nn.Module):
    """The attention of a layer for one text alone: query, key and value by one product, scaled beforehand."""

    def __init__(self, learnt: BertSelfAttention) -> None:
        super().__init__()
        scaled = learnt.query.weight * learnt.scaling, learnt.query.bias * learnt.scaling
        weights, biases = zip(
            scaled, *((part.weight, part.bias) for part in (learnt.key, learnt.value)), strict=True
        )
        self.heads = learnt.num_attention_heads
        self.three = nn.Linear(learnt.query.in_features, 3 * learnt.all_head_size)
        self.three.weight = nn.Parameter(torch.cat(weights).detach())
        self.three.bias = nn.Parameter(torch.cat(biases).detach())

    def forward(self, states: Tensor, **_: None) -> tuple[Tensor, None]:
        """1, pieces, width → the same, what each piece takes from the others."""
        width = states.shape[2]
        parts = self.three(states).view(-1, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(1, 2, 0, 3)
        taken = (query @ key.transpose(1, 2)).softmax(2) @ value
        return taken.transpose(0, 1).reshape(1, -1, width), None


def export(work: Path, out: Path, settings: dict[str, Any]) -> None:
    """Write reader.onnx, again.onnx, tokenizer.json and answers.json into `out`."""
    answers = json.loads((work / "answers.json").read_text("utf-8"))
    words = Vocabulary({name: tuple(values) for name, values in answers.items()})
    _, reader = started(words, settings, fetched(settings["encoder"], work))
    reader.load_state_dict(torch.load(work / "state.pt", weights_only=True)["reader"])
    reader.eval()
    _shortened(reader)
    for layer in reader.shallow:
        layer.attention.self = Attention(layer.attention.self)
    out.mkdir(parents=True, exist_ok=True)
    pieces, firsts = torch.ones(1, 9, dtype=torch.long), torch.arange(1, 8)
    given = {"ids": pieces, "shapes": pieces, "firsts": firsts}
    _write(Answering(reader), given, OUTPUTS, out / NETWORK.name, work)
    write_again(reader, out, work)
    shutil.copy(work / "tokenizer.json", out / "tokenizer.json")
    (out / "answers.json").write_text(json.dumps(answers, indent=0), "utf-8")


def write_again(reader: Reader, out: Path, work: Path) -> None:
    """Write again.onnx alone."""
    for layer in reader.deep:
        layer.attention.self = Attention(layer.attention.self)
    state = {"state": torch.ones(1, 9, reader.tags.in_features)}
    _write(Again(reader), state, ("senses",), out / AGAIN.name, work)


def _write(
    part: nn.Module, given: dict[str, Tensor], outputs: tuple[str, ...], path: Path, work: Path
) -> None:
    """One part, for texts of any length, with what belongs together in each layer done in one step."""
    whole = work / path.name
    torch.onnx.export(
        part, tuple(given.values()), whole, dynamo=False, opset_version=17, input_names=list(given),
        output_names=list(outputs),
        dynamic_axes={name: {0: "words"} if one.dim() == 1 else {1: "pieces"} for name, one in given.items()},
    )  # fmt: skip
    fused = FusionOptions("bert")
    fused.enable_embed_layer_norm = False  # shapes stand where it expects another kind of token
    fused.enable_bias_gelu = fused.enable_bias_skip_layer_norm = False  # the eight-bit products add it anyway
    optimize_model(str(whole), opt_level=0, optimization_options=fused).save_model_to_file(str(whole))
    quantize_dynamic(
        whole, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},  # the fused steps tell of none
    )  # fmt: skip
    network = onnx.load(path)
    del network.graph.value_info[:]  # shapes between the steps, which the runtime works out for itself
    onnx.save(network, path)


def _shortened(reader: Reader) -> None:
    """Leave only the places that a text can have: each of them is unpacked at every run."""
    places, kept = reader.embeddings, LIMIT + 2
    places.position_embeddings = nn.Embedding.from_pretrained(
        places.position_embeddings.weight[:kept].detach()
    )
    places.position_ids = places.position_ids[:, :kept]
