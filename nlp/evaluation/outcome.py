"""What a labelled draft expects beside what its review finds, by check id."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from nlp.draft import Draft
from nlp.evaluation.labelled import Expected, Labelled
from nlp.findings import CheckId, Finding, Severity
from nlp.review import Review
from nlp.verdict import NEVER_HOLD, effect

Ids = frozenset[CheckId]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Check ids of one draft; those that are acceptable are in none of the sets.

    `expected` ought to be found, `due` ought to hold the send, `grave` ought to stop it; `found` was found,
    `holding` holds the send; `quoted` was rightly found and has a stretch to mark, `marked` overlaps it.
    `complete` is false where the review left something out.
    """

    clean: bool
    complete: bool
    expected: Ids
    due: Ids
    grave: Ids
    found: Ids
    holding: Ids
    quoted: Ids
    marked: Ids

    def within(self, ids: Ids) -> "Outcome":
        """The same for these checks alone; a clean draft is one in which no check at all expects anything."""
        return replace(
            self,
            expected=self.expected & ids,
            due=self.due & ids,
            grave=self.grave & ids,
            found=self.found & ids,
            holding=self.holding & ids,
            quoted=self.quoted & ids,
            marked=self.marked & ids,
        )


def outcome(labelled: Labelled, review: Review) -> Outcome:
    """Set the review beside the labels."""
    findings = [finding for finding in review.findings if finding.check not in labelled.acceptable]
    expected = frozenset(each.check for each in labelled.expected)
    found = frozenset(finding.check for finding in findings)
    return Outcome(
        clean=not expected,
        complete=not review.unchecked,
        expected=expected,
        due=_from(labelled.expected, Severity.WARN),
        grave=_from(labelled.expected, Severity.STOP),
        found=found,
        holding=frozenset(each.check for each in findings if effect(each) >= Severity.WARN),
        quoted=found & frozenset(each.check for each in labelled.expected if each.quote),
        marked=frozenset(_marked(labelled, findings)),
    )


def _from(expected: Iterable[Expected], severity: Severity) -> Ids:
    """Checks that expect at least this severity; a grievance never holds, so it is never grave."""
    return frozenset(each.check for each in expected if each.severity >= severity) - NEVER_HOLD


def _marked(labelled: Labelled, findings: Iterable[Finding]) -> Iterator[CheckId]:
    for finding in findings:
        quotes = (each.quote for each in labelled.expected if each.check == finding.check and each.quote)
        if any(_overlaps(finding, quote, labelled.draft) for quote in quotes):
            yield finding.check


def _overlaps(finding: Finding, quote: str, draft: Draft) -> bool:
    place = finding.place
    source = {"text": draft.text, "subject": draft.subject}.get(place.where, "")
    starts = _starts(source, quote)
    return any(start < place.end and place.start < start + len(quote) for start in starts)


def _starts(source: str, quote: str) -> Iterator[int]:
    at = source.find(quote)
    while at >= 0:
        yield at
        at = source.find(quote, at + 1)
