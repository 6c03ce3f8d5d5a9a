"""What comes of a fix in each editor and browser; as a program it writes the table of docs/fixes.md."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from tests.e2e.card import counted, notices, press, until_card
from tests.e2e.composing import Composer, open_composer, until_protected
from tests.e2e.conftest import BROWSERS, launched
from tests.e2e.drivers.page import Page
from tests.e2e.drivers.profile import ROOT, Profile
from tests.e2e.services.agent import agent
from tests.e2e.services.editors import editors
from tests.e2e.waiting import until
from tests.e2e.words import HELD_LINE, NHS_NUMBER

Outcome = Literal["changed", "copied"]
TABLE = ROOT / "docs/fixes.md"
EDITORS: Mapping[str, str] = {
    "textarea": "A plain text field",
    "mousedown": "A plain editable element",
    "draft": "Draft.js",
    "lexical": "Lexical",
    "tiptap": "TipTap",
    "prosemirror": "ProseMirror",
    "ckeditor": "CKEditor 5",
    "ckeditor4": "CKEditor 4, in the frame that it writes",
    "quill": "Quill",
    "slate": "Slate",
    "srcdoc": "TinyMCE 8, in its frame",
    "written": "TinyMCE 5, in the frame that it writes",
    "refusing": "One that lets no program write",
    "meddling": "One that writes something else",
}
SECOND = "\nA second line: £5, 👋 and all."
FIX = "Put asterisks in its place"
MASKED = "*** *** ****"
HEAD = """# Which editors take a fix
Written by `python -m tests.e2e.fixing`, which presses a fix in each editor of `tests/pages/editors` in real
browsers; a test holds it in step. **Changed**: the words are put in by the editor's own input events, nothing
else changes, and one Ctrl+Z takes them out again. **Copied**: the text is byte for byte what it was; the new
words are on the clipboard, the old ones selected, and the person is told.

"""


def fixed(page: Page, url: str, kind: str) -> Outcome:
    """Write a number, press the fix that masks it, and see what came of it."""
    composer = open_composer(page, url, kind)
    text = HELD_LINE + SECOND
    composer.write(text)
    until(lambda: counted(page), f"something to look at in {kind}")
    before = composer.dom
    page.press("Alt+F7")
    until_card(page, "NHS number")
    press(page, FIX)
    said = until(lambda: notices(page), f"word of the fix in {kind}")
    if said[0].startswith("Changed"):
        wanted = text.replace(NHS_NUMBER, MASKED)
        until(lambda: composer.model == wanted, f"{kind} to hold the fix; it is {composer.model!r}")
        page.press("Control+z")
        until(lambda: composer.model == text, f"one Ctrl+Z to undo it in {kind}; it is {composer.model!r}")
        return "changed"
    assert "copied" in said[0], said
    assert (composer.model, composer.dom) == (text, before)
    pastes(composer, text)
    return "copied"


def pastes(composer: Composer, text: str) -> None:
    """What was copied goes where the words in question are selected."""
    composer.page.press("Control+v")
    wanted = text.replace(NHS_NUMBER, MASKED)
    until(lambda: composer.model == wanted, f"the paste; it is {composer.model!r}")


def table(outcomes: Mapping[tuple[str, str], Outcome]) -> str:
    """The page with one row for each editor."""
    rows = [
        f"| {name} | " + " | ".join(outcomes[kind, browser] for browser in BROWSERS) + " |"
        for kind, name in EDITORS.items()
    ]
    return HEAD + "\n".join(["| Editor | Chromium | Firefox |", "|---|---|---|", *rows, ""])


def known() -> dict[tuple[str, str], str]:
    """What the table says."""
    names = {name: kind for kind, name in EDITORS.items()}
    rows = [line.strip("| ").split(" | ") for line in TABLE.read_text().splitlines() if line.startswith("| ")]
    return {
        (names[name], browser): said
        for name, *both in rows
        if name in names
        for browser, said in zip(BROWSERS, both, strict=True)
    }


def outcomes() -> Iterator[tuple[tuple[str, str], Outcome]]:
    """Every editor in every browser."""
    with tempfile.TemporaryDirectory() as name, editors() as url, sync_playwright() as playwright:
        folder = Path(name)
        with agent(folder / "agent") as started:
            for browser in BROWSERS:
                profile = Profile(folder / browser, started.env)
                with launched(browser, playwright, profile) as opened:
                    until_protected(opened, url)
                    for kind in EDITORS:
                        page = opened.page()
                        yield (kind, browser), fixed(page, url, kind)
                        page.close()


def main() -> int:
    """Write the table anew."""
    TABLE.write_text(table(dict(outcomes())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
