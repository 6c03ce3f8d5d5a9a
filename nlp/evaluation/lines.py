"""Reads the lines of a file that somebody names, and says which of them is wrong."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

Value = TypeVar("Value")


class Unreadable(ValueError):  # noqa: N818 - what it says about a file
    """A file, or a line of one, that is not what it should be; the message says which and why."""


def read_each(files: Iterable[Path], made: Callable[[str], Value]) -> Iterator[Value]:
    """What is made of every line that is not empty; its ValueError becomes `Unreadable`, with the place."""
    for file in files:
        for number, line in numbered(file):
            if not line.strip():
                continue
            try:
                yield made(line)
            except ValueError as error:
                raise Unreadable(f"{file}:{number}: {error}") from None


def numbered(file: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file, counted from 1; `Unreadable` where it cannot be read or is not UTF-8."""
    try:
        lines = file.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except OSError as error:
        raise Unreadable(f"{file} cannot be read: {(error.strerror or 'unknown error').lower()}") from None
    for number, line in enumerate(lines, 1):
        try:
            yield number, line.decode().removesuffix("\r")
        except UnicodeDecodeError:
            raise Unreadable(f"{file}:{number}: this is not UTF-8") from None


def decoded(line: str) -> Mapping[str, Any]:
    """The fields of a JSON object; ValueError says what is wrong."""
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("this is nested too deeply") from None
    if not isinstance(found, dict):
        raise ValueError("this is not a JSON object")  # noqa: TRY004 - the line is wrong, not our code
    return found


def string(fields: Mapping[str, Any], name: str, default: str | None = None) -> str:
    """A field that is a string; ValueError where it is something else, or missing without a default."""
    found = fields.get(name, default)
    if not isinstance(found, str):
        raise ValueError(f'"{name}" must be a string')  # noqa: TRY004
    return found


def listed(found: object, name: str, of: type[Value]) -> list[Value]:
    """A list whose items are all strings, or all objects; ValueError where it is something else."""
    if not isinstance(found, list) or not all(isinstance(item, of) for item in found):
        raise ValueError(f'"{name}" must be a list of {"objects" if of is dict else "strings"}')
    return found


def lowered(text: str) -> str:
    """The text in small letters, each character where it was."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
