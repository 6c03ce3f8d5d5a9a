"""What was decided, never what was written: counts by day in SQLite, and findings not to be shown."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from threading import Lock
from typing import TypeVar

from localagent import places
from localagent.problems import Problem
from localagent.record_problems import is_damaged, named
from nlp.findings import CHECK_IDS

SENSITIVE = frozenset({"political", "grievance", "discrimination"})
"""Checks whose decisions are counted together only: what each says about a person is nobody's business."""

_TABLES = """
CREATE TABLE IF NOT EXISTS decision (
    day TEXT, "check" TEXT, action TEXT, reason TEXT, channel TEXT, times INTEGER,
    PRIMARY KEY (day, "check", action, reason, channel)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ignored (key TEXT, site TEXT, PRIMARY KEY (key, site)) WITHOUT ROWID;
"""
_COUNT = """
INSERT INTO decision (day, "check", action, reason, channel, times) VALUES (?, ?, ?, ?, ?, 1)
ON CONFLICT DO UPDATE SET times = times + 1
"""
_COUNTED = 'SELECT day, "check", action, reason, channel, times FROM decision ORDER BY 1, 2, 3, 4, 5'
_KNOWN = frozenset({*CHECK_IDS, "sensitive"})
"""Another version, from before an upgrade or after it, may have counted checks that are unknown here."""
_TOO_OLD = "DELETE FROM decision WHERE day <= ? OR day > ?"
"""The day after counts as today: somebody may travel."""
_PATIENCE_S = 0.25

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision about the findings of one review; `reason` and `channel` are codes."""

    checks: frozenset[str]
    action: str
    reason: str
    channel: str


@dataclass(slots=True)
class Record:
    """The database at `file`; no failure of it ever reaches the caller: `problem` names the latest.

    What is ignored is held in memory as well, so that a review never waits for the disk.
    """

    file: Path
    retention_days: int
    problem: Problem | None = None
    _ignored: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)
    _cleaned: date | None = None
    _lock: Lock = field(default_factory=Lock, repr=False)

    def load(self, today: date) -> None:
        """Read what is ignored, and purge what is too old."""
        none: list[tuple[str, str]] = []
        rows = self._do(lambda db: db.execute("SELECT key, site FROM ignored").fetchall(), none)
        self._ignored |= frozenset(rows)
        self.purge(today)

    def decide(self, decided: Decided, today: date) -> None:
        """Count a decision once for each check; the sensitive ones count as one."""
        if self.retention_days:
            names = sorted({"sensitive" if check in SENSITIVE else check for check in decided.checks})
            rest = (decided.action, decided.reason, decided.channel)
            rows: list[tuple[str, ...]] = [(today.isoformat(), name, *rest) for name in names]
            self._do(lambda db: _done(db.executemany(_COUNT, rows)), None)
        self.purge(today)

    def counts(self) -> list[tuple[str, str, str, str, str, int]]:
        """Day, check, action, reason, channel and how often, in order; of the checks that there are now."""
        none: list[tuple[str, str, str, str, str, int]] = []
        return [row for row in self._do(lambda db: db.execute(_COUNTED).fetchall(), none) if row[1] in _KNOWN]

    def ignore(self, key: str, site: str = "") -> None:
        """Do not show the finding with this key again, on one site or (site "") anywhere."""
        self._ignored |= {(key, site)}
        sql = "INSERT OR IGNORE INTO ignored (key, site) VALUES (?, ?)"
        self._do(lambda db: _done(db.execute(sql, (key, site))), None)

    def forget(self, key: str | None) -> None:
        """Show the finding with this key again; all findings where it is None.

        What the disk does not let go of stays ignored, or it would be ignored anew after the next start.
        """
        sql = "DELETE FROM ignored WHERE key = coalesce(?, key)"
        if self._do(lambda db: db.execute(sql, (key,)).rowcount, -1) >= 0:
            self._ignored -= {pair for pair in self._ignored if key in (None, pair[0])}

    def ignored(self, site: str) -> frozenset[str]:
        """The keys that are ignored on this site."""
        return frozenset(key for key, where in self._ignored if where in ("", site))

    def all_ignored(self) -> list[tuple[str, str]]:
        """Every ignored key with its site, in order."""
        return sorted(self._ignored)

    def purge(self, today: date) -> None:
        """Delete decisions older than the retention, and those that a wrong clock dated ahead, once a day."""
        if self._cleaned == today:
            return
        kept = [(today - timedelta(days=days)).isoformat() for days in (self.retention_days, -1)]
        if self._do(lambda db: db.execute(_TOO_OLD, kept).rowcount, -1) >= 0:
            self._cleaned = today
        self._do(lambda db: _done(db.execute("PRAGMA wal_checkpoint(TRUNCATE)")), None)
        _purge_spoilt(self._spoilt, today, self.retention_days)

    @property
    def _spoilt(self) -> Path:
        return self.file.with_name(self.file.name + ".spoilt")

    def _do(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        with self._lock:
            try:
                found = _work(self.file, work)
            except (sqlite3.Error, OSError) as error:
                if is_damaged(error):
                    return self._once_more(work, otherwise)
                self.problem = named(error, self.file)
                return otherwise
            if self.problem is not None and self.problem.code != "record_spoilt":
                self.problem = None
            return found

    def _once_more(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """Set the spoilt database aside and go on with an empty one."""
        try:
            self.file.replace(self._spoilt)
            for tail in ("-wal", "-shm"):
                self.file.with_name(self.file.name + tail).unlink(missing_ok=True)
            found = _work(self.file, work)
        except (sqlite3.Error, OSError) as error:
            self.problem = named(error, self.file)
            return otherwise
        self.problem = _SET_ASIDE
        return found


def _work(file: Path, work: Callable[[sqlite3.Connection], T]) -> T:
    """Open the database, work in one transaction and close it: nothing is held between two decisions."""
    places.private_folder(file.parent)
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(file, timeout=_PATIENCE_S)) as db:
        db.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;")
        db.executescript(_TABLES)
        with db:
            return work(db)


def _done(_: object) -> None:
    """Nothing: a cursor is not for the caller."""


_SET_ASIDE = Problem(
    "record_spoilt",
    "The record of decisions was damaged; it was set aside and a new one begun.",
    "Nothing needs doing; findings that were ignored are shown again.",
)


def _purge_spoilt(file: Path, today: date, retention_days: int) -> None:
    """A database set aside is kept no longer than its decisions would have been."""
    with suppress(OSError):
        if today - date.fromtimestamp(file.stat().st_mtime) >= timedelta(days=retention_days):
            file.unlink()
