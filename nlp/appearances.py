"""Where a draft speaks of those who are in the register of facts: by name, and by what stands for them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.document import Document
from nlp.facts import Register, Subject, bare, is_legal
from nlp.meaning import said
from nlp.mention import head_of
from nlp.parties import Party, who
from nlp.people import people
from nlp.utterances import Utterance, utterances

REFERRED = 0.75
"""How sure it is that a pronoun or a role stands for whom it seems to."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """The words `first` to `end` of a sentence (its number in the draft) that stand for a subject.

    `others` are further words of the sentence that do: "our director" beside her name.
    """

    subject: Subject
    sentence: int
    first: int
    end: int
    sure: float = 1.0
    others: frozenset[int] = frozenset()

    def covers(self, at: int) -> bool:
        """Whether a word stands for the subject."""
        return self.first <= at < self.end or at in self.others


def appearances(document: Document, register: Register) -> Iterator[Appearance]:
    """Everything in what the sender says that stands for somebody or something in the register."""
    if not register.by_word:
        return
    sentences, parties = utterances(document), people(document)
    passages = said(document)
    own = [number for number, utterance in enumerate(sentences) if utterance.passage in passages]
    named = [
        _whole(each, parties, sentences[number])
        for number in own
        for each in _named(sentences[number], number, register)
    ]
    yield from named
    for party in parties:
        subjects = {each.subject.names: each.subject for each in named if _stands_in(each, party)}
        if len(subjects) == 1:  # a party that two names fit may be either
            (subject,) = subjects.values()
            yield from (each for each in _referring(party, subject, named) if each.sentence in own)


def _named(utterance: Utterance, number: int, register: Register) -> Iterator[Appearance]:
    lowers = tuple(bare(word) for word in utterance.wording.lowers)
    for at, word in enumerate(lowers):
        found = [
            (len(name), subject)
            for subject in register.by_word.get(word, ())
            for name in subject.names
            if lowers[at : at + len(name)] == name and not utterance.form(at)[0].islower()
        ]
        if found:
            length, subject = max(found, key=lambda each: each[0])
            end = at + length
            yield Appearance(subject, number, at, end + is_legal(utterance.lower(end)))


def _whole(each: Appearance, parties: tuple[Party, ...], utterance: Utterance) -> Appearance:
    """With title, and with what else in the sentence stands for the same."""
    party = who(parties, each.sentence, head_of(utterance.wording, each.first, each.end))
    if party is None:
        return each
    own = {
        at
        for mention in party.mentions
        if mention.sentence == each.sentence
        for at in range(mention.first, mention.end)
    }
    return Appearance(each.subject, each.sentence, each.first, each.end, others=frozenset(own))


def _stands_in(each: Appearance, party: Party) -> bool:
    return each.subject.kind != "matter" and any(
        mention.sentence == each.sentence and mention.form == "name" and mention.first < each.end
        and each.first < mention.end
        for mention in party.mentions
    )  # fmt: skip


def _referring(party: Party, subject: Subject, named: Iterable[Appearance]) -> Iterator[Appearance]:
    """The party's mentions in sentences that do not name it in full."""
    told = {each.sentence for each in named if each.subject is subject}
    for mention in party.mentions:
        if mention.sentence not in told:
            sure = 1.0 if mention.form == "name" else REFERRED
            yield Appearance(subject, mention.sentence, mention.first, mention.end, sure)
