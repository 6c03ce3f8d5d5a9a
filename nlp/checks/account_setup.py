"""Council accounts on social media opened, or handed on, without those who have to know (8.4, 8.5)."""

import re
from collections.abc import Iterator

from nlp.acts import Act, acts, own_sentences
from nlp.check import Hit, check, twin
from nlp.document import Document
from nlp.draft import Account, Draft, Recipient
from nlp.findings import GUESS, Severity
from nlp.meaning import hits
from nlp.organisation import Organisation
from nlp.platforms import (
    announced,
    goes_to_them,
    hands_on,
    has_a_new_login,
    has_leave,
    is_for_a_service,
    is_kept_from_them,
    is_of_a_service,
    is_the_writers_own,
    opens,
    verbs,
)

_ADMIT = frozenset({"decide", "go", "help", "manage"})
"""What an infinitive may hang on and still be done: "decided to open", not "want to open"."""

_TEAM = Draft(text="", to=(Recipient.parse("sian.orme@manchester.gov.uk"),))
_PERSONAL = Draft(text="", channel="social", account=Account("personal"))


@check(
    "account_setup",
    paragraph="8.4",
    severity=Severity.WARN,
    message="This speaks of a new Council account and does not say that it has been agreed.",
    advice="Ask strategic communications and the head of service to agree, and say in the message "
    "when they have.",
    twins=(
        twin(
            "I've set up an Instagram account for the youth centre.",
            "I've set up an Instagram account for the youth centre, approved by strategic communications.",
            _TEAM,
        ),
        twin(
            "We are launching our own TikTok for the ward on Monday.",
            "We are launching our own tree trail for the ward on Monday.",
            _TEAM,
        ),
        twin(
            "Just made a Facebook page for the library, have a look.",
            "Just made a Facebook page for my dog, have a look.",
            _PERSONAL,
        ),
    ),
)
def a_new_account_for_a_service(document: Document, _: Organisation) -> Iterator[Hit]:
    """An account, page or channel opened for a service with no word of anybody's agreement."""
    personal = document.draft.account.kind == "personal"
    for act in acts(document, verbs("open", "have")):
        theirs = not personal or is_for_a_service(act.text)
        opened = _is_opened(act) or _has_one_now(act)
        if theirs and opened and not has_leave(document, act.statement.sentence):
            yield Hit(act.place, 0.85)
    for number, utterance in own_sentences(document).items():
        if not personal and announced(utterance.text) and not has_leave(document, number):
            yield Hit(utterance.place, GUESS, Severity.ADVISE)


@check(
    "account_setup",
    paragraph="8.5",
    severity=Severity.ADVISE,
    message="This changes who runs a Council account, or its login.",
    advice="Tell strategic communications of it too, since they keep the list of moderators and passwords.",
    twins=(
        twin(
            "I've added Priya as an admin on our Facebook page.",
            "I've added Priya as an admin on our SharePoint site.",
            _TEAM,
        ),
        twin(
            "I have changed the password of the library's Instagram.",
            "I have changed the opening hours on the library's Instagram.",
            _TEAM,
        ),
        twin(
            "We've handed the Twitter account over to Dev while you're away.",
            "We've handed the Twitter account over to Dev, and comms know.",
            _TEAM,
        ),
    ),
)
def a_change_of_who_runs_an_account(document: Document, _: Organisation) -> Iterator[Hit]:
    """A moderator added or removed, an account handed on, or its login changed."""
    if goes_to_them(document):
        return
    severity = Severity.WARN if is_kept_from_them(document) else Severity.ADVISE
    for act in acts(document, verbs("appoint", "change")):
        if _is_done(act) and hands_on(act, document) and not has_leave(document, act.statement.sentence):
            yield Hit(act.place, 0.85, severity)
    for number, utterance in own_sentences(document).items():
        if has_a_new_login(utterance.text) and not has_leave(document, number):
            yield Hit(utterance.place, GUESS, severity)


@check(
    "account_setup",
    paragraph="8.4",
    severity=Severity.WARN,
    message="This is about opening a Council account or changing who runs it, and does not say "
    "that it has been agreed.",
    advice="Ask strategic communications and the head of service to agree, and say in the "
    "message when they have.",
    twins=(
        twin(
            "I made us an Instagram last night on my own phone, nobody had to sign anything off.",
            "I made us a list last night on my own phone, nobody had to sign anything off.",
            _TEAM,
        ),
        twin(
            "The login for our X is with Jo from today, I've made her admin.",
            "The login for our X is with communications, who have agreed that Jo is admin.",
            _TEAM,
        ),
        twin(
            "Followers wanted! I run a page for our children's centre, I opened it last night.",
            "Followers wanted! I run a page for our cat, I opened it last night.",
            _PERSONAL,
        ),
        twin(
            "Our very own TikTok is up and running, I made it on Sunday.",
            "Our very own boiler is up and running, they fixed it on Sunday.",
            _TEAM,
        ),
    ),
)
def an_account_without_those_who_agree(document: Document, _: Organisation) -> Iterator[Hit]:
    """An account made or handed on, in whatever words, with no word of anybody's agreement."""
    if goes_to_them(document) or not is_of_a_service(document):
        return
    own = own_sentences(document)
    for hit in hits("account_setup", (document.subject, *document.authored)):
        here = (number for number, each in own.items() if each.place == hit.place)
        if not any(has_leave(document, at) or is_the_writers_own(own[at].text) for at in here):
            yield hit


def _is_done(act: Act) -> bool:
    """Whether the writer has done it or has decided to, rather than wants or asks to."""
    leads = act.depends_on is None or act.utterance.is_one_of(act.depends_on, _ADMIT)
    return leads and act.is_by_writer and not act.statement.negated


def _is_opened(act: Act) -> bool:
    return act.utterance.is_one_of(act.statement.head, verbs("open")) and _is_done(act) and opens(act)


def _has_one_now(act: Act) -> bool:
    """Whether a team "has its own page now"."""
    has = act.utterance.is_one_of(act.statement.head, verbs("have")) and act.statement.modality == "fact"
    own = re.search(r"\b(?:own|now)\b", act.text) and not re.search(r"\b(?:any|each|every)\b", act.text, re.I)
    return bool(has and own and act.depends_on is None and not act.statement.negated and opens(act))
