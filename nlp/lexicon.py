"""A word list by sense, each in a TOML file that says where its words come from, as a piece of a pattern."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType


@cache
def lexicon(name: str) -> Mapping[str, tuple[str, ...]]:
    """The words of `lexicons/<name>.toml` by sense, in lower case."""
    read = tomllib.loads(files("nlp").joinpath("lexicons", f"{name}.toml").read_text("utf-8"))
    return MappingProxyType({sense: tuple(words) for sense, words in read["senses"].items()})


@cache
def listed(name: str, *senses: str) -> frozenset[str]:
    """The words of these senses as a set, such as the verbs that `acts` looks for."""
    return frozenset(word for sense in senses for word in lexicon(name)[sense])


def any_of(name: str, *senses: str) -> str:
    """A group that matches any whole word of these senses (all, if none is named), the longest first.

    A space in a word stands for one to three spaces, line breaks or hyphens; an apostrophe for either kind.
    """
    listed = lexicon(name)
    words = {word for sense in senses or listed for word in listed[sense]}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?:(?<!\w)(?:{'|'.join(map(_pattern, longest_first))})(?!\w))"


def _pattern(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"[\s\-‐‑]{1,3}").replace("'", "['’]")


_RUN = re.compile(r"\w+")
TEXTS = 64
"""Texts whose words are kept: sentences and passages of a draft or two."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """An expression that takes its time, and sets of words: where it matches one of each stands."""

    expression: re.Pattern[str]
    words: tuple[frozenset[str], ...]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As the expression's own."""
        return self.expression.finditer(text) if self._fits(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """As the expression's own."""
        return self.expression.search(text) if self._fits(text) else None

    def _fits(self, text: str) -> bool:
        here = _words(text)
        return not any(words.isdisjoint(here) for words in self.words)


def keyed(expression: str, *words: frozenset[str]) -> Keyed:
    """The expression, whatever the case of letters, and the words that it cannot do without."""
    return Keyed(re.compile(expression, re.I), words)


@cache
def key_words(name: str, *senses: str) -> frozenset[str]:
    """Words, in small letters, of which one stands in every text where `any_of` these senses matches."""
    listed = lexicon(name)
    runs = (_RUN.findall(word) for sense in senses or listed for word in listed[sense])
    return frozenset(max(reversed(words), key=len) for words in runs)


@lru_cache(maxsize=TEXTS)
def _words(text: str) -> frozenset[str]:
    return frozenset(_RUN.findall(text.casefold()))
