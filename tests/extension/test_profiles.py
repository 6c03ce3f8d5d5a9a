"""Handles, names in a text, and one's own profile, as Mastodon and Bluesky write them."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser as PlainBrowser

from tests.extension.gate_stage import Gate, gated

HANDLE = """([html]) => {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return presend.fields.handle(holder.firstElementChild);
}"""
PROFILE = """([name, head, html]) => {
  document.head.insertAdjacentHTML("beforeend", head);
  document.body.insertAdjacentHTML("beforeend", html);
  return presend.adapters[name].profile(document);
}"""
SAID = "Works at Manchester City Council. Views my own."
MASTODON = (
    '<link rel="canonical" href="https://social.example/@{}">',
    '<form class="compose-form"><div class="navigation-bar"><a class="account__display-name" title="sam_lee"'
    ' href="/@sam_lee">Sam Lee <span class="display-name__account">@sam_lee</span></a></div></form>',
)
OF_FOUR = f'<div class="account__header__bio"><div class="account__header__content"><p>{SAID}</p></div></div>'
OF_LATE = (
    '<div><img class="parallax" alt=""></div><div class="_barWrapper_1"><span>@<b>sam_lee</b></span>'
    f'<div class="_bio_1 translate"><p>{SAID}</p></div></div>'
)
BLUESKY = (
    '<nav role="navigation"><a href="/profile/sam-lee.bsky.social" aria-label="Profile">Profile</a></nav>'
    '<div><div><div dir="auto" data-testid="profileHeaderDisplayName">Sam Lee</div></div>'
    '<div><div dir="auto">\u202a@{}\u202c</div></div></div>'
    f'<div dir="auto" data-testid="profileHeaderDescription">{SAID}</div>'
)


@pytest.fixture
def page(plain_chromium: PlainBrowser, site: str) -> Iterator[Gate]:
    """Any page with the extension's scripts."""
    with gated(plain_chromium, f"{site}/tests/pages/sites/outlook.html") as opened:
        yield opened


@pytest.mark.parametrize(
    ("html", "handle"),
    [
        ("<a href='/profile/sam-lee.bsky.social?x' aria-label=Profile>Profile</a>", "@sam-lee.bsky.social"),
        ("<a href='https://social.example/@sam_lee'>Profile</a>", "@sam_lee"),
        ("<div>Sam Lee <b>\u202a@sam-lee.bsky.social\u202c</b></div>", "@sam-lee.bsky.social"),
        ("<div>Nobody</div>", None),
    ],
)
def test_a_handle_is_read_as_a_page_writes_it(page: Gate, html: str, handle: str | None) -> None:
    assert page.do(HANDLE, html) == handle


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@ann_ray@social.example and @sam.", ["ann_ray@social.example", "@sam"]),
        ("(@bo-b) http://social.example/@no me@work.example @", ["@bo-b"]),
    ],
)
def test_those_whom_a_text_names_are_read(page: Gate, text: str, names: list[str]) -> None:
    assert page.do("([text]) => presend.fields.mentions(text)", text) == names


def mastodon(page: Gate, handle: str, bio: str) -> Any:
    """What is read of somebody's page while @sam_lee is signed in."""
    return page.do(PROFILE, "mastodon", MASTODON[0].format(handle), MASTODON[1] + bio)


@pytest.mark.parametrize("bio", [OF_FOUR, OF_LATE], ids=["4.5", "4.6"])
def test_ones_own_profile_on_mastodon_is_read(page: Gate, bio: str) -> None:
    assert mastodon(page, "sam_lee", bio) == {"handle": "@sam_lee", "text": SAID}


def test_somebody_elses_profile_on_mastodon_is_not(page: Gate) -> None:
    assert mastodon(page, "ann_ray@other.example", OF_FOUR) is None


def test_ones_own_profile_on_bluesky_is_read(page: Gate) -> None:
    own = BLUESKY.replace("{}", "sam-lee.bsky.social")
    assert page.do(PROFILE, "bluesky", "", own) == {"handle": "@sam-lee.bsky.social", "text": SAID}


def test_somebody_elses_profile_on_bluesky_is_not(page: Gate) -> None:
    assert page.do(PROFILE, "bluesky", "", BLUESKY.replace("{}", "sam-lee.example")) is None
