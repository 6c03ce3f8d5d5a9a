"""Browsers, services and the agent: started once, shared by every end-to-end test, ended with the session."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.e2e.composing import until_protected
from tests.e2e.drivers.chromium import chromium
from tests.e2e.drivers.firefox import firefox
from tests.e2e.drivers.page import Browser, Page
from tests.e2e.drivers.profile import Profile
from tests.e2e.mail import log_in
from tests.e2e.services.agent import Agent, agent
from tests.e2e.services.editors import editors
from tests.e2e.services.mailstore import MailStore, mail_store
from tests.e2e.services.sink import Sink, sink
from tests.e2e.services.sites import site_pages
from tests.e2e.services.sogo import Sogo, sogo
from tests.e2e.services.webmail import Webmail, webmail

BROWSERS = ("chromium", "firefox")


@contextmanager
def launched(name: str, playwright: Playwright, profile: Profile) -> Iterator[Browser]:
    """A browser by its name."""
    with ExitStack() as stack:
        if name == "chromium":
            yield stack.enter_context(chromium(playwright, profile))
        else:
            yield stack.enter_context(firefox(profile))


@pytest.fixture(scope="session")
def the_agent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agent]:
    """The agent of the tests in which nothing fails."""
    with agent(tmp_path_factory.mktemp("agent")) as started:
        yield started


@pytest.fixture(scope="session", params=BROWSERS)
def browser(
    request: pytest.FixtureRequest,
    playwright: Playwright,
    the_agent: Agent,
    editors_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Browser]:
    """Each real browser, with the extension, paired with the agent."""
    profile = Profile(tmp_path_factory.mktemp(request.param), the_agent.env)
    with launched(request.param, playwright, profile) as started:
        until_protected(started, editors_url)
        yield started


@pytest.fixture(scope="module")
def ours(browser: Browser) -> Iterator[Page]:
    """The extension's own page, behind the others."""
    page = browser.page()
    page.goto(browser.options)
    yield page
    page.close()


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Where the pages in the shape of sites are served."""
    with site_pages() as served:
        yield served


@pytest.fixture(scope="session")
def the_sink() -> Iterator[Sink]:
    """Where every mail of the tests ends."""
    with sink() as started:
        yield started


@pytest.fixture(scope="session")
def the_store() -> Iterator[MailStore]:
    """The officer's mail."""
    with mail_store() as started:
        yield started


@pytest.fixture(scope="session")
def the_webmail(the_store: MailStore, the_sink: Sink) -> Iterator[Webmail]:
    """Roundcube, between the mail store and the way out."""
    with webmail(the_store, the_sink.port) as started:
        yield started


@pytest.fixture(scope="session")
def the_sogo(the_store: MailStore, the_sink: Sink) -> Iterator[Sogo]:
    """SOGo, between the same mail store and the same way out."""
    with sogo(the_store, the_sink.port) as started:
        yield started


@pytest.fixture(scope="session")
def editors_url() -> Iterator[str]:
    """The editors page."""
    with editors() as url:
        yield url


@pytest.fixture(scope="session")
def logged_in(browser: Browser, the_webmail: Webmail) -> Browser:
    """A browser in which the officer has logged in to the webmail."""
    page = browser.page()
    log_in(page, the_webmail)
    page.close()
    return browser


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Page]:
    """A new tab; a test that fails leaves a picture of it behind."""
    opened = browser.page()
    failed = request.session.testsfailed
    yield opened
    if request.session.testsfailed > failed:
        opened.screenshot(tmp_path / "page.png")
    opened.close()


@pytest.fixture
def outbox(the_sink: Sink) -> Sink:
    """The sink, with nothing in it."""
    the_sink.clear()
    return the_sink
