"""The window in Debian's real WebKit on a virtual screen, and what stands behind it."""

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from localagent.pairing import read_code
from localagent.window.bridge import Bridge
from localagent.window.page import page
from nlp.draft import Draft
from nlp.review import Review
from tests.e2e.services.processes import needed
from tests.localagent.agents import folders
from tests.localagent.test_pages import violations

CANARY = "Mrs Quillfeather"
DRAFT = f"Hello 😀,\n\nthe NHS number of {CANARY} is 943 476 5919, please arrange the visit."
CODE = re.compile(r"[A-Z2-7]{5}(-[A-Z2-7]{5}){4}")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("window")


@pytest.fixture(scope="module")
def said(home: Path) -> str:
    """Everything that the program said while its window was used."""
    screen = [needed("xvfb-run", "xvfb"), "-a", "-s", "-screen 0 1000x1000x24"]
    command = [*screen, sys.executable, "-m", "tests.localagent.window_driver", DRAFT]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, env=folders(home), capture_output=True, text=True, timeout=120)
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def seen(said: str) -> dict[str, Any]:
    line = next((line for line in said.splitlines() if line.startswith("SEEN ")), None)
    assert line, said
    found: dict[str, Any] = json.loads(line.removeprefix("SEEN "))
    assert "error" not in found, said
    return found


def test_it_says_in_words_that_drafts_are_checked(seen: dict[str, Any]) -> None:
    assert "✓ Protected" in seen["state"]
    assert "drafts are checked" in seen["state"]


def test_it_shows_a_code_that_pairs(seen: dict[str, Any], said: str) -> None:
    port = int(re.findall(r"127\.0\.0\.1:(\d+)/practice", said)[0])
    assert CODE.fullmatch(seen["code"])
    assert read_code(seen["code"]).port == port


def test_a_draft_is_reviewed_with_its_words_marked_and_the_result_gets_the_keyboard(
    seen: dict[str, Any],
) -> None:
    found = seen["found"]
    assert found["verdict"].startswith("Would be")
    assert any("943 476 5919" in mark for mark in found["marks"])
    assert any("What to do:" in finding and "Paragraph" in finding for finding in found["findings"])
    assert found["focused"] == "result"


def test_an_ordinary_draft_is_clear(seen: dict[str, Any]) -> None:
    assert seen["clear"] == {"verdict": "Nothing found.", "marks": [], "findings": [], "focused": "result"}


def test_the_code_is_copied_or_selected_for_copying(seen: dict[str, Any]) -> None:
    assert seen["copied"] in ("Copied.", "The code is selected: press Ctrl + C.")
    assert seen["selected"].strip() == seen["code"]


def test_a_new_code_is_the_secret_on_disk(seen: dict[str, Any], home: Path) -> None:
    assert seen["new_code"] != seen["code"]
    assert read_code(seen["new_code"]).secret == (home / "data/presend/pairing").read_text().strip()


def test_what_is_called_no_problem_is_counted_and_can_be_taken_back(seen: dict[str, Any], home: Path) -> None:
    before, after, told = seen["ignored"]
    assert "one thing “not a problem”" in before
    assert "So far there is nothing" in after
    assert told.startswith("Done")
    with closing(sqlite3.connect(home / "data/presend/record.db")) as record:
        assert record.execute("SELECT count(*) FROM ignored").fetchone() == (0,)


def test_the_page_runs_and_loads_nothing_but_its_own(seen: dict[str, Any]) -> None:
    assert seen["ran"] is False
    assert {"connect-src", "img-src"} <= set(seen["refused"])
    assert any(directive.startswith("script-src") for directive in seen["refused"])


def test_axe_finds_nothing_to_mend_in_the_window(seen: dict[str, Any]) -> None:
    assert seen["violations"] == []


def test_a_narrow_window_needs_no_scrolling_sideways(seen: dict[str, Any]) -> None:
    inner, content = seen["width"]
    assert inner <= 330
    assert content <= inner


def test_ctrl_c_ends_the_window_and_the_agent_well(seen: dict[str, Any], home: Path) -> None:
    assert seen["status"] == 0
    assert not (home / "state/presend/agent.json").exists()


def test_what_was_written_is_in_no_output_and_no_file(seen: dict[str, Any], said: str, home: Path) -> None:
    outside = [line for line in said.splitlines() if not line.startswith("SEEN ")]
    assert seen["found"]["marks"]
    assert CANARY not in "\n".join(outside)
    files = [file for file in home.rglob("*") if file.is_file()]
    assert not [file for file in files if CANARY.encode() in file.read_bytes()]


def test_its_page_names_nothing_outside_itself() -> None:
    assert not re.search(r"(?:src|href)=|https?://|@import|url\(", page())


STUB = """window.pywebview = {api: {
    state: async () => ({protected: false, message: "Not protected", what_to_do: "Start it."}),
    code: async () => ({code: "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY"}),
    ignored: async () => ({ignored: 3}),
    check_again: async () => ({error: {message: "Not now.", what_to_do: "Wait."}}),
    check: async () => ({verdict: "Would be stopped.", review: {
        unchecked: [{why: "No Java.", what_to_do: "Wait."}],
        findings: [{where: "text", start: 0, end: 5, message: "Why.", advice: "Do", paragraph: "5.7"}]}})}}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend_by_day_or_night(plain_chromium: Browser, scheme: Any) -> None:
    opened = plain_chromium.new_page(color_scheme=scheme)
    opened.evaluate(STUB)
    opened.set_content(page())
    opened.fill("#text", "Hello there")
    opened.click("#try button")
    opened.click("#new")
    opened.click("#again")
    opened.wait_for_selector("#result mark")
    assert violations(opened) == []
    assert "Not protected" in opened.inner_text("#state")
    opened.close()


def test_the_keyboard_is_led_through_taking_back_what_is_no_problem(plain_chromium: Browser) -> None:
    opened = plain_chromium.new_page()
    opened.evaluate(STUB)
    opened.set_content(page())
    opened.press("#again", "Enter")
    assert opened.evaluate("document.activeElement.id") == "again-no"
    opened.keyboard.press("Enter")
    assert opened.evaluate("document.activeElement.id") == "again"
    opened.keyboard.press("Enter")
    opened.keyboard.press("Shift+Tab")
    opened.keyboard.press("Enter")
    opened.wait_for_selector("#again-status:text('Not now. Wait.')")
    assert opened.evaluate("document.activeElement.id") == "again"
    opened.evaluate("""Object.assign(window.pywebview.api, {
        ignored: async () => ({ignored: 0}), check_again: async () => ({ignored: 0})})""")
    opened.press("#again", "Enter")
    opened.press("#again-yes", "Enter")
    opened.wait_for_selector("#again-status:text('Done')")
    assert opened.evaluate("document.activeElement.id") == "ignored-title"
    assert opened.is_hidden("#again")
    assert opened.is_hidden("#again-sure")
    opened.close()


def clear(_: Draft) -> Review:
    return Review("clear", "freely")


def test_without_an_agent_it_says_not_protected_and_what_to_do() -> None:
    bridge = Bridge(clear, lambda: None)
    assert bridge.state()["protected"] is False
    assert "open it again" in bridge.state()["what_to_do"]
    for asked in (bridge.code, bridge.ignored, bridge.check_again):
        assert asked()["error"]["code"] == "agent_unreachable"


def test_a_review_that_fails_is_told_without_the_words() -> None:
    def fails(draft: Draft) -> Review:
        raise ValueError(draft.text)

    answer = Bridge(fails, lambda: None).check(CANARY, "outside")
    assert answer["error"]["code"] == "internal"
    assert CANARY not in json.dumps(answer)
