"""Labelled sentences and drafts, as samples whose stretches are known to do something or not."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from nlp.language import sentences, words
from nlp.training.samples import Sample, Sense
from nlp.windows import windows

LABELS = (
    "abuse", "threat", "discrimination", "incitement", "misleading", "grievance", "circumstances",
    "commercial", "internal", "ip", "credential_request", "credential_share", "criticism", "supplier_quality",
    "incompetence", "accusation", "personal_registration", "contact", "political", "promotion", "opinion",
    "work_talk", "sexism", "private_matter", "account_setup", "disclosure", "gossip",
)  # fmt: skip
"""Sexism is learnt from EDOS (Kirk and others 2023) alone; gossip, which is somebody's circumstances told to
colleagues who do not need them, from drafts alone."""
LATER = ("private_matter", "account_setup", "disclosure")
"""What only `notices.jsonl` and some drafts were written for; others are free of it if they do nothing."""
COMPANIONS = {"sexism": ("discrimination", "abuse"), "gossip": ("circumstances",)}
"""A label that our own corpus does not give: its lines are free of it only where they have none of these."""
PUBLIC = {
    "sexist": {"sexism": True}, "not sexist": {"sexism": False},
    "abusive": {"abuse": True}, "not_abusive": {"abuse": False},
}  # fmt: skip
"""What the public sets' words say of a text; the rest is open."""
CHECKS = {
    "abuse": ("abuse", "threat"), "personal_data": ("circumstances",), "untrue_claim": ("accusation",),
    "internal_only": ("internal",), "intellectual_property": ("ip",), "copied_content": ("ip",),
    "credentials": ("credential_share",), "on_behalf": ("opinion",), "disclaimer": ("work_talk",),
    "service_user_contact": ("contact",), "personal_interests": ("private_matter",),
}  # fmt: skip
"""The check ids whose labels have another name."""
PERHAPS = {"abuse": "threat"}
"""What a quote may do as well: only lines tell."""
INSIDE = ("circumstances", "commercial", "internal")
"""What colleagues may write to each other for their work: a clean draft to them does not show its absence."""
_NUMBER = re.compile(r"\d{4}|\d\d\D\d\d")
WINDOW = 60
"""Words of the lines that are shown together, at most, unless one is longer."""
NEW_LINE = 0.3
"""Of the lines behind another, the share that is shown as a line of its own."""


def lines(path: Path) -> Iterator[Sample]:
    """Each line of a corpus file is one stretch."""
    for line in path.read_text("utf-8").splitlines():
        record: dict[str, Any] = json.loads(line)
        found = words(record["text"])
        known = {label: label in record["labels"] for label in LABELS}
        if not path.stem.startswith("notices"):
            known = _earlier(known, record["channel"])
        yield Sample(found, senses=(Sense(0, len(found), _decided(known)),))


def _earlier(known: dict[str, bool], channel: str) -> dict[str, bool]:
    """Without what a line was not read for: one that does nothing may still tell of a private matter."""
    private = {"private_matter"} if channel != "email" else set[str]()
    undecided = set(LATER) if any(known.values()) else private
    return {label: value for label, value in known.items() if label not in undecided}


def _decided(known: dict[str, bool]) -> dict[str, bool]:
    """Without the labels that are not given where a companion is: such a line may or may not have them."""
    undecided = {label for label, others in COMPANIONS.items() if any(known.get(one, True) for one in others)}
    return {label: value for label, value in known.items() if label not in undecided}


def together(lines: Sequence[Sample], random: Random) -> Iterator[Sample]:
    """Lines by ones, twos and threes, so that each is learnt among sentences that do something else."""
    held: list[Sample] = []
    for line in random.sample(lines, len(lines)):
        long = sum(len(one.words) for one in held) + len(line.words) > WINDOW
        if held and (long or len(held) >= random.choice((1, 2, 3))):
            yield _joined(held, random)
            held = []
        held.append(line)
    if held:
        yield _joined(held, random)


def _joined(lines: Iterable[Sample], random: Random) -> Sample:
    words: tuple[str, ...] = ()
    found: list[Sense] = []
    breaks: list[int] = []
    for line in lines:
        if words and random.random() < NEW_LINE:
            breaks.append(len(words))
        found += (
            Sense(len(words) + sense.start, len(words) + sense.end, sense.labels) for sense in line.senses
        )
        words += line.words
    return Sample(words, lines=tuple(breaks), senses=tuple(found))


def plain(path: Path) -> Iterator[Sample]:
    """Each line of a set of ordinary work sentences does nothing that a check minds."""
    for line in path.read_text("utf-8").splitlines():
        found = words(json.loads(line)["text"])
        if found:
            known = _earlier(dict.fromkeys(LABELS, False), "")
            yield Sample(found, senses=(Sense(0, len(found), known),))


def public(path: Path) -> Iterator[Sample]:
    """Each text of a public set of sexism or abuse is one stretch of which one label is known."""
    for line in path.read_text("utf-8").splitlines():
        record: dict[str, Any] = json.loads(line)
        found = words(record["text"])
        if found:
            yield Sample(found, senses=(Sense(0, len(found), PUBLIC[record["label"]]),))


def drafts(path: Path) -> Iterator[Sample]:
    """The sentences of labelled drafts, together as far as they fit a window."""
    for line in path.read_text("utf-8").splitlines():
        yield from draft(json.loads(line))


def draft(record: dict[str, Any]) -> Iterator[Sample]:
    """The windows of one labelled draft; what its labels leave open is not known."""
    text: str = record["text"]
    for window in windows(text):
        found: list[str] = []
        senses: list[Sense] = []
        lines: list[int] = []
        for start, end in sentences(text[window.start : window.end]):
            if start in window.lines:
                lines.append(len(found))
            new = words(text[window.start + start : window.start + end])
            known = _known(record, window.start + start, window.start + end)
            senses.append(Sense(len(found), len(found) + len(new), known))
            found += new
        yield Sample(tuple(found), lines=tuple(lines), senses=tuple(senses))


def _known(record: dict[str, Any], start: int, end: int) -> dict[str, bool]:
    """Quoted: True, if the quote lies in the sentence; no label at all: False; the rest is open."""
    known = dict.fromkeys(LABELS, False)
    for label in _undecided(record):
        known.pop(label, None)
    for expected in record["expect"]:
        at = record["text"].find(expected["quote"]) if expected["quote"] else -1
        touched = _touches(at, expected["quote"], start, end)
        if at < 0 or touched:
            known.pop(PERHAPS.get(expected["check"], ""), None)
        for label in _labels(expected["check"]):
            if at < 0:
                known.pop(label, None)
            elif touched and label in LABELS:
                known[label] = True
    return _decided(known) | dict(_gossip(record, start, end))


def _gossip(record: dict[str, Any], start: int, end: int) -> Iterator[tuple[str, bool]]:
    """Among colleagues: what a draft is blamed for telling of somebody, unless it is a number of theirs."""
    quotes = [each["quote"] for each in record["expect"] if each["check"] == "personal_data"]
    if _is_inside(record) and "personal_data" not in record["acceptable"] and all(quotes):
        touching = [quote for quote in quotes if _touches(record["text"].find(quote), quote, start, end)]
        if not any(_NUMBER.search(quote) for quote in touching):
            yield "gossip", bool(touching)


def _is_inside(record: dict[str, Any]) -> bool:
    """Whether colleagues alone read it."""
    addresses = record["to"] + record["cc"] + record["bcc"]
    return record["channel"] != "social" and all("manchester.gov.uk" in address for address in addresses)


def _touches(at: int, quote: str, start: int, end: int) -> bool:
    """Whether a quote that is found there, or nowhere (-1), lies in a sentence."""
    return at >= 0 and at < end and start < at + len(quote)


def _labels(check: str) -> tuple[str, ...]:
    """What a check's quote does."""
    return tuple(label for label in CHECKS.get(check, (check,)) if label != PERHAPS.get(check))


def _undecided(record: dict[str, Any]) -> Iterator[str]:
    """The labels of which a draft's own say nothing: its readers or its account may excuse them."""
    yield from _unread(record)
    for check in record["acceptable"]:
        yield from CHECKS.get(check, (check,))
    if record["account"] == "personal":
        yield "work_talk"
    if _is_inside(record):
        yield from INSIDE


def _unread(record: dict[str, Any]) -> Iterator[str]:
    """Those of `LATER` that a draft was not read for: one that does nothing sets up no account and hides
    nothing, and what is private is nobody's business on an account of one's own."""
    checks = (expected["check"] for expected in record["expect"])
    told = {label for check in checks for label in CHECKS.get(check, (check,))}
    if told and not told & set(LATER):
        yield from LATER
    if record["account"] == "personal":
        yield "private_matter"
