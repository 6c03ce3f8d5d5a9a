"""Party politics is minded by whose account it is, who can tell the employer, and how near an election is."""

import pytest

from nlp.draft import Account, Channel, Draft
from nlp.findings import Severity
from nlp.organisation import Organisation
from nlp.review import review

TAKES_SIDES = "Vote Labour on Thursday, the Tories have ruined this city."
INFORMS = "Vote on Thursday, polling stations are open from 7 to 10."
PERSONAL = Account("personal", profile_disclaimer=True, profile_names_employer=False)
KNOWN = Account("personal", profile_disclaimer=True, profile_names_employer=True)
RESTRICTED = Account("personal", profile_disclaimer=True, profile_names_employer=False, restricted=True)


def severities(text: str, account: Account, *, pre_election: bool) -> set[Severity]:
    draft = Draft(text=text, channel="social", account=account)
    found = review(draft, Organisation(pre_election=pre_election)).findings
    return {each.severity for each in found if each.check == "political"}


@pytest.mark.parametrize(
    ("account", "at_other_times", "before_an_election"),
    [
        (Account("official"), Severity.STOP, Severity.STOP),
        (RESTRICTED, Severity.STOP, Severity.STOP),
        (KNOWN, Severity.WARN, Severity.STOP),
        (PERSONAL, Severity.ADVISE, Severity.WARN),
    ],
)
def test_it_is_graver_before_an_election(
    account: Account, at_other_times: Severity, before_an_election: Severity
) -> None:
    assert severities(TAKES_SIDES, account, pre_election=False) == {at_other_times}
    assert severities(TAKES_SIDES, account, pre_election=True) == {before_an_election}


@pytest.mark.parametrize("pre_election", [False, True])
def test_how_to_vote_is_no_politics(pre_election: bool) -> None:
    assert severities(INFORMS, Account("official"), pre_election=pre_election) == set()


@pytest.mark.parametrize(
    ("account", "paragraph"), [(Account("official"), "8.11"), (Account("work"), "8.11"), (KNOWN, "8.14")]
)
def test_the_paragraph_is_that_of_the_account(account: Account, paragraph: str) -> None:
    channel: Channel = "email" if account.kind == "work" else "social"
    found = review(Draft(text=TAKES_SIDES, channel=channel, account=account), Organisation()).findings
    assert {each.paragraph for each in found if each.check == "political"} == {paragraph}
