"""Who gets a draft: everybody, somebody outside, or the organisation alone."""

import re
from typing import Literal

from nlp.document import Document, Passage
from nlp.draft import Draft, Recipient
from nlp.organisation import Organisation

Reach = Literal["public", "outside", "inside", "nobody"]

_MARKED = re.compile(r"(?i)[\[({<*#]\s*(?:encrypt(?:ed)?|secure)\s*[\])}>*#]|^\s*(?:encrypt|secure)\s*[:\-–]")
_LOCKED = re.compile(r"(?i)\b(?:password|passphrase)[\s-]+protected\b|\bencrypted\b|\bsecure transfer\b")
_EVERYBODY = re.compile(r"\b(?:all|allstaff|everyone|everybody|staff|users)\b")


def reach(passage: Passage | None, document: Document, organisation: Organisation) -> Reach:
    """How far a passage goes with this draft (None: the draft itself).

    What is quoted under a reply goes only to those who were not in the conversation, so mostly to nobody.
    """
    draft = document.draft
    if draft.channel == "social":
        return "public"
    if passage is not None and passage.kind == "quoted" and draft.reply in ("reply", "reply_all"):
        newly = newcomers(draft)
        if not newly:
            return "nobody"
        return "outside" if outsiders(newly, organisation) else "inside"
    # A file, a chat or a page that shows no recipients: nobody knows, so it counts as leaving.
    leaves = not draft.recipients or outsiders(draft.recipients, organisation)
    return "outside" if leaves or draft.account.kind == "personal" else "inside"


def outsiders(recipients: tuple[Recipient, ...], organisation: Organisation) -> tuple[Recipient, ...]:
    """Those of the recipients who are not the organisation's."""
    return tuple(recipient for recipient in recipients if not organisation.is_own(recipient))


def newcomers(draft: Draft) -> tuple[Recipient, ...]:
    """Recipients who were not in the conversation so far; nobody where the page does not show who was."""
    if draft.original_recipients is None:
        return ()
    known = {recipient.address or recipient.name for recipient in draft.original_recipients}
    return tuple(each for each in draft.recipients if (each.address or each.name) not in known)


def is_encrypted(document: Document, organisation: Organisation) -> bool:
    """Whether anything shows encryption: the page, a marker, or trusted domains only."""
    draft = document.draft
    if draft.encrypted or any(_MARKED.search(words) for words in _openings(document)):
        return True
    leaving = outsiders(draft.recipients, organisation)
    return bool(leaving) and all(organisation.trusts_as_encrypted(each) for each in leaving)


def has_locked_attachments(document: Document) -> bool:
    """Whether the draft says that what it attaches is encrypted; its own words are not."""
    return any(_LOCKED.search(words) for words in _about_attachments(document))


def is_exposed(passage: Passage | None, document: Document, organisation: Organisation) -> bool:
    """Whether a passage becomes public, or leaves the organisation unencrypted."""
    how_far = reach(passage, document, organisation)
    return how_far == "public" or (how_far == "outside" and not is_encrypted(document, organisation))


def is_for_everybody_inside(draft: Draft) -> bool:
    """Whether a mailbox of everybody is among the recipients, such as all.staff@."""
    mailboxes = (each.address.partition("@")[0].replace("_", ".") for each in draft.recipients)
    return any(_EVERYBODY.search(mailbox) for mailbox in mailboxes)


def _openings(document: Document) -> tuple[str, ...]:
    return (document.subject.text, *(passage.text[:40] for passage in document.authored[:1]))


def _about_attachments(document: Document) -> tuple[str, ...]:
    names = tuple(re.sub(r"[_.]", " ", attachment.name) for attachment in document.draft.attachments)
    return names + tuple(passage.text for passage in document.authored)
