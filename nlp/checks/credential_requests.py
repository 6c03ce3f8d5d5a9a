"""Asking somebody for what lets them in (7.3)."""

import re
from collections.abc import Iterator

from nlp.check import Hit, check, twin
from nlp.document import Document, Sentence
from nlp.draft import Draft, Recipient
from nlp.findings import SURE, Severity
from nlp.lexicon import any_of, key_words, keyed
from nlp.meaning import hits
from nlp.organisation import Organisation

_COLLEAGUE = Draft(text="", to=(Recipient.parse("nasreen.ali@manchester.gov.uk"),))
_RESIDENT = Draft(text="", to=(Recipient.parse("abena.gyasi@example.net"),))


def _words(*senses: str) -> str:
    return any_of("requests", *senses)


_SECRET = (
    rf"(?P<secret>{any_of('secrets', 'password', 'pin', 'login', 'one_time')})"
    rf"(?!-\w|\s+(?:(?:number|no)\s+)?of\b|\s+{_words('follows')}|\s+(?:for|to)\s+(?:\w+\s+){{0,3}}{_words('file')})"
)
_SECRETS = key_words("secrets", "password", "pin", "login", "one_time")
_GAP = rf"(?:(?!{_words('aside')})[^.!?;:\n]){{0,60}}?"
_POSSESSED = rf"(?:{_words('whose')}|\b\w+['’]s)\s+(?:(?:{_words('which')}|\d|&)\s*){{0,4}}(?:\w+\s+)?"
_ASKS = keyed(
    rf"(?:{_words('give')}\s+(?:it\s+)?{_words('towards')}{_GAP}"
    rf"|{_words('give')}\s+(?:with\s+|one\s+of\s+our\s+\w+\s+)?{_POSSESSED}{_GAP}"
    rf"|(?P<placed>{_words('place')}\s+(?:me\s+|us\s+)?{_POSSESSED}{_GAP})"
    rf"|{_words('what')}\s+{_POSSESSED}"
    rf"|{_words('seek')}\s+(?:{_POSSESSED}|\w+\s+)"
    rf"|\b(?:can|could|may|let)\s+(?:i|we|me|us|\w+(?:\s\w+)?)\s+(?:just\s+)?{_words('ask')}\s+{_POSSESSED}"
    rf"|(?:^|\b(?:i|we)(?:['’](?:ll|d))?\s+(?:\w+\s+)?|[,.!?]\s+){_words('need')}\s+{_POSSESSED}{_GAP})"
    rf"{_SECRET}",
    _SECRETS,
)
_SCAM, _MEETING, _HERE = (re.compile(_words(sense), re.I) for sense in ("scam", "meeting", "here"))
_REFUSED = re.compile(rf"{_words('refusal')}\s+(?:\w+\s+){{0,3}}$", re.I)
_TOLD = re.compile(
    r"(?i)\b(?:banks?|he|i|ict|it|she|they|we|who)(?:['’]\w+)?\s+(?:will\s+|would\s+)?(?:\w+ly\s+)?$"
)
_LOGIN = re.compile(any_of("secrets", "login"), re.I)
_AS_VERB = re.compile(r"(?i)\b(?:and|can|can['’]?t|cannot|i|please|then|they|to|we|when|you)\s+$")


@check(
    "credential_request",
    paragraph="7.3",
    severity=Severity.STOP,
    message="This draft asks for a password, PIN, code or login.",
    advice="Let people sign in themselves; if you need access, request your own on the ICT intranet page.",
    twins=(
        twin("Can you ping me your password?", "Have you reset your password?", _COLLEAGUE),
        twin(
            "Please reply to me with your username and current password.",
            "Please never reply to anyone with your username and current password.",
            _COLLEAGUE,
        ),
        twin("What's your login for the viewer?", "What's your login page for the viewer?", _COLLEAGUE),
        twin(
            "Please send us the 6 digit code that we texted.",
            "We will send you the 6 digit code by text.",
            _RESIDENT,
        ),
        twin(
            "Email me your user name and the password you made.",
            "A text asks you to email your user name and the password you made, it is a scam.",
            _RESIDENT,
        ),
        twin("Does anyone know Lynn's password?", "Does anyone know Lynn's password policy?", _COLLEAGUE),
        twin("We just need your card number and PIN.", "We don't need your card number or PIN.", _RESIDENT),
        twin(
            "Could you send me the admin password?",
            "Could you send me the password for the attached file by text?",
            _COLLEAGUE,
        ),
    ),
)
def asking_for_login_details(document: Document, _: Organisation) -> Iterator[Hit]:
    """A request, not a refusal or a warning, for somebody's password, PIN, one-time code or login."""
    return _asked(document)


@check(
    "credential_request",
    paragraph="7.3",
    severity=Severity.STOP,
    message="This draft seems to ask somebody for what they sign in with.",
    advice="Let people sign in themselves; if you need access, request your own on the ICT intranet page.",
    twins=(
        twin(
            "Text me the number that comes up on your phone so I can log in as you.",
            "Text me the number of the room so I can find you.",
            _COLLEAGUE,
        ),
        twin(
            "Send me what you log in with, I'll fill the form for you.",
            "Send me what you have so far, I'll fill the form for you.",
            _COLLEAGUE,
        ),
        twin(
            "Forward me the number that the system texts you tonight.",
            "Forward me the number of people that you expect tonight.",
            _COLLEAGUE,
        ),
    ),
)
def asking_for_a_way_in(document: Document, _: Organisation) -> Iterator[Hit]:
    """The same in other words, where no password, PIN or code is asked for by name."""
    sure = [each for each in hits("credential_request", document.authored) if each.confidence >= SURE]
    if sure and not any(_asked(document)):
        yield from sure


def _asked(document: Document) -> Iterator[Hit]:
    for sentence in document.sentences:
        if sentence.passage.kind == "authored":
            yield from _requests(sentence)


def _requests(sentence: Sentence) -> Iterator[Hit]:
    text = sentence.text
    asked = tuple(_ASKS.finditer(text))
    if asked and (_SCAM.search(text) or _MEETING.search(text)):
        return
    for found in asked:
        before = text[: found.start()]
        login_alone = _LOGIN.fullmatch(found["secret"])
        kept = found["placed"] and not _HERE.search(text, found.start())
        verb = login_alone and _AS_VERB.search(text[: found.start("secret")])
        if not (kept or verb or _REFUSED.search(before[-60:]) or _TOLD.search(before[-40:])):
            place = sentence.passage.place(sentence.start + found.start(), sentence.start + found.end())
            yield Hit(place, 0.88, Severity.WARN if login_alone else Severity.STOP)
