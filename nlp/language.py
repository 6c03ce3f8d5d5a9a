"""Splits plain text into sentences with spaCy's English rules, loaded once."""

import re
from collections.abc import Iterator
from functools import cache

import spacy
from spacy.language import Language

LINES = re.compile(r"[^\n]+")


@cache
def pipeline() -> Language:
    """The language pipeline of this process."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, without the white space around it."""
    for line in LINES.finditer(text):
        for span in pipeline()(line.group()).sents:
            words = span.text.strip()
            if words:
                start = line.start() + span.start_char + span.text.index(words)
                yield start, start + len(words)
