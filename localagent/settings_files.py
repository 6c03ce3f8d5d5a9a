"""Reads the settings: managed before user before default; a bad value is named and never stops the agent."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from localagent import places, registry
from localagent.problems import Problem
from localagent.settings import Declared, Settings, declared

Whose = Literal["managed", "user"]

_WAY_OUT: Mapping[Whose, str] = {
    "managed": "Tell the people who manage this computer; until then the default holds.",
    "user": "Correct it in your settings file; until then the default holds.",
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings in force, what was wrong with the files, and which names are managed."""

    settings: Settings
    problems: tuple[Problem, ...] = ()
    managed: frozenset[str] = frozenset()


def load(managed: Path | None = None, user: Path | None = None) -> Loaded:
    """The settings in force; `managed` stands in for the organisation's file (and the registry)."""
    theirs = _raw(managed, "managed") if managed else _managed()
    own = _raw(user or places.user_settings(), "user", may_be_absent=True)
    first, second = _good(theirs, "managed"), _good(own, "user")
    # What the organisation has set is its own also where it is wrong; what a broken file sets nobody knows.
    theirs_alone = frozenset(_known()) if theirs.problems else frozenset(theirs.values)
    rest = {name: value for name, value in second.values.items() if name not in theirs_alone}
    settings = Settings(**{**rest, **first.values})  # type: ignore[arg-type]
    return Loaded(settings, (*first.problems, *second.problems), frozenset(first.values))


@dataclass(frozen=True, slots=True)
class _Read:
    values: Mapping[str, object]
    problems: tuple[Problem, ...] = ()


def _managed() -> _Read:
    return (
        _Read(found)
        if (found := registry.policies())
        else _raw(places.managed_settings(), "managed", may_be_absent=True)
    )


def _raw(file: Path, whose: Whose, *, may_be_absent: bool = False) -> _Read:
    try:
        found = json.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return _Read({}) if may_be_absent else _Read({}, (_unreadable(whose, "is not there"),))
    except (OSError, ValueError, RecursionError):
        return _Read({}, (_unreadable(whose, "cannot be read as JSON"),))
    if not isinstance(found, dict):
        return _Read({}, (_unreadable(whose, "does not hold one JSON object"),))
    return _Read(found)


def _good(read: _Read, whose: Whose) -> _Read:
    """The values that are right; a Problem for each other one."""
    known = _known()
    values: dict[str, object] = {}
    problems = list(read.problems)
    for name, value in read.values.items():
        try:
            values[name] = _value(known[name], value)
        except KeyError:
            problems.append(_bad(whose, name, "is not one that Presend knows"))
        except ValidationError:
            problems.append(_bad(whose, name, "has a value that Presend cannot use"))
    return _Read(values, tuple(problems))


def _known() -> Mapping[str, Declared]:
    return {each.name: each for each in declared()}


def _value(setting: Declared, value: object) -> object:
    return TypeAdapter(setting.type).validate_python(value)


def _bad(whose: Whose, name: str, what: str) -> Problem:
    return Problem(f"{whose}_setting_refused", f"The {whose} setting “{name[:60]}” {what}.", _WAY_OUT[whose])


def _unreadable(whose: Whose, what: str) -> Problem:
    return Problem(f"{whose}_settings_unreadable", f"The {whose} settings file {what}.", _WAY_OUT[whose])
