"""What `presend check` reads: plain text, saved e-mails and wire drafts, from files or standard input."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

from localagent import conversion, wire
from localagent.mail_file import draft_of_mail
from localagent.problems import Problem
from nlp.draft import Draft

Kind = Literal["text", "mail", "wire"]
STANDARD_INPUT = "-"
LARGEST = 25 * 1024 * 1024
"""Bytes of a file that are taken in; mail servers mostly stop there too."""

_HEADER = re.compile(rb"\A(?:From |(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\s*\n)")
_MAIL_HEADERS = re.compile(
    rb"^(?:from|to|subject|date|message-id|mime-version):", re.IGNORECASE | re.MULTILINE
)
_SUFFIXES: dict[str, Kind] = {".eml": "mail", ".json": "wire"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft, the file's name as it was given (`-` for standard input), and what kind of file it was."""

    name: str
    kind: Kind
    draft: Draft


def read_file(name: str) -> Reading:
    """Read the file `name`, or standard input for `-`; a Problem says why it cannot be read."""
    content = _bytes(name)
    if len(content) > LARGEST:
        raise Problem(
            "too_large", f"{shown(name)} is larger than 25 MB.", "Check the message without its attachments."
        )
    kind = _SUFFIXES.get(Path(name).suffix.lower()) or (_guess(content) if name == STANDARD_INPUT else "text")
    return Reading(name, kind, _draft(name, kind, content))


def shown(name: str) -> str:
    """The file's name as people read it."""
    return "Standard input" if name == STANDARD_INPUT else name


def _bytes(name: str) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST + 1)
    with opened(name) as file:
        return file.read(LARGEST + 1)


def opened(name: str) -> IO[bytes]:
    """The file, open for reading; a Problem says why it is not."""
    try:
        return Path(name).open("rb")
    except IsADirectoryError:
        raise Problem("unreadable", f"{name} is a folder.", "Name the files in it one by one.") from None
    except OSError as error:
        why = (error.strerror or "it cannot be opened").lower()
        raise Problem(
            "unreadable", f"{name} cannot be read: {why}.", "Check the name and your rights to it."
        ) from None


def _guess(content: bytes) -> Kind:
    if content.lstrip()[:1] == b"{":
        return "wire"
    head = _HEADER.match(content.replace(b"\r\n", b"\n")[:64_000])
    return "mail" if head and _MAIL_HEADERS.search(head[0]) else "text"


def _draft(name: str, kind: Kind, content: bytes) -> Draft:
    if kind == "mail":
        return draft_of_mail(content)
    if kind == "text":
        return Draft(text=_decoded(name, content))
    try:
        return conversion.to_draft(wire.read(wire.Draft, content))
    except Problem as problem:
        raise Problem(problem.code, f"{shown(name)}: {problem.message}", problem.what_to_do) from None


def _decoded(name: str, content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        raise Problem(
            "not_text", f"{shown(name)} is not plain text.", "Save it as .txt or .eml, or paste its words in."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
