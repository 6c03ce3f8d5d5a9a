"""What every folder of tests may share: one Playwright for the whole run; a second cannot start."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright, sync_playwright


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright's own program, which talks to Chromium."""
    with sync_playwright() as started:
        yield started
