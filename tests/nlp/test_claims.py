"""What a draft says of those in the register: consistent, contradicted, or of something else; with twins."""

import pytest

from nlp.claims import Standing, claims
from nlp.document import read
from nlp.draft import Draft
from nlp.facts import Fact, Register, register
from nlp.findings import SURE

STAFF, PAPER, HOUSE = (
    ("staff list", "1 March 2027"),
    ("cabinet minutes", "9 June 2026"),
    ("register", "3.2.27"),
)
KNOWN = register(
    (
        Fact("Priya Nolan", "person", "role", "Head of Housing", *STAFF, also=("Priya Nolan-Shaw",)),
        Fact("Priya Nolan", "person", "employer", "Manchester City Council", *STAFF),
        Fact("Darren Pike", "person", "status", "in post", *STAFF),
        Fact("Darren Pike", "person", "role", "deputy director of planning", *STAFF),
        Fact("Tom Ashdown", "person", "status", "cleared of theft", *STAFF),
        Fact("Northgate Pool", "matter", "opening date", "4 May 2027", *PAPER),
        Fact("Northgate Pool", "matter", "budget", "£3.2m", *PAPER),
        Fact("Northgate Pool", "matter", "cost", "£3.36 million", *PAPER),
        Fact("Northgate Pool", "matter", "status", "closed", *PAPER),
        Fact("Mill Lane scheme", "matter", "decision", "approved", *PAPER),
        Fact("Mill Lane", "matter", "turnout", "34 per cent", *PAPER),
        Fact("Mosswell Ltd", "organisation", "status", "trading", *HOUSE),
        Fact("Mosswell Ltd", "organisation", "staff", "62", *HOUSE),
        Fact("Mosswell Ltd", "organisation", "contract ends", "31 March 2028", *HOUSE),
    )
)


def standing(text: str, known: Register = KNOWN) -> set[Standing]:
    return {claim.standing for claim in claims(read(Draft(text=text)), known)}


def sure(text: str) -> float:
    return max(
        claim.sure for claim in claims(read(Draft(text=text)), KNOWN) if claim.standing == "contradicted"
    )


CONTRADICTED_AND_CONSISTENT = (
    ("Priya Nolan is the head of planning.", "Priya Nolan is the head of housing."),
    ("Priya Nolan, our head of libraries, will speak.", "Priya Nolan, our head of housing, will speak."),
    ("The meeting hears the head of planning, Priya Nolan.", "It hears the head of housing, Priya Nolan."),
    ("Priya Nolan is the chief executive.", "Priya Nolan is head of housing services."),
    ("Priya Nolan is the former head of housing.", "Priya Nolan is now the head of housing."),
    ("Darren Pike is the director of planning.", "Darren Pike is the deputy director of planning."),
    ("Priya Nolan is employed by Mosswell Ltd.", "Priya Nolan is employed by Manchester City Council."),
    ("Darren Pike has been sacked.", "Darren Pike has been reinstated."),
    ("Darren Pike has been suspended.", "Darren Pike has not resigned, and is employed here."),
    ("Tom Ashdown was found guilty of theft.", "Tom Ashdown was cleared of theft."),
    ("Northgate Pool opens on 5 May 2027.", "Northgate Pool opens on 4 May 2027."),
    ("Northgate Pool will open on Tues 11th May 2027.", "Northgate Pool will open on Tues 4th May '27."),
    (
        "The opening date of Northgate Pool is 04/06/2027.",
        "The opening date of Northgate Pool is 04/05/2027.",
    ),
    ("Northgate Pool does not open on 4 May 2027.", "Northgate Pool does open on 4 May 2027."),
    ("Northgate Pool's budget is £2m.", "Northgate Pool's budget is £3.2m."),
    ("Northgate Pool has a budget of £5m.", "Northgate Pool has a budget of £3,200,000."),
    ("Northgate Pool costs £4.4 million.", "Northgate Pool costs £3.4 million."),
    ("Northgate Pool is open.", "Northgate Pool is shut."),
    ("The Mill Lane scheme was refused.", "The Mill Lane scheme was approved."),
    ("The Mill Lane scheme has been turned down.", "The Mill Lane scheme has been passed."),
    ("The committee refused the Mill Lane scheme.", "The committee approved the Mill Lane scheme."),
    ("The Mill Lane scheme has not been approved.", "The Mill Lane scheme has been approved."),
    ("The turnout in Mill Lane is 43%.", "The turnout in Mill Lane is 34%."),
    ("Mosswell Ltd has gone into liquidation.", "Mosswell Ltd is trading."),
    ("Mosswell is in administration.", "Mosswell is in business."),
    ("Mosswell has 75 staff.", "Mosswell has 62 staff."),
    ("Mosswell's contract ends on 31 March 2027.", "Mosswell's contract ends on 31 March 2028."),
)


@pytest.mark.parametrize(("against", "with_it"), CONTRADICTED_AND_CONSISTENT)
def test_what_the_register_contradicts_and_what_it_says_too(against: str, with_it: str) -> None:
    assert "contradicted" in standing(against)
    assert standing(with_it) >= {"consistent"}
    assert "contradicted" not in standing(with_it)


OF_SOMETHING_ELSE = (
    "Dan Nolan is the head of planning.",
    "Priya is the head of planning.",
    "Priya Nolan's manager is the head of planning.",
    "Priya Nolan was the head of planning.",
    "Is Priya Nolan the head of planning?",
    "If Priya Nolan is the head of planning, ask her.",
    "Priya Nolan would be the head of planning.",
    "Priya Nolan is a tenant of ours.",
    "The head of planning wrote to Priya Nolan.",
    "Priya Nolan will meet the head of planning, Sue Hill.",
    "Priya Nolan does not work for Mosswell Ltd.",
    "Priya Nolan works with Mosswell Ltd.",
    "Northgate Pool Road opens on 5 May 2027.",
    "Northgate Pool opens its books on 5 May 2027.",
    "The café at Northgate Pool opens on 5 May 2027.",
    "Northgate Pool closes on 5 May 2027.",
    "The consultation on Northgate Pool opens on 5 May 2027.",
    "We meet at Northgate Pool on 5 May 2027.",
    "Northgate Pool opens between 5 May 2027 and 9 May 2027.",
    "The old budget for Northgate Pool is £2m.",
    "The budget for Northgate Pool was £2m in 2019.",
    "The budget for Northgate Pool is about £2m.",
    "The paint budget for Northgate Pool is £900.",
    "We spent £900 of the Northgate Pool budget.",
    "The budget for Northgate Pool is 40% spent.",
    "Northgate Pool opens at 7 each day.",
    "Northgate Pool should be open.",
    "Northgate Pool's café is open.",
    "The Mill Lane scheme will be refused.",
    "Sam refused to read the Mill Lane scheme.",
    "The Mill Lane scheme team refused the offer.",
    "Mosswell refused the van.",
    "Mosswell's landlord has gone into liquidation.",
    "Mosswell has not gone into liquidation.",
    "Mosswell has 60 staff.",
    "Mosswell has 75 vans.",
    "Mosswell has more than 75 staff.",
    "Mosswell wants 75 staff.",
    "Mosswell's contract was signed on 31 March 2027.",
    "Mosswell's lease ends on 31 March 2027.",
    "mosswell grows in the marsh and is dissolved by rain.",
)


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE)
def test_what_is_about_something_else_is_not_in_the_register(text: str) -> None:
    assert standing(text) <= {"not in the register"}


EXCUSED = (
    "Allegedly Mosswell has gone into liquidation.",
    'Mosswell has "gone into liquidation".',
    "Mosswell has gone into liquidation, just saying 😂",
    "Sam says that Mosswell has gone into liquidation.",
    "Northgate Pool opens on 5 May 2027, apparently.",
)


@pytest.mark.parametrize("text", EXCUSED)
def test_what_others_are_said_to_say_is_said_all_the_same(text: str) -> None:
    assert "contradicted" in standing(text)


LESS_SURE = (
    ("Priya Nolan rang. She is the head of planning.", "Priya Nolan is the head of planning."),
    ("I think Priya Nolan is the head of planning.", "Priya Nolan is the head of planning."),
    ("Northgate Pool opens on 5 May.", "Northgate Pool opens on 5 May 2027."),
    ("Darren Pike was sacked.", "Darren Pike has been sacked."),
    ("Northgate Pool is open on Mondays.", "Northgate Pool is open."),
)


@pytest.mark.parametrize(("loose", "plain"), LESS_SURE)
def test_a_loose_statement_only_advises(loose: str, plain: str) -> None:
    assert sure(loose) * 0.9 < SURE <= sure(plain) * 0.9


def test_a_thread_below_is_not_the_writers() -> None:
    assert (
        standing("Thanks.\n\nFrom: Sam Hill\nSent: Monday\nTo: Lettings\n\nMosswell has gone bust.") == set()
    )


def test_any_of_several_values_agrees_and_the_newest_contradicts() -> None:
    facts = (
        Fact("Ida Crane", "person", "role", "Chair of Finance", "minutes", "1 May 2027"),
        Fact("Ida Crane", "person", "role", "Chair of Planning", "minutes", "1 May 2026"),
    )
    known = register(facts)
    assert standing("Ida Crane is chair of planning.", known) == {"consistent"}
    (claim,) = claims(read(Draft(text="Ida Crane is chair of libraries.")), known)
    assert (claim.standing, claim.fact) == ("contradicted", facts[0])


def test_an_empty_register_compares_nothing() -> None:
    assert standing("Mosswell has gone bust.", Register()) == set()
