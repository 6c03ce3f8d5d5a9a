"""A clause that says something of somebody in the register, as those who compare it with a fact need it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.appearances import Appearance
from nlp.clauses import Clause
from nlp.lexicon import listed
from nlp.statements import Statement
from nlp.utterances import Utterance, stems

_CONTENT = ("ADJ", "NOUN", "NUM", "PROPN", "VERB")


@dataclass(frozen=True, slots=True)
class Predication:
    """A clause of a sentence, what it says, and where its subject of the register stands in it."""

    utterance: Utterance
    clause: Clause
    statement: Statement
    of: Appearance

    @property
    def verb(self) -> int:
        """Where the predicate begins: the first auxiliary or copula after the subject, else its head."""
        helpers = self.utterance.under(self.clause.head, "aux", "cop")
        first = -1 if self.clause.subject is None else self.clause.subject
        return min((at for at in helpers if at > first), default=self.clause.head)

    @property
    def is_subject(self) -> bool:
        """Whether it is said of the subject itself, with no other content word before the verb."""
        return self.clause.subject is not None and self.of.covers(self.clause.subject) and not self.about

    @property
    def is_meant_otherwise(self) -> bool:
        """Whether it says only what should or can be."""
        helpers = self.utterance.under(self.clause.head, "aux")
        modal = any(self.utterance.words[at].tag == "MD" for at in helpers)
        return modal and self.statement.tense != "future"

    @property
    def phrase(self) -> tuple[int, ...]:
        """The words of the clause's subject, and what stands between it and the verb."""
        subject = self.clause.subject
        if subject is None:
            return ()
        below = sorted(_below(self.utterance, subject))
        return tuple(range(below[0], self.verb)) if subject in self.clause.words else tuple(below)

    @property
    def about(self) -> tuple[int, ...]:
        """Content words before the verb that do not stand for the subject: "contract" in "its contract"."""
        return self.contents(self.phrase)

    def contents(self, words: Iterable[int]) -> tuple[int, ...]:
        """Those of these words that mean something by themselves and do not stand for the subject."""
        return tuple(
            at
            for at in words
            if self.utterance.words[at].features.startswith(_CONTENT) and not self.of.covers(at)
        )

    def has(self, *relations: str) -> bool:
        """Whether something hangs on the predicate in one of these relations."""
        return any(self.utterance.under(self.clause.head, *relations))

    def forms(self, at: int) -> frozenset[str]:
        """What a word of the sentence may be a form of."""
        return frozenset((self.utterance.words[at].lemma.casefold(), *stems(self.utterance.lower(at))))

    def is_listed(self, at: int, sense: str) -> bool:
        """Whether a word is one of the lexicon's."""
        return not listed("facts", sense).isdisjoint(self.forms(at))


def _below(utterance: Utterance, at: int) -> Iterator[int]:
    """A word and all that hangs on it but further clauses."""
    yield at
    for child in utterance.under(at):
        if not utterance.words[child].relation.startswith(("acl", "advcl", "parataxis", "punct", "cc")):
            yield from _below(utterance, child)
