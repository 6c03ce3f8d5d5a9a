"""The answers that each head knows, counted in the training data."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Self

from nlp.labelling import labels
from nlp.lemmas import edit
from nlp.training.samples import Sample
from nlp.training.senses import LABELS
from nlp.training.spans import COUNCIL, NAMES

RARE = 2
"""An answer that was seen less often is not learnt."""
UNKNOWN = -100
OPEN = -1.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many answers each head has."""

    tags: int
    features: int
    lemmas: int
    relations: int
    names: int
    council: int
    senses: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Each head's answers in order."""

    answers: dict[str, tuple[str, ...]]

    @classmethod
    def counted(cls, samples: Iterable[Sample]) -> Self:
        """The answers in these samples."""
        seen: dict[str, Counter[str]] = {
            name: Counter() for name in ("tags", "features", "lemmas", "relations")
        }
        for sample in samples:
            if sample.tree is None:
                continue
            seen["tags"].update(sample.tree.tags)
            seen["features"].update(sample.tree.features)
            seen["relations"].update(sample.tree.relations)
            seen["lemmas"].update(map(edit, sample.words, sample.tree.lemmas))
        often = {name: tuple(sorted(one for one, times in counts.items() if times >= RARE))
                 for name, counts in seen.items()}  # fmt: skip
        return cls(often | {"names": labels(NAMES), "council": labels(COUNCIL), "senses": LABELS})

    @property
    def sizes(self) -> Sizes:
        """How many answers each head has."""
        return Sizes(**{name: len(answers) for name, answers in self.answers.items()})

    def ids(self, head: str, values: Sequence[str]) -> list[int]:
        """The answers as numbers; one that is not learnt is unknown."""
        known = _numbered(self.answers[head])
        return [known.get(value, UNKNOWN) for value in values]

    def senses_of(self, labels: dict[str, bool]) -> list[float]:
        """1 and 0 for each label, and `OPEN` where it is not known."""
        return [float(labels[label]) if label in labels else OPEN for label in self.answers["senses"]]


@cache
def _numbered(answers: tuple[str, ...]) -> dict[str, int]:
    return {value: at for at, value in enumerate(answers)}
