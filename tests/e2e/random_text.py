"""Text as people write it: emoji, right-to-left, composed, pasted; by a seed, the same each time."""

from random import Random

from tests.e2e.composing import Composer
from tests.e2e.drivers.chromium import ChromiumTab
from tests.e2e.drivers.page import Page

WORDS = (
    "Tuesday at ten", "the café is open", "Łódź and Đà Nẵng", "שלום לכולם", "مرحبا بالجميع",
    "e\u0301te\u0301", "ﬁne £5 – “so”", "👋🏽", "👩\u200d👩\u200d👧", "🇬🇧 🇵🇱", "𝒎𝒂𝒕𝒉", "日本語", "नमस्ते",
    "1 < 2 && 3 > 2", "\u200eleft\u200fright",
)  # fmt: skip
COMPOSED = ("か", "한글", "你好", "é")
PIECES = 5
COMPOSE = """(text) => {
  let at = document.activeElement;
  for (let inner = at; inner; inner = (at.contentDocument ?? at.shadowRoot)?.activeElement) at = inner;
  const view = at.ownerDocument.defaultView;
  const tell = (type, data) =>
    at.dispatchEvent(new view.CompositionEvent(type, { data, bubbles: true, composed: true }));
  tell("compositionstart", "");
  tell("compositionupdate", text);
  at.ownerDocument.execCommand("insertText", false, text);
  tell("compositionend", text);
}"""
SCRATCH = (
    """() => document.body.append(Object.assign(document.createElement("textarea"), { id: "scratch" }))"""
)


def write(composer: Composer, seed: int, last: str) -> str:
    """Type, compose and paste what the seed says, then a last line; the draft as the editor has it now."""
    chance, page = Random(seed), composer.page
    copy(page, "\n".join(chance.sample(WORDS, 2)))
    page.enter(composer.editor)
    for _ in range(PIECES):
        act = chance.choice(("type", "type", "compose", "paste"))
        if act == "paste":
            page.press("Control+v")
        elif act == "compose":
            compose(page, chance.choice(COMPOSED))
        else:
            page.type(chance.choice(WORDS))
        page.type(" ")
    page.type(f"\n{last}")
    page.until("(kind, last) => editors[kind].model().trimEnd().endsWith(last)", composer.kind, last)
    return composer.model


def copy(page: Page, text: str) -> None:
    """Have a text on the clipboard, as from another program."""
    page.evaluate(SCRATCH)
    page.evaluate("(text) => { find('#scratch').value = text; find('#scratch').select(); }", text)
    page.enter("#scratch")
    page.press("Control+a")
    page.press("Control+c")
    page.evaluate("() => find('#scratch').remove()")


def compose(page: Page, text: str) -> None:
    """As an input method does; Firefox takes none from outside, so there the page is told of one."""
    if isinstance(page.tab, ChromiumTab):
        page.tab.compose(text)
    else:
        page.evaluate(COMPOSE, text)
