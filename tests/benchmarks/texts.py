"""The drafts that are timed: council mail of about 120 words, made up, each time a little different."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from localagent.mail_file import draft_of_mail
from nlp.draft import Draft, Recipient

_FOLDER = Path(__file__).parent / "drafts"


def drafts() -> tuple[Draft, ...]:
    """As they are written."""
    return tuple(draft_of_mail(file.read_bytes()) for file in sorted(_FOLDER.glob("*.eml")))


def new_drafts(count: int, first: int = 0) -> Iterator[Draft]:
    """The drafts in turn, each with a sentence that was not there before: no answer can be remembered."""
    for number, draft in enumerate(islice(cycle(drafts()), count), first):
        yield replace(draft, text=f"This is about job {number}.\n\n{draft.text}")


def on_the_wire(draft: Draft) -> dict[str, Any]:
    """The JSON that the extension would send."""
    return {
        "v": 1,
        "channel": draft.channel,
        "text": draft.text,
        "subject": draft.subject,
        "reply": draft.reply,
        "to": [_mailbox(one) for one in draft.to],
        "cc": [_mailbox(one) for one in draft.cc],
    }


def _mailbox(recipient: Recipient) -> str:
    return f"{recipient.name} <{recipient.address}>"
