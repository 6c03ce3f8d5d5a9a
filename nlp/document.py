"""The draft as checks see it: passages of plain text, each of one kind, sentences, and the way back."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from nlp.characters import whole
from nlp.draft import Draft, Part, PartKind, Setting
from nlp.findings import Place
from nlp.language import sentences
from nlp.parts import parts
from nlp.plain import Plain, plain

LEGIBLE = 10_000
"""Characters of a draft that are read for their meaning: some 2,000 words, in half a second."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the text, or the subject, of one kind; `start` is its first code point.

    `legible` characters of its plain text are read for their meaning; a very long draft has more.
    """

    where: Literal["text", "subject"]
    kind: PartKind
    start: int
    source: str = field(repr=False)
    plain: Plain = field(repr=False)
    setting: Setting
    legible: int = LEGIBLE

    @property
    def text(self) -> str:
        """The passage in plain text, with hiding undone."""
        return self.plain.text

    def place(self, start: int, end: int) -> Place:
        """Where `start` to `end` of the plain text lies in the draft."""
        begins, ends = whole(self.source, *self.plain.back(start, end))
        return Place(self.where, self.start + begins, self.start + ends)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `start` to `end` of its passage's plain text."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.passage.text[self.start : self.end]

    @property
    def place(self) -> Place:
        """Where the sentence lies in the draft."""
        return self.passage.place(self.start, self.end)


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A draft that has been read once; two readings are not compared, so that what is kept of one is found at
    once."""

    draft: Draft
    subject: Passage
    text: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]

    def passages(self, *kinds: PartKind) -> tuple[Passage, ...]:
        """The passages of the text that are of these kinds, in order."""
        return tuple(passage for passage in self.text if passage.kind in kinds)

    @property
    def authored(self) -> tuple[Passage, ...]:
        """What the author wrote in the text."""
        return self.passages("authored")

    @property
    def legible(self) -> bool:
        """Whether all of it is read for its meaning."""
        return all(len(passage.text.rstrip()) <= passage.legible for passage in (self.subject, *self.text))

    @property
    def thread_alone_is_long(self) -> bool:
        """Whether all is read for its meaning but the end of what others wrote before."""
        own = (self.subject, *self.passages("authored", "shared"))
        return not self.legible and all(len(each.text.rstrip()) <= each.legible for each in own)

    @property
    def everything(self) -> tuple[Passage, ...]:
        """Subject and text without signature and footer: what confidentiality checks read."""
        return (self.subject, *self.passages("authored", "quoted", "shared"))


def read(draft: Draft) -> Document:
    """Tell the draft's parts apart, undo hiding, find the sentences."""
    subject = _passage("subject", draft.subject, Part("authored", 0, len(draft.subject)), draft.setting)
    text = tuple(_passage("text", draft.text, part, draft.setting) for part in parts(draft))
    return Document(draft, subject, _allotted(text), tuple(_sentences((subject, *text))))


def _passage(where: Literal["text", "subject"], text: str, part: Part, setting: Setting) -> Passage:
    source = text[part.start : part.end]
    return Passage(where, part.kind, part.start, source, plain(source), setting)


def _allotted(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages with what is legible of each: the author's own words first, then the rest in order."""
    left = LEGIBLE
    allotted = list(passages)
    for at in sorted(range(len(passages)), key=lambda at: passages[at].kind != "authored"):
        allotted[at] = replace(passages[at], legible=min(len(passages[at].text), left))
        left -= allotted[at].legible
    return tuple(allotted)


def _sentences(passages: tuple[Passage, ...]) -> Iterator[Sentence]:
    for passage in passages:
        for start, end in sentences(passage.text):
            yield Sentence(passage, start, end)
