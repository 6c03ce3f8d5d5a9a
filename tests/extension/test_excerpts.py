"""The person's own words around a finding: whole words of its line, and the finding marked in them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as PlainBrowser
from playwright.sync_api import Page

from tests.extension.gate_stage import EXTENSION

READ = """([draft, where, start, end]) => {
  const found = presend.excerpts({ wire: draft }, { findings: [{ key: "k", where, start, end }] })[0];
  return found ? [found.text, found.text.slice(found.start, found.end)] : null;
}"""
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"


@pytest.fixture(scope="module")
def page(plain_chromium: PlainBrowser) -> Iterator[Page]:
    opened = plain_chromium.new_page()
    opened.add_script_tag(content="globalThis.presend = {};")
    opened.add_script_tag(content=(EXTENSION / "content/excerpts.js").read_text())
    yield opened
    opened.close()


def excerpt(page: Page, text: str, word: str) -> list[str] | None:
    start = len(text[: text.index(word)].encode("utf-16-le")) // 2
    end = start + len(word.encode("utf-16-le")) // 2
    found: list[str] | None = page.evaluate(READ, [{"text": text}, "text", start, end])
    return found


def test_a_short_line_is_shown_whole_and_alone(page: Page) -> None:
    assert excerpt(page, "Dear Pat,\nHer number is 943.\nThanks", "943") == ["Her number is 943.", "943"]


def test_a_long_line_is_cut_between_words(page: Page) -> None:
    found = excerpt(page, f"{LONG} 943 {LONG}", "943")
    assert found
    words, marked = found
    assert (words[:2], words[-2:], marked) == ("… ", " …", "943")
    assert set(words.split()) <= {*LONG.split(), "943", "…"}


@pytest.mark.parametrize(
    "text", ["943 first", "last 943", "\n943", "😀" * 100 + "943" + "😀" * 100, "\n\n943\n"]
)
def test_the_finding_is_marked_wherever_it_stands(page: Page, text: str) -> None:
    found = excerpt(page, text, "943")
    assert found
    assert found[1] == "943"
    assert found[0].encode("utf-8")  # no half of a character


def test_a_recipient_and_a_file_are_shown_by_name_and_a_whole_draft_by_nothing(page: Page) -> None:
    draft = {"text": "", "to": ["a@b.example"], "attachments": [{"name": "list.xlsx"}]}
    assert page.evaluate(READ, [draft, "to:0", 0, 0]) == ["a@b.example", "a@b.example"]
    assert page.evaluate(READ, [draft, "attachment:0", 0, 0]) == ["list.xlsx", "list.xlsx"]
    assert page.evaluate(READ, [draft, "draft", 0, 0]) is None
