"""The people and organisations of a draft, each with the mentions that refer to them: a small resolver."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from nlp.antecedents import NEAR, antecedent
from nlp.document import Document
from nlp.lexicon import listed
from nlp.mention import Kind, Mention
from nlp.mentions import mentions
from nlp.names import fits
from nlp.parties import Known, Party, also, whose
from nlp.utterances import KEPT, Utterance, utterances

_GREETING = re.compile(
    r"\W*(?:dear|hi|hello|hey|hiya|morning|afternoon|evening|good\s+(?:morning|afternoon|evening|day))\b"
    r"(?:\s+(?:again|there|and|&))?[\s,]*", re.I,
)  # fmt: skip
_CONTACTED = re.compile(
    r"\b(?:contact|ask\s+for|speak\s+(?:to|with)|call|ring|e-?mail|attn\.?:?|fao:?|c/o|via|through)\s+$", re.I
)
_FROM = re.compile(r"\s*(?:,\s*|\s)(?:from|of)\s+(?:the\s+)?$", re.I)
_KIN_NAMES = frozenset({"dad", "gran", "grandad", "grandma", "mam", "mum", "nan"})
_FAMILY = listed("people", "family")


@lru_cache(maxsize=KEPT)
def people(document: Document) -> tuple[Party, ...]:
    """Everybody whom subject, text and signature speak of, in the order of their first mention."""
    sentences = utterances(document)
    parties: tuple[Party, ...] = ()
    for mention in _in_order(sentences):
        parties = _with(parties, mention, sentences)
    at_home = document.draft.account.kind == "personal"
    return tuple(_at_home(_receiving(party, document), at_home) for party in parties)


def _in_order(sentences: tuple[Utterance, ...]) -> Iterator[Mention]:
    """All mentions: in each sentence names, writer and reader first, since others refer to them."""
    opened = False
    for number, utterance in enumerate(sentences):
        found = [_by_scope(mention, utterance) for mention in mentions(utterance.wording, number)]
        if utterance.scope == "authored" and not opened:
            found = [_greeted(mention, utterance) for mention in found]
            opened = len(utterance.words) > 3 or any(mention.kind == "reader" for mention in found)
        yield from sorted(found, key=lambda each: (_waits(each), each.first))


def _waits(mention: Mention) -> bool:
    return mention.form in ("role", "place") or mention.key[0] in ("he", "she", "they")


def _by_scope(mention: Mention, utterance: Utterance) -> Mention:
    """Who "I" and "you" are depends on who wrote the passage; a signature's name is the writer's."""
    if utterance.scope == "signature" and mention.form in ("name", "role") and mention.kind != "organisation":
        return replace(mention, kind="writer")
    said = utterance.scope in ("quoted", "shared") or utterance.wording.is_quoted(mention.first)
    if said and mention.form == "pronoun" and mention.key[0] in ("i", "we", "you"):
        return replace(mention, kind="person", key=(*mention.key, str(utterance.passage.start)))
    return mention


def _greeted(mention: Mention, utterance: Utterance) -> Mention:
    """A name in the greeting is the reader's."""
    lead = utterance.text[: utterance.words[mention.first].start - utterance.words[0].start]
    after = utterance.lower(mention.end)
    alone = mention.end + (after in (",", "-", "–")) == len(utterance.words)
    greeted = _GREETING.fullmatch(lead) or (not lead.strip() and alone)
    return replace(mention, kind="reader") if greeted and mention.form == "name" else mention


def _with(
    parties: tuple[Party, ...], mention: Mention, sentences: tuple[Utterance, ...]
) -> tuple[Party, ...]:
    found = _fixed(mention, parties) or antecedent(mention, parties, sentences)
    known = _known(mention, parties, sentences[mention.sentence])
    kind = _kind(mention, sentences[mention.sentence])
    if found is None:
        return (*parties, _new(mention, known, kind, parties))
    known = found.known if known == "vague" else known
    return tuple(also(party, mention, known, kind) if party is found else party for party in parties)


def _fixed(mention: Mention, parties: tuple[Party, ...]) -> Party | None:
    """The writer, the reader or the writer's organisation, if it is one of these and known already."""
    if mention.kind == "own" and mention.form == "name":
        return None
    same = (party for party in parties if party.kind == mention.kind in ("writer", "reader", "own"))
    return next(same, None)


def _new(mention: Mention, known: Known, kind: Kind, parties: tuple[Party, ...]) -> Party:
    names = (mention.key,) if mention.form == "name" else ()
    return Party(kind, known, (mention,), mention.gender, mention.plural, names, _kin(mention, parties))


def _kin(mention: Mention, parties: tuple[Party, ...]) -> Literal["writer", "reader", ""]:
    """Whose relative somebody is: "my son", "your mum's carer" is not."""
    owner = whose(mention, parties)
    if owner is None or mention.key[-1] not in _FAMILY:
        return ""
    if owner.kind in ("writer", "reader"):
        return "writer" if owner.kind == "writer" else "reader"
    return owner.kin


def _known(mention: Mention, parties: tuple[Party, ...], utterance: Utterance) -> Known:
    if mention.form in ("name", "place"):
        return "name" if mention.form == "name" else "place"
    if mention.form == "initials":
        return "anonymous"
    if mention.form == "pronoun":
        return "name" if mention.kind in ("writer", "reader") else "vague"
    return _described(mention, parties, utterance)


def _described(mention: Mention, parties: tuple[Party, ...], utterance: Utterance) -> Known:
    """How well a role tells who it is: by whose, by being the only one, or by what is added."""
    if mention.plural or not mention.definite:
        return "crowd"
    owner = whose(mention, parties)
    if owner is not None:
        told = owner.recognisable or owner.kind in ("writer", "reader") or (
            owner.kind == "own" and mention.kind in ("colleague", "official", "person")
        )  # fmt: skip
        return "described" if told else owner.known
    if mention.key[-1] in _FAMILY:  # "mum" is somebody's of whom the draft has just spoken
        recent = (party for party in parties if party.last.sentence >= mention.sentence - NEAR)
        told = any(party.recognisable and party.kind in ("person", "resident") for party in recent)
        return "described" if told else "vague"
    added = any(utterance.under(mention.head, "nmod", "acl", "amod"))
    return "described" if added or mention.kind in ("colleague", "official") else "vague"


def _kind(mention: Mention, utterance: Utterance) -> Kind:
    """A person whom the words around make a business contact: "ask for Jude", "Scott from Tidewell"."""
    if mention.form != "name" or mention.kind != "person":
        return mention.kind
    begin = utterance.words[0].start
    before = utterance.text[: utterance.words[mention.first].start - begin]
    after = utterance.words[mention.end - 1].end - begin
    firms = (
        name
        for name in utterance.analysed.names
        if name.kind == "ORG" and name.first >= mention.end and not utterance.form(name.first)[0].isdigit()
    )
    from_firm = any(
        _FROM.fullmatch(utterance.text[after : utterance.words[firm.first].start - begin]) for firm in firms
    )
    asked_for = _CONTACTED.search(before) and utterance.lower(mention.end) not in ("'s", "'")
    return "contact" if from_firm or asked_for else mention.kind


def _at_home(party: Party, at_home: bool) -> Party:
    """ "Mum" alone, on an account of the writer's own, is the writer's."""
    first = party.mentions[0]
    bare = first.form == "role" and first.definite and first.owner is None and first.key[-1] in _KIN_NAMES
    return replace(party, kin="writer") if at_home and bare else party


def _receiving(party: Party, document: Document) -> Party:
    """Whether a mailbox of the draft's fits one of the party's names."""
    readers = document.draft.recipients
    receives = party.kind != "organisation" and any(
        all(fits(word, reader) for word in name) for name in party.names for reader in readers
    )
    return replace(party, receives=True) if receives else party
