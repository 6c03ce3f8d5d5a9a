"""A review as a report for people: the words marked, the paragraph, why, and what to do."""

import textwrap
from collections.abc import Iterator
from types import MappingProxyType

from localagent.excerpt import line_of, marked, words_at
from localagent.reading import Reading, shown
from nlp.draft import Draft
from nlp.findings import Finding, Place
from nlp.paragraphs import asks
from nlp.review import Review

WIDTH = 92

VERDICTS = MappingProxyType(
    {"clear": "nothing found", "advise": "worth a look", "hold": "would be held", "stop": "would be stopped"}
)
SENDING = MappingProxyType(
    {
        "freely": "It can be sent as it is.",
        "confirm": "It can be sent after a second look.",
        "reason": "It can be sent only with a reason.",
        "no": "It cannot be sent like this.",
    }
)


def report(reading: Reading, review: Review, *, colour: bool = False) -> str:
    """The report for one draft, ended by a line break; it shows the person's own words to the person."""
    heading = f"{shown(reading.name)}: {VERDICTS[review.verdict]}"
    lines = [_strong(heading, colour)]
    if review.findings:
        lines.append(SENDING[review.may_send])
    for number, finding in enumerate(review.findings, 1):
        lines += ["", *_finding(number, finding, reading.draft, colour)]
    for part in review.unchecked:
        lines += ["", *_wrapped(f"Not checked ({part.part}): {part.why} {part.what_to_do}", "")]
    return "\n".join(lines) + "\n"


def where(place: Place, draft: Draft) -> str:
    """The place in words: `line 3`, `subject`, `To`, `attachment 2`, `profile`, `the draft as a whole`."""
    kind, _, number = place.where.partition(":")
    if kind == "text" and place.end > place.start:
        return f"line {line_of(draft.text, place.start, place.end).number}"
    names = {"subject": "subject", "to": "To", "cc": "Cc", "bcc": "Bcc", "profile": "profile"}
    if kind == "attachment":
        return f"attachment {int(number) + 1}"
    return names.get(kind, "the draft as a whole")


def _finding(number: int, finding: Finding, draft: Draft, colour: bool) -> Iterator[str]:
    named = finding.name[:1].upper() + finding.name[1:]
    yield (
        _strong(f"{number}. {named}", colour)
        + f" (paragraph {finding.paragraph}, {where(finding.place, draft)})"
    )
    for line in _words(finding.place, draft, colour):
        yield "     " + line
    yield from _wrapped(f"What:       {finding.message}", "   ")
    yield from _wrapped(f"Why:        {asks(finding.paragraph)}", "   ")
    yield from _wrapped(f"What to do: {finding.advice}", "   ")


def _words(place: Place, draft: Draft, colour: bool) -> list[str]:
    if place.where in ("text", "subject"):
        text = draft.text if place.where == "text" else draft.subject
        shows = place.end > place.start
        return marked(line_of(text, place.start, place.end), colour=colour) if shows else []
    words = words_at(draft, place)
    return [words] if words else []


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + " " * 12)


def _strong(text: str, colour: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if colour else text
