"""Reads labelled sentences, one JSON object a line: a text and the labels that it has earned."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nlp.evaluation.lines import decoded, listed, read_each, string


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or two, its labels (none: nobody should be warned), and where such things are written."""

    text: str = field(repr=False)
    labels: frozenset[str] = frozenset()
    channel: str = ""


def read(files: Iterable[Path]) -> Iterator[Sentence]:
    """Every sentence of the files; `Unreadable` names the file and the line that is wrong."""
    return read_each(files, _sentence)


def _sentence(line: str) -> Sentence:
    fields = decoded(line)
    labels = listed(fields.get("labels"), "labels", str)
    return Sentence(string(fields, "text"), frozenset(labels), string(fields, "channel", ""))
