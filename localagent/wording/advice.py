"""LanguageTool's matches as findings in our words: what is spared goes, and places lead back to the draft."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from localagent.wording.dictionary import Dictionary
from localagent.wording.pieces import Piece
from localagent.wording.rules import kind, off_on
from localagent.wording.spare import is_name, names_known, spared
from nlp.document import Passage
from nlp.draft import Draft
from nlp.findings import Finding, Fix, Place, Severity
from nlp.keys import digest

PARAGRAPH = "7.4"
CONFIDENCE = 0.7
_FIXES = 3
_LONGEST_FIX = 120
_SPELLING = "misspelling"


@dataclass(frozen=True, slots=True)
class Match:
    """What LanguageTool says of `start` to `end` of a passage's plain text."""

    rule: str
    category: str
    is_spelling: bool
    start: int
    end: int
    words: tuple[str, ...] = field(repr=False)


def read(piece: Piece, raw: Iterable[Mapping[str, Any]]) -> Iterator[Match]:
    """LanguageTool's own JSON as matches; what is not as it should be is left out."""
    for each in raw:
        try:
            rule, start = each["rule"], int(each["offset"])
            end = start + int(each["length"])
            words = tuple(str(one["value"]) for one in each["replacements"][:_FIXES])
            found = Match(
                rule=str(rule["id"]),
                category=str(rule["category"]["id"]),
                is_spelling=rule["issueType"] == _SPELLING and str(rule["id"]).startswith("MORFOLOGIK"),
                start=piece.start + start,
                end=piece.start + end,
                words=tuple(word for word in words if len(word) <= _LONGEST_FIX),
            )
        except (KeyError, TypeError, ValueError):
            continue
        if 0 <= start < end <= len(piece.text) and not _is_of_the_cut(piece, found):
            yield found


def _is_of_the_cut(piece: Piece, match: Match) -> bool:
    """Whether a capital is missed only because the piece begins in the middle of a sentence."""
    before = piece.text[: match.start - piece.start]
    return match.category == "CASING" and not piece.begins and not before.strip()


def findings(
    draft: Draft, passage: Passage, matches: Iterable[Match], dictionary: Dictionary, secret: bytes
) -> Iterator[Finding]:
    """A finding for each match that is the author's own wording and not known to be right."""
    text = passage.text
    left_alone, off, known = spared(text), off_on(draft.channel), names_known(draft)
    for match in matches:
        if match.rule in off or any(match.start < end and start < match.end for start, end in left_alone):
            continue
        words = text[match.start : match.end]
        if dictionary.knows(words) or (match.is_spelling and is_name(text, match.start, match.end, known)):
            continue
        yield _finding(match, passage.place(match.start, match.end), words, secret)


def _finding(match: Match, place: Place, words: str, secret: bytes) -> Finding:
    told = kind(match.rule, match.category)
    return Finding(
        check="wording",
        name="wording that can be better",
        paragraph=PARAGRAPH,
        severity=Severity.ADVISE,
        confidence=CONFIDENCE,
        place=place,
        message=told.message,
        advice=told.advice,
        fixes=tuple(_fix(word, place) for word in match.words),
        key=digest(secret, "wording", match.rule, words.casefold()),
        message_id=told.id,
    )


def _fix(word: str, place: Place) -> Fix:
    label, named = (f"Write “{word}”", "write_word") if word.strip() else ("Take it out", "take_it_out")
    return Fix("replace", label, place.start, place.end, word, named)
