"""The practice page and the handbook, fetched from the real agent and used in a real browser."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page

from nlp.checks import CHECKS
from tests.e2e.services.agent import Agent, agent

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
PAGES = ("/practice", "/handbook")
SUGGESTIONS = ("innocent", "nhs", "password", "reply_all", "post")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agent]:
    with agent(tmp_path_factory.mktemp("pages")) as running:
        yield running


@pytest.fixture(scope="module")
def address(served: Agent) -> str:
    return f"http://127.0.0.1:{served.port}"


@pytest.fixture
def page(plain_chromium: Browser, address: str) -> Iterator[Page]:
    """A page that must say nothing on its console and ask nobody but the agent."""
    said: list[str] = []
    with plain_chromium.new_context() as context:
        opened = context.new_page()
        opened.on("console", lambda message: said.append(message.text))
        opened.on("pageerror", lambda error: said.append(str(error)))
        opened.on("request", lambda asked: _ours(asked.url, address) or said.append(asked.url))
        yield opened
    assert said == []


def _ours(url: str, address: str) -> bool:
    return url.startswith((f"{address}/", "about:", "data:", "blob:"))


def left(page: Page) -> list[dict[str, Any]]:
    return [json.loads(text) for text in page.locator("ol#left > li > pre").all_text_contents()]


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text())
    run = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    return [
        f"{each['id']}: {node['html']}" for each in page.evaluate(run)["violations"] for node in each["nodes"]
    ]


@pytest.mark.parametrize("path", [*PAGES, "/web/pages.css", "/web/practice.js", "/web/icon.svg"])
def test_every_page_lets_in_nothing_but_its_own_files_and_may_not_be_framed(address: str, path: str) -> None:
    answer = httpx.get(address + path)
    policy = answer.headers["content-security-policy"]
    assert answer.status_code == 200
    assert {"default-src 'none'", "frame-ancestors 'none'"} <= set(policy.split("; "))
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert not {"set-cookie", "access-control-allow-origin"} & set(answer.headers)


def test_the_first_page_is_the_practice_page(address: str) -> None:
    assert httpx.get(f"{address}/", follow_redirects=True).url.path == "/practice"


@pytest.mark.parametrize(
    "path", ["/web/handbook.html", "/web/../pages.py", "/web/", "/web", "/docs", "/openapi.json"]
)
def test_nothing_else_is_served(address: str, path: str) -> None:
    answer = httpx.get(address + path)
    assert answer.status_code == 404
    assert set(answer.json()["error"]) == {"code", "message", "what_to_do"}


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_only_read(address: str, path: str) -> None:
    assert httpx.post(address + path, content=b"{}").status_code == 405


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_has_its_own_name_point_here_gets_nothing(address: str, path: str) -> None:
    assert httpx.get(address + path, headers={"Host": "evil.test"}).status_code == 421


@pytest.mark.parametrize("path", PAGES)
def test_pages_hold_no_secret(address: str, path: str, served: Agent) -> None:
    secret = served.secret().strip()
    assert len(secret) == 20
    assert secret not in httpx.get(address + path).text


def test_the_practice_page_may_not_ask_the_agent(address: str) -> None:
    answer = httpx.post(
        f"{address}/v1/hello", json={"v": 1, "nonce": "0123456789abcdef"}, headers={"Origin": address}
    )
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "origin_refused"


def test_the_handbook_shows_every_check(address: str) -> None:
    text = httpx.get(f"{address}/handbook").text
    assert text.count("<article") == len(CHECKS)
    for check in CHECKS:
        assert f'id="p{check.paragraph}"' in text


def test_a_mail_that_is_sent_is_listed_and_goes_nowhere(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/practice")
    (tmp_path / "plan.txt").write_text("12345")
    page.fill("#mail-to", '"Shah, Priya" <priya@example.com>; b@example.com')
    page.fill("#mail-subject", "Plan")
    page.fill("#mail-body", "Hello\n\n  two spaces, é and 😀")
    page.set_input_files("#mail-files", tmp_path / "plan.txt")
    page.click("#mail-send")
    assert left(page) == [
        {
            "kind": "email",
            "reply": "new",
            "from": "Sam Taylor <sam.taylor@manchester.gov.uk>",
            "to": ['"Shah, Priya" <priya@example.com>', "b@example.com"],
            "cc": [],
            "bcc": [],
            "subject": "Plan",
            "text": "Hello\n\n  two spaces, é and 😀",
            "attachments": [{"name": "plan.txt", "size": 5}],
        }
    ]
    assert page.url == f"{address}/practice"


@pytest.mark.parametrize("way", ["button by keyboard", "ctrl enter", "enter in a field"])
def test_every_way_of_sending_a_mail_sends_once(page: Page, address: str, way: str) -> None:
    page.goto(f"{address}/practice")
    page.fill("#mail-body", "Hello")
    if way == "button by keyboard":
        page.press("#mail-send", "Enter")
    else:
        page.press(
            "#mail-body" if way == "ctrl enter" else "#mail-to",
            "Control+Enter" if way == "ctrl enter" else "Enter",
        )
    assert [mail["text"] for mail in left(page)] == ["Hello"]


def test_rich_text_takes_the_words_along_and_sends_them(page: Page, address: str) -> None:
    page.goto(f"{address}/practice")
    page.fill("#mail-body", "Hello\nthere")
    page.check("#mail-is-rich")
    assert page.is_visible("#mail-rich")
    assert page.is_hidden("#mail-body")
    page.press("#mail-rich", "Control+Enter")
    sent = left(page)[0]
    assert sent["text"] == "Hello\nthere"
    assert "<br>" in sent["html"]
    page.uncheck("#mail-is-rich")
    assert page.input_value("#mail-body") == "Hello\nthere"


def test_a_post_leaves_by_button_and_by_keys(page: Page, address: str) -> None:
    page.goto(f"{address}/practice")
    page.click("#post-body")
    page.keyboard.type("Good morning")
    page.keyboard.press("Control+Enter")
    page.select_option("#post-account", "personal")
    page.check("#post-disclaimer")
    page.click("#post-send")
    assert [(post["account"], post["disclaimer"], post["text"]) for post in left(page)] == [
        ("official", None, "Good morning"),
        ("personal", True, "Good morning"),
    ]
    assert "Views are my own." in page.inner_text("#post-profile")


@pytest.mark.parametrize("name", SUGGESTIONS)
def test_a_suggestion_fills_in_a_draft_and_leaves_the_keyboard_in_it(
    page: Page, address: str, name: str
) -> None:
    page.goto(f"{address}/practice")
    page.click(f"[data-suggestion={name}]")
    body = "#post-body" if name == "post" else "#mail-body"
    assert page.evaluate("document.activeElement.id") == body[1:]
    page.click("#post-send" if name == "post" else "#mail-send")
    assert len(left(page)[0]["text"]) > 20


def test_the_page_lists_as_many_suggestions_as_are_tested(page: Page, address: str) -> None:
    page.goto(f"{address}/practice")
    assert page.evaluate(
        "[...document.querySelectorAll('[data-suggestion]')].map(b => b.dataset.suggestion)"
    ) == list(SUGGESTIONS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_to_mend(page: Page, address: str, path: str, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address + path)
    if path == "/practice":
        page.click("[data-suggestion=reply_all]")
        page.check("#mail-is-rich")
        page.click("#mail-send")
    assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_at_400_per_cent_nothing_has_to_be_scrolled_sideways(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_skip_link_is_the_first_stop_of_the_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/practice")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
