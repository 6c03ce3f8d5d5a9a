"""Reads labelled drafts, one JSON object a line: a draft, and what ought to be found in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args

from nlp.draft import Account, AccountKind, Attachment, Channel, Draft, Recipient, ReplyKind
from nlp.evaluation.lines import decoded, listed, read_each, string
from nlp.findings import CHECK_IDS, CheckId, Severity

_SEVERITIES = {severity.name.lower(): severity for severity in Severity}
_CHECKS: Mapping[str, CheckId] = {check: check for check in CHECK_IDS}

Value = TypeVar("Value")


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
    return read_each(files, lambda line: labelled(decoded(line)))


def labelled(fields: Mapping[str, Any]) -> Labelled:
    """The labelled draft that the fields of a line tell of; ValueError says what is wrong with them."""
    draft = _draft(fields)
    expected = tuple(_expected(each, draft) for each in _list(fields, "expect", dict))
    acceptable = frozenset(_one_of(_CHECKS, each, "acceptable") for each in _list(fields, "acceptable", str))
    found = {each.check for each in expected}
    return Labelled(string(fields, "id"), draft, expected, acceptable - found)


def _draft(fields: Mapping[str, Any]) -> Draft:
    return Draft(
        text=string(fields, "text"),
        subject=string(fields, "subject", ""),
        channel=_one_of(_same(get_args(Channel)), fields.get("channel"), "channel"),
        site=string(fields, "site", ""),
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
    quote = string(fields, "quote", "")
    if quote not in draft.text and quote not in draft.subject:
        raise ValueError(f"the quote for {check} is neither in the text nor in the subject")
    return Expected(check, _one_of(_SEVERITIES, fields.get("severity"), "severity"), quote)


def _recipients(fields: Mapping[str, Any], name: str) -> tuple[Recipient, ...]:
    return tuple(Recipient.parse(mailbox) for mailbox in _list(fields, name, str))


def _known(fields: Mapping[str, Any], name: str) -> bool | None:
    found = fields.get(name)
    if found is None or isinstance(found, bool):
        return found
    raise ValueError(f'"{name}" must be true, false or null')


def _list(fields: Mapping[str, Any], name: str, of: type[Value]) -> list[Value]:
    return listed(fields.get(name, [] if name != "expect" else None), name, of)


def _same(values: Iterable[Value]) -> Mapping[str, Value]:
    return {str(value): value for value in values}


def _one_of(known: Mapping[str, Value], found: object, name: str) -> Value:
    if isinstance(found, str) and found in known:
        return known[found]
    raise ValueError(f'"{name}" must be one of: {", ".join(known)}')
