"""A greeting fits a mailbox by name, initial, short form or near spelling."""

import pytest

from nlp.draft import Recipient
from nlp.names import fits, is_a_person


@pytest.mark.parametrize(
    ("name", "mailbox"),
    [
        ("John", "john.smith@x.example"), ("Smith", "john.smith@x.example"), ("Jon", "john.smith@x.example"),
        ("Bob", "robert.hale@x.example"), ("Kate", "k.lee@x.example"), ("Kev", "kevin.brandreth@x.example"),
        ("Sara", "sarah.oneil@x.example"), ("Liz", "Elizabeth Ray <e.ray@x.example>"),
        ("Andy", "andrew.w@x.example"),
    ],
)  # fmt: skip
def test_a_fitting_greeting_fits(name: str, mailbox: str):
    assert fits(name, Recipient.parse(mailbox))


@pytest.mark.parametrize(
    ("name", "mailbox"),
    [
        ("Sarah", "john.smith@x.example"),
        ("Priya", "Robert Hale <robert.hale@x.example>"),
        ("Samantha", "samuel.jones@x.example"),
        ("Patricia", "patrick.lowe@x.example"),
    ],
)
def test_a_name_of_somebody_else_does_not_fit(name: str, mailbox: str):
    assert not fits(name, Recipient.parse(mailbox))


@pytest.mark.parametrize(
    "mailbox",
    [
        "john.smith@x.example",
        "Ngozi Eze <ngozi.eze@x.example>",
        "sue_hill@x.example",
        "p.sharma@x.example",
        "ruksana.begum@x.example",
    ],
)
def test_a_person_is_known_by_name(mailbox: str):
    assert is_a_person(Recipient.parse(mailbox))


@pytest.mark.parametrize(
    "mailbox",
    ["licensing.unit@x.example", "debt.legal@x.example", "info@x.example", "Leisure Centres <l@x.example>"],
)
def test_a_shared_mailbox_is_nobody(mailbox: str):
    assert not is_a_person(Recipient.parse(mailbox))
