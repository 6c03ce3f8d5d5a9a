"""A draft's sentences as the network has analysed them, each with where it stands and its words at hand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from nlp.analysis import Analysed, Word, analysed
from nlp.document import Document, Passage
from nlp.draft import PartKind
from nlp.encoder import available
from nlp.findings import Place

Scope = Literal["subject"] | PartKind

KEPT = 4
"""Drafts whose sentences are kept: a draft and the one before it, for those who type side by side."""

_IRREGULAR = {
    "felt": "feel", "forgot": "forget", "found": "find", "said": "say", "swore": "swear", "thought": "think",
    "told": "tell", "wrote": "write", "written": "write",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence of the subject, of what the author wrote, of a quoted thread, or of a signature.

    `lowers` are its words in small letters with straight apostrophes, `children` what hangs on each word.
    """

    passage: Passage = field(repr=False)
    analysed: Analysed = field(repr=False)
    lowers: tuple[str, ...] = field(repr=False)
    children: tuple[tuple[int, ...], ...] = field(repr=False)

    @property
    def scope(self) -> Scope:
        """Where it stands."""
        return "subject" if self.passage.where == "subject" else self.passage.kind

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words; a word's head counts among them."""
        return self.analysed.words

    @property
    def text(self) -> str:
        """The sentence in plain text."""
        return self.passage.text[self.analysed.start : self.analysed.end]

    @property
    def place(self) -> Place:
        """Where it lies in the draft."""
        return self.passage.place(self.analysed.start, self.analysed.end)

    def form(self, at: int) -> str:
        """A word as it is written."""
        word, offset = self.words[at], self.analysed.offset
        return self.passage.text[offset + word.start : offset + word.end]

    def lower(self, at: int) -> str:
        """A word in small letters with a straight apostrophe; empty beyond the ends."""
        return self.lowers[at] if 0 <= at < len(self.lowers) else ""

    def is_one_of(self, at: int, verbs: frozenset[str]) -> bool:
        """Whether a word is a form of one of these verbs, by its lemma or by its regular endings."""
        return not verbs.isdisjoint((self.words[at].lemma.casefold(), *stems(self.lower(at))))

    def stretch(self, first: int, end: int) -> Place:
        """Where the words `first` to `end` lie in the draft."""
        offset = self.analysed.offset
        return self.passage.place(offset + self.words[first].start, offset + self.words[end - 1].end)

    def under(self, at: int, *relations: str) -> Iterator[int]:
        """The words that hang on a word, in order; by these relations alone, if any is named."""
        for child in self.children[at]:
            whole = self.analysed.words[child].relation
            if not relations or whole in relations or whole.partition(":")[0] in relations:
                yield child


def stems(form: str) -> Iterator[str]:
    """What a form in small letters may come from: tries, stopped, refusing."""
    yield _IRREGULAR.get(form, form)
    for ending, instead in (
        ("ied", "y"),
        ("ies", "y"),
        ("ing", "e"),
        ("ing", ""),
        ("ed", ""),
        ("d", ""),
        ("s", ""),
    ):
        if form.endswith(ending):
            stem = form.removesuffix(ending) + instead
            yield stem
            if stem[-2:-1] == stem[-1:]:
                yield stem[:-1]


@lru_cache(maxsize=KEPT)
def utterances(document: Document) -> tuple[Utterance, ...]:
    """The sentences of subject and text in order, without footers; none where the network is missing."""
    return tuple(_all(document)) if available() else ()


def _all(document: Document) -> Iterator[Utterance]:
    for passage in (document.subject, *document.text):
        if passage.kind != "footer":
            for sentence in analysed(passage.text[: passage.legible]):
                yield _utterance(passage, sentence)


def _utterance(passage: Passage, analysed: Analysed) -> Utterance:
    text = passage.text[analysed.start : analysed.end].replace("’", "'")
    begin = analysed.words[0].start
    children: list[list[int]] = [[] for _ in analysed.words]
    for at, word in enumerate(analysed.words):
        if word.head != at:
            children[word.head].append(at)
    lowers = tuple(text[word.start - begin : word.end - begin].casefold() for word in analysed.words)
    return Utterance(passage, analysed, lowers, tuple(map(tuple, children)))
