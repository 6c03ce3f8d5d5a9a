"""Sentences that do something, by the trained network: what the checks of conduct and confidence stand on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nlp.analysis import Analysed, analysed
from nlp.check import Hit
from nlp.classifier import labels
from nlp.document import Document, Passage
from nlp.draft import Setting
from nlp.encoder import available
from nlp.findings import Fix, Place, Severity
from nlp.language import TEXTS
from nlp.softening import JUDGING, softened
from nlp.utterances import wording


@dataclass(frozen=True, slots=True)
class Meant:
    """A sentence of a passage that does what a label says, and how likely that is."""

    passage: Passage
    sentence: Analysed
    likely: float

    @property
    def place(self) -> Place:
        """Where it stands in the draft."""
        return self.passage.place(self.sentence.start, self.sentence.end)


def meant(label: str, passages: Iterable[Passage]) -> Iterator[Meant]:
    """The sentences of these passages that do what the label says."""
    if not available():
        return
    for passage in passages:
        for sentence, likely in _doing(passage.text[: passage.legible], passage.setting).get(label, ()):
            yield Meant(passage, sentence, likely)


@lru_cache(maxsize=TEXTS)
def _doing(text: str, setting: Setting) -> Mapping[str, Sequence[tuple[Analysed, float]]]:
    """The sentences of a text that do something, by what they do."""
    found: dict[str, list[tuple[Analysed, float]]] = {}
    for sentence in analysed(text):
        for label, likely in labels(sentence.senses, setting).items():
            found.setdefault(label, []).append((sentence, likely))
    return found


def hits(
    label: str,
    passages: Iterable[Passage],
    severity: Severity | None = None,
    paragraph: str | None = None,
) -> Iterator[Hit]:
    """Each of them as a check's hit, of this severity and paragraph or the check's own, with what may be done
    about it."""
    return (hit(label, found, severity, paragraph) for found in meant(label, passages))


def hit(label: str, found: Meant, severity: Severity | None = None, paragraph: str | None = None) -> Hit:
    """One of them as such."""
    fixes = tuple(edits(label, found.passage, found.sentence))
    return Hit(found.place, found.likely, severity, paragraph=paragraph, fixes=fixes)


def edits(label: str, passage: Passage, sentence: Analysed) -> Iterator[Fix]:
    """The author's sentence cut down to what judges nobody, where it judges, or taken out."""
    if passage.kind != "authored":
        return
    if label in JUDGING:
        rest = softened(wording(passage.text[sentence.start : sentence.end], sentence.words, sentence.names))
        if rest is not None:
            place = passage.place(sentence.start, sentence.end)
            yield Fix("replace", "Keep only the facts", place.start, place.end, rest, "keep_facts")
    yield from _without(passage, sentence)


def _without(passage: Passage, sentence: Analysed) -> Iterator[Fix]:
    """The passage without the sentence and one stretch of the blanks around it, if anything is left then."""
    before, after = passage.text[: sentence.start], passage.text[sentence.end :]
    if not (before + after).strip():
        return
    behind = len(after) - len(after.lstrip(" "))
    ends_a_line = after[behind:][:1] in ("", "\n")
    start = len(before.rstrip(" ")) if ends_a_line else sentence.start
    place = passage.place(start, sentence.end + behind)
    yield Fix("replace", "Take this sentence out", place.start, place.end, label_id="take_sentence_out")


def said(document: Document) -> tuple[Passage, ...]:
    """What the sender says: subject, own words, and what is passed on without a word of their own (5.2)."""
    own = (document.subject, *document.authored)
    passed_on = document.draft.reply in ("share", "forward")
    if passed_on and not any(passage.text.strip() for passage in document.authored):
        return (*own, *document.passages("shared", "quoted"))
    return own
