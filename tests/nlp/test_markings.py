"""Markings are told from the same words in ordinary use."""

import pytest

from nlp.document import read
from nlp.draft import Attachment, Draft
from nlp.markings import markings, telling_attachments


def marked(**fields) -> bool:
    return bool(list(markings(read(Draft(**{"text": "", **fields})))))


@pytest.mark.parametrize(
    "text",
    [
        "OFFICIAL-SENSITIVE\nNotes of the panel.",
        "OFFICIAL - SENSITIVE: notes",
        "[RESTRICTED] Notes of the panel.",
        "CONFIDENTIAL - evaluation panel only",
        "This is not for onward circulation.",
        "Not for publication by virtue of paragraph 3 of Schedule 12A.",
        "Here is the part 2 report you asked for.",
        "The exempt appendix is attached.",
    ],
)
def test_a_marking_or_exempt_paper_is_found(text: str):
    assert marked(text=text)


@pytest.mark.parametrize(
    "text",
    [
        "The official line is sensitive but fair.",
        "Calls to the helpline are confidential.",
        "PROTECT YOUR BIKE: free marking on Saturday",
        "Parking is RESTRICTED on match days.",
        "The SECRET GARDEN opens at 10.",
        "Training on when to use OFFICIAL-SENSITIVE is on Tuesday.",
        "Item 9 is exempt, so the press and public will be excluded.",
        "Part 2 of the quiz is on Friday.",
        "Single people over 75 may be exempt from the fee.",
        "The agenda for part 2 items is published too.",
        "All posts are restricted until the review.",
    ],
)
def test_the_same_words_in_ordinary_use_are_left_alone(text: str):
    assert not marked(text=text)


@pytest.mark.parametrize(
    "subject", ["Confidential: pay review", "RE: Official-Sensitive - panel", "[CONFIDENTIAL] bids"]
)
def test_a_subject_may_carry_the_marking(subject: str):
    assert marked(subject=subject)


@pytest.mark.parametrize(
    "subject", ["Confidential waste collection", "Is this confidential?", "Official opening"]
)
def test_a_subject_may_use_the_word(subject: str):
    assert not marked(subject=subject)


@pytest.mark.parametrize(
    "name", ["Agenda [OFFICIAL-SENSITIVE].docx", "Land - PART 2.docx", "bids_CONFIDENTIAL.xlsx"]
)
def test_a_file_may_carry_the_marking(name: str):
    assert marked(attachments=(Attachment(name),))


@pytest.mark.parametrize(
    ("name", "tells"),
    [
        ("Caseload tracker Oct.xlsx", True),
        ("staff DOBs.csv", True),
        ("Safeguarding policy.pdf", False),
        ("Sickness form blank.docx", False),
        ("Medical Centre site plan.pdf", False),
        ("Minutes 12 June.pdf", False),
    ],
)
def test_a_file_of_records_is_told_by_its_name(name: str, tells: bool):
    assert bool(list(telling_attachments(read(Draft(text="", attachments=(Attachment(name),)))))) == tells
