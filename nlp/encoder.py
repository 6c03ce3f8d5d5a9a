"""The trained network, run by ONNX Runtime on one thread: what it says of each word of a short text.

Its first half reads every text and glances at what it does; its second half looks again where it is asked to.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from nlp.shapes import shape

MODEL = Path(__file__).parent / "model"
NETWORK, AGAIN = MODEL / "reader.onnx", MODEL / "again.onnx"
LIMIT = 126
"""Pieces of words that the network was taught to read at once; what is longer is read in turns."""
BEGIN, END, UNKNOWN = 101, 102, 100
"""The marks before and after a text, and for a word without pieces, in the tokenizer's vocabulary."""

Floats: TypeAlias = NDArray[np.float32]
Numbers: TypeAlias = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Scores:
    """The heads' answers for n words.

    tags, features, lemmas: (n,) numbers in `answers()`; starts: (n,) log-odds that a sentence begins; arcs:
    (n, n + 1), the last column for "is the root"; relations: (n, n + 1) numbers; names, council: (n, labels);
    glance: (pieces, 2 × labels), what each piece weighs and says for the senses at first sight; state:
    (pieces, width), what `again` goes on from; `pieces[i]` is the first piece of word i, and one more.
    """

    tags: Numbers
    features: Numbers
    lemmas: Numbers
    starts: Floats
    arcs: Floats
    relations: Numbers
    names: Floats
    council: Floats
    glance: Floats
    state: Floats
    pieces: tuple[int, ...] = field(repr=False)


def available() -> bool:
    """Whether the trained network is there."""
    return NETWORK.exists()


@cache
def edition() -> str:
    """The network's name and mark; a new training makes another calibration, and so another mark."""
    if not available():
        return "none"
    return f"presend-en@{sha256((MODEL / 'senses.json').read_bytes()).hexdigest()[:8]}"


@cache
def answers() -> dict[str, tuple[str, ...]]:
    """What the numbers of each head stand for."""
    read: dict[str, list[str]] = json.loads((MODEL / "answers.json").read_text("utf-8"))
    return {name: tuple(values) for name, values in read.items()}


def pieces(words: Sequence[str]) -> list[list[int]]:
    """The numbers of each word's pieces; at least one."""
    found = _tokenizer().encode(list(words), is_pretokenized=True, add_special_tokens=False)
    of: list[list[int]] = [[] for _ in words]
    for number, word in zip(found.ids, found.word_ids, strict=True):
        if word is not None:  # every piece is a word's where no marks are added
            of[word].append(number)
    return [one[:LIMIT] or [UNKNOWN] for one in of]


def scores(words: Sequence[str], of: Sequence[Sequence[int]]) -> Scores:
    """Run the network over words, given their pieces (see `pieces`), at most `LIMIT` together."""
    ids = [BEGIN, *(number for one in of for number in one), END]
    shapes = [0, *(shape(word) for word, one in zip(words, of, strict=True) for _ in one), 0]
    starts = np.cumsum([1, *(len(one) for one in of)])
    found = dict(zip(_outputs(), _run(NETWORK, ids=ids, shapes=shapes), strict=True))
    at = starts[:-1]
    around = np.append(at, 0)  # the mark before the text stands for "no head"
    return Scores(
        tags=found["tags"][at],
        features=found["features"][at],
        lemmas=found["lemmas"][at],
        starts=found["starts"][at],
        arcs=found["arcs"][np.ix_(at, around)],
        relations=found["relations"][np.ix_(at, around)],
        names=found["names"][at],
        council=found["council"][at],
        glance=found["glance"],
        state=found["state"],
        pieces=tuple(int(start) for start in starts),
    )


def again(found: Scores) -> Floats:
    """A closer look at words that were read: as `Scores.glance`."""
    (closer,) = _run(AGAIN, state=found.state)
    return closer


def _run(network: Path, **given: Sequence[int] | Floats) -> list[NDArray[Any]]:
    found = _session(network).run(None, {name: np.asarray([rows]) for name, rows in given.items()})
    return [output[0] for output in found]


@cache
def _outputs() -> tuple[str, ...]:
    return tuple(output.name for output in _session(NETWORK).get_outputs())


@cache
def _session(network: Path) -> onnxruntime.InferenceSession:
    onnxruntime.disable_telemetry_events()  # on Windows every edition can report to its maker
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # a guest on a busy computer
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False  # memory is given back after each draft
    return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])


@cache
def _tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(MODEL / "tokenizer.json"))
