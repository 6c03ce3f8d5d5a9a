"""Measures the language model's tags, trees and sentences against treebanks in CoNLL-U, with 95 % intervals.

Each document (# newdoc) is read as a whole, three times: with the file's own words and sentences given, with
its words given and the sentences to be found, and from the raw text, with an empty line where a paragraph
opens (# newpar). Words that were found are set beside the file's as the CoNLL 2018 shared task does it: by
the characters they stand for, and by their forms where several are written as one (did + n't).

Every number is F1, 2 right / (in the file + found); where the words are given, that is their share.

  words         words with the right start and end
  sentences     sentences with the right start and end
  XPOS, UPOS    the tag of the treebank, and the universal part of speech
  morphology    all features of the word (universal or not) and no other
  lemmas        the form that a dictionary would have; "_" in the file is always right
  UAS           words with the right head
  LAS           words with the right head and relation, leaving out subtypes (nmod:poss is nmod)
  with subtypes      the same with them
  no punctuation     UAS and LAS without words whose relation is punct; spaCy's own scores leave them out too
  words per second   of the file, by the whole language model from raw text, on the cores that it was given
  [a–b]         95 % interval: the middle 95 % of 1,000 drawings of the documents, with a fixed seed; a file
                that opens no document is one, and with one document alone the interval has no width

--lower takes every capital from the texts first, as people write in chat; lemmas are compared without them.
--json gives the same numbers, unrounded: an estimate is its value with low and high, or null for all three.
"""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from spacy.language import Language

from nlp.evaluation import model
from nlp.evaluation.agreement import MEASURES, agreement
from nlp.evaluation.conllu import Document, in_small_letters, read
from nlp.evaluation.estimate import Estimate
from nlp.evaluation.lines import Unreadable
from nlp.evaluation.parse import Parse, placed, without_case
from nlp.evaluation.tables import number
from nlp.pipeline import pipeline

FILES = "CoNLL-U"

Scores = Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class Report:
    """Scores by measure with words and sentences given, with words given, and from raw text."""

    documents: int
    sentences: int
    words: int
    lower: bool
    sentences_given: Scores
    words_given: Scores
    raw: Scores
    words_per_second: float


def options(program: ArgumentParser) -> None:
    """What may be asked beside the files."""
    program.add_argument("--lower", action="store_true", help="take the capitals from the texts first")


def run(asked: Namespace) -> str:
    """The table, or the JSON."""
    documents = [in_small_letters(each) if asked.lower else each for each in read(asked.files)]
    if not documents:
        raise Unreadable("there are no sentences in these files")
    measured = report(pipeline(), documents, asked.lower)
    return json.dumps(asdict(measured), indent=1) + "\n" if asked.json else text(measured)


def report(nlp: Language, documents: Sequence[Document], lower: bool = False) -> Report:
    """Have one document at least read, and measure."""
    raw = model.from_text(nlp, [each.text for each in documents])
    words = sum(len(each.parse.words) for each in documents)
    return Report(
        documents=len(documents),
        sentences=sum(len(each.parse.sentences) for each in documents),
        words=words,
        lower=lower,
        sentences_given=_given(nlp, documents, lower, ("words", "sentences")),
        words_given=_given(nlp, documents, lower, ("words",)),
        raw=_scores(documents, raw.parses, lower),
        words_per_second=words / raw.seconds,
    )


def text(report: Report) -> str:
    """The whole report; brackets hold 95 % intervals."""
    return "\n".join(_report(report)) + "\n"


def _given(nlp: Language, documents: Sequence[Document], lower: bool, given: Sequence[str]) -> Scores:
    """Scores with words given, and sentences where they are given too; what is given has none."""
    parses = model.from_words(nlp, documents, "sentences" in given)
    found = [placed(parse, each.parse.words) for parse, each in zip(parses, documents, strict=True)]
    return {name: each for name, each in _scores(documents, found, lower).items() if name not in given}


def _scores(documents: Sequence[Document], found: Sequence[Parse], lower: bool) -> Scores:
    parses = [without_case(each) for each in found] if lower else found
    return agreement(zip((each.parse for each in documents), parses, strict=True))


def _report(report: Report) -> Iterator[str]:
    counts = f"{report.documents} documents, {report.sentences} sentences, {report.words} words"
    yield f"{counts}{' in small letters' if report.lower else ''}, per cent [and 95 % interval]."
    yield ""
    yield _line("", "sentences given", "words given", "raw text")
    yield from (_row(name, report) for name in MEASURES)
    yield ""
    yield f"words per second{report.words_per_second:>12,.0f}"


def _row(name: str, report: Report) -> str:
    columns = (report.sentences_given, report.words_given, report.raw)
    return _line(name, *(number(each[name], 1) if name in each else "given" for each in columns))


def _line(name: str, *columns: str) -> str:
    return f"{name:<36}{''.join(f'{column:<22}' for column in columns[:2])}{columns[2]}".rstrip()
