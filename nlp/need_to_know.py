"""Who inside would read of somebody's circumstances: those who handle such cases, or more than need it."""

import re
from typing import Literal

from nlp.audience import Reach, is_encrypted, is_for_everybody_inside, reach
from nlp.document import Document, Passage
from nlp.draft import Recipient
from nlp.lexicon import any_of
from nlp.organisation import Organisation

Readers = Literal["public", "outside", "body", "everybody", "many", "few", "handlers", "nobody"]
"""`body` is a public body outside (health, police, another council); `many` are colleagues of whom some may
not need it; `few` are one or two colleagues; `handlers` are teams that handle such cases alone."""

_CASEWORK = re.compile(any_of("circumstances", "casework"))
_SHARED = re.compile(any_of("circumstances", "shared"))
_BODY = re.compile(r"(?:^|\.)(?:nhs\.(?:uk|net)|gov\.uk|police\.uk|cjsm\.net|parliament\.uk)$")
_MANY = 3


def readers(passage: Passage, document: Document, organisation: Organisation) -> Readers:
    """Who would read a passage of this draft; encrypted mail counts as need-to-know."""
    how_far = reach(passage, document, organisation)
    draft = document.draft
    if how_far in ("public", "nobody"):
        return _as_it_is(how_far)
    if draft.channel == "chat" and draft.account.kind != "personal" and not draft.recipients:
        return "many"
    if how_far == "outside":
        return _outside(document, organisation)
    if is_for_everybody_inside(draft):
        return "everybody"
    if _are_many(draft.recipients):
        return "many"
    return "handlers" if all(map(_handles_cases, draft.recipients)) else "few"


def _as_it_is(how_far: Reach) -> Readers:
    return "public" if how_far == "public" else "nobody"


def _outside(document: Document, organisation: Organisation) -> Readers:
    if is_encrypted(document, organisation):
        return "handlers"
    strangers = [each for each in document.draft.recipients if not organisation.is_own(each)]
    bodies = bool(strangers) and all(_BODY.search(each.domain) for each in strangers)
    return "body" if bodies else "outside"


def _are_many(recipients: tuple[Recipient, ...]) -> bool:
    """Whether some readers may not need it: three or more, or a shared mailbox that handles no cases."""
    return len([each for each in recipients if not _handles_cases(each)]) >= _MANY or any(
        _SHARED.search(_mailbox(each)) and not _handles_cases(each) for each in recipients
    )


def _handles_cases(recipient: Recipient) -> bool:
    return bool(_CASEWORK.search(_mailbox(recipient)))


def _mailbox(recipient: Recipient) -> str:
    name = recipient.address.partition("@")[0] or recipient.name
    return re.sub(r"[._-]+", " ", name.casefold())
