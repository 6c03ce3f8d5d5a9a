"""The paragraphs of the policy, from `policy/manchester.toml`, and why some are beyond any draft."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from nlp.findings import CheckId


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in our own words: what it asks, which checks stand on it, or why none can."""

    number: str
    title: str
    asks: str
    checks: tuple[CheckId, ...] = ()
    beyond: str = ""


@cache
def paragraphs() -> tuple[Paragraph, ...]:
    """Every numbered paragraph, in policy order."""
    beyond: Mapping[str, str] = tomllib.loads(_read("beyond_a_draft.toml"))
    return tuple(
        Paragraph(
            entry["number"],
            entry["title"],
            entry["asks"],
            tuple(entry.get("checks", ())),
            beyond.get(entry["number"], ""),
        )
        for entry in _policy()["paragraphs"]
    )


@cache
def edition() -> str:
    """The policy's name and a mark that changes with its text, such as `manchester@1a2b3c4d`."""
    text = _read("manchester.toml") + _read("beyond_a_draft.toml")
    return f"{_policy()['name']}@{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def asks(number: str) -> str:
    """What a paragraph asks, in our own words; where a check stands on several, the first."""
    return next(each.asks for each in paragraphs() if each.number == number.split(maxsplit=1)[0])


def statement() -> str:
    """The words that paragraph 8.16 wants on a profile."""
    return str(_policy()["statement"])


@cache
def _policy() -> Mapping[str, Any]:
    return MappingProxyType(tomllib.loads(_read("manchester.toml")))


def _read(name: str) -> str:
    return files("nlp").joinpath("policy", name).read_text("utf-8")
