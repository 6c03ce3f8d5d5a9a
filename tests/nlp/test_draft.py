"""A draft and its mailboxes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.draft import Account, AccountKind, Channel, Draft, Recipient, Setting


@pytest.mark.parametrize(
    ("mailbox", "name", "address"),
    [
        ("jo@example.org", "", "jo@example.org"),
        ("Jo Bloggs <Jo@Example.org>", "Jo Bloggs", "jo@example.org"),
        ("Bloggs, Jo <jo@example.org>", "Bloggs, Jo", "jo@example.org"),
        ('"Bloggs, Jo" <jo@example.org>', "Bloggs, Jo", "jo@example.org"),
        ("'jo@example.org' <jo@example.org>", "jo@example.org", "jo@example.org"),
        ("chief@manchester.gov.uk <mallory@example.net>", "chief@manchester.gov.uk", "mallory@example.net"),
        ("Jo Bloggs jo@example.org", "Jo Bloggs", "jo@example.org"),
        ("Pat O'Neil <o'neil@example.org>", "Pat O'Neil", "o'neil@example.org"),
        ("mailto:jo@example.org", "", "jo@example.org"),
        ("jo@example.org;", "", "jo@example.org"),
        ("Jo Bloggs", "Jo Bloggs", ""),
        ("@jo_bloggs", "@jo_bloggs", ""),
        ("", "", ""),
    ],
)
def test_a_mailbox_is_read_as_pages_write_it(mailbox: str, name: str, address: str) -> None:
    assert Recipient.parse(mailbox) == Recipient(name, address)


def test_a_bare_name_has_no_domain() -> None:
    assert Recipient.parse("Jo Bloggs").domain == ""
    assert Recipient.parse("Jo <jo@mail.example.org>").domain == "mail.example.org"


@given(st.text())
def test_any_mailbox_can_be_read(mailbox: str) -> None:
    assert Recipient.parse(mailbox).address.count("@") in (0, 1)


@pytest.mark.parametrize(
    ("channel", "account", "setting"),
    [
        ("email", "work", "email"),
        ("email", "personal", "email"),
        ("chat", "work", "chat"),
        ("social", "official", "post"),
        ("social", "work", "post"),
        ("social", "personal", "personal"),
    ],
)
def test_a_draft_knows_where_it_is_written(channel: Channel, account: AccountKind, setting: Setting) -> None:
    assert Draft(text="", channel=channel, account=Account(account)).setting == setting
