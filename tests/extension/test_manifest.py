"""What the manifest promises, and what ships: held against the files themselves."""

import hashlib
import json
import re
import struct
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.drivers.profile import CHROMIUM_ID, EXTENSION, FIREFOX_ID

MANIFEST: Any = json.loads((EXTENSION / "manifest.json").read_text())
MESSAGES: Any = json.loads((EXTENSION / "_locales" / "en" / "messages.json").read_text())
SCRIPTS = sorted(path for path in EXTENSION.rglob("*.js"))
OURS = ("background_", "options_", "popup_", "problem_")


def _named(path: Path) -> str:
    return str(path.relative_to(EXTENSION))


def test_the_key_gives_the_id_that_the_native_host_lets_in() -> None:
    digest = hashlib.sha256(b64decode(MANIFEST["key"])).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(digit, 16)) for digit in digest) == CHROMIUM_ID
    assert MANIFEST["browser_specific_settings"]["gecko"]["id"] == FIREFOX_ID


def test_nothing_is_asked_for_that_is_not_needed() -> None:
    assert MANIFEST["permissions"] == ["alarms", "nativeMessaging", "scripting", "storage"]
    assert MANIFEST["host_permissions"] == ["<all_urls>"]
    assert not {"content_scripts", "web_accessible_resources", "externally_connectable"} & set(MANIFEST)


def test_no_data_is_collected() -> None:
    gecko = MANIFEST["browser_specific_settings"]["gecko"]
    assert gecko["data_collection_permissions"] == {"required": ["none"]}
    assert int(gecko["strict_min_version"].partition(".")[0]) >= 140


def test_own_pages_load_nothing_from_elsewhere_and_reach_the_agent_alone() -> None:
    policy = MANIFEST["content_security_policy"]["extension_pages"]
    said = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert said["default-src"] == "'none'"
    assert said["script-src"] == "'self'"
    assert said["object-src"] == "'none'"
    assert said["connect-src"] == "'self' http://127.0.0.1:*"
    assert "upgrade-insecure-requests" not in said


@pytest.mark.parametrize("look", ["protected", "unprotected", "down"])
@pytest.mark.parametrize("size", [16, 32, 48, 128])
def test_every_icon_has_the_size_that_its_name_says(look: str, size: int) -> None:
    data = (EXTENSION / "icons" / f"{look}-{size}.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (size, size)


def test_the_pictures_that_the_manifest_names_are_there() -> None:
    for icons in (MANIFEST["icons"], MANIFEST["action"]["default_icon"]):
        assert all((EXTENSION / path).is_file() for path in icons.values())


def test_one_file_alone_fetches() -> None:
    door = re.compile(r"\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon")
    fetching = [_named(path) for path in SCRIPTS if door.search(path.read_text())]
    assert fetching == ["background/agent.js"]


@pytest.mark.parametrize("path", SCRIPTS, ids=_named)
def test_what_ships_is_checked_and_has_no_back_door(path: Path) -> None:
    text = path.read_text()
    assert text.startswith("// @ts-check\n")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "webdriver", "eval(", "new Function"):
        assert word not in text


def test_every_word_of_ours_is_used() -> None:
    files = [*SCRIPTS, *EXTENSION.rglob("*.html"), EXTENSION / "manifest.json"]
    used = "\n".join(path.read_text() for path in files)
    patterns = [
        re.sub(r"\\\$\\\{[^}]*\\\}", "[a-z_]+", re.escape(found))
        for found in re.findall(r"`([a-z_]*_\$\{[^`]+)`", used)
    ]
    for name in MESSAGES:
        if name.startswith(OURS):
            told = name in used or any(re.fullmatch(pattern, name) for pattern in patterns)
            assert told, f"nobody says {name}"


def test_every_word_that_a_page_names_is_there() -> None:
    for path in EXTENSION.rglob("*.html"):
        for name in re.findall(r'data-words="(\w+)"', path.read_text()):
            assert name in MESSAGES, f"{path.name} names {name}"


def test_every_problem_says_what_to_do() -> None:
    raised = re.compile(r'(?:problem|passedOn)\("(\w+)"')
    codes = {code for path in SCRIPTS for code in raised.findall(path.read_text())}
    for code in codes | {"code_length", "code_letters"}:
        assert MESSAGES[f"problem_{code}"]["message"].endswith(".")
        assert MESSAGES[f"problem_{code}_do"]["message"].endswith(".")


def test_words_stand_in_order() -> None:
    assert list(MESSAGES) == sorted(MESSAGES)
