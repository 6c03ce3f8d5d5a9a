"""The words that are right here: a council's, the organisation's, and the person's own, kept in a file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from localagent import whole_file
from localagent.problems import Problem

MOST = 5000
LONGEST = 60
WORD = re.compile(rf"[^\W\d_](?:(?:[^\W_]|['’.&-]){{0,{LONGEST - 2}}}[^\W_])?")
_PARTS = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(slots=True)
class Dictionary:
    """The person's own words, in `file`, one a line; nobody else can read it.

    A file that cannot be read is named by `problem`, and set aside before anything is written in its place.
    """

    file: Path
    shared: tuple[str, ...] = ()
    problem: Problem | None = None
    _own: frozenset[str] = field(default=frozenset(), repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def load(self) -> None:
        """Read the person's words; a file that cannot be read holds none, and is named."""
        try:
            lines = self.file.read_text(encoding="utf-8-sig").splitlines()
        except FileNotFoundError:
            return
        except (OSError, ValueError):
            self.problem = _unreadable()
            return
        self._own = frozenset(line for line in lines[:MOST] if WORD.fullmatch(line))

    @property
    def own(self) -> tuple[str, ...]:
        """The person's words, in order."""
        return tuple(sorted(self._own, key=lambda word: (word.casefold(), word)))

    def add(self, word: str) -> None:
        """Take a word in; a Problem where it is none, there are too many, or the disk refuses."""
        plain = word.strip()
        if not WORD.fullmatch(plain):
            raise Problem(
                "word_refused", "This is not one word.", "Add one word of letters, without spaces.", 422
            )
        with self._lock:
            if len(self._own) >= MOST:
                raise Problem("dictionary_full", "The dictionary is full.", "Take out words first.", 409)
            self._keep(self._own | {plain})

    def remove(self, word: str | None) -> None:
        """Take a word out, in capitals or not; all words where it is None."""
        gone = None if word is None else word.strip().casefold()
        with self._lock:
            self._keep(frozenset(each for each in self._own if gone not in (None, each.casefold())))

    def knows(self, words: str) -> bool:
        """Whether every word in this stretch is in the dictionary, in capitals or not, with an 's or not."""
        known = {_bare(each) for each in (*self._own, *self.shared)}
        if _bare(words) in known:
            return True
        found = _PARTS.findall(words)
        return bool(found) and all(_bare(each) in known for each in found)

    def _keep(self, words: Iterable[str]) -> None:
        own = frozenset(words)
        try:
            if self.problem:
                self.file.replace(self.file.with_name(f"{self.file.name}.unreadable"))
            whole_file.write(self.file, "".join(f"{word}\n" for word in sorted(own)))
        except OSError as error:
            raise Problem(
                "dictionary_unwritable",
                "The dictionary cannot be written just now.",
                "Make room on the disk, or see that the folder can be written to.",
                500,
            ) from error
        self._own, self.problem = own, None


def _unreadable() -> Problem:
    return Problem(
        "wording_dictionary_unreadable",
        "Your dictionary cannot be read, so its words are marked as misspelt.",
        "Save dictionary.txt as UTF-8, one word a line, and start Presend again.",
    )


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word.casefold()).replace("’", "'")
