"""What the source of everything in a page must never hold, whatever it does."""

import re
from pathlib import Path

import pytest

CONTENT = sorted((Path(__file__).resolve().parents[2] / "extension" / "content").glob("*.js"))
FORBIDDEN = {
    "markup made of text": r"innerHTML|outerHTML|insertAdjacent|document\.write\(|setHTML|DOMParser",
    "a branch on who drives the browser": r"webdriver|headless|playwright|selenium",
    "an open root": r"attachShadow\(\{ *mode: *[\"']open",
    "a secret or a store": r"localStorage|sessionStorage|indexedDB|storage\.(?:local|session|sync)",
    "a call to anybody": r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_in_a_page_holds(what: str) -> None:
    found = [path.name for path in CONTENT if re.search(FORBIDDEN[what], path.read_text(), re.IGNORECASE)]
    assert found == []


def test_every_file_says_what_it_is_and_is_checked() -> None:
    assert [path.name for path in CONTENT if not path.read_text().startswith("// @ts-check\n/")] == []
