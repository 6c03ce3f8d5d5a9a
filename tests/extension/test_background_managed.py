"""Managed settings come from what was last seen: no page and no send waits for the browser's own area."""

from playwright.sync_api import Page

from tests.e2e.drivers.profile import EXTENSION
from tests.extension.background import HELD, Background

NEVER_ANSWERS = """() => {
  globalThis.managed = { get: chrome.storage.managed.get, asked: 0 };
  chrome.storage.managed.get = () => { globalThis.managed.asked += 1; return new Promise(() => {}); };
}"""
ASKED = "() => globalThis.managed.asked"
ANSWERS_AGAIN = "() => { chrome.storage.managed.get = globalThis.managed.get; }"
SEEN = "(seen) => chrome.storage.local.set({ managed: seen })"


def test_a_managed_area_that_never_answers_keeps_nobody_waiting(
    background: Background, webmail: Page
) -> None:
    background.run(NEVER_ANSWERS)
    try:
        assert background.from_content(webmail, {"kind": "hello"})["adapter"] == "roundcube"
        assert background.review(webmail, HELD)["review"]["may_send"] != "freely"
        assert background.run(ASKED) == 0
    finally:
        background.run(ANSWERS_AGAIN)


def test_what_was_last_seen_counts_before_the_area_has_answered(
    background: Background, webmail: Page
) -> None:
    background.run(NEVER_ANSWERS)
    background.run(SEEN, {"mode": "advise"})
    try:
        assert background.from_content(webmail, {"kind": "hello"})["settings"]["mode"] == "advise"
    finally:
        background.run(SEEN, {})
        background.run(ANSWERS_AGAIN)
    assert background.from_content(webmail, {"kind": "hello"})["settings"]["mode"] == "hold"


def test_one_place_alone_asks_the_managed_area() -> None:
    asking = [path.name for path in EXTENSION.rglob("*.js") if "storage.managed" in path.read_text()]
    assert asking == ["settings.js"]
