"""The trained pipeline as spaCy knows one: Docs with tags, lemmas, trees, sentences and entities."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from nlp.language import english
from nlp.reading import Reading, read
from nlp.windows import Window, windows


@cache
def pipeline() -> Language:
    """spaCy's English tokenizer, and everything that `nlp.reading` says of the words."""
    nlp = english()
    nlp.add_pipe("presend_reader")
    return nlp


@Language.component("presend_reader")
def annotated(doc: Doc) -> Doc:
    """Annotate a Doc in place; where its sentences are known they are kept."""
    known = doc.has_annotation("SENT_START")
    entities: list[Span] = []
    heads = list(range(len(doc)))
    for words, lines in _groups(doc, known):
        starts = frozenset(at for at, word in enumerate(words) if word.is_sent_start) if known else None
        for sentence in read([word.text for word in words], starts, breaks=lines, meaning=False):
            _annotate(words, sentence, heads)
            entities += (
                Span(doc, words[start].i, words[end - 1].i + 1, kind) for start, end, kind in sentence.names
            )
    _settle(doc, heads)
    doc.set_ents(entities, default="outside")
    return doc


def _groups(doc: Doc, known: bool) -> Iterator[tuple[list[Token], frozenset[int]]]:
    """The words that are read together, a window of the text or a sentence that is known, and which of them
    begin a line."""
    if known:
        places = [Window(sentence.start_char, sentence.end_char) for sentence in doc.sents]
    else:
        places = list(windows(doc.text))
    words = [token for token in doc if not token.is_space]
    begins = [word.idx for word in words]
    first = 0
    for place in places:
        end = bisect_left(begins, place.end, first)
        if first < end:
            lines = (bisect_left(begins, place.start + line, first, end) - first for line in place.lines)
            yield words[first:end], frozenset(lines)
        first = end


def _annotate(words: list[Token], sentence: Reading, heads: list[int]) -> None:
    for word, grammar in zip(words[sentence.start : sentence.end], sentence.grammar, strict=True):
        pos, _, features = grammar.features.partition("|")
        settable: Any = word  # compiled: its setters are not known to the type checker
        settable.tag_, settable.pos_, settable.lemma_ = grammar.tag, pos, grammar.lemma
        settable.set_morph("" if features == "_" else features)
        settable.dep_ = grammar.relation
        heads[word.i] = words[grammar.head].i


def _settle(doc: Doc, heads: list[int]) -> None:
    """Hang white space on the word before it, and give spaCy all heads at once."""
    first = next((token.i for token in doc if not token.is_space), 0)
    for token in doc:
        if token.is_space:
            settable: Any = token
            settable.tag_, settable.pos_, settable.lemma_, settable.dep_ = "_SP", "SPACE", token.text, "dep"
            heads[token.i] = first if token.i <= first else token.i - 1
    if len(doc):
        offsets = np.array([head - at for at, head in enumerate(heads)]).astype(np.uint64)
        rows: Any = np.column_stack((offsets, np.array([token.dep for token in doc], dtype=np.uint64)))
        doc.from_array(["HEAD", "DEP"], rows)
