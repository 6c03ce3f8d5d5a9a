"""Where our scripts run: registered afresh, for the sites that are listed and permitted, and in open tabs."""

import json
import re

from playwright.sync_api import Page

from tests.e2e.drivers.profile import CHROMIUM_ID, EXTENSION
from tests.e2e.services.agent import SETTINGS
from tests.e2e.waiting import until
from tests.extension.background import Background

BUILT_IN = {
    f"{host}/*" for host in re.findall(r'"(https?://[^"]+)"', (EXTENSION / "sites" / "index.js").read_text())
}
REGISTERED = """() => chrome.scripting.getRegisteredContentScripts().then((scripts) =>
  scripts.map(({ id, matches, world, runAt, allFrames, matchOriginAsFallback }) =>
    ({ id, matches, world, runAt, allFrames, matchOriginAsFallback })))"""
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
HOST_ACCESS = """([id, access]) => chrome.developerPrivate.updateExtensionConfiguration(
  { extensionId: id, hostAccess: access })"""


def _title(background: Background, page: Page) -> str:
    return str(background.run(TITLE, background.tab(page)))


def test_both_scripts_are_registered_for_built_in_and_listed_sites(background: Background) -> None:
    content, page_world = sorted(background.run(REGISTERED), key=lambda script: str(script["id"]))
    listed = [f"*://{site['host']}/*" for site in SETTINGS["sites"]]
    assert content["matches"] == sorted([*listed, *BUILT_IN])
    assert page_world["matches"] == content["matches"]
    assert (content["world"], page_world["world"]) == ("ISOLATED", "MAIN")
    for script in (content, page_world):
        assert script["runAt"] == "document_start"
        assert script["allFrames"]
        assert script["matchOriginAsFallback"]


def test_registering_many_times_at_once_leaves_one_registration(background: Background) -> None:
    before = background.run(REGISTERED)
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
    until(lambda: len(fragile.run(REGISTERED)) == 2, "the registrations to come back")


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


def test_the_list_of_scripts_is_the_folder() -> None:
    listed = (EXTENSION / "background" / "files.js").read_text()
    named = set(re.findall(r'"(\w+)"', listed))
    for path in (EXTENSION / "content").glob("*.js"):
        assert path.stem in named or f"content/{path.name}" in listed, f"{path.name} is in no list"
