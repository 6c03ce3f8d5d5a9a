"""What a draft says of its attachments is read; what it asks for, denies or says of other things is not."""

import pytest

from nlp.attached import described_records, said_to_be_confidential
from nlp.document import read
from nlp.draft import Attachment, Draft

LIST = (Attachment("List for Tuesday.xlsx"),)


def mail(text: str, attachments: tuple[Attachment, ...] = LIST) -> Draft:
    return Draft(text=text, attachments=attachments)


def records(draft: Draft) -> int:
    return len(list(described_records(read(draft))))


def confidential(draft: Draft) -> int:
    return len(list(said_to_be_confidential(read(draft))))


@pytest.mark.parametrize(
    "text",
    [
        "The spreadsheet has names, addresses and dates of birth for all tenants.",
        "It includes each pupil's name, diagnosis and school.",
        "I have put everybody's NI numbers and bank details on the second sheet.",
    ],
)
def test_columns_about_people_are_read(text: str):
    assert records(mail(text)) == 1
    assert records(mail(text, ())) == 0


@pytest.mark.parametrize(
    "text",
    [
        "The spreadsheet has no names, addresses or dates of birth.",
        "Names and dates of birth have been removed from the spreadsheet.",
        "Please add names and dates of birth to the spreadsheet.",
        "Could you tell me whether names and dates of birth are needed?",
        "The spreadsheet has the names and addresses of all libraries.",
    ],
)
def test_columns_asked_for_left_out_or_of_something_else_are_not(text: str):
    assert records(mail(text)) == 0


@pytest.mark.parametrize("text", ["These are confidential until the 25th.", "The list is confidential."])
def test_a_file_that_is_called_confidential_is(text: str):
    assert confidential(mail(text)) == 1
    assert confidential(mail(text, ())) == 0


@pytest.mark.parametrize(
    "text",
    [
        "This is not confidential.",
        "The ballot is confidential.",
        "Is this confidential?",
        "The bins for confidential waste are in the corridor.",
    ],
)
def test_what_is_not_called_so_or_is_something_else_is_not(text: str):
    assert confidential(mail(text)) == 0
