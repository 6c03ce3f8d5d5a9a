"""Cuts plain text into words and sentences with spaCy's English rules."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from threading import Lock
from typing import Any

import spacy
from spacy.lang.lex_attrs import is_punct, is_space
from spacy.language import Language
from spacy.pipeline import Sentencizer

LINE_END = re.compile(r"\n")
BLANK = re.compile(r"\n\s*\n")
UNBROKEN = re.compile(r"\S{100,}")
"""Longer than any word: an address, a code or an attack; the tokenizer takes quadratic time over one."""
BULLET = re.compile(r"\s*(?:[-*•·–—▪◦>]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s", re.IGNORECASE)
WRAPPED = 60
"""From this width on a line that stops in mid-sentence was wrapped by a mail program, not by its author."""

ABBREVIATIONS = (
    "approx.", "attn.", "Ave.", "cc.", "Cllr.", "cllr.", "Cllrs.", "dept.", "Dept.", "encl.", "est.", "ext.",
    "Ext.", "fao.", "govt.", "Hon.", "incl.", "max.", "min.", "mob.", "Mob.", "no.", "No.", "nos.", "para.",
    "paras.", "pp.", "ref.", "Ref.", "Rd.", "Rt.", "Sgt.", "tel.", "Tel.",
    "Mon.", "Tue.", "Tues.", "Wed.", "Weds.", "Thu.", "Thur.", "Thurs.", "Fri.", "Sat.",
)  # fmt: skip
"""British short forms after which a sentence goes on, beside those that spaCy knows."""

TEXTS = 64
"""Passages whose sentences are kept, as several checks ask for them: those of some long drafts."""

RUN = re.compile(r"\S+")
RUNS = 2048
"""Words with the marks at them whose cutting is kept: as many as somebody uses in a week or two."""

PARAGRAPHS = 256
"""Paragraphs whose sentences are kept."""

_ENDING = frozenset(Sentencizer.default_punct_chars)

_alone = Lock()


def english() -> Language:
    """spaCy's English tokenizer with British short forms, and a vocabulary of its own."""
    nlp = spacy.blank("en")
    tokenizer: Any = nlp.tokenizer  # compiled: its types are not known
    for short in ABBREVIATIONS:
        tokenizer.add_special_case(short, [{"ORTH": short}])
    return nlp


@cache
def rules() -> Language:
    """The tokenizer of this process; of a word it works out nothing else than whether it is white space."""
    nlp = english()
    vocabulary: Any = nlp.vocab  # compiled: its types are not known
    for attribute, find in tuple(vocabulary.lex_attr_getters.items()):
        if find is not is_space:
            del vocabulary.lex_attr_getters[attribute]
    return nlp


def readable(text: str) -> str:
    """The text, as long as it is, without what no tokenizer can take: half characters and unbroken runs."""
    return UNBROKEN.sub(lambda run: "x" * len(run[0]), text.encode("utf-8", "replace").decode())


def tokens(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each word or mark, without white space, as spaCy's English rules cut them."""
    runs = RUN.finditer(readable(text))
    return tuple((run.start() + start, run.start() + end) for run in runs for start, end in _cut_up(run[0]))


@lru_cache(maxsize=RUNS)
def _cut_up(run: str) -> tuple[tuple[int, int], ...]:
    """Of what stands between white space, which the rules cut by itself; most of it is common words."""
    nlp = rules()
    with _alone, nlp.memory_zone():
        return tuple((token.idx, token.idx + len(token)) for token in nlp.make_doc(run))


def words(text: str) -> tuple[str, ...]:
    """Each word or mark of `tokens`, as far as it is readable."""
    known = readable(text)
    return tuple(known[start:end] for start, end in tokens(known))


@lru_cache(maxsize=TEXTS)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence, without white space around it; a line break or a bullet ends one."""
    known = readable(text)
    if not known.strip():
        return ()
    return tuple(_trimmed(known, _spans(known)))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of each paragraph: a change costs its own paragraph alone."""
    begin = 0
    for end in (*(found.end() for found in BLANK.finditer(text)), len(text)):
        for start, stop in _ended(text[begin:end]):
            yield begin + start, begin + stop
        begin = end


@lru_cache(maxsize=PARAGRAPHS)
def _ended(paragraph: str) -> tuple[tuple[int, int], ...]:
    """As spaCy's sentencizer cuts them: before the first word that follows an ending mark."""
    places = tokens(paragraph)
    begins, ended = [0], False
    for at, (start, end) in enumerate(places):
        word = paragraph[start:end]
        if word in _ENDING:
            ended = True
        elif ended and not is_punct(word):
            begins.append(at)
            ended = False
    return tuple(
        (places[first][0], places[stop - 1][1])
        for first, stop in zip(begins, [*begins[1:], len(places)], strict=True)
        if stop > first
    )


def _trimmed(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans cut where a line ends, without white space, each with the number or bullet before it."""
    begin = -1
    for start, end in _cut(text, spans):
        words = text[start:end]
        if not words.strip():
            continue
        begin = begin if begin >= 0 else start + len(words) - len(words.lstrip())
        if not BULLET.fullmatch(words.strip() + " "):
            yield begin, start + len(words.rstrip())
            begin = -1
    if begin >= 0:
        yield begin, begin + len(text[begin:].rstrip())


def _cut(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    breaks = tuple(_breaks(text))
    at = 0
    for start, end in spans:
        while at < len(breaks) and breaks[at] < end:
            yield start, breaks[at]
            start, at = breaks[at], at + 1
        yield start, end


def _breaks(text: str) -> Iterator[int]:
    """Where a line ends that its author ended."""
    begin = 0
    for found in LINE_END.finditer(text):
        if not _goes_on(text[begin : found.start()], text[found.end() : found.end() + 40]):
            yield found.end()
        begin = found.end()


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence goes on over the end of a line."""
    wrapped = len(line) > WRAPPED and line.rstrip()[-1:] not in ".!?:;"
    return wrapped and following[:1].islower() and not BULLET.match(following)
