"""Reads treebanks in CoNLL-U (universaldependencies.org/format.html), document by document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nlp.evaluation.lines import Unreadable, lowered, numbered
from nlp.evaluation.parse import Parse, Word, without_case, written

COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Document:
    """A document's text as it was written, how it parses, and after which words a space stands."""

    text: str = field(repr=False)
    parse: Parse
    spaces: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    """What is written without a gap, how many words it is, and whether a space follows."""

    form: str
    words: int
    space: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    comments: tuple[str, ...]
    tokens: tuple[_Token, ...]
    rows: tuple[tuple[str, ...], ...]


def read(files: Iterable[Path]) -> Iterator[Document]:
    """Every document of the files; a file that opens none is one. `Unreadable` names what is wrong."""
    for file in files:
        sentences: list[_Sentence] = []
        for sentence in _sentences(file):
            if sentences and _opens(sentence, "newdoc"):
                yield _document(sentences)
                sentences = []
            sentences.append(sentence)
        if sentences:
            yield _document(sentences)


def in_small_letters(document: Document) -> Document:
    """The same document without a capital."""
    return Document(lowered(document.text), without_case(document.parse), document.spaces)


def _sentences(file: Path) -> Iterator[_Sentence]:
    block: list[str] = []
    for number, line in [*numbered(file), (0, "")]:
        if line.strip():
            block.append(line)
        elif block:
            try:
                yield _sentence(block)
            except ValueError as error:
                raise Unreadable(f"{file}: the sentence that ends before line {number}: {error}") from None
            block = []


def _sentence(block: Iterable[str]) -> _Sentence:
    lines = [(line, tuple(line.split("\t"))) for line in block]
    rows = [row for line, row in lines if not line.startswith("#")]
    if not rows or any(len(row) != COLUMNS for row in rows):
        raise ValueError("a word must have ten columns with tabs between them")
    words = tuple(row for row in rows if row[0].isdecimal())
    if [row[0] for row in words] != [str(number) for number in range(1, len(words) + 1)]:
        raise ValueError("the words must be numbered from 1")
    if not all(row[6].isdecimal() and int(row[6]) <= len(words) for row in words):
        raise ValueError("the head of a word must be the number of a word, or 0")
    comments = tuple(line for line, _ in lines if line.startswith("#"))
    return _Sentence(comments, tuple(_tokens(rows, len(words))), words)


def _tokens(rows: Iterable[tuple[str, ...]], words: int) -> Iterator[_Token]:
    """Words that are part of a longer token are left out, and so are empty nodes (8.1)."""
    until = 0
    for row in rows:
        first, dash, last = row[0].partition("-")
        if dash:
            if not (first.isdecimal() and last.isdecimal() and until < int(first) < int(last) <= words):
                raise ValueError("a token of several words must span them, as in 1-2")
            until = int(last)
            yield _Token(row[1], until - int(first) + 1, _spaced(row))
        elif first.isdecimal() and int(first) > until:
            yield _Token(row[1], 1, _spaced(row))


def _spaced(row: Sequence[str]) -> bool:
    return "SpaceAfter=No" not in row[9].split("|")


def _opens(sentence: _Sentence, what: str) -> bool:
    return any(line.removeprefix("#").split("=")[0].split()[:1] == [what] for line in sentence.comments)


def _document(sentences: Sequence[_Sentence]) -> Document:
    words: list[Word] = []
    spans: list[tuple[int, int]] = []
    for sentence in sentences:
        first = len(words)
        words += _words(sentence, first, words[-1].end if words else 0)
        spans.append((first, len(words)))
    spaces = (space for sentence in sentences for token in sentence.tokens for space in _gaps(token))
    return Document("".join(_texts(sentences)), Parse(tuple(words), tuple(spans)), tuple(spaces))


def _gaps(token: _Token) -> Iterator[bool]:
    yield from [False] * (token.words - 1)
    yield token.space


def _words(sentence: _Sentence, first: int, start: int) -> Iterator[Word]:
    rows = iter(sentence.rows)
    at = first
    for token in sentence.tokens:
        end = start + written(token.form)
        for _ in range(token.words):
            yield _word(next(rows), at, first, (start, end), token.words > 1)
            at += 1
        start = end


def _word(row: Sequence[str], at: int, first: int, place: tuple[int, int], joined: bool) -> Word:
    _, form, lemma, upos, xpos, features, head, relation, *_ = row
    return Word(
        form=form,
        start=place[0],
        end=place[1],
        joined=joined,
        xpos=xpos,
        upos=upos,
        features=frozenset(features.split("|")) - {"_"},
        lemma=lemma,
        head=first + int(head) - 1 if int(head) else at,
        relation=relation,
    )


def _texts(sentences: Sequence[_Sentence]) -> Iterator[str]:
    """Each sentence, after an empty line where it opens a paragraph, and a space where one stands."""
    space = False
    for number, sentence in enumerate(sentences):
        if number and _opens(sentence, "newpar"):
            yield "\n\n"
        elif space:
            yield " "
        yield _text(sentence)
        space = sentence.tokens[-1].space


def _text(sentence: _Sentence) -> str:
    """The text that the file gives, where it agrees with the words; else the words."""
    joined = "".join(token.form + " " * token.space for token in sentence.tokens).rstrip()
    given = next(
        (line for line in sentence.comments if line.removeprefix("#").lstrip().startswith("text =")), ""
    )
    text = given.partition("=")[2].strip()
    return text if "".join(text.split()) == "".join(joined.split()) else joined
