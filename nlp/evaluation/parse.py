"""A text taken apart: words with their tags and heads, and sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from nlp.evaluation.lines import lowered


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands, in characters of the whole text that are no white space.

    `joined` words are written as one (did + n't) and share a place. `head` is the number of a word in the
    whole parse: its own for a root, -1 where it is no word.
    """

    form: str = field(repr=False)
    start: int
    end: int
    joined: bool = False
    xpos: str = ""
    upos: str = ""
    features: frozenset[str] = frozenset()
    lemma: str = field(default="", repr=False)
    head: int = -1
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Parse:
    """All words of a text, and its sentences as first word and the word after the last."""

    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]


def without_case(parse: Parse) -> Parse:
    """The same with forms and lemmas in small letters."""
    words = (replace(word, form=lowered(word.form), lemma=lowered(word.lemma)) for word in parse.words)
    return Parse(tuple(words), parse.sentences)


def placed(parse: Parse, like: Iterable[Word]) -> Parse:
    """The same words where those of another parse stand, one for one."""
    pairs = zip(parse.words, like, strict=True)
    words = (
        replace(word, form=other.form, start=other.start, end=other.end, joined=other.joined)
        for word, other in pairs
    )
    return Parse(tuple(words), parse.sentences)


def written(text: str) -> int:
    """How many characters are no white space."""
    return sum(not letter.isspace() for letter in text)
