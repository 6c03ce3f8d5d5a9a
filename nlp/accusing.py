"""Accusations: how likely a sentence is one without what excuses nothing, and whom it accuses."""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import inf
from unicodedata import category

from nlp.analysis import analysed
from nlp.characters import capital
from nlp.classifier import given, likely
from nlp.facts import is_legal
from nlp.findings import SURE
from nlp.lexicon import any_of
from nlp.mention import Mention
from nlp.parties import KNOWN, Party
from nlp.statements import Statement
from nlp.utterances import SENTENCES, Utterance

LABEL = "accusation"
_QUOTED = re.compile(r"""[“"]([^“”"\n]{1,40})[”"]|(?<!\w)['‘]([^'‘’\n]{1,40})['’](?!\w)""")
_EXCUSE = re.compile(
    rf"[,(\s–-]{{0,3}}{any_of('excuses')}(?:[,\s]{{1,3}}(?:that|but)\b)?[,)\s–-]{{0,3}}", re.I
)
_JOINERS = frozenset("\u200d\ufe0f")
_PLURAL = re.compile(r"(?<=^\s)(?:are|have|were)\b")
_ONE = {"are": "is", "have": "has", "were": "was"}
_ASSERTED = frozenset({"fact", "hearsay", "opinion", "quotation"})
ANEW = 0.9
"""How much less sure it is what a sentence about a firm would be of a person."""
_APART = re.compile(r" (?=[.!?])")


def sureness(number: int, utterance: Utterance, said: tuple[Statement, ...]) -> float:
    """How likely a sentence accuses somebody, 0 where it does not; of a firm what it would be of a person.

    A question accuses only where that is sure: most ask.
    """
    odds, setting = _odds(utterance), utterance.passage.setting
    sure = likely(odds, LABEL, setting)
    if given(odds, LABEL, setting) and (sure >= SURE or not utterance.text.rstrip().endswith("?")):
        return sure
    told = next(_of_a_person(number, utterance, said), None)
    sure = likely(_read(told), LABEL, setting) if told else 0
    return sure * ANEW if sure >= SURE else 0


def _odds(utterance: Utterance) -> float:
    """Log-odds of what it says without quotation marks, rumour, shrug and emoji, which neither excuse nor
    accuse."""
    plain = unexcused(utterance.text)
    return utterance.analysed.sense(LABEL) if plain in ("", utterance.text) else _read(plain)


def _read(text: str) -> float:
    return max((sentence.sense(LABEL) for sentence in analysed(text)), default=-inf)


def _of_a_person(number: int, utterance: Utterance, said: tuple[Statement, ...]) -> Iterator[str]:
    """The sentence with "he" for the firm of which it asserts something: the network knows people best."""
    for each in said:
        firm = each.holder if each.sentence == number and each.modality in _ASSERTED else None
        if firm and firm.kind == "organisation" and not each.negated and each.tense != "future":
            for mention in firm.mentions:
                if mention.sentence == number and utterance.words[mention.head].relation.startswith("nsubj"):
                    yield _with_he(utterance, mention)


def _with_he(utterance: Utterance, mention: Mention) -> str:
    first = min([mention.first, *utterance.under(mention.head, "det", "amod", "nmod:poss")])
    end = mention.end + is_legal(utterance.lower(mention.end))
    begin = utterance.words[0].start
    before = utterance.text[: utterance.words[first].start - begin]
    after = utterance.text[utterance.words[end - 1].end - begin :]
    return unexcused(f"{before}{'he' if before else 'He'}{_PLURAL.sub(lambda verb: _ONE[verb[0]], after)}")


@lru_cache(maxsize=SENTENCES)
def unexcused(text: str) -> str:
    """What a sentence says once the excuses are taken out: what they stand beside is said all the same."""
    plain = "".join(mark for mark in text if category(mark) not in ("So", "Sk") and mark not in _JOINERS)
    plain = _QUOTED.sub(lambda found: found[1] or found[2], plain)
    plain = _EXCUSE.sub(" ", plain)
    return text if plain == text else capital(_APART.sub("", " ".join(plain.split())).strip(" ,;:–-"))


def accused(number: int, parties: tuple[Party, ...], said: tuple[Statement, ...]) -> Party | None:
    """Who is accused: of whom the sentence says something, else whom it mentions; never the writer."""
    here = [each for each in said if each.sentence == number and not each.about_writer]
    told = [each.holder for each in here if each.holder is not None]
    mentioned = [
        party
        for party in parties
        if party.kind != "writer" and any(each.sentence == number for each in party.mentions)
    ]
    return max(told or mentioned, key=lambda party: KNOWN.index(party.known), default=None)
