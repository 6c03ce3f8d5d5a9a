"""Keeping a message from those who may ask for it: destroyed, off the record, marked personal (7.5, 7.8)."""

import re
from collections.abc import Iterator
from functools import partial

from nlp.acts import Act, acts, own_sentences
from nlp.check import Hit, check, twin
from nlp.classifier import likely
from nlp.document import Document
from nlp.findings import GUESS, Severity
from nlp.lexicon import any_of, listed
from nlp.meaning import hits, said
from nlp.organisation import Organisation
from nlp.utterances import Utterance, utterances

_words, _verbs = partial(any_of, "disclosure"), partial(listed, "disclosure")

_NOT = r"\b(?:cannot|never|no|nobody|no-one|not|nothing|\w+n['’]t|(?:ca|do|wo)nt)\b"
_ON = r"[^.;!?\n]{0,80}?"
_HELD = r"\b(?:ask(?:ed|s)?|requests?)\s+for\s+(?:all|everything|her|his|their)\b"
_REQUEST = re.compile(rf"{_words('request')}|{_HELD}", re.I)
_SO = r"\b(?:so|that\s+way|then)\b"
_UNSEEN = re.compile(
    rf"{_SO}{_ON}{_NOT}{_ON}{_words('request', 'trail')}|{_SO}{_ON}{_words('request')}{_ON}{_NOT}"
    rf"|\b(?:otherwise|or\s+else)\b{_ON}{_words('request')}",
    re.I,
)
_UNOPENED = re.compile(rf"{_SO}{_ON}{_NOT}{_ON}{_words('hidden')}", re.I)
_ONCE_READ = re.compile(rf"\b(?:after|as\s+soon\s+as|once|when)\b{_ON}(?:{_words('read')}|\breading\b)", re.I)
_RID = re.compile(rf"\brid\s+of\s+(?:\w+\s+){{0,2}}?{_words('message', 'this')}", re.I)
_OBJECT = re.compile(_words("message", "this"), re.I)
_ORDINARY = re.compile(_words("error", "care", "handled"), re.I)
_PRIVATE = re.compile(_words("private"), re.I)
_VANISH = re.compile(_words("vanish"), re.I)
_OFF = re.compile(
    rf"{_words('this')}\s+(?:\w+\s+)?(?:off|out\s+of)\s+(?:the\s+)?{_words('place', 'request')}", re.I
)
_TRAIL = re.compile(rf"\s+(?:an?|any|no)\s+{_words('trail')}", re.I)
_THIS_WRITTEN = re.compile(
    rf"\s+{_words('this')}\s+{_words('written')}(?=\s*(?:$|[.,;:!?–-]|anywhere\b|at\s+all\b|please\b))", re.I
)
_UNFOUND = re.compile(
    rf"(?:{_SO}|\band\b){_ON}{_NOT}(?!\s+(?:has|have|needs?)\b)[^.;!?\n]{{0,30}}?{_words('out')}"
    rf"|{_SO}[^.;!?\n]{{0,30}}?\b(?:request|search(?:es)?)\b{_ON}{_NOT}",
    re.I,
)
_CHANNEL = re.compile(_words("channel"), re.I)
_UNSAID = re.compile(_words("unsaid"), re.I)
_DOUBT = 0.3
"""Below this probability the network takes a sentence for something else."""


@check(
    "disclosure",
    paragraph="7.5",
    severity=Severity.WARN,
    message="This is about getting rid of a message or record that others may have a right to see.",
    advice="Leave the message where it is, and write only what could be shown to whoever asks.",
    twins=(
        twin(
            "Please delete this email after you've read it.",
            "Please delete this email, I sent it by mistake.",
        ),
        twin(
            "There's an FOI in about the depot. Bin your emails on it today.",
            "There's an FOI in about the depot. Send your emails on it today.",
        ),
        twin(
            "Wipe the chat so a subject access request can't find it.",
            "Do not wipe the chat, a subject access request has come in.",
        ),
        twin("Delete after reading.", "Delete the row after reading the meter."),
    ),
)
def a_message_to_be_destroyed(document: Document, _: Organisation) -> Iterator[Hit]:
    """A message or record to be deleted once it is read, or before a request for information finds it."""
    for act in acts(document, _verbs("destroy")):
        if act.statement.negated or _ORDINARY.search(act.sentence) or not _is_object(act):
            continue
        if (act.is_asked and _is_asked_for(document, act)) or (_does(act) and _UNSEEN.search(act.sentence)):
            yield Hit(act.place, 0.85, Severity.STOP)
        elif act.is_asked and _is_once_read(act):
            yield Hit(act.place, 0.85)


@check(
    "disclosure",
    paragraph="7.5",
    severity=Severity.WARN,
    message="This may read as a way round requests for information.",
    advice="Write it in the usual place, in words that could be shown to whoever asks for them.",
    twins=(
        twin(
            "Let's keep this off email so it can't be FOI'd.",
            "Let's keep this in one email so it can be found for the FOI.",
        ),
        twin(
            "Use my own Gmail for this so it won't come up in a subject access request.",
            "Use the team mailbox for this so it will come up in a subject access request.",
        ),
        twin(
            "Don't put any of this in writing, ring me instead.",
            "Don't put any personal details in an email, use the secure form instead.",
        ),
        twin("I don't want a paper trail on this.", "I want a paper trail on this."),
        twin(
            "Turn on disappearing messages for this group.", "Turn off disappearing messages for this group."
        ),
    ),
)
def keeping_words_from_being_disclosed(document: Document, _: Organisation) -> Iterator[Hit]:
    """A way round requests for information: off e-mail, on a private account, not in writing, vanishing."""
    for act in acts(document, _verbs("route", "avoid") | {"set", "turn", "want"}):
        if _keeps_off(act) and not _ORDINARY.search(act.sentence):
            yield Hit(act.place, 0.85 if _may_be_meant(act.utterance) else GUESS)
    for utterance in own_sentences(document).values():
        if _UNSAID.search(utterance.text):
            yield Hit(utterance.place, GUESS)


@check(
    "disclosure",
    paragraph="7.8",
    severity=Severity.WARN,
    message="Marking a message as private does not keep it from being disclosed.",
    advice="Leave the mark out, and write only what could be shown to whoever asks.",
    twins=(
        twin(
            "Mark it personal so it won't come up in a subject access request.",
            "Marking it personal won't keep it out of a subject access request.",
        ),
        twin(
            "I've put private in the subject so nobody can open it.",
            "I've put the private hire form in the subject so everybody can open it.",
        ),
        twin(
            "Label the email confidential so that FOI don't see it.",
            "Label the bins confidential so that staff see which ones are shredded.",
        ),
    ),
)
def marked_private_to_hide_it(document: Document, _: Organisation) -> Iterator[Hit]:
    """A mark of privacy that is meant to keep a message from being read or found."""
    for act in acts(document, _verbs("mark")):
        meant = (act.is_asked or _does(act)) and not act.statement.negated
        hides = any(shape.search(act.sentence) for shape in (_UNSEEN, _UNFOUND, _UNOPENED))
        if meant and hides and _PRIVATE.search(act.text) and not _ORDINARY.search(act.sentence):
            yield Hit(act.place, 0.85)


@check(
    "disclosure",
    paragraph="7.5",
    severity=Severity.WARN,
    message="This may read as keeping something from those who may ask for it.",
    advice="Write it in the usual place, in words that could be shown to whoever asks for them.",
    twins=(
        twin(
            "Keep this off email so that the auditors have nothing to find.",
            "Please file this where the auditors can find it.",
        ),
        twin(
            "Leave his name out of the minutes so that a search won't bring it up.",
            "Leave his name on the door so that visitors can find the room.",
        ),
        twin(
            "Shred your notes before the inquiry asks for them.",
            "Send your notes before the inquiry asks for them.",
        ),
    ),
)
def a_wish_to_keep_something_undisclosed(document: Document, _: Organisation) -> Iterator[Hit]:
    """Words that want a message or record kept from a request, an audit or a complaint, however put."""
    return hits("disclosure", said(document))


def _may_be_meant(utterance: Utterance) -> bool:
    """Whether the network does not take it for something else: "I'd sooner not put it in an e-mail"."""
    odds = utterance.analysed.sense("disclosure")
    return likely(odds, "disclosure", utterance.passage.setting) >= _DOUBT


def _does(act: Act) -> bool:
    return act.is_by_writer and act.depends_on is None


def _is_object(act: Act) -> bool:
    """Whether it is done to a message, to "this", or to nothing that is named: "delete after reading"."""
    if act.utterance.is_one_of(act.statement.head, frozenset({"get"})):
        return bool(_RID.search(act.sentence))
    own = list(act.utterance.under(act.statement.head, "obj"))
    return not own or any(_OBJECT.fullmatch(act.utterance.form(at)) for at in own)


def _is_once_read(act: Act) -> bool:
    """Whether it is to be gone once it is read; with nothing named, straight so: "delete after reading"."""
    named = any(act.utterance.under(act.statement.head, "obj")) or _RID.search(act.sentence)
    return bool(_ONCE_READ.search(act.sentence) if named else _ONCE_READ.match(act.rest.lstrip()))


def _is_asked_for(document: Document, act: Act) -> bool:
    """Whether a request for information is spoken of in this sentence or beside it."""
    sentences = utterances(document)
    beside = sentences[max(0, act.statement.sentence - 1) : act.statement.sentence + 2]
    return any(_REQUEST.search(each.text) for each in beside)


def _keeps_off(act: Act) -> bool:
    if act.statement.negated:
        return _is_unwritten(act)
    if not (act.is_asked or act.is_by_writer):
        return False
    if act.utterance.is_one_of(act.statement.head, _verbs("avoid")):
        return bool(_REQUEST.search(act.text))
    switched_on = _VANISH.search(act.text) and re.search(r"\bon\b", act.text)
    unfound = _CHANNEL.search(act.sentence) and _UNFOUND.search(act.sentence)
    return bool(unfound or _UNSEEN.search(act.sentence) or _OFF.search(act.text) or switched_on)


def _is_unwritten(act: Act) -> bool:
    """Whether "this" is not to be written down, or no trail is wanted."""
    if act.utterance.is_one_of(act.statement.head, frozenset({"want"})):
        return act.is_by_writer and bool(_TRAIL.match(act.rest) or _THIS_WRITTEN.match(act.rest))
    return act.is_asked and bool(_THIS_WRITTEN.match(act.rest))
