"""What the network learns from: words, and what is known of them; what is not known is None."""

from dataclasses import dataclass, field

from nlp.labelling import Span


@dataclass(frozen=True, slots=True)
class Tree:
    """The grammar of the words: one entry a word; the head of a root is -1."""

    tags: tuple[str, ...]
    features: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """What the words from `start` to `end` do: True, False, or not known (a label that is not there)."""

    start: int
    end: int
    labels: dict[str, bool]


@dataclass(frozen=True, slots=True)
class Sample:
    """Consecutive sentences of one text."""

    words: tuple[str, ...] = field(repr=False)
    tree: Tree | None = None
    starts: tuple[int, ...] | None = None
    """The first words of its sentences."""
    lines: tuple[int, ...] = ()
    """Those of them that begin a new line."""
    names: tuple[Span, ...] | None = None
    """PERSON, ORG, LOC."""
    council: tuple[Span, ...] | None = None
    """ROLE, SERVICE, TEAM."""
    senses: tuple[Sense, ...] = ()
