"""More readers than the words are meant for: crowds, asides, whole conversations passed on (7.2)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.audience import is_for_everybody_inside, newcomers, outsiders
from nlp.check import Hit, Twin, check, twin
from nlp.confidential import Confidence, closed
from nlp.document import Document
from nlp.domains import is_provider
from nlp.draft import Draft, Recipient
from nlp.findings import GUESS, Fix, Place, Severity
from nlp.lexicon import any_of
from nlp.need_to_know import readers
from nlp.organisation import Organisation

_CROWD, _SOME, _PRIVATE, _FEW, _RIVALS, _MANY_READERS = 8, 4, 4, 3, 3, 8
_A_FEW_WORDS = 40


def _words(sense: str) -> re.Pattern[str]:
    return re.compile(any_of("recipients", sense), re.I)


_TENDER, _ASIDE, _CONVERSATION = _words("tender"), _words("aside"), _words("conversation")
_TO_EVERYBODY, _PUBLIC = _words("to_everybody"), _words("public")
_BETWEEN = re.compile(rf"{any_of('recipients', 'between')}(?!\s+and\b)", re.I)
_NOT_FOR = re.compile(r"\(not for [A-Z]\w+\)|\b(?:[A-Z]\w+,\s+)?internal only\b(?=\s*[.,:;–-])")
_ANSWER = re.compile(rf"\W*{any_of('recipients', 'answer')}[^\n.!?]{{0,40}}[.!]?\s*(?:\w+\s*)?", re.I)
_MESSAGE = re.compile(r"(?im)^[> \t]{0,9}from:|\bwrote:[ \t]{0,9}$")


def _to(*mailboxes: str) -> tuple[Recipient, ...]:
    return tuple(map(Recipient.parse, mailboxes))


_FIRMS = _to("tenders@ormecivils.example", "office@hobdenlee.example", "quotes@wharfside.example")
_RESIDENTS = _to(*(f"resident{letter}@home-{letter}.example" for letter in "abcdefghi"))
_TEAM = _to(*(f"colleague{letter}@manchester.gov.uk" for letter in "abcdefghi"))
_INVITE = Draft(text="The meeting about the benches is on Thursday at 6.30.")
_PARTNERS = Draft(
    text="", reply="reply_all", to=_FIRMS[:2], cc=_to("ged.lomax@manchester.gov.uk", "hubs@manchester.gov.uk")
)
_ROUND_ROBIN = (
    "Dear all, thank you for the ideas for the new canteen. We have read each of them, and three will be "
    "tried from May: a later lunch on Thursdays, a second till by the door, and soup in the smaller bowls. "
    "Please go on telling us what you think, on the form by the tills or to any of the kitchen staff."
)
_THREAD = "\n\nFrom: Noise Team\nSent: 4 October\n\nMs T in flat 6 rang again."


@check(
    "recipients",
    paragraph="7.2",
    severity=Severity.WARN,
    message="This draft lets people outside see each other's addresses.",
    advice="Use mail merge or separate messages; Bcc alone is not enough for sensitive matters.",
    twins=(
        Twin(replace(_INVITE, to=_RESIDENTS), replace(_INVITE, bcc=_RESIDENTS)),
        Twin(replace(_INVITE, cc=_RESIDENTS), replace(_INVITE, cc=_RESIDENTS[:2])),
        Twin(replace(_INVITE, to=_RESIDENTS), replace(_INVITE, to=_TEAM)),
        twin(
            "Please quote for 14 dropped kerbs.",
            "Please note the 14 dropped kerbs.",
            Draft(text="", to=_FIRMS),
        ),
    ),
)
def a_visible_crowd(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Many people outside, some private people, or firms that compete, all in To or Cc of a new message."""
    draft = document.draft
    if draft.channel != "email" or draft.reply in ("reply", "reply_all"):
        return
    outside = {each.address for each in outsiders(draft.to + draft.cc, organisation)}
    domains = {address.rpartition("@")[2] for address in outside}
    private = sum(is_provider(address.rpartition("@")[2]) for address in outside)
    public = len(outside) >= _PRIVATE and len(domains) > 1 and _opens_with(_PUBLIC, document)
    rivals = len(domains) >= _RIVALS and _asks_for_bids(document)
    many = len(outside) >= _CROWD and len(domains) >= _RIVALS
    fixes = (Fix("copy", "Copy the addresses", text=", ".join(sorted(outside)), label_id="copy_addresses"),)
    if many or public or rivals or private >= _PRIVATE:
        yield Hit(Place(), 0.85, fixes=fixes, about="crowd")
    elif private >= _FEW or (len(outside) >= _SOME and len(domains) >= _RIVALS):
        yield Hit(Place(), 0.6, Severity.ADVISE, fixes=fixes, about="crowd")


@check(
    "recipients",
    paragraph="7.2",
    severity=Severity.WARN,
    message="This draft says something to one reader that all the others get too.",
    advice="Take that part out, and send it to the one person separately.",
    twins=(
        twin("Ged - for you only: her brother came twice.", "Ged - for your diary: the 5th.", _PARTNERS),
        twin("Mina (not for Verdant) hold the payment.", "Mina (not far from Verdant) holds it.", _PARTNERS),
        twin("Keep this between us please.", "The gap between us and Salford is closing.", _PARTNERS),
        Twin(
            replace(_PARTNERS, text="This is just for you."),
            replace(_PARTNERS, text="This is just for you.", cc=(), to=_FIRMS[:1]),
        ),
    ),
)
def an_aside_before_other_readers(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Words for one person's eyes in a message that goes to several."""
    draft = document.draft
    if len(draft.recipients) < 2:
        return
    outside = bool(outsiders(draft.recipients, organisation))
    for passage in document.authored:
        shapes = [
            _ASIDE,
            *([_NOT_FOR] if outside else []),
            *([_BETWEEN] if draft.reply == "reply_all" else []),
        ]
        for shape in shapes:
            for found in shape.finditer(passage.text):
                yield Hit(
                    passage.place(found.start(), found.end()), 0.85 if draft.reply == "reply_all" else 0.8
                )


@check(
    "recipients",
    paragraph="7.2",
    severity=Severity.WARN,
    message="This draft shows a whole conversation to people who were not in it.",
    advice="Send them the part that they need in a new message.",
    twins=(
        twin(
            f"I've left the emails below so you have it all.{_THREAD}",
            "I've left the emails out so you have the dates only.",
            Draft(text="", reply="forward", to=_FIRMS[:1]),
        ),
        Twin(
            Draft(
                text=f"Adding Jo.{_THREAD}", reply="reply_all", to=_FIRMS[:1], original_recipients=_TEAM[:1]
            ),
            Draft(
                text=f"Adding Jo.{_THREAD}", reply="reply_all", to=_FIRMS[:1], original_recipients=_FIRMS[:1]
            ),
        ),
        twin(
            "Hi,\n\nFrom: Noise\nSent: 4 October\n\nMrs Okafor has been in hospital since her overdose.",
            "Hi,\n\nFrom: Noise\nSent: 4 October\n\nMrs Okafor has been in the office since Monday.",
            Draft(text="", reply="forward", to=_FIRMS[:1]),
        ),
        twin(
            f"Sending to all so everyone has it.{_THREAD}",
            f"Sending to you so that you have it.{_THREAD}",
            Draft(text="", reply="forward", to=_TEAM[:3]),
        ),
    ),
)
def a_conversation_passed_on(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A thread that somebody outside is newly shown, that holds what is confidential, or that all get."""
    draft = document.draft
    quoted = document.passages("quoted", "shared")
    if not quoted or draft.channel != "email":
        return
    yield from _newly_shown(draft, organisation)
    if draft.reply != "forward" and not document.passages("shared"):
        return
    told = [each for each in closed(document) if _is_shown(each, document, organisation)]
    if told:
        surest = max(told, key=lambda each: each.confidence)
        yield Hit(surest.place, surest.confidence)
    outside = bool(outsiders(draft.recipients, organisation))
    wide = outside or len(draft.recipients) > 2
    said = [(_CONVERSATION, outside), (_TO_EVERYBODY, wide)]
    for passage in document.authored:
        for shape, applies in said:
            found = shape.search(passage.text) if applies else None
            if found:
                yield Hit(passage.place(found.start(), found.end()), 0.82)
                return
    if outside and sum(len(_MESSAGE.findall(passage.text)) for passage in quoted) > 1:
        yield Hit(Place(), 0.6, Severity.ADVISE, about="thread")


@check(
    "recipients",
    paragraph="7.2",
    severity=Severity.ADVISE,
    message="This answer goes to everybody, and perhaps only the sender needs it.",
    advice="Reply to the sender only.",
    twins=(
        Twin(
            Draft(text="Thanks, noted.", reply="reply_all", to=_TEAM),
            Draft(text="Thanks, noted.", reply="reply", to=_TEAM[:1]),
        ),
        Twin(
            Draft(text="Noted!\nSam", reply="reply_all", to=_TEAM),
            Draft(text="Noted the figures. Mine for June are 14, 9 and 3.", reply="reply_all", to=_TEAM),
        ),
        Twin(
            Draft(text="Will do.", reply="reply_all", to=_TEAM),
            Draft(text="Will do.", reply="reply_all", to=_TEAM[:3]),
        ),
        twin(
            "I can't do the 6th, it's my boy's sports day.",
            _ROUND_ROBIN,
            Draft(text="", reply="reply_all", to=_to("all.staff@manchester.gov.uk")),
        ),
    ),
)
def a_needless_reply_to_all(document: Document, _: Organisation) -> Iterator[Hit]:
    """A bare thank-you or yes to a crowd, or a few words to a list of everybody."""
    draft = document.draft
    if draft.reply != "reply_all":
        return
    words = "\n".join(passage.text for passage in document.authored).strip()
    everybody = is_for_everybody_inside(draft)
    crowd = everybody or len(draft.recipients) >= _MANY_READERS
    few = everybody and len(words.split()) <= _A_FEW_WORDS
    if words and (few or (crowd and _ANSWER.fullmatch(words))):
        yield Hit(Place(), GUESS, about="reply to all")


def _opens_with(words: re.Pattern[str], document: Document) -> bool:
    return any(words.search(passage.text[:60]) for passage in document.authored[:1])


def _asks_for_bids(document: Document) -> bool:
    return any(_TENDER.search(passage.text) for passage in (document.subject, *document.authored))


def _is_shown(each: Confidence, document: Document, organisation: Organisation) -> bool:
    """Whether it stands in the thread, and goes to somebody outside or to more colleagues than need it."""
    if each.passage is None or each.passage.kind not in ("quoted", "shared"):
        return False
    return readers(each.passage, document, organisation) in ("outside", "everybody", "many")


def _newly_shown(draft: Draft, organisation: Organisation) -> Iterator[Hit]:
    newly = outsiders(newcomers(draft), organisation) if draft.reply in ("reply", "reply_all") else ()
    if newly:
        known = {each.domain for each in draft.original_recipients or ()}
        strange = [each for each in newly if each.domain not in known]
        yield Hit(Place(), 0.85 if strange else 0.6, about="newly shown")
