"""Accounts in popup and options: asked once and quietly, kept by the agent, forgotten when told to."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright

from tests.e2e.services.agent import agent
from tests.e2e.waiting import until
from tests.extension.background import Background, at_work
from tests.extension.own_pages import popup, violations

WORK_TALK = "Another long night shift in the care home, my residents kept me busy."
POST = {"v": 1, "channel": "social", "text": WORK_TALK, "moment": "send"}
ADDRESS = "service.desk@example.org"


@pytest.fixture(scope="module")
def social(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Background]:
    """A browser and an agent to which nobody has said anything about accounts."""
    folder = tmp_path_factory.mktemp("social")
    official = [{"handle": "@ManCityCouncil"}]
    settings: dict[str, Any] = {"report_address": ADDRESS, "official_accounts": official}
    with (
        agent(folder / "agent", **settings) as started,
        at_work(playwright, started, folder / "profile") as ready,
    ):
        yield ready


@pytest.fixture
def site(social: Background, pages: int) -> Iterator[Page]:
    """A page of a listed site; what was said about accounts is forgotten before."""
    social.from_page({"kind": "forget_account"})
    page = social.open(f"http://editors.test:{pages}/")
    yield page
    page.close()


def checks(social: Background, site: Page, handle: str = "@jane") -> set[str]:
    """The checks that find something in a post of this account."""
    answer = social.review(site, {**POST, "account": {"kind": "work", "handle": handle}})
    return {each["check"] for each in answer["review"]["findings"]}


def badge(social: Background) -> str:
    """What stands on the toolbar icon."""
    return str(social.run("() => chrome.action.getBadgeText({})"))


def test_the_popup_asks_once_by_keyboard_and_the_answer_counts_at_once(
    social: Background, site: Page
) -> None:
    assert "disclaimer" not in checks(social, site)
    until(lambda: social.from_page({"kind": "overview"}) and badge(social) == "?", "the quiet mark")
    page = popup(social, site)
    page.wait_for_selector("#choices button")
    assert page.inner_text("#question") == "Whose account is @jane on editors.test?"
    assert violations(page) == []
    page.focus("#choices button")
    page.keyboard.press("Enter")
    for asked in ("Does the profile of @jane say", "Does the profile of @jane name"):
        until(lambda asked=asked: page.inner_text("#question").startswith(asked), asked)
        assert page.evaluate("() => document.activeElement.id") == "question"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    until(lambda: "kept on this computer" in page.inner_text("#asked"), "thanks")
    assert page.evaluate("() => document.activeElement.id") == "asked"
    assert page.is_hidden("#question")
    page.close()
    assert "disclaimer" in checks(social, site)
    until(lambda: badge(social) == "", "nothing more to ask")
    page = popup(social, site)
    assert page.is_hidden("#asking")
    page.close()


def test_options_lists_accounts_and_forgets_them_by_keyboard(social: Background, site: Page) -> None:
    checks(social, site, "@mancitycouncil")
    said = {"site": "editors.test", "handle": "jane", "kind": "personal", "profile_disclaimer": False}
    social.from_page({"kind": "say", "account": said})
    page = social.own_page()
    page.wait_for_selector("#account-rows tr")
    row = page.inner_text("#account-rows")
    assert "@jane on editors.test" in row
    assert "Does not say that the views are personal." in row
    assert page.inner_text("#question") == "Does the profile of @jane name the Council as the employer?"
    assert violations(page) == []
    page.focus("[aria-label='Forget @jane on editors.test']")
    page.keyboard.press("Enter")
    until(lambda: page.inner_text("#account-result") == "Forgotten.", "the announcement")
    assert "@jane" not in page.inner_text("main")
    assert page.evaluate("() => document.activeElement.id") == "accounts"
    page.close()


def test_facts_of_the_person_are_kept_and_shown_again(social: Background, site: Page) -> None:
    page = social.own_page()
    page.wait_for_selector("#known:not([hidden])")
    assert page.is_checked("[name=restricted][value='']")
    page.check("[name=restricted][value=true]")
    until(lambda: page.inner_text("#account-result") == "Kept.", "the announcement")
    page.reload()
    page.wait_for_selector("#known:not([hidden])")
    until(lambda: page.is_checked("[name=restricted][value=true]"), "what was said")
    page.click("#forget-all")
    until(lambda: page.is_checked("[name=restricted][value='']"), "nothing said")
    page.close()


def test_a_profile_page_is_read_by_the_agent_and_its_words_stay_nowhere(
    social: Background, site: Page
) -> None:
    told = {"kind": "profile", "handle": "@jane", "text": "Care worker. Views my own. zx9canary7q"}
    assert social.from_content(site, told) == {}
    social.from_page(
        {"kind": "say", "account": {"site": "editors.test", "handle": "jane", "kind": "personal"}}
    )
    assert "disclaimer" not in checks(social, site)
    assert not any(b"zx9canary7q" in content for content in social.agent.files().values())


def test_a_page_may_not_say_whose_an_account_is(social: Background, site: Page) -> None:
    said = {"kind": "say", "account": {"site": "editors.test", "handle": "jane", "kind": "official"}}
    assert social.from_content(site, said) is None
    assert social.from_content(site, {"kind": "accounts"}) is None


def test_what_was_decided_is_counted_by_kind_with_a_way_to_report_each(
    social: Background, site: Page
) -> None:
    draft = {**POST, "channel": "email", "text": "Her NHS number is 943 476 5919.", "to": ["a@example.com"]}
    review = social.review(site, draft)["review"]["review"]
    decided = {
        "kind": "decide",
        "review": review,
        "action": "sent",
        "reason": None,
        "checks": ["personal_data"],
    }
    social.from_content(site, decided)
    page = popup(social, site)
    until(lambda: "Personal data 1" in " ".join(page.inner_text("#kinds").split()), "the count")
    report = page.get_attribute("#kinds a", "href") or ""
    assert report.startswith(
        f"mailto:{ADDRESS}?subject=Presend%3A%20a%20false%20alarm%20(personal_data)&body="
    )
    for part in ("extension%200.1.0", "agent%20", "policy%20", "model%20"):
        assert part in report
    assert "943" not in report
    assert "editors.test" not in report
    assert violations(page) == []
    page.close()


def test_a_site_without_protection_can_be_reported_by_host_alone(social: Background, pages: int) -> None:
    other = social.open(f"http://other.test:{pages}/private/path?token=1")
    page = popup(social, other)
    report = page.get_attribute("#report", "href") or ""
    assert report.startswith(f"mailto:{ADDRESS}?subject=Presend%20is%20not%20protecting%20other.test")
    assert "path" not in report
    assert "token" not in report
    page.close()
    other.close()
