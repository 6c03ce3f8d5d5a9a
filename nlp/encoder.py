"""The trained network, run by ONNX Runtime on one thread: what it says of each word of a short text.

Its first half reads every text and glances at what it does; its second half looks again where it is asked to.
"""

import json
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import onnxruntime
from numpy.typing import ArrayLike, NDArray
from tokenizers import Tokenizer

from nlp.shapes import shape

MODEL = Path(__file__).parent / "model"
NETWORK, AGAIN, PHRASES = MODEL / "reader.onnx", MODEL / "again.onnx", MODEL / "phrases.npz"
LIMIT = 126
"""Pieces of words that the network was taught to read at once; what is longer is read in turns."""
WORDS = 2048
"""Words whose pieces are kept: as many as somebody uses in a week or two."""
BEGIN, END, UNKNOWN = 2, 3, 1
"""The marks before and after a text, and for a word without pieces, in the tokenizer's vocabulary."""

Floats: TypeAlias = NDArray[np.float32]
Numbers: TypeAlias = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Scores:
    """The heads' answers for n words.

    tags, features, lemmas: (n,) numbers in `answers()`; starts: (n,) log-odds that a sentence begins; arcs:
    (n, n + 1), the last column for "is the root"; dependents: (n, relations × width), heads: (n + 1, width),
    whose product scores each relation of a word to a head; names, council: (n, labels); glance: (pieces,
    2 × labels), what each piece weighs and says for the senses at first sight; state: (1, pieces, width),
    what `again` goes on from; `firsts` and `ends` say where each word's pieces begin and end.
    """

    tags: Numbers
    features: Numbers
    lemmas: Numbers
    starts: Floats
    arcs: Floats
    dependents: Floats
    heads: Floats
    names: Floats
    council: Floats
    glance: Floats
    state: Floats
    firsts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)


def available() -> bool:
    """Whether the trained network is there, both halves of it, and what is read beside it."""
    return _are_there(NETWORK, AGAIN, PHRASES)


@lru_cache(maxsize=2)
def _are_there(*files: Path) -> bool:
    """Asked for each check, so the disk is asked once."""
    return all(file.exists() for file in files)


@cache
def edition() -> str:
    """The network's name and mark, which is another for another network or calibration."""
    if not available():
        return "none"
    mark = sha256()
    for part in (NETWORK, AGAIN, PHRASES, MODEL / "senses.json"):
        mark.update(part.read_bytes())
    return f"presend-en@{mark.hexdigest()[:8]}"


@cache
def answers() -> dict[str, tuple[str, ...]]:
    """What the numbers of each head stand for."""
    read: dict[str, list[str]] = json.loads((MODEL / "answers.json").read_text("utf-8"))
    return {name: tuple(values) for name, values in read.items()}


def pieces(words: Sequence[str]) -> list[Sequence[int]]:
    """The numbers of each word's pieces; at least one."""
    return [_pieces(word) for word in words]


@lru_cache(maxsize=WORDS)
def _pieces(word: str) -> Sequence[int]:
    """A word's pieces do not depend on the words around it, and most words come again."""
    (found,) = split([word], _tokenizer())
    return tuple(found[:LIMIT]) or (UNKNOWN,)


def split(words: Sequence[str], tokenizer: Tokenizer) -> list[list[int]]:
    """The numbers of each word's pieces; none of a word that the tokenizer cannot read."""
    found = tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
    of: list[list[int]] = [[] for _ in words]
    for number, word in zip(found.ids, found.word_ids, strict=True):
        if word is not None:  # every piece is a word's where no marks are added
            of[word].append(number)
    return of


def scores(words: Sequence[str], of: Sequence[Sequence[int]], lines: Container[int] = ()) -> Scores:
    """Run the network over words, given their pieces (see `pieces`), at most `LIMIT` together with a mark
    before each of the `lines`, which begin a new line."""
    row = laid_out(words, of, lines)
    told = _run(NETWORK, ids=[row.ids], shapes=[row.shapes], firsts=row.firsts)
    found = dict(zip(_outputs(), told, strict=True))
    return Scores(firsts=tuple(row.firsts), ends=tuple(row.ends), **found)


@dataclass(frozen=True, slots=True)
class Row:
    """The pieces of a text between their marks, their words' shapes, and where each word begins and ends."""

    ids: list[int]
    shapes: list[int]
    firsts: list[int]
    ends: list[int]


def laid_out(words: Sequence[str], of: Sequence[Sequence[int]], lines: Container[int]) -> Row:
    """Words in a row, with the mark of an end also before those that begin a new line."""
    row = Row([BEGIN], [0], [], [])
    for at, (word, numbers) in enumerate(zip(words, of, strict=True)):
        if at and at in lines:
            row.ids.append(END)
            row.shapes.append(0)
        row.firsts.append(len(row.ids))
        row.ids.extend(numbers)
        row.shapes.extend([shape(word)] * len(numbers))
        row.ends.append(len(row.ids))
    row.ids.append(END)
    row.shapes.append(0)
    return row


def again(found: Scores, start: int, end: int) -> Floats:
    """A closer look at the pieces `start` to `end` of what was read: as `Scores.glance` for these."""
    (closer,) = _run(AGAIN, state=marked(found, start, end))
    seen: Floats = closer[0, 1:-1]
    return seen


def marked(found: Scores, start: int, end: int) -> Floats:
    """The states that a closer look goes on from: those pieces between the marks around the text."""
    state = found.state
    return np.concatenate((state[:, :1], state[:, start:end], state[:, -1:]), axis=1)


def _run(network: Path, **given: ArrayLike) -> list[NDArray[Any]]:
    found: list[NDArray[Any]] = _session(network).run(
        None, {name: np.asarray(rows) for name, rows in given.items()}
    )
    return found


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
