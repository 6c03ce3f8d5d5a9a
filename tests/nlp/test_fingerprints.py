"""Fingerprints tell the same post again, and nothing to those without the secret."""

from dataclasses import replace

import pytest

from nlp.draft import Account, Draft
from nlp.fingerprints import alike, fingerprint

KEY = b"a secret of the tests"
POST = Draft(
    text="Come to the repair cafe at Burnage library this Saturday, ten till one, bring your toaster.",
    channel="social",
    account=Account("official", "@mcrlibraries"),
)


def likeness(text: str) -> float:
    return alike(fingerprint(POST, KEY), fingerprint(replace(POST, text=text), KEY))


def test_the_same_words_are_alike_whatever_their_dress() -> None:
    assert likeness(POST.text) == 1
    assert likeness(POST.text.upper() + " 🎉") == 1
    assert likeness(f"Reminder! {POST.text} #RepairCafe") > 0.7


@pytest.mark.parametrize(
    "text",
    [
        "The lift at Burnage library is out of order until Tuesday, and the ramp is at the back door.",
        "Come to the story hour at Gorton library this Monday, two till three, bring your children.",
    ],
)
def test_another_notice_is_not_alike(text: str) -> None:
    assert likeness(text) < 0.5


def test_a_long_text_keeps_no_more_than_a_short_one() -> None:
    long = replace(POST, text=" ".join(f"word{number}" for number in range(5000)))
    assert len(fingerprint(long, KEY)) == 256


@pytest.mark.parametrize(
    "other",
    [
        replace(POST, account=Account("official", "@mcrparks")),
        replace(POST, site="x"),
        replace(POST, account=Account("personal", "@mcrlibraries")),
        replace(POST, channel="email"),
        replace(POST, reply="reply"),
        replace(POST, text="Good morning Manchester!"),
    ],
)
def test_only_posts_of_one_account_on_one_site_are_compared(other: Draft) -> None:
    assert alike(fingerprint(POST, KEY), fingerprint(other, KEY)) == 0


def test_without_the_secret_there_is_nothing_and_with_another_nothing_fits() -> None:
    assert fingerprint(POST, b"") == b""
    assert alike(fingerprint(POST, KEY), fingerprint(POST, b"another")) == 0


def test_it_holds_no_word_of_the_post() -> None:
    assert not any(word in fingerprint(POST, KEY) for word in (b"cafe", b"till", b"this"))
