"""The same again or in bulk: what a Council account says it does, shows in the post, or did before."""

from dataclasses import replace

import pytest

from nlp.checks.spam import the_same_again_or_in_bulk
from nlp.document import read
from nlp.draft import Account, Draft
from nlp.findings import GUESS, Severity
from nlp.fingerprints import fingerprint
from nlp.organisation import Organisation

OFFICIAL = Draft(text="", channel="social", account=Account("official", "@mcrparks"))
SECRET = b"a secret of the tests"
POST = replace(OFFICIAL, text="Come to the repair cafe at Burnage library this Saturday, ten till one.")


def found(text: str, base: Draft = OFFICIAL) -> bool:
    return any(the_same_again_or_in_bulk.find(read(replace(base, text=text)), Organisation()))


@pytest.mark.parametrize(
    "text",
    [
        "We've copied this same reply under every comment on the page, all 90 of them.",
        "Seventh reminder today folks, the consultation shuts on Friday.",
        "Sent you all a private message, every member of this group, and will do tomorrow.",
        "I'm tagging 200 accounts in this so nobody misses it.",
        "We will share this link in the group every ten minutes until you sign up.",
        "Bumping this again and again until somebody answers.",
        "going to drop the same poster in all 40 local groups and repeat it every morning",
        "Book your jab today. Book your jab today. Book your jab today. Book your jab today.",
        "Sign up for the run now\nFree for all\nSign up for the run now\nSign up for the run now",
        "Street food on Friday, in r/one, r/two, r/three, r/four and r/five.",
    ],
)
def test_what_goes_out_in_bulk_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "We post updates on the closure every hour.",
        "Please share this with everyone you know.",
        "We won't be sending this again.",
        "Somebody is posting the same link under every comment, so we have hidden them.",
        "The toddler group is back and we run it every morning at ten.",
        "The gritters are going out again tonight and again on Friday.",
        "Every household in the ward will get a leaflet about recycling.",
        "For the third time this week the lift is out of order today, sorry.",
        "We are putting the same bins on every street.",
        "Do not post the same thing in every group.",
        "Thank you to all 200 members of the choir who came today.",
        "The same message from us as last year: wrap up warm and check on your neighbours.",
    ],
)
def test_ordinary_notices_are_left_alone(text: str) -> None:
    assert not found(text)


def test_a_persons_own_account_is_their_own_affair() -> None:
    personal = replace(OFFICIAL, account=Account("personal"))
    assert not found("I'm tagging 200 accounts in this so nobody misses it.", personal)


@pytest.mark.parametrize(("times", "severity"), [(0, None), (1, Severity.ADVISE), (2, Severity.WARN)])
def test_a_post_that_went_out_before_is_told_and_the_third_time_held(
    times: int, severity: Severity | None
) -> None:
    organisation = Organisation(secret=SECRET, recent=(fingerprint(POST, SECRET),) * times)
    hits = list(the_same_again_or_in_bulk.find(read(POST), organisation))
    assert [hit.severity for hit in hits] == ([] if severity is None else [severity])


def test_one_that_is_much_like_it_is_advised_on_alone() -> None:
    organisation = Organisation(secret=SECRET, recent=(fingerprint(POST, SECRET),) * 5)
    changed = replace(POST, text=POST.text.replace("ten", "nine"))
    (hit,) = the_same_again_or_in_bulk.find(read(changed), organisation)
    assert (hit.severity, hit.confidence) == (Severity.ADVISE, GUESS)
