"""Reads labelled drafts, one JSON object a line: a draft, and what ought to be found in it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args

from nlp.draft import Account, AccountKind, Attachment, Channel, Draft, Recipient, ReplyKind
from nlp.findings import CHECK_IDS, CheckId, Severity

_SEVERITIES = {severity.name.lower(): severity for severity in Severity}
_PLURALS = {"dict": "objects", "str": "strings"}
_CHECKS: Mapping[str, CheckId] = {check: check for check in CHECK_IDS}

Value = TypeVar("Value")


class Unreadable(ValueError):  # noqa: N818 - what it says about a file
    """A file, or a line of one, that is not what it should be; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that ought to be made; `quote` is the stretch to mark, "" where it is the whole draft."""

    check: CheckId
    severity: Severity
    quote: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A draft, what ought to be found in it, and the checks that may find something or not."""

    id: str
    draft: Draft
    expected: tuple[Expected, ...] = ()
    acceptable: frozenset[CheckId] = frozenset()


def read(files: Iterable[Path]) -> Iterator[Labelled]:
    """Every labelled draft of the files; `Unreadable` names the file and the line that is wrong."""
    for file in files:
        for number, line in enumerate(_lines(file), 1):
            if not line.strip():
                continue
            try:
                yield labelled(_object(line))
            except ValueError as error:
                raise Unreadable(f"{file}:{number}: {error}") from None


def labelled(fields: Mapping[str, Any]) -> Labelled:
    """The labelled draft that the fields of a line tell of; ValueError says what is wrong with them."""
    draft = _draft(fields)
    expected = tuple(_expected(each, draft) for each in _list(fields, "expect", dict))
    acceptable = frozenset(_one_of(_CHECKS, each, "acceptable") for each in _list(fields, "acceptable", str))
    found = {each.check for each in expected}
    return Labelled(_text(fields, "id"), draft, expected, acceptable - found)


def _lines(file: Path) -> list[bytes]:
    try:
        return file.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except OSError as error:
        raise Unreadable(f"{file} cannot be read: {(error.strerror or 'unknown error').lower()}") from None


def _object(line: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(line.decode())
    except UnicodeDecodeError:
        raise ValueError("this is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("this is nested too deeply") from None
    if not isinstance(found, dict):
        raise ValueError("this is not a JSON object")  # noqa: TRY004 - the line is wrong, not our code
    return found


def _draft(fields: Mapping[str, Any]) -> Draft:
    return Draft(
        text=_text(fields, "text"),
        subject=_text(fields, "subject", ""),
        channel=_one_of(_same(get_args(Channel)), fields.get("channel"), "channel"),
        site=_text(fields, "site", ""),
        account=Account(
            _one_of(_same(get_args(AccountKind)), fields.get("account"), "account"),
            profile_disclaimer=_known(fields, "profile_disclaimer"),
            profile_names_employer=_known(fields, "profile_names_employer"),
        ),
        reply=_one_of(_same(get_args(ReplyKind)), fields.get("reply", "new"), "reply"),
        to=_recipients(fields, "to"),
        cc=_recipients(fields, "cc"),
        bcc=_recipients(fields, "bcc"),
        attachments=tuple(Attachment(name) for name in _list(fields, "attachments", str)),
    )


def _expected(fields: Mapping[str, Any], draft: Draft) -> Expected:
    check = _one_of(_CHECKS, fields.get("check"), "check")
    quote = _text(fields, "quote", "")
    if quote not in draft.text and quote not in draft.subject:
        raise ValueError(f"the quote for {check} is neither in the text nor in the subject")
    return Expected(check, _one_of(_SEVERITIES, fields.get("severity"), "severity"), quote)


def _recipients(fields: Mapping[str, Any], name: str) -> tuple[Recipient, ...]:
    return tuple(Recipient.parse(mailbox) for mailbox in _list(fields, name, str))


def _text(fields: Mapping[str, Any], name: str, default: str | None = None) -> str:
    found = fields.get(name, default)
    if not isinstance(found, str):
        raise ValueError(f'"{name}" must be a string')  # noqa: TRY004
    return found


def _known(fields: Mapping[str, Any], name: str) -> bool | None:
    found = fields.get(name)
    if found is None or isinstance(found, bool):
        return found
    raise ValueError(f'"{name}" must be true, false or null')


def _list(fields: Mapping[str, Any], name: str, of: type[Value]) -> list[Value]:
    found = fields.get(name, [] if name != "expect" else None)
    if not isinstance(found, list) or not all(isinstance(each, of) for each in found):
        raise ValueError(f'"{name}" must be a list of {_PLURALS[of.__name__]}')
    return found


def _same(values: Iterable[Value]) -> Mapping[str, Value]:
    return {str(value): value for value in values}


def _one_of(known: Mapping[str, Value], found: object, name: str) -> Value:
    if isinstance(found, str) and found in known:
        return known[found]
    raise ValueError(f'"{name}" must be one of: {", ".join(known)}')
