"""The drafts that are timed: council mail of about 120 words, made up, each time a little different."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from math import ceil
from pathlib import Path
from typing import Any

from localagent.mail_file import draft_of_mail
from nlp.draft import Draft, Recipient

_FOLDER = Path(__file__).parent / "drafts"
_END = re.compile(r"(?<=[A-Za-z\d])[.?!](?=\s)")


def drafts() -> tuple[Draft, ...]:
    """As they are written."""
    return tuple(draft_of_mail(file.read_bytes()) for file in sorted(_FOLDER.glob("*.eml")))


def new_drafts(count: int, first: int = 0) -> Iterator[Draft]:
    """The drafts in turn, a number at the end of every sentence: nothing that was read before helps."""
    for number, draft in enumerate(islice(cycle(drafts()), count), first):
        yield replace(draft, text=_END.sub(rf" {number}\g<0>", draft.text))


def changed(draft: Draft) -> Draft:
    """The same draft with one more word in a sentence of its middle, as its author goes on writing."""
    ends = [found.start() for found in _END.finditer(draft.text)]
    at = ends[len(ends) // 2]
    return replace(draft, text=f"{draft.text[:at]} today{draft.text[at:]}")


def paste(words: int, first: int = 0) -> Draft:
    """One draft of at least so many words: the others one after the other, each time with other numbers."""
    texts = (draft.text for draft in new_drafts(ceil(words / average()), first))
    return replace(drafts()[0], text="\n\n".join(texts))


def average() -> float:
    """How many words a draft has, as it is written."""
    counts = [len(draft.text.split()) for draft in drafts()]
    return sum(counts) / len(counts)


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
