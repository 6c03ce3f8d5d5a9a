"""A fix in every editor: one edit that Ctrl+Z takes back, or nothing changed and the words copied."""

import pytest

from tests.e2e.drivers.page import Browser, Page
from tests.e2e.fixing import EDITORS, fixed, known


@pytest.mark.parametrize("kind", EDITORS)
def test_a_fix_does_what_the_table_says(page: Page, browser: Browser, editors_url: str, kind: str) -> None:
    assert fixed(page, editors_url, kind) == known()[kind, browser.name]
