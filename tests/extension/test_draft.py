"""Mailboxes out of what a field holds."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser as PlainBrowser
from playwright.sync_api import Page

from tests.extension.gate_stage import EXTENSION, STAND_INS


@pytest.fixture(scope="module")
def page(plain_chromium: PlainBrowser) -> Iterator[Page]:
    opened = plain_chromium.new_page()
    opened.add_script_tag(content=STAND_INS)
    for name in ("browser.js", "content/draft.js"):
        opened.add_script_tag(content=(EXTENSION / name).read_text())
    yield opened
    opened.close()


def mailboxes(page: Page, text: str) -> list[str]:
    found: list[str] = page.evaluate("text => presend.mailboxes(text)", text)
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("a@b.example", ["a@b.example"]),
        ("a@b.example, ", ["a@b.example"]),
        ("a@b.example; c@d.example\ne@f.example", ["a@b.example", "c@d.example", "e@f.example"]),
        ("Ann Lee <a@b.example>, c@d.example", ["Ann Lee <a@b.example>", "c@d.example"]),
        ('"Lee, Ann" <a@b.example>', ['"Lee, Ann" <a@b.example>']),
        (
            '"Lee; \\"A\\", Ann" <a@b.example>, x@y.example',
            ['"Lee; \\"A\\", Ann" <a@b.example>', "x@y.example"],
        ),
        ("Ann", ["Ann"]),
    ],
)
def test_mailboxes_are_told_apart(page: Page, text: str, found: list[str]) -> None:
    assert mailboxes(page, text) == found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet='ab@<>",; \n\\', max_size=24))
def test_nothing_that_was_written_is_dropped(page: Page, text: str) -> None:
    kept = "".join(mailboxes(page, text))
    assert [letter for letter in text if letter in "ab@"] == [letter for letter in kept if letter in "ab@"]
