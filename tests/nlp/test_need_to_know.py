"""Who would read of somebody's circumstances, by mailboxes, channel and encryption."""

from dataclasses import replace

import pytest

from nlp.document import read
from nlp.draft import Account, Draft, Recipient
from nlp.need_to_know import readers
from nlp.organisation import Organisation


def to(*mailboxes: str) -> Draft:
    return Draft(text="It is so.", to=tuple(Recipient.parse(each) for each in mailboxes))


OWN = "@manchester.gov.uk"
CASES = (
    (to("sue@mailhaven.example"), "outside"),
    (to("ward4@mft.nhs.uk"), "body"),
    (to("ward4@mft.nhs.uk", "sue@mailhaven.example"), "outside"),
    (to("nhs.uk@mailhaven.example"), "outside"),
    (replace(to("sue@mailhaven.example"), encrypted=True), "handlers"),
    (to(f"sue.bright{OWN}"), "few"),
    (to(f"sue.bright{OWN}", f"dan.fell{OWN}"), "few"),
    (to(f"sue.bright{OWN}", f"dan.fell{OWN}", f"aoife.hill{OWN}"), "many"),
    (to(f"housing.benefit{OWN}"), "handlers"),
    (to(f"social.care.team{OWN}"), "handlers"),
    (to(f"social.care.team{OWN}", f"sue.bright{OWN}"), "few"),
    (to(f"facilities.helpdesk{OWN}"), "many"),
    (to(f"all.staff{OWN}"), "everybody"),
    (replace(to(), channel="social"), "public"),
    (replace(to(), channel="chat"), "many"),
    (replace(to(), channel="chat", account=Account("personal")), "outside"),
    (to(), "outside"),
)


@pytest.mark.parametrize(("draft", "who"), CASES)
def test_who_reads_it(draft: Draft, who: str) -> None:
    document = read(draft)
    assert readers(document.authored[0], document, Organisation()) == who


def test_a_thread_below_a_reply_is_read_by_nobody_new() -> None:
    draft = replace(to("sue@mailhaven.example"), text="Thanks.\n\n> It is so.", reply="reply")
    document = read(draft)
    assert readers(document.passages("quoted")[0], document, Organisation()) == "nobody"
