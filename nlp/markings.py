"""What shows on its face that it is not for everybody: markings, exempt papers, telling file names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.document import Document, Passage
from nlp.findings import GUESS, Place
from nlp.lexicon import Keyed, any_of, key_words, keyed


@dataclass(frozen=True, slots=True)
class Marking:
    """A marking, where it stands and how sure it is one; a `sharable` one may leave if it is encrypted."""

    passage: Passage | None
    place: Place
    confidence: float
    sharable: bool


def _words(*senses: str) -> str:
    return any_of("markings", *senses)


_LEGACY = "|".join(("STRICTLY CONFIDENTIAL", "CONFIDENTIAL", "PROTECT", "RESTRICTED", "TOP SECRET", "SECRET"))
_OFFICIAL = re.compile(r"\bOFFICIAL[\s:–—‑-]{1,3}SENSITIVE\b")
_HEADED = re.compile(
    rf"(?:^|[\[(]|[-–:|]\s)[ \t*_]{{0,9}}(?P<mark>{_LEGACY})(?=[ \t*_]{{0,9}}(?:$|[\])]|[-–:|]\s?|\s-))", re.M
)
_LABELLED = re.compile(
    r"(?i)^(?:(?:re|fwd?)\s*:\s*)*[\[(]?"
    r"(?P<mark>official[\s-]+sensitive|(?:strictly )?confidential)[\])]?\s*(?:[:–-]|$)"
)
_INSIDE = keyed(
    rf"(?m)(?:^|[,;:(\[–-]\s*|\b(?:is|are|strictly|but)\s+)"
    rf"(?P<mark>{_words('inside')})(?=\s*(?:[.,;:!)\]–-]|$))",
    key_words("markings", "inside"),
)
_EXEMPT = re.compile(
    r"(?im)^[^\w\n]{0,9}(?P<mark>(?:this (?:report|appendix|annex|paper) (?:is|contains)\s+)?"
    r"(?:not for publication|exempt (?:information|report|appendix|from publication))\b[^\n]{0,120})"
)
_HANDED_OVER = keyed(
    rf"(?P<mark>{_words('handed_over')}[^.!?\n]{{0,60}}?{_words('closed')}\s+{_words('paper')})"
    rf"|(?P<mark_2>{_words('closed')}\s+{_words('paper')}[^.!?\n]{{0,40}}?"
    r"\b(?:attached|enclosed|is below|are below)\b)",
    key_words("markings", "closed"),
    key_words("markings", "paper"),
)
_SHAPES: tuple[tuple[re.Pattern[str] | Keyed, float, bool], ...] = (
    (_OFFICIAL, 0.93, True),
    (_HEADED, 0.88, True),
    (_INSIDE, 0.85, False),
    (_EXEMPT, 0.85, False),
    (_HANDED_OVER, 0.85, False),
)
_FILE = re.compile(r"(?i)\b(?:official[\s-]+sensitive|confidential|exempt|restricted|part (?:2|ii|two|b))\b")
_STOP = re.compile(r"\n|[.?!]\s")
_TALK = re.compile(_words("talk"), re.I)
_NOT = re.compile(r"(?i)\b(?:no longer|non|not|never|un)[\s-]*(?:\w+\s+)?$")
_RECORDS, _ABOUT_RECORDS = re.compile(_words("records"), re.I), re.compile(_words("about_records"), re.I)
_TABLE = re.compile(r"(?i)\.(?:csv|ods|tsv|xls[bmx]?)$")


def markings(document: Document) -> Iterator[Marking]:
    """Every marking and every exempt paper in subject, text and the names of attachments."""
    for passage in document.everything:
        yield from _in_text(passage)
    for number, attachment in enumerate(document.draft.attachments):
        found = _FILE.search(_spaced(attachment.name))
        if found and not _TALK.search(_spaced(attachment.name)):
            exempt = found.group()[:4].lower() in ("exem", "part")
            yield Marking(None, Place(f"attachment:{number}"), 0.88, not exempt)


def telling_attachments(document: Document) -> Iterator[Marking]:
    """Attachments whose name says that they hold the records of people."""
    for number, attachment in enumerate(document.draft.attachments):
        name = _spaced(attachment.name)
        if _RECORDS.search(name) and not _ABOUT_RECORDS.search(name):
            confidence = 0.85 if _TABLE.search(attachment.name) else GUESS
            yield Marking(None, Place(f"attachment:{number}"), confidence, True)


def _in_text(passage: Passage) -> Iterator[Marking]:
    shapes = (*_SHAPES, (_LABELLED, 0.9, True)) if passage.where == "subject" else _SHAPES
    for shape, confidence, sharable in shapes:
        for found in shape.finditer(passage.text):
            group = next((name for name, words in found.groupdict().items() if words), 0)
            start, end = found.span(group)
            if not _is_talk(passage.text, start, end):
                yield Marking(passage, passage.place(start, end), confidence, sharable)


def _is_talk(text: str, start: int, end: int) -> bool:
    before = _STOP.split(text[max(0, start - 200) : start])[-1]
    after = _STOP.split(text[end : end + 200])[0]
    return bool(
        _TALK.search(before + text[start:end] + after) or _NOT.search(text[max(0, start - 20) : start])
    )


def _spaced(name: str) -> str:
    return re.sub(r"[_\[\]()]+|\.(?=\w{2,4}$)", " ", name)
