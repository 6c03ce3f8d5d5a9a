"""A private interest is told from the service's own affairs, from a declared one, and from talk."""

from dataclasses import replace

import pytest

from nlp.checks.interests import (
    a_private_interest_on_an_official_account,
    an_interest_kept_quiet,
    an_official_account_used_privately,
)
from nlp.document import read
from nlp.draft import Account, Draft, Recipient
from nlp.organisation import Organisation

TO_A_COLLEAGUE = Draft(text="", to=(Recipient.parse("sian.orme@manchester.gov.uk"),))
CHAT = Draft(text="", channel="chat")
OFFICIAL = Draft(text="", channel="social", account=Account("official"))
PERSONAL = Draft(text="", channel="social", account=Account("personal"))
CHECKS = (
    a_private_interest_on_an_official_account,
    an_interest_kept_quiet,
    an_official_account_used_privately,
)


def found(base: Draft, text: str) -> bool:
    document = read(replace(base, text=text))
    return any(list(check.find(document, Organisation())) for check in CHECKS)


@pytest.mark.parametrize(
    ("base", "text"),
    [
        (OFFICIAL, "Please sponsor my marathon, every pound helps."),
        (OFFICIAL, "My cousin's shop has 20% off this weekend, give her a follow."),
        (OFFICIAL, "I do a bit of plastering at weekends, message me for a quote."),
        (OFFICIAL, "Quick plug for my blog while nobody's looking."),
        (OFFICIAL, "Selling my car, one owner, £2,400, DM me."),
        (TO_A_COLLEAGUE, "I run a small cleaning business on the side, ring me for prices."),
        (TO_A_COLLEAGUE, "Anyone want to buy tickets for my choir's concert?"),
        (CHAT, "I voted for my sister in the baking thing from the parks account too"),
        (CHAT, "used the markets page to sell my sofa, went in an hour"),
        (TO_A_COLLEAGUE, "I have not disclosed that I own shares in the company."),
        (TO_A_COLLEAGUE, "Please don't mention that my wife is a director of the firm we are scoring."),
        (TO_A_COLLEAGUE, "My cousin works for one of the bidders, could you put in a good word for them?"),
        (TO_A_COLLEAGUE, "I own a stake in the contractor and I have kept that off the register."),
        (TO_A_COLLEAGUE, "I never told procurement that my dad runs the company."),
        (TO_A_COLLEAGUE, "I've started making soap at weekends. Prices are from £4 a bar."),
        (
            TO_A_COLLEAGUE,
            "My uncle's firm is one of the bidders, but there's no need to put it on the form.",
        ),
        (TO_A_COLLEAGUE, "My son is one of the applicants and I'm sitting on the panel."),
        (TO_A_COLLEAGUE, "I've given the job to my brother-in-law, he's cheaper anyway."),
        (TO_A_COLLEAGUE, "It's my cousin's company but nobody needs to know."),
        (TO_A_COLLEAGUE, "My partner runs the cafe whose lease I am renewing next week."),
        (CHAT, "I wrote to my landlord from my work email to give it some weight"),
        (OFFICIAL, "Happy birthday to my mum, seventy today!"),
        (OFFICIAL, "I'm off to the match tonight, come on lads."),
        (
            TO_A_COLLEAGUE,
            "I teach guitar in the evenings. Message me if your kids want lessons, £20 an hour.",
        ),
    ],
)
def test_a_private_interest_is_found(base: Draft, text: str) -> None:
    assert found(base, text)


@pytest.mark.parametrize(
    ("base", "text"),
    [
        (OFFICIAL, "Our choir's concert is on Friday, tickets on our website."),
        (OFFICIAL, '"I love my stall", says Aisha, who has sold samosas at the market for thirty years.'),
        (OFFICIAL, "My name is Sam and I look after Heaton Park."),
        (OFFICIAL, "Follow our podcast for more stories."),
        (OFFICIAL, "Report a bike left on the pavement on our website."),
        (OFFICIAL, "Register my business: a guide for new traders."),
        (PERSONAL, "My band are on at the Star tonight, tickets on the door!"),
        (TO_A_COLLEAGUE, "I run the booking system, please message me for dates."),
        (TO_A_COLLEAGUE, "My wife runs a shop, so I know what December is like."),
        (TO_A_COLLEAGUE, "I have declared my interest in the company and left the panel."),
        (TO_A_COLLEAGUE, "I have no interest to declare."),
        (TO_A_COLLEAGUE, "My brother works for one of the bidders, so I have taken no part in the scoring."),
        (TO_A_COLLEAGUE, "You need to mention it if your wife works for a supplier."),
        (TO_A_COLLEAGUE, "Please tell me if the contractor has not sent my order form."),
        (CHAT, "I used the library's Twitter to answer a resident about the bins."),
        (CHAT, "I shared my rota from the team account on Teams."),
        (TO_A_COLLEAGUE, "Please note that my manager has not agreed the tender."),
        (TO_A_COLLEAGUE, "Could you do me a favour and book the room?"),
        (TO_A_COLLEAGUE, "My quote for the book stall is attached."),
        (TO_A_COLLEAGUE, "In my book that is a fair price."),
        (TO_A_COLLEAGUE, "I'm leaving my van in the depot, please book it in for a service."),
        (TO_A_COLLEAGUE, "I've ordered the sofa for the family room, prices attached."),
        (OFFICIAL, "Vote for my favourite park! says Ali, aged 9."),
        (TO_A_COLLEAGUE, "My club of year 6 pupils meets on Tuesdays, please follow the usual plan."),
        (TO_A_COLLEAGUE, "My son is one of the applicants, so I've stepped back from the panel."),
        (TO_A_COLLEAGUE, "I'm signing the lease next week. The cafe has new owners."),
        (TO_A_COLLEAGUE, "My wife's firm is one of the five, so somebody else is marking the bids."),
        (TO_A_COLLEAGUE, "I make the tea at weekends. The rota is attached."),
        (TO_A_COLLEAGUE, "I work at weekends. Please ring me for the keys."),
        (OFFICIAL, "Happy birthday to our library, seventy today!"),
        (TO_A_COLLEAGUE, "I will mark the bids on Monday. My manager has the papers."),
        (TO_A_COLLEAGUE, "Please say nothing in the room until the vote."),
        (OFFICIAL, "Tell us about your birthday memories of the baths."),
    ],
)
def test_the_services_own_and_declared_ones_are_left_alone(base: Draft, text: str) -> None:
    assert not found(base, text)
