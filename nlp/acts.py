"""What the sender of a draft does, or asks of the reader: clauses by their verb, with their own words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from nlp.document import Document
from nlp.findings import Place
from nlp.mention import PRONOUNS
from nlp.statements import Statement, statements
from nlp.utterances import KEPT, Utterance, utterances


@dataclass(frozen=True, slots=True)
class Act:
    """A clause of the sender's own words, and the sentence that it stands in."""

    utterance: Utterance = field(repr=False)
    statement: Statement

    @property
    def text(self) -> str:
        """The words of the clause in plain text."""
        words, begin = self.utterance.words, self.utterance.words[0].start
        first, last = words[self.statement.first], words[self.statement.end - 1]
        return self.utterance.text[first.start - begin : last.end - begin]

    @property
    def sentence(self) -> str:
        """The words of the whole sentence in plain text."""
        return self.utterance.text

    @property
    def place(self) -> Place:
        """Where the sentence lies in the draft."""
        return self.utterance.place

    @property
    def rest(self) -> str:
        """What follows the verb in the clause."""
        words, begin = self.utterance.words, self.utterance.words[0].start
        return self.utterance.text[
            words[self.statement.head].end - begin : words[self.statement.end - 1].end - begin
        ]

    @property
    def is_asked(self) -> bool:
        """Whether somebody is asked to do it, or not to: "please delete", "let's ring", "don't write"."""
        head = self.utterance.words[self.statement.head].head
        let_us = self.utterance.lower(head) == "let" and self.utterance.lower(head + 1) in ("'s", "us")
        said = any(self.utterance.under(self.statement.head, "nsubj"))
        does = {self.utterance.lower(at) for at in self.utterance.under(self.statement.head, "aux")}
        return self.statement.modality == "request" or let_us or (not said and does == {"do"})

    @property
    def is_by_writer(self) -> bool:
        """Whether it is said as done by "I" or "we", also where they are left out: "Just made a page"."""
        if self.statement.modality not in ("fact", "opinion"):
            return False
        said = next(self.utterance.under(self.statement.head, "nsubj"), None)
        if said is not None:
            return PRONOUNS.get(self.utterance.lower(said)) in ("i", "we")
        holder = self.statement.holder
        return holder is None or holder.kind in ("writer", "own")

    @property
    def depends_on(self) -> int | None:
        """The word that an infinitive hangs on: "want" of "want to open"."""
        word = self.utterance.words[self.statement.head]
        return word.head if word.relation.partition(":")[0] in ("xcomp", "ccomp", "acl") else None


@lru_cache(maxsize=KEPT)
def own_sentences(document: Document) -> Mapping[int, Utterance]:
    """The sentences of subject and authored text by their numbers in the draft, in order."""
    numbered = enumerate(utterances(document))
    return {number: each for number, each in numbered if each.scope in ("subject", "authored")}


def acts(document: Document, verbs: frozenset[str]) -> Iterator[Act]:
    """The clauses of these sentences whose verb is one of these, in order."""
    return (act for act, forms in _all(document) if not verbs.isdisjoint(forms))


@lru_cache(maxsize=KEPT)
def _all(document: Document) -> tuple[tuple[Act, frozenset[str]], ...]:
    """Every clause of these sentences, with what its verb may be a form of."""
    own = own_sentences(document)
    said = (each for each in statements(document) if each.sentence in own)
    among = (Act(own[each.sentence], each) for each in said)
    return tuple((act, act.utterance.wording.forms_of(act.statement.head)) for act in among)
