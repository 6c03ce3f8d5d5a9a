"""The deep layers of the model as it is shipped: their ONNX as weights again, within its eight bits."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import NodeProto, numpy_helper
from torch import Tensor

from nlp.encoder import AGAIN

Known: TypeAlias = Mapping[str, NDArray[Any]]


def deep_weights(folder: Path, scaling: float) -> dict[str, Tensor]:
    """The weights of `again.onnx` in a folder, by the names that `Reader` has for them; `scaling` is what the
    queries of its attention were multiplied with."""
    graph = onnx.load(folder / AGAIN.name).graph
    known = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    named = {name.removeprefix("reader."): values for name, values in known.items() if name[:7] == "reader."}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            named[f"{_place(node)}.weight"] = _whole(known, node.input[1]).T
        elif node.op_type == "MatMul" and node.name == "/deep_mix/MatMul":
            named["deep_mix.weights"] = np.log(known[node.input[0]])
    found = dict(each for one in named.items() for each in _apart(*one, scaling))
    return {name: torch.tensor(np.ascontiguousarray(values)) for name, values in found.items()}


def _place(node: NodeProto) -> str:
    """ "/deep.0/output/dense/MatMul_quant" multiplies by the matrix of deep.0.output.dense."""
    *parts, _ = node.name[1:].split("/")
    return ".".join(parts).replace("senses.senses", "senses")


def _whole(known: Known, quantised: str) -> NDArray[np.float32]:
    """What eight bits stand for, column by column."""
    name = quantised.removesuffix("_quantized")
    whole: NDArray[np.float32] = known[f"{name}_scale"] * (
        known[quantised].astype(np.float32) - known[f"{name}_zero_point"].astype(np.float32)
    )
    return whole


def _apart(name: str, values: NDArray[Any], scaling: float) -> Iterator[tuple[str, NDArray[Any]]]:
    """Query, key and value, which are shipped as one and the query scaled beforehand."""
    if ".three." not in name:
        yield name, values
        return
    query, key, value = np.split(values, 3)
    for part, of in (("query", query / scaling), ("key", key), ("value", value)):
        yield name.replace("three", part), of
