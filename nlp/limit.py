"""Cuts a draft that is too long to be read in time, at the end of a paragraph."""

from dataclasses import replace

from nlp.draft import Draft, Part

TEXT_LIMIT = 100_000
"""Characters of a text that are read; a long report pasted into a mail stays below it."""


def cut(draft: Draft, limit: int = TEXT_LIMIT) -> Draft:
    """The draft with at most `limit` characters of text and of subject; itself where nothing is over."""
    if len(draft.text) <= limit and len(draft.subject) <= limit:
        return draft
    end = _end(draft.text, limit)
    parts = draft.parts and tuple(
        Part(part.kind, part.start, min(part.end, end)) for part in draft.parts if part.start < end
    )
    return replace(draft, text=draft.text[:end], subject=draft.subject[:limit], parts=parts)


def _end(text: str, limit: int) -> int:
    """Where the last paragraph, line or word ends that is wholly within the limit."""
    if len(text) <= limit:
        return len(text)
    ends = (text.rfind(mark, limit // 2, limit) for mark in ("\n\n", "\r\n\r\n", "\n", " "))
    return next((end for end in ends if end > 0), limit)
