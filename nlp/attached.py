"""What a draft's own words say of the files that go along: people's records, or something confidential."""

import re
from collections.abc import Iterator

from nlp.confidential import Confidence
from nlp.document import Document
from nlp.lexicon import any_of
from nlp.modality import Modality
from nlp.statements import Statement, statements
from nlp.utterances import Utterance, utterances

_ASIDE: frozenset[Modality] = frozenset({"question", "request", "condition", "hypothesis"})
_TELLING, _COLUMN = (re.compile(any_of("markings", sense), re.I) for sense in ("telling_column", "column"))
_LEFT_OUT = re.compile(any_of("markings", "left_out"), re.I)
_POINTING = frozenset({"it", "they", "these", "this", "those", "attached", "enclosed"})
_SUBJECT = ("nsubj", "nsubj:pass")


def described_records(document: Document) -> Iterator[Confidence]:
    """Sentences that list the columns of a file about people: "with names, dates of birth and addresses"."""
    for utterance, said in _about_files(document):
        tells = _TELLING.search(utterance.text)
        columns = {found[0].casefold() for found in _COLUMN.finditer(utterance.text)}
        told = columns | {found[0].casefold() for found in _TELLING.finditer(utterance.text)}
        left_out = _LEFT_OUT.search(utterance.text) or any(each.negated for each in said)
        if tells and len(told) > 1 and not left_out:
            yield Confidence(utterance.passage, utterance.place, 0.82)


def said_to_be_confidential(document: Document) -> Iterator[Confidence]:
    """Sentences that call what is attached confidential: "these are confidential until Tuesday"."""
    for utterance, said in _about_files(document):
        if any(each.verb == "confidential" and _is_of_a_file(each, utterance, document) for each in said):
            yield Confidence(utterance.passage, utterance.place, 0.82)


def _about_files(document: Document) -> Iterator[tuple[Utterance, tuple[Statement, ...]]]:
    """Each sentence of the author's that asserts something, with its statements, where files go along."""
    if not document.draft.attachments:
        return
    for number, utterance in enumerate(utterances(document)):
        said = tuple(each for each in statements(document) if each.sentence == number)
        asserts = said and not any(each.modality in _ASIDE for each in said)
        if utterance.scope == "authored" and asserts:
            yield utterance, said


def _is_of_a_file(statement: Statement, utterance: Utterance, document: Document) -> bool:
    """Whether its subject points at a file, or is a word of a file's name."""
    named = {word for file in document.draft.attachments for word in re.findall(r"\w{4,}", file.name.lower())}
    subjects = {utterance.lower(at) for at in utterance.under(statement.head, *_SUBJECT)}
    return not statement.negated and not subjects.isdisjoint(_POINTING | named)
