"""Asks the models of the product; nothing else in the evaluation touches them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from spacy.language import Language
from spacy.tokens import Doc, Token

from nlp.classifier import calibrations
from nlp.evaluation.conllu import Document
from nlp.evaluation.marked import Span
from nlp.evaluation.parse import Parse, Word, written


@dataclass(frozen=True, slots=True)
class Parses:
    """Parses of texts, and how many seconds they took all together."""

    parses: tuple[Parse, ...]
    seconds: float


def thresholds() -> Mapping[str, float]:
    """The probability from which each label is given."""
    return {label: calibration.threshold for label, calibration in calibrations().items()}


def entities(nlp: Language, texts: Iterable[str]) -> Iterator[frozenset[Span]]:
    """The names in each text."""
    for doc in nlp.pipe(texts):
        yield frozenset((ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)


def from_text(nlp: Language, texts: Sequence[str]) -> Parses:
    """Read texts as they come; the model has read one of them before the time is taken."""
    nlp(texts[0])
    began = perf_counter()
    docs = list(nlp.pipe(texts))
    seconds = perf_counter() - began
    return Parses(tuple(_parse(doc) for doc in docs), seconds)


def from_words(nlp: Language, documents: Iterable[Document], sentences_given: bool) -> Iterator[Parse]:
    """Read documents whose words are given, and their sentences too or not."""
    for document in documents:
        parse = document.parse
        starts = {first for first, _ in parse.sentences}
        given: list[bool | int | None] = [at in starts for at in range(len(parse.words))]
        words = [word.form for word in parse.words]
        doc = Doc(nlp.vocab, words, list(document.spaces), sent_starts=given if sentences_given else None)
        yield _parse(nlp(doc))


def _parse(doc: Doc) -> Parse:
    """Without the tokens of white space that spaCy makes."""
    numbers = {token.i: number for number, token in enumerate(_words(doc))}
    spans = doc.sents if doc.has_annotation("SENT_START") else [doc[:]]
    sentences = ([numbers[token.i] for token in _words(span)] for span in spans)
    ends = tuple((each[0], each[-1] + 1) for each in sentences if each)
    return Parse(tuple(_placed(doc, numbers)), ends)


def _words(tokens: Iterable[Token]) -> Iterator[Token]:
    return (token for token in tokens if not token.is_space)


def _placed(doc: Doc, numbers: Mapping[int, int]) -> Iterator[Word]:
    end = 0
    for token in _words(doc):
        start, end = end, end + written(token.text)
        yield Word(
            form=token.text,
            start=start,
            end=end,
            xpos=token.tag_,
            upos=token.pos_,
            features=frozenset(filter(None, str(token.morph).split("|"))),
            lemma=token.lemma_,
            head=numbers.get(token.head.i, -1),
            relation="root" if token.dep_ == "ROOT" else token.dep_,
        )
