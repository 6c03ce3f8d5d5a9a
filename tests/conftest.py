"""What every folder of tests may share: one Playwright for the whole run; a second cannot start."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.e2e.services.processes import needed


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright's own program, which talks to Chromium."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def plain_chromium(playwright: Playwright) -> Iterator[Browser]:
    """Chromium without any extension."""
    browser = playwright.chromium.launch(
        executable_path=needed("chromium", "chromium"), args=["--no-sandbox"]
    )
    yield browser
    browser.close()
