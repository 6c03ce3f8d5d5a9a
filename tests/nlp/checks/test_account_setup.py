"""Accounts opened or handed on are told from asking for one, from one's own, and from other pages."""

from dataclasses import replace

import pytest

from nlp.checks.account_setup import (
    a_change_of_who_runs_an_account,
    a_new_account_for_a_service,
    an_account_without_those_who_agree,
)
from nlp.document import read
from nlp.draft import Account, Draft, Recipient
from nlp.organisation import Organisation

TO_A_COLLEAGUE = Draft(text="", to=(Recipient.parse("sian.orme@manchester.gov.uk"),))
CHAT = Draft(text="", channel="chat")
OFFICIAL = Draft(text="", channel="social", account=Account("official"))
PERSONAL = Draft(text="", channel="social", account=Account("personal"))
CHECKS = (a_change_of_who_runs_an_account, a_new_account_for_a_service, an_account_without_those_who_agree)


def found(base: Draft, text: str) -> bool:
    document = read(replace(base, text=text))
    return any(list(check.find(document, Organisation())) for check in CHECKS)


@pytest.mark.parametrize(
    ("base", "text"),
    [
        (
            TO_A_COLLEAGUE,
            "I have gone ahead and created a Facebook page for the housing team.",
        ),
        (CHAT, "made us a tiktok for the nursery, will tell comms later"),
        (
            TO_A_COLLEAGUE,
            "We've opened an account on Bluesky for the parks service and will post from Monday.",
        ),
        (
            TO_A_COLLEAGUE,
            "I've started a new Twitter account for the market. No need to bother comms with it.",
        ),
        (
            TO_A_COLLEAGUE,
            "From today the museum will have its own Instagram account which I set up last night.",
        ),
        (CHAT, "We decided to launch a YouTube channel for the wardens without asking anyone"),
        (TO_A_COLLEAGUE, "I am creating a LinkedIn page for the adoption team this afternoon."),
        (TO_A_COLLEAGUE, "We'll be opening a social media account for the estate next week."),
        (PERSONAL, "Just launched an Instagram page for our library, give us a follow!"),
        (TO_A_COLLEAGUE, "I've made Jo a moderator of the ward Facebook page."),
        (TO_A_COLLEAGUE, "I removed Kev as an admin of our Instagram this morning."),
        (CHAT, "changed the facebook page password btw, ask me if you need it"),
        (TO_A_COLLEAGUE, "I'm passing the Twitter account over to Lena from the first."),
        (TO_A_COLLEAGUE, "I've given Sam access to the service's Instagram."),
        (TO_A_COLLEAGUE, "We have reset the login for the leisure Facebook account and haven't told comms."),
        (TO_A_COLLEAGUE, "Have added the two apprentices as editors on our LinkedIn page."),
        (OFFICIAL, "We've gone live on TikTok, follow us!"),
        (TO_A_COLLEAGUE, "Our depot has its own Facebook page now."),
        (TO_A_COLLEAGUE, "The allotments team now has an Instagram, run by me on my phone."),
        (TO_A_COLLEAGUE, "The password for the X account is different from today, only Lou and I have it."),
        (TO_A_COLLEAGUE, "I've put three volunteers on as admins. The Facebook page is busy."),
        (TO_A_COLLEAGUE, "I registered @GortonLibrary on Instagram this morning."),
        (TO_A_COLLEAGUE, "I've set up a Withington Baths page on Facebook in my own name with the crest on."),
        (
            TO_A_COLLEAGUE,
            "Got fed up waiting for comms to answer, so we've opened our own Instagram for the lanes.",
        ),
        (OFFICIAL, "Our new Instagram account is here, give it a follow."),
        (TO_A_COLLEAGUE, "New password for the Twitter is on a note in my drawer."),
        (
            TO_A_COLLEAGUE,
            "I have set up an Instagram account for the centre. Cups are in the cupboard. The urn is mended. "
            "The floor plan has been agreed.",
        ),
        (CHAT, "made us a tiktok for the nursery. dont care who approves it"),
    ],
)
def test_an_account_opened_or_handed_on_is_found(base: Draft, text: str) -> None:
    assert found(base, text)


@pytest.mark.parametrize(
    ("base", "text"),
    [
        (TO_A_COLLEAGUE, "Could we set up a Facebook page for the housing team? Who do we ask?"),
        (
            TO_A_COLLEAGUE,
            "I'd like to set up an Instagram account for the nursery, and have asked comms for approval.",
        ),
        (TO_A_COLLEAGUE, "To set up a Facebook page you need the agreement of strategic communications."),
        (TO_A_COLLEAGUE, "We set up a Facebook page in 2016 and it now has 4,000 followers."),
        (TO_A_COLLEAGUE, "I have set up a new starter's email account and the portal login."),
        (TO_A_COLLEAGUE, "I've set up a bank account for the trust."),
        (TO_A_COLLEAGUE, "I've opened an account with the supplier for the paint."),
        (CHAT, "I made a Facebook page for my sister's wedding"),
        (PERSONAL, "I've started an Instagram for my allotment, come and look"),
        (PERSONAL, "We've set up a Facebook page for our street party."),
        (TO_A_COLLEAGUE, "Please do not set up a Facebook page for your team."),
        (TO_A_COLLEAGUE, "I've created a Facebook event for the open day."),
        (TO_A_COLLEAGUE, "I've made a Facebook post about the bins."),
        (TO_A_COLLEAGUE, "Strategic communications have set up a Facebook page for us."),
        (OFFICIAL, "Follow us on Instagram for more."),
        (TO_A_COLLEAGUE, "I've added Priya as an admin on the Teams channel."),
        (TO_A_COLLEAGUE, "I've changed the password on my own Facebook."),
        (TO_A_COLLEAGUE, "I've changed my work password, as asked."),
        (TO_A_COLLEAGUE, "Can you add Priya as an admin on our Facebook page?"),
        (
            TO_A_COLLEAGUE,
            "I've told comms that Priya is an editor now, and added her as an admin on our Facebook page.",
        ),
        (TO_A_COLLEAGUE, "I have taken over the rota from Dev and put it on our Facebook page."),
        (TO_A_COLLEAGUE, "We have given residents access to the report on our Facebook page."),
        (TO_A_COLLEAGUE, "I have not added anybody as an admin on our Facebook page."),
        (TO_A_COLLEAGUE, "I want to set up a Facebook page one day."),
        (TO_A_COLLEAGUE, "I've made a start on the Twitter report."),
        (TO_A_COLLEAGUE, "We've opened a page on the website for the consultation."),
        (TO_A_COLLEAGUE, "We have launched a new page about the strike, and linked it on X."),
        (OFFICIAL, "We've launched a new playground in Gorton, photos on Facebook."),
        (OFFICIAL, "We're live on Facebook at seven for the count."),
        (TO_A_COLLEAGUE, "Every team has its own Facebook page on the list that comms keep."),
        (TO_A_COLLEAGUE, "Comms have set us up with a new Instagram account."),
        (TO_A_COLLEAGUE, "Do we have a Facebook page now?"),
        (OFFICIAL, "The new timetable is now on our website."),
        (TO_A_COLLEAGUE, "The password for the Facebook training is on the invitation."),
        (TO_A_COLLEAGUE, "The new lanes are on Facebook."),
        (
            TO_A_COLLEAGUE,
            "I have asked communications whether we may have our own Facebook page, and will wait.",
        ),
        (TO_A_COLLEAGUE, "You have to make a new page for the report, and put the figures from X in it."),
        (OFFICIAL, "The new playground is now open, and there are photos on Facebook."),
        (TO_A_COLLEAGUE, "I've made a new page for the X axis."),
    ],
)
def test_asking_first_and_other_pages_are_left_alone(base: Draft, text: str) -> None:
    assert not found(base, text)
