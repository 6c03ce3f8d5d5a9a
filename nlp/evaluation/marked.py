"""Reads texts in which names are marked: public ones (JSON with spans) and our own (marks in the text)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from nlp.evaluation.lines import decoded, listed, lowered, read_each, string

Span: TypeAlias = tuple[int, int, str]
"""Start, end and label; offsets are code points."""

OWN = ("PERSON", "ORG", "LOC", "ROLE", "SERVICE", "TEAM")
PUBLIC = ("PERSON", "ORG", "LOC")

_CALLED = {
    "PER": "PERSON", "PERSON": "PERSON", "LOC": "LOC", "LOCATION": "LOC", "GPE": "LOC",
    "ORG": "ORG", "CORPORATION": "ORG", "GROUP": "ORG",
}  # fmt: skip
"""What public files call our labels; what they call otherwise (OTH, MISC, product …) is no label of ours."""

_MARK = re.compile(r"\[\[([^\[\]|]+)\|([^\[\]|]+)\]\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, what is marked in it, what labels its kind of file marks at all, and the line's id."""

    text: str = field(repr=False)
    spans: frozenset[Span] = field(repr=False)
    labels: tuple[str, ...]
    id: str = ""


def read(files: Iterable[Path]) -> Iterator[Marked]:
    """Every text of the files, .txt with our own marks; `Unreadable` names the wrong line."""
    for file in files:
        yield from read_each([file], _own if file.suffix == ".txt" else _public)


def in_small_letters(marked: Marked) -> Marked:
    """The same text without a capital."""
    return replace(marked, text=lowered(marked.text))


def _own(line: str) -> Marked:
    pieces = _MARK.split(line)
    text, spans = pieces[0], set[Span]()
    for words, label, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        if label not in OWN:
            raise ValueError(f"a label must be one of: {', '.join(OWN)}")
        spans.add((len(text), len(text) + len(words), label))
        text += words + after
    if "[[" in text or "]]" in text:
        raise ValueError("a mark must be written [[words|LABEL]]")
    return Marked(text, frozenset(spans), OWN)


def _public(line: str) -> Marked:
    fields = decoded(line)
    text = string(fields, "text")
    spans = frozenset(_span(each, len(text)) for each in listed(fields.get("spans"), "spans", dict))
    return Marked(text, frozenset(each for each in spans if each[2]), PUBLIC, str(fields.get("id", "")))


def _span(fields: dict[str, object], length: int) -> Span:
    """A span with our label; none where we have no such label."""
    start, end = fields.get("start"), fields.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length):
        raise ValueError("a span must have a start and an end within the text")
    return start, end, _CALLED.get(string(fields, "label").upper(), "")
