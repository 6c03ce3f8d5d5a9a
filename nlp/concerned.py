"""Whose circumstances a sentence tells: those it speaks of but the writer, office-holders and firms."""

from collections.abc import Iterator

from nlp.parties import KNOWN, Party
from nlp.statements import Statement
from nlp.utterances import Utterance

_LEFT_ALONE = frozenset({"writer", "own", "organisation", "official", "contact"})
_DATIVE = ("obl", "iobj", "vocative")


def concerned(
    number: int, sentences: tuple[Utterance, ...], parties: tuple[Party, ...], said: tuple[Statement, ...]
) -> Party | None:
    """The one of whom a sentence that tells circumstances tells them; None where they are nobody else's."""
    here = tuple(_spoken_of(number, parties))
    holders = [each.holder for each in said if each.sentence == number and each.holder is not None]
    said_of = [holder for holder in holders if _is_other(holder) and holder.known != "crowd"]
    if said_of:
        return max(said_of, key=_standing)
    others = [party for party in here if _is_other(party)]
    if any(each.about_writer for each in said if each.sentence == number):
        others = [party for party in others if not _is_told(party, number, sentences[number])]
    if others:
        return max(others, key=_standing)
    people = (party for party in here if party.kind != "organisation")  # "in hospital again"
    return None if any(people) else _before(number, sentences, parties)


def _is_other(party: Party) -> bool:
    return party.kind not in _LEFT_ALONE and party.kin != "writer"


def _standing(party: Party) -> tuple[bool, int]:
    """Somebody else before the reader, and who is best known."""
    return party.kind != "reader" and party.kin != "reader", KNOWN.index(party.known)


def _spoken_of(number: int, parties: tuple[Party, ...]) -> Iterator[Party]:
    return (party for party in parties if any(each.sentence == number for each in party.mentions))


def _is_told(party: Party, number: int, utterance: Utterance) -> bool:
    """Whether somebody is only told it, or met: "I told Dan", "with Dr Khan"."""
    mentioned = (each.head for each in party.mentions if each.sentence == number)
    return all(utterance.words[head].relation.partition(":")[0] in _DATIVE for head in mentioned)


def _before(number: int, sentences: tuple[Utterance, ...], parties: tuple[Party, ...]) -> Party | None:
    """Of whom the sentence before speaks, where this one leaves it out: "Off with his nerves again"."""
    if not number or sentences[number - 1].passage != sentences[number].passage:
        return None
    return max(filter(_is_other, _spoken_of(number - 1, parties)), key=_standing, default=None)
