"""A word list by sense, each in a TOML file that says where its words come from, as a piece of a pattern."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
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
