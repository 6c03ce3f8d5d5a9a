"""Puts findings in the order of the draft and merges those of one check that overlap."""

from collections.abc import Iterable
from dataclasses import replace

from nlp.findings import Finding, Place
from nlp.verdict import effect

WHERE = ("subject", "text", "to", "cc", "bcc", "attachment", "profile", "draft")


def gather(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by place; of overlapping ones of a check the gravest speaks for all."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_order):
        at = next((i for i, earlier in enumerate(kept) if _same(earlier, finding)), None)
        if at is None:
            kept.append(finding)
        else:
            kept[at] = _merged(kept[at], finding)
    return tuple(kept)


def _order(finding: Finding) -> tuple[int, int, int, int]:
    place = finding.place
    kind, _, number = place.where.partition(":")
    return WHERE.index(kind), int(number or 0), place.start, place.end


def _same(one: Finding, other: Finding) -> bool:
    if one.check != other.check or one.place.where != other.place.where:
        return False
    overlap = one.place.start < other.place.end and other.place.start < one.place.end
    return overlap or (one.name == other.name and one.place == other.place)


def _merged(one: Finding, other: Finding) -> Finding:
    """Where one lies in the other, the gravest also says where: a number, not the sentence around it."""
    gravest = max(one, other, key=lambda finding: (effect(finding), finding.confidence))
    start, end = min(one.place.start, other.place.start), max(one.place.end, other.place.end)
    if (start, end) in ((each.place.start, each.place.end) for each in (one, other)):
        return gravest
    return replace(gravest, place=Place(one.place.where, start, end))
