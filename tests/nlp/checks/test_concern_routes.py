"""The same words are a concern where they go to those who hear of one, and a finding anywhere else."""

from dataclasses import replace

import pytest

from nlp.check import Check, Twin
from nlp.checks import CHECKS
from nlp.draft import Draft, Recipient
from nlp.findings import Severity
from nlp.organisation import Organisation
from nlp.review import review
from nlp.verdict import CONCERN, NEVER_HOLD

ROUTE, TEAM = Recipient.parse("concerns@union.example"), Recipient.parse("planning@partner.example")
ORGANISATION = Organisation(concern_routes=("union.example",))
PAIRS = [
    pytest.param(check, pair, id=f"{check.name} {number}")
    for check in CHECKS
    for number, pair in enumerate(check.twins)
    if check.id in CONCERN and not pair.organisation.facts.facts
]


def severities(check: Check, draft: Draft, *to: Recipient) -> set[Severity]:
    sent = replace(draft, channel="email", account=Draft(text="").account, to=to, cc=(), bcc=())
    return {each.severity for each in review(sent, ORGANISATION).findings if each.name == check.name}


@pytest.mark.parametrize(("check", "pair"), PAIRS)
def test_a_concern_only_advises_where_it_is_to_be_heard(check: Check, pair: Twin) -> None:
    assert severities(check, pair.found, ROUTE) <= {Severity.ADVISE}
    elsewhere = severities(check, pair.found, TEAM)
    assert elsewhere
    assert check.id in NEVER_HOLD or max(elsewhere) > Severity.ADVISE
    assert severities(check, pair.found, ROUTE, TEAM) == elsewhere
