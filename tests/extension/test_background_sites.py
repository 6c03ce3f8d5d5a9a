"""Where our scripts run: registered afresh, for the sites that are listed and permitted, and in open tabs."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.drivers.profile import CHROMIUM_ID, EXTENSION
from tests.e2e.services.agent import SETTINGS
from tests.e2e.waiting import until
from tests.extension.background import FRAMES, Background

BUILT_IN = {
    f"{host}/*" for host in re.findall(r'"(https?://[^"]+)"', (EXTENSION / "sites" / "index.js").read_text())
}
SITE_FILES = {
    f"sites/{name}.js"
    for name in re.findall(r'name: "(\w+)"', (EXTENSION / "sites" / "index.js").read_text())
}
REGISTERED = """() => chrome.scripting.getRegisteredContentScripts().then((scripts) =>
  scripts.map(({ js, matches, excludeMatches = [], world, runAt, allFrames, matchOriginAsFallback }) =>
    ({ js, matches, excludeMatches, world, runAt, allFrames, matchOriginAsFallback })))"""
THERE = """async (tabId) => (await chrome.scripting.executeScript({ target: { tabId },
  func: () => typeof globalThis.presend?.gate })).map(({ result }) => result)[0]"""
RELOAD = "() => { setTimeout(() => chrome.runtime.reload(), 50); }"
HEARS = """(tabId) => chrome.tabs.sendMessage(tabId, { kind: "changed" }).then(() => true, () => false)"""
REGISTER = """async (times) => {
  const { register } = await import("/background/register.js");
  await chrome.scripting.unregisterContentScripts();
  await Promise.all(Array.from({ length: times }, () => register()));
}"""
RESOLVE = """async (sources) => (await import("/background/settings.js")).resolve(sources)"""
SITE_OF = """async ([address, listed]) => (await import("/background/sites.js")).siteOf(address, listed)"""
TITLE = "(tabId) => chrome.action.getTitle({ tabId })"
SAY_AT_ONCE = """([tabId, said]) => Promise.all(said.map(async ([frame, state]) => {
  const func = (state) => chrome.runtime.sendMessage({ kind: "state", state });
  const [{ result }] = await chrome.scripting.executeScript(
    { target: { tabId, frameIds: [frame] }, func, args: [state] });
  return result;
}))"""
HOST_ACCESS = """([id, access]) => chrome.developerPrivate.updateExtensionConfiguration(
  { extensionId: id, hostAccess: access })"""


def _registered(background: Background) -> list[Any]:
    """What is registered once the agent's sites are."""

    def there() -> list[Any] | None:
        scripts = list(background.run(REGISTERED))
        return scripts if any("*://webmail.test/*" in script["matches"] for script in scripts) else None

    found = until(there, "the agent's sites to be registered")
    assert found
    return found


def _title(background: Background, page: Page) -> str:
    return str(background.run(TITLE, background.tab(page)))


def test_both_scripts_are_registered_for_built_in_and_listed_sites(background: Background) -> None:
    scripts = _registered(background)
    content = [script for script in scripts if script["world"] == "ISOLATED"]
    (page_world,) = (script for script in scripts if script["world"] == "MAIN")
    listed = [f"*://{site['host']}/*" for site in SETTINGS["sites"]]
    assert {match for script in content for match in script["matches"]} == {*listed, *BUILT_IN}
    assert set(page_world["matches"]) == {*listed, *BUILT_IN}
    for script in scripts:
        assert script["runAt"] == "document_start"
        assert script["allFrames"]
        assert script["matchOriginAsFallback"]


def test_a_page_gets_the_adapter_of_its_site_once_and_no_other(background: Background) -> None:
    content = [script for script in _registered(background) if script["world"] == "ISOLATED"]
    adapters = {script["matches"][0]: SITE_FILES & set(script["js"]) for script in content}
    assert adapters["https://mail.google.com/*"] == {"sites/gmail.js"}
    assert adapters["*://webmail.test/*"] == {"sites/roundcube.js"}
    assert adapters["*://editors.test/*"] == {"sites/generic.js"}
    assert adapters["*://chat.test/*"] == {"sites/generic.js", "sites/chat.js"}
    earlier = set[str]()
    for script in sorted(content, key=lambda each: len(each["excludeMatches"])):
        assert set(script["excludeMatches"]) == earlier
        earlier |= set(script["matches"])


def test_registering_many_times_at_once_leaves_one_registration(background: Background) -> None:
    before = _registered(background)
    page = background.own_page()
    page.evaluate(REGISTER, 5)
    page.close()
    assert background.run(REGISTERED) == before


def test_the_icon_says_where_drafts_are_protected(background: Background, pages: int) -> None:
    practice = background.open(f"http://127.0.0.1:{background.agent.port}/practice")
    until(lambda: "are checked" in _title(background, practice), "the icon of a protected page")
    other = background.open(f"http://other.test:{pages}/")
    assert _title(background, other) == "Presend: not protected here"
    practice.goto(f"http://other.test:{pages}/")
    assert _title(background, practice) == "Presend: not protected here"
    practice.close()
    other.close()


@pytest.fixture
def framed(background: Background, pages: int) -> Iterator[tuple[Page, int]]:
    """A page of a listed site with a frame of that site in it, and the frame's number."""
    site = f"http://webmail.test:{pages}/"
    page = background.open(f"{site}?{site}")
    tab = background.tab(page)
    yield page, until(lambda: max(background.run(FRAMES, tab)), "the frame")
    page.close()


def test_a_frame_that_speaks_takes_nothing_back_that_another_has_lost(
    background: Background, framed: tuple[Page, int]
) -> None:
    page, frame = framed
    said = background.run(
        SAY_AT_ONCE, [background.tab(page), [[0, "protected"], [0, "lost"], [frame, "protected"]] * 10]
    )
    assert said == [{}] * 30
    assert "not protected here" in _title(background, page)
    background.from_content(page, {"kind": "state", "state": "protected"})
    assert "are checked" in _title(background, page)


def test_a_frame_that_is_loaded_anew_has_said_nothing_yet(
    background: Background, framed: tuple[Page, int]
) -> None:
    page, frame = framed
    background.from_content(page, {"kind": "state", "state": "protected"})
    background.from_content(page, {"kind": "state", "state": "lost"}, frame)
    assert "not protected here" in _title(background, page)
    page.evaluate("() => frames[0].location.reload()")
    until(lambda: "are checked" in _title(background, page), "the frame to begin anew")


@pytest.mark.parametrize(
    "going", ["document.querySelector('iframe').remove()", "frames[0].location = 'about:blank'"]
)
def test_a_frame_that_has_gone_takes_its_word_with_it(
    background: Background, framed: tuple[Page, int], going: str
) -> None:
    page, frame = framed
    background.from_content(page, {"kind": "state", "state": "protected"})
    background.from_content(page, {"kind": "state", "state": "lost"}, frame)
    assert "not protected here" in _title(background, page)
    page.evaluate(f"() => {{ {going}; }}")
    until(lambda: "are checked" in _title(background, page), "the icon of what is left of the page")


def test_a_site_that_is_listed_later_gets_the_scripts_in_tabs_that_are_open(
    fragile: Background, pages: int
) -> None:
    page = fragile.open(f"http://other.test:{pages}/")
    tab = fragile.tab(page)
    assert fragile.run(THERE, tab) == "undefined"
    fragile.agent.restart(sites=[{"host": f"other.test:{pages}"}])
    assert fragile.from_page({"kind": "overview"})["sites"][0]["adapter"] == "generic"
    until(lambda: fragile.run(THERE, tab) == "object", "the scripts in the open tab")
    matches = {match for script in fragile.run(REGISTERED) for match in script["matches"]}
    assert matches == {"*://other.test/*", *BUILT_IN}


def test_after_an_update_open_tabs_get_new_scripts_in_place_of_orphans(
    fragile: Background, pages: int
) -> None:
    page = fragile.open(f"http://webmail.test:{pages}/")
    tab = fragile.tab(page)
    until(lambda: fragile.run(THERE, tab) == "object", "the scripts of a page that loads")
    with fragile.browser.context.expect_event("serviceworker"):
        fragile.run(RELOAD)
    until(lambda: fragile.run(HEARS, tab), "new scripts in the tab that was open")


def test_where_the_browser_takes_the_permission_away_nothing_is_registered(
    fragile: Background, pages: int
) -> None:
    extensions = fragile.open("chrome://extensions/")
    extensions.evaluate(HOST_ACCESS, [CHROMIUM_ID, "ON_CLICK"])
    until(lambda: fragile.run(REGISTERED) == [], "the registrations to go")
    assert fragile.from_page({"kind": "overview", "tab": 1})["here"] == "no_permission"
    told = {"kind": "overview", "tab": 1, "url": f"http://webmail.test:{pages}/"}
    assert fragile.from_page(told)["here"] == "no_permission"
    extensions.evaluate(HOST_ACCESS, [CHROMIUM_ID, "ON_ALL_SITES"])
    until(lambda: fragile.run(REGISTERED), "the registrations to come back")


def test_managed_settings_beat_the_agents_and_those_the_defaults(background: Background) -> None:
    page = background.own_page()
    resolved = page.evaluate(RESOLVE, [{"mode": "observe"}, {"mode": "advise", "fail_mode": "closed"}])
    assert resolved == {
        "mode": "observe",
        "fail_mode": "closed",
        "deadline_ms": 5000,
        "sites": [],
        "selectors": [],
        "report_address": "",
        "pause_minutes": 15,
    }
    nonsense = {"mode": "off", "fail_mode": 1, "deadline_ms": "soon", "sites": "not JSON"}
    assert page.evaluate(RESOLVE, [nonsense])["mode"] == "hold"
    council = {"host": "webmail.manchester.gov.uk", "adapter": "roundcube"}
    sites = json.dumps([council, {"host": "x.example", "adapter": "?"}, 7])
    assert page.evaluate(RESOLVE, [{"sites": sites}])["sites"] == [
        council,
        {"host": "x.example", "adapter": "generic"},
    ]
    page.close()


def test_a_site_is_its_host_with_scheme_and_port_where_they_are_named(background: Background) -> None:
    page = background.own_page()

    def adapter(address: str, host: str) -> str | None:
        found = page.evaluate(SITE_OF, [address, [{"host": host, "adapter": "roundcube"}]])
        return str(found["adapter"]) if found else None

    assert adapter("https://mail.example", "mail.example") == "roundcube"
    assert adapter("https://mail.example:8443", "mail.example") == "roundcube"
    assert adapter("https://mail.example", "mail.example:443") == "roundcube"
    assert adapter("https://mail.example:8443", "https://mail.example:443") is None
    assert adapter("http://mail.example", "https://mail.example") is None
    assert adapter("https://a.mail.example", "*.mail.example") == "roundcube"
    assert adapter("https://mail.example", "*.mail.example") == "roundcube"
    assert adapter("https://mail.example.evil.test", "mail.example") is None
    assert adapter("https://evilmail.example", "*.mail.example") is None
    assert adapter("file:///etc/passwd", "*") is None
    page.close()


def test_no_page_gets_more_than_60_kib_when_it_loads(background: Background) -> None:
    scripts = _registered(background)
    (page_world,) = (script["js"] for script in scripts if script["world"] == "MAIN")
    for script in scripts:
        files = {*script["js"], *page_world}
        size = sum((EXTENSION / name).stat().st_size for name in files)
        assert size <= 60 * 1024, f"{script['matches']} has {size / 1024:.2f} KiB"


def test_the_list_of_scripts_is_the_folder() -> None:
    listed = (EXTENSION / "background" / "files.js").read_text()
    named = set(re.findall(r'"(\w+)"', listed))
    for path in (EXTENSION / "content").glob("*.js"):
        assert path.stem in named or f"content/{path.name}" in listed, f"{path.name} is in no list"
