"""A language made up for the tests: every word of ours accented, two fifths longer and in brackets."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nlp.checks import CHECKS
from nlp.paragraphs import paragraphs
from tests.e2e.drivers.profile import EXTENSION

OPENING, CLOSING = "⟦", "⟧"
LONGER = 0.4
_ACCENTS = str.maketrans("aceghijklnoprstuwyzACEGHIJKLNOPRSTUWYZ", "àçéĝĥîĵķļñöþŕšţûŵýžÀÇÉĜĤÎĴĶĻÑÖÞŔŠŢÛŴÝŽ")
_FILLED_IN = re.compile(r"(\$\w+\$?)")


def pseudo(message: str) -> str:
    """The message as the made-up language has it; what is filled in stays."""
    pieces = [
        piece if _FILLED_IN.fullmatch(piece) else piece.translate(_ACCENTS)
        for piece in _FILLED_IN.split(message)
    ]
    more = "".join("ẍẍẍẍ "[at % 5] for at in range(round(len(message) * LONGER)))
    return f"{OPENING}{''.join(pieces)} {more.strip() or 'ẍ'}{CLOSING}"


def messages() -> dict[str, Any]:
    """All of `_locales/en/messages.json` and what the checks say, in the made-up language."""
    told = json.loads((EXTENSION / "_locales" / "en" / "messages.json").read_text())
    ours = {key: {**entry, "message": pseudo(entry["message"])} for key, entry in told.items()}
    return ours | {f"agent_{key}": {"message": pseudo(said)} for key, said in _of_the_agent()}


def _of_the_agent() -> Iterator[tuple[str, str]]:
    for check in CHECKS:
        yield check.message_id, check.message
        yield f"{check.message_id}_do", check.advice
    for paragraph in paragraphs():
        yield f"paragraph_{paragraph.number.replace('.', '_')}", paragraph.asks


def in_pseudo(folder: Path) -> Path:
    """A copy of the extension that speaks the made-up language."""
    shutil.copytree(EXTENSION, folder)
    (folder / "_locales" / "en" / "messages.json").write_text(json.dumps(messages()))
    return folder


FOREIGN = """(data) => {
  const ATTRIBUTES = ["aria-label", "alt", "title", "placeholder"];
  const seen = (e) => e.checkVisibility({ visibilityProperty: true });
  const inner = /⟦[^⟦⟧]*⟧/gu;
  const rest = (said) => (said.search(inner) < 0 ? said : rest(said.replace(inner, "")));
  const foreign = (said) => /\\p{L}/u.test(rest(said));
  const texts = (e) => [...e.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  const named = (e) => ATTRIBUTES.map((name) => e.getAttribute(name) ?? "");
  const said = (e) => [texts(e).map((node) => node.data).join(""), ...named(e)].filter(foreign);
  return ROOTS.flatMap((root) => [...root.querySelectorAll("body *, dialog *")])
    .filter((e) => seen(e) && !(data && e.closest(data)) && !e.matches("script, style"))
    .flatMap((e) => said(e).map((words) => `${e.tagName} ${e.id}: ${words.trim().slice(0, 60)}`));
}"""
"""Words that are not of `_locales`; `data` selects what is not ours to translate, ROOTS is where to look."""

CUT_OFF = """() => {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".unseen");
  const boxes = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  const lines = (e) =>
    [...e.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()).flatMap(boxes);
  const wide = (box, { left, right }) => box.left < left - 1 || box.right > right + 1;
  const high = (box, { top, bottom }) => box.top < top - 1 || box.bottom > bottom + 1;
  const cut = (box, e) => {
    let scrolls = false;
    for (let around = e; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      const edged = overflowX !== "visible" || around.matches("button, a, td, th, li, dialog");
      if (edged && edge.width > 0 && around !== document.documentElement && wide(box, edge)) return true;
      scrolls ||= ["auto", "scroll"].includes(overflowY);
      if (!scrolls && ["hidden", "clip"].includes(overflowY) && high(box, edge)) return true;
    }
    return wide(box, { left: 0, right: innerWidth });
  };
  return ROOTS.flatMap((root) => [...root.querySelectorAll("*")])
    .filter((e) => seen(e) && lines(e).some((box) => cut(box, e)))
    .map((e) => `${e.tagName} ${e.id}: ${e.textContent.slice(0, 60)}`);
}"""
"""Elements whose words reach over the edge of their button, their scrolling box or the window."""
