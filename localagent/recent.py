"""Posts of the last day as keyed fingerprints, in memory only: all that tells a repetition."""

from collections import deque
from dataclasses import dataclass, field
from threading import Lock

DAY_S = 24 * 60 * 60
_MOST = 200


@dataclass(slots=True)
class Recent:
    """The latest posts that were sent, oldest first, each with when that was (seconds since 1970)."""

    _posts: deque[tuple[float, bytes]] = field(default_factory=lambda: deque(maxlen=_MOST), repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def add(self, fingerprint: bytes, now: float) -> None:
        """Remember a post, unless it has no fingerprint."""
        if fingerprint:
            with self._lock:
                self._posts.append((now, fingerprint))

    def fingerprints(self, now: float) -> tuple[bytes, ...]:
        """Those of the last day; older ones, and those that a wrong clock dated ahead, are forgotten."""
        with self._lock:
            kept = [post for post in self._posts if 0 <= now - post[0] < DAY_S]
            self._posts = deque(kept, maxlen=_MOST)
            return tuple(fingerprint for _, fingerprint in kept)
