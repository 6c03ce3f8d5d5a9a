"""Browsers for the tests of what people see: real ones, with panel and marks in their extension world."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page as PlaywrightPage
from playwright.sync_api import Playwright

from tests.e2e.drivers.chromium import chromium
from tests.e2e.drivers.firefox import firefox
from tests.e2e.drivers.page import Browser
from tests.e2e.drivers.profile import Profile
from tests.e2e.services.agent import Agent, agent
from tests.extension.background import Background, Pages, at_work, listening
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
def person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agent]:
    """The agent of a person for whom nothing fails."""
    with agent(tmp_path_factory.mktemp("background-agent")) as started:
        yield started


@pytest.fixture(scope="session")
def background(
    playwright: Playwright, person: Agent, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Background]:
    """A background that is paired by the native host and asks that agent."""
    with at_work(playwright, person, tmp_path_factory.mktemp("background")) as ready:
        yield ready


@pytest.fixture
def fragile(playwright: Playwright, tmp_path: Path) -> Iterator[Background]:
    """A background and an agent of their own, for tests in which something fails."""
    with (
        agent(tmp_path / "agent", deadline_ms=1500) as started,
        at_work(playwright, started, tmp_path / "profile") as ready,
    ):
        yield ready


@pytest.fixture(scope="session")
def pages() -> Iterator[int]:
    """The port of a server that has a page at every address."""
    with listening(Pages) as port:
        yield port


@pytest.fixture
def webmail(background: Background, pages: int) -> Iterator[PlaywrightPage]:
    """A page of a site that is listed as a webmail."""
    page = background.open(f"http://webmail.test:{pages}/")
    yield page
    page.close()
