"""What a draft says of the writer's own interests: trades, things, relatives' firms, and favours for them."""

import re
from functools import lru_cache, partial

from nlp.acts import Act, acts, own_sentences
from nlp.document import Document
from nlp.lexicon import any_of, listed
from nlp.utterances import SENTENCES, Utterance, Wording

_words, verbs = partial(any_of, "interests"), partial(listed, "interests")

_KIN = rf"(?:{any_of('people', 'family')}|{_words('near')})"
_FEW = r"(?:[\w'’-]+\s+){0,3}?"
VENTURES = listed("interests", "venture")
OWN = VENTURES | listed("interests", "belonging")
_PEOPLE = listed("people", "family") | listed("interests", "near")
_ALL = OWN | _PEOPLE
_TRADE, _SPARE = re.compile(_words("venture", "trade"), re.I), re.compile(_words("spare"), re.I)
_OFFER = re.compile(rf"{_words('offer')}|£\s?\d", re.I)
_LEISURE = re.compile(_words("leisure"), re.I)
_INTEREST = re.compile(
    rf"\bmy\s+{_FEW}{_KIN}(?:-in-law)?\b[^.!?\n]{{0,60}}?{_words('firm', 'stake')}"
    rf"|\bmy\s+(?:own\s+)?(?:\w+\s+)?{_words('firm', 'stake')}"
    rf"|\bi['’]?m?\s+(?:\w+\s+)?(?:a|have|own|hold)\s+(?:an?\s+)?(?:\w+\s+)?{_words('stake')}"
    rf"|{_words('given')}\s+to\s+my\s+{_FEW}{_KIN}",
    re.I,
)
_FAVOUR = re.compile(_words("favour"), re.I)
_ASIDE, _QUIET = re.compile(_words("aside"), re.I), re.compile(_words("quiet"), re.I)
_OFF_REGISTER = re.compile(rf"\b(?:off|out\s+of)\s+(?:the|my)\s+(?:\w+\s+){{0,2}}?{_words('register')}", re.I)


@lru_cache(maxsize=SENTENCES)
def has_own(wording: Wording, nouns: frozenset[str]) -> bool:
    """Whether one of these is the writer's, "my stall", or a relative's: "my wife's cake business"."""
    words = range(len(wording.words))
    own = any(_is_mine(wording, at) for at in words if wording.is_one_of(at, nouns))
    return own or any(_is_a_relatives(wording, at) for at in words if wording.lower(at) == "team")


def is_for_the_writer(utterance: Utterance) -> bool:
    """Whether it is about somebody or something of the writer's own, or what they like best."""
    likes = (at for at in range(len(utterance.words)) if utterance.lower(at) in ("favourite", "favorite"))
    return has_own(utterance.wording, _ALL) or any(
        _is_mine(utterance.wording, utterance.words[at].head) for at in likes
    )


def is_private_life(utterance: Utterance) -> bool:
    """Whether "I" or "my" tells of home or leisure."""
    mine = any(utterance.lower(at) in ("i", "my") for at in range(len(utterance.words)))
    return mine and bool(_LEISURE.search(utterance.text) or has_own(utterance.wording, _PEOPLE))


def trades(document: Document) -> frozenset[int]:
    """The sentences in which "I" run a business or do a trade, by number."""
    running = (act for act in acts(document, verbs("run")) if act.is_by_writer and not act.statement.negated)
    return frozenset(act.statement.sentence for act in running if _is_trade(act))


def offers(document: Document, number: int) -> bool:
    """Whether something is offered or asked for in a sentence or right after it."""
    own = own_sentences(document)
    return any(at in own and _OFFER.search(own[at].text) for at in (number, number + 1))


@lru_cache(maxsize=SENTENCES)
def has_interest(text: str) -> bool:
    """Whether the writer or a relative has a hand in a firm or a matter."""
    return bool(_INTEREST.search(text))


def is_furthered(text: str) -> bool:
    """Whether a favour is asked, or the interest kept off a register or to few."""
    return any(shape.search(text) for shape in (_FAVOUR, _OFF_REGISTER, _QUIET))


def is_left_to_others(document: Document) -> bool:
    """Whether the writer has declared it or stays out of the matter."""
    return any(_sets_aside(each.wording) for each in own_sentences(document).values())


def deciding(document: Document) -> frozenset[int]:
    """The sentences in which the writer has a say, by number: scores, signs, awards."""
    done = (act for act in acts(document, verbs("decide")) if act.is_by_writer and not act.statement.negated)
    return frozenset(act.statement.sentence for act in done)


def _is_mine(wording: Wording, at: int) -> bool:
    mine = any(wording.lower(owner) == "my" for owner in wording.under(at, "nmod:poss"))
    return mine or _is_a_relatives(wording, at)


def _is_a_relatives(wording: Wording, at: int) -> bool:
    owners = wording.under(at, "nmod:poss")
    return any("my" in map(wording.lower, wording.under(owner, "nmod:poss")) for owner in owners)


def _is_trade(act: Act) -> bool:
    """A business that "I" run, or what "I" make at weekends."""
    if not any(act.utterance.lower(at) == "i" for at in range(len(act.utterance.words))):
        return False
    runs = act.utterance.is_one_of(act.statement.head, frozenset({"do", "own", "run"}))
    return bool((runs and _TRADE.search(act.rest)) or _SPARE.search(act.sentence))


@lru_cache(maxsize=SENTENCES)
def _sets_aside(wording: Wording) -> bool:
    return bool(_ASIDE.search(wording.text)) and not {"n't", "never", "not"} & set(wording.lowers)
