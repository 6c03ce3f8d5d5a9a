"""Whose turn it is: a newer question of a client takes the place of its older one."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Event, Lock

_MOST = 200


@dataclass(slots=True)
class Turns:
    """The latest question of each client (an origin and a frame of its own naming)."""

    _latest: OrderedDict[str, Event] = field(default_factory=OrderedDict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def take(self, client: str) -> Event:
        """A turn: an event that is set once a newer question of the client has come."""
        mine = Event()
        with self._lock:
            if earlier := self._latest.pop(client, None):
                earlier.set()
            self._latest[client] = mine
            while len(self._latest) > _MOST:
                self._latest.popitem(last=False)
        return mine
