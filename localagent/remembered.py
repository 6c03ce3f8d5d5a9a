"""The latest reviews, remembered so that a decision about one needs no trust in the caller."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

from localagent.problems import Problem
from nlp.draft import Channel, Draft
from nlp.findings import CheckId, Severity
from nlp.review import Review
from nlp.verdict import effect

_MOST = 5000


@dataclass(frozen=True, slots=True)
class Known:
    """A review without its draft: checks by finding key, and whether nothing may be kept about it.

    `fingerprint` is what a repetition of a post is told by, keyed, and empty for all but Council posts.
    """

    channel: Channel
    checks: frozenset[CheckId]
    keys: Mapping[str, Severity] = field(repr=False)
    confidential: bool
    fingerprint: bytes = field(default=b"", repr=False)


@dataclass(slots=True)
class Remembered:
    """The latest reviews by their ids, in memory only."""

    _reviews: OrderedDict[str, Known] = field(default_factory=OrderedDict, repr=False)
    _keys: OrderedDict[str, tuple[Severity, bool]] = field(default_factory=OrderedDict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def add(self, review: str, draft: Draft, found: Review, fingerprint: bytes = b"") -> None:
        """Remember `found` under its id, and forget the oldest where there are too many."""
        keys = {finding.key: effect(finding) for finding in found.findings}
        checks = frozenset(finding.check for finding in found.findings)
        with self._lock:
            self._reviews[review] = Known(draft.channel, checks, keys, found.confidential, fingerprint)
            self._keys.update((key, (gravity, found.confidential)) for key, gravity in keys.items())
            for kept in (self._reviews, self._keys):
                while len(kept) > _MOST:
                    kept.popitem(last=False)

    def review(self, review: str) -> Known:
        """The review with this id; a Problem where it is unknown or long forgotten."""
        with self._lock:
            known = self._reviews.get(review)
        if known is None:
            raise Problem(
                "review_unknown", "Presend does not remember this review.", "Check the draft again.", 404
            )
        return known

    def finding(self, key: str) -> tuple[Severity, bool]:
        """How much the finding with this key weighs, and whether nothing is to be kept about its draft; a
        Problem where no latest review had it."""
        with self._lock:
            found = self._keys.get(key)
        if found is None:
            raise Problem(
                "finding_unknown", "Presend does not remember this finding.", "Check the draft again.", 404
            )
        return found
