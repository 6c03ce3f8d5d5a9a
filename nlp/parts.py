"""Tells what the author wrote from quoted thread, passed-on text, signature and footer."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from nlp.closing import closing
from nlp.draft import Draft, Part, PartKind
from nlp.lines import Line, lines
from nlp.thread import is_forwarded, quoted


def parts(draft: Draft) -> tuple[Part, ...]:
    """The kinds of the whole text, in order, without gap or overlap.

    What the page has marked is taken as marked. The rest is looked at: a page knows the thread that it put
    there itself, not a signature typed by hand or a quotation that was pasted in.
    """
    return tuple(_joined(part for part in _all(draft) if part.start < part.end))


def _all(draft: Draft) -> Iterator[Part]:
    at, size = 0, len(draft.text)
    for part in sorted(draft.parts or (), key=lambda part: (part.start, -part.end)):
        start, end = max(part.start, at), min(part.end, size)
        if start < end:
            yield from _found(draft, at, start)
            yield Part(_passed_on(part.kind, draft), start, end)
            at = end
    yield from _found(draft, at, size)


def _found(draft: Draft, start: int, end: int) -> Iterator[Part]:
    stretch = tuple(lines(draft.text, start, end))
    flags, thread = quoted(stretch)
    at = 0
    for flag, run in groupby(flags):
        size = len(tuple(run))
        piece = stretch[at : at + size]
        if flag:
            below_marker = thread is not None and at + size > thread and _says_forwarded(stretch[thread:])
            yield from _parts(piece, [_thread_kind(draft, below_marker)] * size)
        else:
            yield from _parts(piece, closing(piece))
        at += size


def _says_forwarded(thread: Sequence[Line]) -> bool:
    return any(is_forwarded(line) for line in thread[:2])


def _thread_kind(draft: Draft, below_marker: bool) -> PartKind:
    """What stands under "Forwarded message" is passed on, unless it came with a reply's thread."""
    return "shared" if below_marker and draft.reply == "new" else _passed_on("quoted", draft)


def _passed_on(kind: PartKind, draft: Draft) -> PartKind:
    return "shared" if kind == "quoted" and draft.reply in ("forward", "share") else kind


def _parts(piece: Sequence[Line], kinds: Sequence[PartKind]) -> Iterator[Part]:
    for line, kind in zip(piece, kinds, strict=True):
        yield Part(kind, line.start, line.end)


def _joined(found: Iterator[Part]) -> Iterator[Part]:
    """Neighbours of one kind as one part."""
    for kind, run in groupby(found, key=lambda part: part.kind):
        same = tuple(run)
        yield Part(kind, same[0].start, same[-1].end)
