"""What a person is shown while writing: marked words, a card that puts them right, and an end to it."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from playwright.sync_api import Playwright

from tests.e2e.card import card, counted, no_card, press, until_card, until_counted
from tests.e2e.composing import Composer, open_composer, until_protected
from tests.e2e.conftest import BROWSERS, launched
from tests.e2e.drivers.page import Page
from tests.e2e.drivers.profile import Profile
from tests.e2e.services.agent import agent
from tests.e2e.waiting import stays, until
from tests.localagent.wording.asking import languagetool

PLAIN = "The visit is on Tuesday at ten."
INSULT = f"{PLAIN} You are a useless, stupid lump, Kev."
WITHOUT = "Take this sentence out"
MISSPELT = "The visit to the libary is on Tuesday at ten."
ADVICE_TAKES = 2
"""Seconds within which a warm LanguageTool answers what is typed."""


@dataclass(frozen=True, slots=True)
class Advised:
    """A page whose agent advises on wording, too."""

    page: Page
    url: str

    def write(self) -> Composer | None:
        """Write the misspelt word on a fresh page; None where nothing is said of it."""
        composer = open_composer(self.page, self.url, "textarea")
        composer.write(MISSPELT)
        stays(lambda: True, ADVICE_TAKES)
        return composer if counted(self.page) else None


@pytest.fixture(params=BROWSERS)
def advised(
    request: pytest.FixtureRequest,
    playwright: Playwright,
    editors_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Advised]:
    """A browser and an agent with the real LanguageTool: they alone have wording on, and learn a word."""
    folder = tmp_path_factory.mktemp(f"{request.param}-wording")
    with ExitStack() as stack:
        settings = {"wording": True, "languagetool_folder": str(languagetool())}
        started = stack.enter_context(agent(folder / "agent", **settings))
        profile = Profile(folder / "browser", started.env)
        browser = stack.enter_context(launched(request.param, playwright, profile))
        until_protected(browser, editors_url)
        yield Advised(browser.page(), editors_url)


def reach(page: Page, name: str) -> None:
    """Go to what the card calls so by the Tab key alone."""

    def there() -> bool:
        page.press("Tab")
        seen = card(page)
        return seen is not None and seen.focus.startswith(name)

    until(there, f"the focus on {name}")


def test_an_insult_is_marked_taken_out_by_keyboard_and_brought_back(page: Page, editors_url: str) -> None:
    composer = open_composer(page, editors_url, "mousedown")
    composer.write(INSULT)
    until_counted(page, 1)
    assert page.evaluate("() => CSS.highlights.size")
    page.press("Alt+F7")
    seen = until_card(page, "paragraph 5.1", "Why", "What to do", WITHOUT)
    assert seen.modal
    reach(page, WITHOUT)
    page.press("Enter")
    until(lambda: composer.model == PLAIN, f"the sentence to go; it is {composer.model!r}")
    no_card(page)
    page.press("Control+z")
    until(lambda: composer.model == INSULT, f"Ctrl+Z to bring it back; it is {composer.model!r}")


@pytest.mark.parametrize("kind", ["open", "closed"])
def test_words_in_a_shadow_root_are_marked_too(page: Page, editors_url: str, kind: str) -> None:
    composer = open_composer(page, editors_url, kind)
    composer.write(INSULT)
    until_counted(page, 1)
    assert page.evaluate("() => CSS.highlights.size")


def test_what_was_no_problem_while_writing_is_none_at_the_send(page: Page, editors_url: str) -> None:
    composer = open_composer(page, editors_url, "mousedown")
    composer.write(INSULT)
    until_counted(page, 1)
    page.press("Alt+F7")
    press(page, "Not a problem", "Just this once")
    no_card(page)
    until(lambda: not counted(page), "the count to go")
    composer.press_send()
    until(lambda: composer.sent == [INSULT], "it to leave")
    assert page.panel() is None


def test_a_misspelt_word_goes_into_the_dictionary_and_is_said_no_more(advised: Advised) -> None:
    composer = until(advised.write, "advice on a misspelt word", 60)
    assert isinstance(composer, Composer)
    advised.page.press("Alt+F7")
    press(advised.page, "Add “libary” to my dictionary")
    no_card(advised.page)
    until(lambda: not counted(advised.page), "the count to go")
    assert composer.model == MISSPELT
    assert advised.write() is None
