"""Browsers for the tests of what people see: real ones, with panel and marks in their extension world."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser as PlainBrowser
from playwright.sync_api import Playwright

from tests.e2e.drivers.chromium import chromium
from tests.e2e.drivers.firefox import firefox
from tests.e2e.drivers.page import Browser
from tests.e2e.drivers.profile import Profile
from tests.e2e.services.processes import needed
from tests.extension.stage import Stage, served, unpacked


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Where the tests' pages are served."""
    with served() as url:
        yield url


@pytest.fixture(scope="session", params=("chromium", "firefox"))
def staged(
    request: pytest.FixtureRequest, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    """Each real browser, with panel and marks but no gate."""
    folder = tmp_path_factory.mktemp(f"stage-{request.param}")
    profile = Profile(folder / "profile", {}, unpacked(folder / "extension"))
    with ExitStack() as stack:
        if request.param == "chromium":
            yield stack.enter_context(chromium(playwright, profile))
        else:
            yield stack.enter_context(firefox(profile))


@pytest.fixture
def stage(staged: Browser, site: str) -> Iterator[Stage]:
    """A composer page under the strictest policy, in a tab of its own."""
    page = staged.page()
    opened = Stage(page)
    opened.open(f"{site}/tests/pages/composer.html?strict")
    yield opened
    page.close()


@pytest.fixture(scope="session")
def plain_chromium(playwright: Playwright) -> Iterator[PlainBrowser]:
    """Chromium without any extension: pages that mount panel and marks in the open."""
    browser = playwright.chromium.launch(
        executable_path=needed("chromium", "chromium"), args=["--no-sandbox"]
    )
    yield browser
    browser.close()
