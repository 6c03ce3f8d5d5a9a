"""Whom a name, a role or a pronoun refers back to: the nearest earlier party that fits, subjects first."""

from collections.abc import Callable, Iterable

from nlp.lexicon import listed
from nlp.mention import Mention
from nlp.parties import Party, same_name, same_organisation, who, whose
from nlp.utterances import Utterance

NEAR = 5
"""Sentences that a pronoun or "the supplier" reaches back."""
_FAMILY = listed("people", "family")
_ANYBODY = listed("people", "anybody")


def antecedent(
    mention: Mention, parties: tuple[Party, ...], sentences: tuple[Utterance, ...]
) -> Party | None:
    """The party that a mention refers back to; None for somebody new."""
    if mention.form == "name":
        return _named(mention, parties)
    if mention.form == "initials":
        return _newest(parties, lambda party: any(each.key == mention.key for each in party.mentions))
    if mention.form == "pronoun":
        return _meant(mention, parties, sentences)
    return _beside(mention, parties, sentences) or _called(mention, parties, sentences[mention.sentence])


def _named(mention: Mention, parties: tuple[Party, ...]) -> Party | None:
    if mention.kind in ("organisation", "own"):
        found = (
            party for party in parties if any(same_organisation(name, mention.key) for name in party.names)
        )
        return next((party for party in found if party.kind in ("organisation", "own")), None)
    return _newest(
        parties,
        lambda party: (
            party.kind not in ("organisation", "own")
            and _genders_fit(party, mention)
            and any(same_name(name, mention.key) for name in party.names)
        ),
    )


def _beside(mention: Mention, parties: tuple[Party, ...], sentences: tuple[Utterance, ...]) -> Party | None:
    """Whose role it is: "our tenant Mr Jones", "Craig, my manager", "Mr Jones is a tenant"."""
    utterance = sentences[mention.sentence]
    subject = _predicated(mention, utterance)
    if subject is not None:
        return who(parties, mention.sentence, subject)
    for party in parties:
        if party.kind not in ("organisation", "own") and any(
            each.sentence == mention.sentence
            and each.form in ("name", "initials")
            and each.head != mention.owner
            and _are_side_by_side(mention, each, utterance)
            for each in party.mentions
        ):
            return party
    return None


def _are_side_by_side(role: Mention, name: Mention, utterance: Utterance) -> bool:
    """Whether role and name stand together, with nothing or a comma of apposition between them."""
    if role.first < name.first:
        relation = utterance.words[name.head].relation
        return role.end == name.first or (
            relation == "appos" and utterance.lower(role.end) == "," and role.end + 1 == name.first
        )
    begin = min(role.first, *utterance.under(role.head, "det", "amod", "nmod"), role.first)
    relation = utterance.words[role.head].relation
    gap = relation == "appos" and utterance.lower(name.end) == ","
    return name.end + gap == begin


def _predicated(mention: Mention, utterance: Utterance) -> int | None:
    if any(utterance.under(mention.head, "case")) or not any(utterance.under(mention.head, "cop")):
        return None
    return next(utterance.under(mention.head, "nsubj"), None)


def _called(mention: Mention, parties: tuple[Party, ...], utterance: Utterance) -> Party | None:
    """Somebody called so before ("my manager", "7"), or the last who may be ("the tenant")."""
    owner = whose(mention, parties)
    before = _newest(
        parties,
        lambda party: any(
            each.key == mention.key and each.plural == mention.plural and whose(each, parties) == owner
            and (each.definite or mention.definite)
            for each in party.mentions
        ),
    )  # fmt: skip
    told_apart = mention.form == "place" or owner or any(utterance.under(mention.head, "nmod", "acl", "amod"))
    if before or not mention.definite or mention.plural or told_apart:
        return before
    return _newest(_near(mention, parties), lambda party: _may_be_called(party, mention))


def _may_be_called(party: Party, mention: Mention) -> bool:
    if party.plural or not _genders_fit(party, mention) or mention.key[-1] in _FAMILY:
        return False
    if mention.key[-1] in _ANYBODY:
        return party.kind in ("person", "resident", "colleague")
    roles = [each for each in party.mentions if each.form in ("role", "place")]
    return (
        party.kind in (mention.kind, "person" if mention.kind == "resident" else mention.kind) and not roles
    )


def _meant(mention: Mention, parties: tuple[Party, ...], sentences: tuple[Utterance, ...]) -> Party | None:
    """Whom a pronoun means."""
    if mention.key[0] not in ("he", "she", "they"):
        return next(
            (party for party in parties if any(each.key == mention.key for each in party.mentions)), None
        )
    may_be = _meanable(_near(mention, parties), mention, sentences)
    if not may_be:  # nobody near, but perhaps one alone further up
        may_be = _meanable(_before(mention, parties), mention, sentences)
        may_be = may_be if len(may_be) == 1 else ()
    return max(may_be, key=lambda party: _salience(party, mention, sentences), default=None)


def _meanable(
    parties: Iterable[Party], mention: Mention, sentences: tuple[Utterance, ...]
) -> tuple[Party, ...]:
    return tuple(
        party for party in parties
        if party.kind not in ("writer", "own", "reader") and not _speaks_in_quotes(party)
        and _agrees(party, mention) and not _argues(party, mention, sentences[mention.sentence])
    )  # fmt: skip


def _speaks_in_quotes(party: Party) -> bool:
    """Whether it is the "I" or "you" of words that are quoted."""
    return party.mentions[0].form == "pronoun" and len(party.mentions[0].key) > 1


def _agrees(party: Party, mention: Mention) -> bool:
    if mention.key[0] == "they":
        return True
    return not party.plural and party.kind != "organisation" and _genders_fit(party, mention)


def _argues(party: Party, mention: Mention, utterance: Utterance) -> bool:
    """Whether party and pronoun are two parts of one verb, as in "Dan rang him"."""
    word = utterance.words[mention.head]
    return word.relation in ("obj", "iobj") and any(
        each.sentence == mention.sentence
        and utterance.words[each.head].head == word.head
        and utterance.words[each.head].relation.startswith("nsubj")
        for each in party.mentions
    )


def _salience(
    party: Party, mention: Mention, sentences: tuple[Utterance, ...]
) -> tuple[int, bool, bool, int]:
    last = party.last
    subject = sentences[last.sentence].words[last.head].relation.startswith("nsubj")
    many = mention.key[0] == "they" and (party.plural or party.kind == "organisation")
    return last.sentence, many, subject, -last.first


def _near(mention: Mention, parties: Iterable[Party]) -> tuple[Party, ...]:
    """Those who are spoken of before the mention and not far from it."""
    before = _before(mention, parties)
    return tuple(party for party in before if party.last.sentence >= mention.sentence - NEAR)


def _before(mention: Mention, parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple(
        party
        for party in parties
        if (party.last.sentence, party.last.first) < (mention.sentence, mention.first)
    )


def _genders_fit(party: Party, mention: Mention) -> bool:
    return not (party.gender and mention.gender) or party.gender == mention.gender


def _newest(parties: Iterable[Party], fits: Callable[[Party], bool]) -> Party | None:
    found = [party for party in parties if fits(party)]
    return max(found, key=lambda party: (party.last.sentence, party.last.first), default=None)
