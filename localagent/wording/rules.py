"""What LanguageTool's rules mean here, from `rules.toml`: which are off and why, and what is told."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from nlp.draft import Channel


@dataclass(frozen=True, slots=True)
class Off:
    """Rules that are not asked, on these channels or (none named) on all, and why."""

    rules: tuple[str, ...]
    why: str
    channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a person is told of a match in one of LanguageTool's categories; `id` is for translators."""

    id: str
    message: str
    advice: str


@cache
def off() -> tuple[Off, ...]:
    """All rules that are off, in the file's order."""
    return tuple(
        Off(tuple(each["rules"]), each["why"], tuple(each.get("channels", ()))) for each in _file()["off"]
    )


@cache
def always_off() -> tuple[str, ...]:
    """The rules that the server is started without."""
    return tuple(rule for each in off() if not each.channels for rule in each.rules)


@cache
def off_on(channel: Channel) -> frozenset[str]:
    """The rules whose matches are left out on this channel; some names are made by the server as it goes."""
    return frozenset(
        rule for each in off() if not each.channels or channel in each.channels for rule in each.rules
    )


def kind(rule: str, category: str) -> Kind:
    """What is told of a match of this rule, which is in this category."""
    kinds = _kinds()
    return kinds.get(rule) or kinds.get(category) or kinds[""]


@cache
def _kinds() -> Mapping[str, Kind]:
    return {
        name: Kind(each["id"], each["message"], each["advice"])
        for each in _file()["kinds"]
        for name in (*each["categories"], *each.get("rules", ())) or ("",)
    }


@cache
def known_words() -> tuple[str, ...]:
    """Words of a council's work that LanguageTool does not know."""
    return tuple(_file()["words"]["known"])


@cache
def _file() -> Mapping[str, Any]:
    return tomllib.loads(files("localagent.wording").joinpath("rules.toml").read_text("utf-8"))
