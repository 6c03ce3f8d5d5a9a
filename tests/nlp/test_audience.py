"""Who gets what: the public, people outside, colleagues, or nobody new."""

import pytest

from nlp.audience import has_locked_attachments, is_encrypted, is_for_everybody_inside, newcomers, reach
from nlp.document import read
from nlp.draft import Account, Attachment, Draft, Part, Recipient
from nlp.organisation import Organisation

OUTSIDE = (Recipient.parse("a@example.org"),)
INSIDE = (Recipient.parse("b@manchester.gov.uk"),)
TEXT = "New words.\nOld words."
PARTS = (Part("authored", 0, 11), Part("quoted", 11, 21))


def quoted_reach(**fields) -> str:
    document = read(Draft(text=TEXT, parts=PARTS, **fields))
    return reach(document.passages("quoted", "shared")[0], document, Organisation())


def draft_reach(**fields) -> str:
    return reach(None, read(Draft(text="Hello.", **fields)), Organisation())


def test_a_post_is_public():
    assert draft_reach(channel="social") == "public"


def test_a_draft_whose_recipients_nobody_knows_counts_as_leaving():
    assert draft_reach() == draft_reach(channel="chat") == "outside"
    assert draft_reach(channel="chat", to=INSIDE) == "inside"


def test_one_outside_address_takes_a_draft_outside():
    assert draft_reach(to=INSIDE) == "inside"
    assert draft_reach(to=INSIDE, bcc=OUTSIDE) == "outside"
    assert draft_reach(channel="chat", account=Account(kind="personal")) == "outside"


def test_a_quoted_thread_reaches_only_who_is_new_to_it():
    assert quoted_reach(to=OUTSIDE, reply="reply") == "nobody"
    assert quoted_reach(to=OUTSIDE, reply="reply", original_recipients=OUTSIDE) == "nobody"
    assert quoted_reach(to=OUTSIDE, reply="reply_all", original_recipients=INSIDE) == "outside"
    assert quoted_reach(to=OUTSIDE, reply="forward") == "outside"


def test_nobody_is_new_where_the_page_does_not_show_who_was_there():
    assert newcomers(Draft(text="", to=OUTSIDE)) == ()


@pytest.mark.parametrize(
    "subject", ["[ENCRYPT] Referral", "RE: [Secure] Referral", "Encrypt: referral", "(encrypted)"]
)
def test_a_marker_in_the_subject_shows_encryption(subject: str):
    assert is_encrypted(read(Draft(text="x", subject=subject, to=OUTSIDE)), Organisation())


@pytest.mark.parametrize("subject", ["A secure bike shed", "How to encrypt a file", "Securely locked gates"])
def test_talk_about_security_is_not_a_marker(subject: str):
    assert not is_encrypted(read(Draft(text="x", subject=subject, to=OUTSIDE)), Organisation())


def test_a_trusted_domain_counts_as_encrypted_only_if_all_outsiders_have_one():
    trusting = Organisation(encrypted_domains=("example.org",))
    other = Recipient.parse("c@elsewhere.example")
    assert is_encrypted(read(Draft(text="x", to=OUTSIDE)), trusting)
    assert not is_encrypted(read(Draft(text="x", to=(*OUTSIDE, other))), trusting)


def test_a_locked_attachment_is_told_by_its_name_or_the_text():
    assert has_locked_attachments(
        read(Draft(text="", attachments=(Attachment("list (password protected).xlsx"),)))
    )
    assert has_locked_attachments(read(Draft(text="The password-protected list is attached.")))
    assert not has_locked_attachments(read(Draft(text="The list is attached.")))


def test_mailboxes_of_everybody_are_known_by_their_name():
    assert is_for_everybody_inside(Draft(text="", to=(Recipient.parse("all.staff@manchester.gov.uk"),)))
    assert not is_for_everybody_inside(
        Draft(text="", to=(Recipient.parse("halls.bookings@manchester.gov.uk"),))
    )
