"""`presend demo`: a newcomer's first minute, in real Chromium with the real extension and agent."""

import json
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Page, Playwright
from playwright.sync_api import TimeoutError as NotInTime

from localagent import demo
from localagent.problems import Problem
from tests.e2e.waiting import stays, until
from tests.localagent.agents import folders
from tests.localagent.test_cli import PRESEND, said_until


@contextmanager
def demonstration(home: Path) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    (home / "config/presend").mkdir(parents=True)
    (home / "config/presend/settings.json").write_text('{"port": 0}')
    command = [*PRESEND, "demo", "--headless"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=folders(home)
    ) as process:
        said = said_until(process, "DevTools")
        devtools = re.findall(r"DevTools listens on (\S+)", said)
        assert devtools, said
        try:
            yield process, devtools[0]
        finally:
            process.send_signal(signal.SIGINT)


def connected(playwright: Playwright, devtools: str) -> Browser:
    """Playwright waits for ever for a target that goes while it attaches, as at a browser's first start."""
    for _ in range(8):
        with suppress(NotInTime):
            return playwright.chromium.connect_over_cdp(devtools, timeout=8_000)
    raise AssertionError("no connection to the browser")


def left(page: Page) -> list[str]:
    return [json.loads(text)["text"] for text in page.locator("ol#left > li > pre").all_text_contents()]


def test_a_newcomer_sees_an_ordinary_mail_go_and_a_password_held(
    tmp_path: Path, playwright: Playwright
) -> None:
    with demonstration(tmp_path) as (process, devtools):
        context = connected(playwright, devtools).contexts[0]
        page = until(lambda: next((p for p in context.pages if "/practice" in p.url), None), "page")
        page.wait_for_load_state()
        page.click("[data-suggestion=innocent]")
        page.click("#mail-send")
        until(lambda: len(left(page)) == 1, "the ordinary e-mail to leave")
        page.click("[data-suggestion=password]")
        page.click("#mail-send")
        stays(lambda: len(left(page)) == 1, 2, "the e-mail with the password to be held")
    assert process.wait(20) == 0
    assert not (tmp_path / "state/presend/agent.json").exists()


def test_its_browser_and_all_of_it_are_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TemporaryDirectory(
        prefix="p"
    ) as short:  # a browser's socket lies there, and its path may not be long
        monkeypatch.setenv("TMPDIR", short)
        with demonstration(tmp_path) as (process, _):
            assert list(Path(short).glob("presend-demo-*"))
        assert process.wait(20) == 0
        assert not list(Path(short).glob("presend-demo-*"))


@pytest.mark.parametrize(
    ("there", "code"), [((), "no_browser"), (("google-chrome",), "chrome_loads_nothing")]
)
def test_without_a_browser_that_can_it_says_which_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: tuple[str, ...], code: str
) -> None:
    for name in there:
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Problem) as told:
        demo.demo(headless=True)
    assert told.value.code == code
    assert "apt install chromium" in told.value.what_to_do
