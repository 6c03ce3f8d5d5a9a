"""The same post again and again, or to everybody at once, on a Council account (8.11)."""

import re
from collections.abc import Iterator

from nlp.acts import Act, acts, own_sentences
from nlp.check import Hit, check, twin
from nlp.document import Document
from nlp.draft import Account, Draft
from nlp.findings import GUESS, Place, Severity
from nlp.fingerprints import alike, fingerprint
from nlp.lexicon import any_of, key_words, keyed, listed
from nlp.mention import PRONOUNS
from nlp.organisation import Organisation
from nlp.repetition import repeated
from nlp.utterances import Utterance

_SAME, _NEARLY = 0.9, 0.7
"""From which likeness on a post is the same again, and nearly the same."""


def _words(*senses: str) -> str:
    return any_of("posting", *senses)


_POST = listed("posting", "post")
_THINGS = listed("posting", "thing")
_NUMBER = r"(?:[2-9]\d|\d{3,}|\d{1,3}(?:,\d{3})+)"
_FEW = r"(?:[\w'’]+\s+){0,3}?"
_SAME_THING = keyed(
    rf"{_words('same')}\s+(?:\w+\s+)?{_words('thing')}",
    key_words("posting", "same"),
    key_words("posting", "thing"),
)
_OFTEN = keyed(
    rf"\b(?:each|every)\s+(?:single\s+)?(?:\d+\s+)?{_words('moment')}|{_words('over')}"
    rf"|\b(?:twice|(?:three|four|five|six|\d+)\s+times)\s+(?:an?|each|every)\s+{_words('moment')}"
    rf"|\bagain\b[^.!?\n]{{0,60}}\bagain\b",
    key_words("posting", "moment", "over") | {"again"},
)
_CROWD = keyed(
    rf"(?:{_words('whole', 'many')}|\b{_NUMBER})\s+(?:of\s+)?{_FEW}{_words('crowd')}"
    rf"|\b{_NUMBER}\s+of\s+you\b",
    key_words("posting", "crowd") | {"you"},
)
_NTH = keyed(
    rf"\b(?:(?:[3-9]|\d\d+)(?:rd|th|st|nd)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+{_words('time')}"
    rf"[^.!?\n]{{0,60}}?{_words('today')}",
    key_words("posting", "time"),
)
_THING = re.compile(_words("thing"), re.I)
_AGAIN = re.compile(r"\b(?:again|till|until)\b", re.I)
_CHAIN = keyed(
    rf"{_words('pass_on')}\s+(?:it|this)\s+(?:on\s+)?to\s+"
    rf"(?:{_words('everybody')}|(?:{_words('count')}|{_NUMBER})\s+(?:\w+\s+)?{_words('readers')})",
    key_words("posting", "pass_on"),
)
_PRIVATE = re.compile(rf"{_words('private_message')}(?!\s+(?:me|us)\b)", re.I)
_TAGS = (
    (re.compile(r"(?<![\w@.])@\w[\w.]*"), 10, 0.82),
    (re.compile(r"(?<![\w/])r/\w+"), 5, 0.82),
    (re.compile(r"(?<![\w#&])#\w+"), 20, 0.6),
)
"""People, forums and hashtags: from how many different ones on it is a crowd, and how sure that is."""

_POSTED = "This is the same as a post that went out within the last day."
_MUCH_LIKE = "This is much like a post that went out within the last day."

_OFFICIAL = Draft(text="", channel="social", account=Account("official"))
_OPEN_DAY = "Open day at the library on Saturday, 10 till 2, all welcome."
_HANDLES = " ".join(f"@group{letter}" for letter in "abcdefghijkl")


@check(
    "spam",
    paragraph="8.11",
    severity=Severity.WARN,
    message="This posts the same thing again and again, or to very many at once.",
    advice="Post it once, where its readers are, and leave it there.",
    twins=(
        twin(
            "We'll stick this post up every hour till the survey is full.",
            "We'll stick a new poster up every term till the hall is full.",
            _OFFICIAL,
        ),
        twin(
            "Same message going to 600 of you this afternoon.",
            "Same prize going to one of you this afternoon.",
            _OFFICIAL,
        ),
        twin(
            "REGISTER NOW to vote! REGISTER NOW to vote! REGISTER NOW to vote!",
            "REGISTER NOW to vote! Polling cards come in April.",
            _OFFICIAL,
        ),
        twin(f"{_OPEN_DAY} {_HANDLES}", f"{_OPEN_DAY} @groupa @groupb", _OFFICIAL),
        twin("Forward this to ten friends and get a free mug.", "Forward this to Jo and get a free mug."),
        twin(
            "DM going to all 8,400 followers now.", "DM us if you are one of our 8,400 followers.", _OFFICIAL
        ),
    ),
)
def the_same_again_or_in_bulk(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A post that repeats itself or an earlier one, tags a crowd, or says that it goes out in bulk."""
    kind = document.draft.account.kind
    if kind == "official":
        yield from _again(document, organisation)
        yield from _crowded(document)
    if kind != "personal":
        yield from _announced(document)


def _crowded(document: Document) -> Iterator[Hit]:
    """A phrase or line that stands there again and again, and tags for a crowd."""
    for passage in document.authored:
        for start, end in repeated(passage.text):
            yield Hit(passage.place(start, end), 0.85)
        for shape, most, sure in _TAGS:
            tags = list(shape.finditer(passage.text))
            if len({tag[0].casefold() for tag in tags}) >= most:
                yield Hit(passage.place(tags[0].start(), tags[-1].end()), sure)


def _again(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """The post as an earlier one: once more is advised on, the third time and later holds the send."""
    own = fingerprint(document.draft, organisation.secret)
    likenesses = [alike(own, earlier) for earlier in organisation.recent]
    same = sum(likeness >= _SAME for likeness in likenesses)
    if same:
        yield Hit(
            Place(),
            0.9,
            Severity.WARN if same > 1 else Severity.ADVISE,
            _POSTED,
            variant="posted",
            about="again",
        )
    elif any(likeness >= _NEARLY for likeness in likenesses):
        yield Hit(Place(), GUESS, Severity.ADVISE, _MUCH_LIKE, variant="much_like", about="again")


def _announced(document: Document) -> Iterator[Hit]:
    """Sentences that say so: the same thing every hour, in all groups, to each follower, the fifth today."""
    posting: dict[int, list[Act]] = {}
    for act in acts(document, _POST):
        posting.setdefault(act.statement.sentence, []).append(act)
    for number, utterance in own_sentences(document).items():
        done = posting.get(number, [])
        ours = any(_is_ours(act) for act in done) if done else not _denied(utterance)
        if _CHAIN.search(utterance.text) and not _denied(utterance):
            yield Hit(utterance.place, 0.82)
        elif ours and _is_bulk(utterance, done):
            yield Hit(utterance.place, 0.85)


def _is_bulk(utterance: Utterance, done: list[Act]) -> bool:
    text = utterance.text
    often, crowd = _OFTEN.search(text), _CROWD.search(text)
    same = _SAME_THING.search(text) or any(_sends_it(act) for act in done)
    tags = any(act.utterance.is_one_of(act.statement.head, frozenset({"tag"})) for act in done)
    to_a_crowd = crowd and (same or tags or _PRIVATE.search(text))
    return bool(to_a_crowd or (same and often) or (_NTH.search(text) and (done or _THING.search(text))))


def _sends_it(act: Act) -> bool:
    """Whether one and the same thing is posted: "this post", or "it" where other posts are spoken of."""
    utterance = act.utterance
    objects = list(utterance.under(act.statement.head, "obj"))
    posted = [*objects, *utterance.under(act.statement.head, "nsubj")]
    this = any(
        "this" in map(utterance.lower, utterance.under(at, "det")) and utterance.is_one_of(at, _THINGS)
        for at in posted
    )
    it = any(utterance.lower(at) in ("it", "this") for at in objects)
    online = _THING.search(act.sentence) or _AGAIN.search(act.sentence) or _NTH.search(act.sentence)
    return this or bool(it and online)


def _is_ours(act: Act) -> bool:
    """Whether "we" post it, or the post itself goes out; not somebody who is asked to, or who does so."""
    statement, utterance = act.statement, act.utterance
    if (
        statement.negated
        or act.is_asked
        or statement.modality in ("question", "condition", "hearsay", "quotation")
    ):
        return False
    said = next(utterance.under(statement.head, "nsubj"), None)
    if said is None or utterance.is_one_of(said, _THINGS) or _PRIVATE.fullmatch(utterance.form(said)):
        return True
    return PRONOUNS.get(utterance.lower(said)) in ("i", "we")


def _denied(utterance: Utterance) -> bool:
    return any(utterance.lower(at) in ("n't", "not", "never", "no") for at in range(len(utterance.words)))
