"""A draft's sentences as the network has analysed them, each with where it stands and its words at hand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from nlp.analysis import Analysed, Name, Word, analysed
from nlp.document import Document, Passage
from nlp.draft import PartKind
from nlp.encoder import available
from nlp.findings import Place

Scope = Literal["subject"] | PartKind

KEPT = 4
"""Drafts whose sentences are kept: a draft and the one before it, for those who type side by side."""
SENTENCES = 256
"""Sentences of which is kept what follows from their words alone: a long draft or two."""
FORMS = 1024
"""Words whose stems are kept."""

_IRREGULAR = {
    "felt": "feel", "forgot": "forget", "found": "find", "gave": "give", "given": "give",
    "said": "say", "swore": "swear", "thought": "think", "told": "tell", "wrote": "write", "written": "write",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of a sentence, wherever it stands; the same words are the same object while they are kept.

    `lowers` are its words in small letters with straight apostrophes, `children` what hangs on each word.
    """

    text: str = field(repr=False)
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    lowers: tuple[str, ...] = field(repr=False)
    children: tuple[tuple[int, ...], ...] = field(repr=False)

    def form(self, at: int) -> str:
        """A word as it is written."""
        word, begin = self.words[at], self.words[0].start
        return self.text[word.start - begin : word.end - begin]

    def lower(self, at: int) -> str:
        """A word in small letters with a straight apostrophe; empty beyond the ends."""
        return self.lowers[at] if 0 <= at < len(self.lowers) else ""

    def is_quoted(self, at: int) -> bool:
        """Whether a word stands within quotation marks of its sentence."""
        before = self.text[: self.words[at].start - self.words[0].start]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def forms_of(self, at: int) -> frozenset[str]:
        """What a word may be a form of, by its lemma and by its regular endings."""
        return stems(self.lower(at)) | {self.words[at].lemma.casefold()}

    def is_one_of(self, at: int, verbs: frozenset[str]) -> bool:
        """Whether a word is a form of one of these verbs."""
        return self.words[at].lemma.casefold() in verbs or not verbs.isdisjoint(stems(self.lower(at)))

    def under(self, at: int, *relations: str) -> Iterator[int]:
        """The words that hang on a word, in order; by these relations alone, if any is named."""
        for child in self.children[at]:
            whole = self.words[child].relation
            if not relations or whole in relations or whole.partition(":")[0] in relations:
                yield child


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence of the subject, of what the author wrote, of a quoted thread, or of a signature."""

    passage: Passage = field(repr=False)
    analysed: Analysed = field(repr=False)
    wording: Wording = field(repr=False)

    @property
    def scope(self) -> Scope:
        """Where it stands."""
        return "subject" if self.passage.where == "subject" else self.passage.kind

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words; a word's head counts among them."""
        return self.wording.words

    @property
    def text(self) -> str:
        """The sentence in plain text."""
        return self.wording.text

    @property
    def place(self) -> Place:
        """Where it lies in the draft."""
        return self.passage.place(self.analysed.start, self.analysed.end)

    def form(self, at: int) -> str:
        """As `Wording.form`."""
        return self.wording.form(at)

    def lower(self, at: int) -> str:
        """As `Wording.lower`."""
        return self.wording.lower(at)

    def is_one_of(self, at: int, verbs: frozenset[str]) -> bool:
        """As `Wording.is_one_of`."""
        return self.wording.is_one_of(at, verbs)

    def under(self, at: int, *relations: str) -> Iterator[int]:
        """As `Wording.under`."""
        return self.wording.under(at, *relations)

    def stretch(self, first: int, end: int) -> Place:
        """Where the words `first` to `end` lie in the draft."""
        offset = self.analysed.offset
        return self.passage.place(offset + self.words[first].start, offset + self.words[end - 1].end)


@lru_cache(maxsize=FORMS)
def stems(form: str) -> frozenset[str]:
    """What a form in small letters may come from: tries, stopped, refusing."""
    return frozenset(_stems(form))


def _stems(form: str) -> Iterator[str]:
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
    return Utterance(
        passage,
        analysed,
        wording(passage.text[analysed.start : analysed.end], analysed.words, analysed.names),
    )


@lru_cache(maxsize=SENTENCES)
def wording(text: str, words: tuple[Word, ...], names: tuple[Name, ...]) -> Wording:
    """The words of a sentence, from its text and what the network says of them."""
    straight, begin = text.replace("’", "'"), words[0].start
    children: list[list[int]] = [[] for _ in words]
    for at, word in enumerate(words):
        if word.head != at:
            children[word.head].append(at)
    lowers = tuple(straight[word.start - begin : word.end - begin].casefold() for word in words)
    return Wording(text, words, names, lowers, tuple(map(tuple, children)))
