"""Tells the signature and the legal footer from what stands above them."""

from collections.abc import Sequence

from nlp.draft import PartKind
from nlp.footer import footer
from nlp.lines import Line
from nlp.signature import signature


def closing(lines: Sequence[Line]) -> list[PartKind]:
    """For each line of what stands between quotes: authored, signature or footer."""
    legal = footer(lines)
    begin, end = signature(lines[:legal])
    kinds: list[PartKind] = ["authored"] * len(lines)
    kinds[begin:end] = ["signature"] * (end - begin)
    kinds[legal:] = ["footer"] * (len(lines) - legal)
    return kinds
