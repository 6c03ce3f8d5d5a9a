"""What a fix leaves of a draft: one edit that says what it does, and nothing where nothing would be left."""

import pytest

from nlp.analysis import analysed
from nlp.draft import Account, Draft, Recipient
from nlp.findings import Fix
from nlp.organisation import Organisation
from nlp.paragraphs import statement
from nlp.review import review
from nlp.softening import softened
from nlp.utterances import wording

OUTSIDE = (Recipient.parse("office@bellhousepm.example"),)
INSULT = "You've sent it to the wrong ward again, you useless lump."


def fixes(draft: Draft, check: str) -> list[Fix]:
    return [
        fix for found in review(draft, Organisation()).findings if found.check == check for fix in found.fixes
    ]


def put_right(text: str, check: str, label: str) -> list[str]:
    return [
        text[: fix.start] + fix.text + text[fix.end :]
        for fix in fixes(Draft(text=text, to=OUTSIDE), check)
        if fix.label_id == label
    ]


@pytest.mark.parametrize(
    ("written", "left"),
    [
        (f"{INSULT} Please send it on.\nThanks", "Please send it on.\nThanks"),
        (f"The form is in.  {INSULT}\nThanks", "The form is in.\nThanks"),
        (f"The form is in. {INSULT} Please send it on.", "The form is in. Please send it on."),
        (f"The form is in.\n\n{INSULT}", "The form is in.\n\n"),
    ],
)
def test_a_sentence_is_taken_out_with_the_blanks_that_it_leaves(written: str, left: str) -> None:
    assert put_right(written, "abuse", "take_sentence_out") == [left]


def test_a_draft_is_never_emptied() -> None:
    assert put_right(INSULT, "abuse", "take_sentence_out") == []


@pytest.mark.parametrize(
    ("written", "check", "left"),
    [
        (
            "The van was left unlocked last night, you moron.",
            "abuse",
            "The van was left unlocked last night.",
        ),
        (
            "The boilers broke down twice in May because Hartwell's work is rubbish.",
            "supplier_quality",
            "The boilers broke down twice in May.",
        ),
        (
            "She missed the meeting on Tuesday, she is hopeless at her job.",
            "incompetence",
            "She missed the meeting on Tuesday.",
        ),
    ],
)
def test_a_sentence_is_cut_down_to_what_happened(written: str, check: str, left: str) -> None:
    rest = "The form is in."
    assert put_right(f"{written} {rest}", check, "keep_facts") == [f"{left} {rest}"]


@pytest.mark.parametrize(
    ("written", "check"),
    [
        ("Darren hasn't a clue how to run a budget and should not be in the job.", "incompetence"),
        ("What a pathetic little man.", "abuse"),
    ],
)
def test_where_all_of_it_judges_nothing_is_cut(written: str, check: str) -> None:
    draft = Draft(text=f"{written} The form is in.", to=OUTSIDE)
    assert [fix.label_id for fix in fixes(draft, check)] == ["take_sentence_out"]


@pytest.mark.parametrize(
    "written",
    [
        "It's rubbish to say the boiler failed and the flat was cold.",
        "We will pay Hartwell's useless shower once they have mended the boiler.",
        "We will pay Hartwell's useless shower provided they mend the boiler.",
    ],
)
def test_no_clause_is_lifted_that_another_denies_and_no_condition_dropped(written: str) -> None:
    (sentence,) = analysed(written)
    rest = softened(wording(written, sentence.words, sentence.names))
    assert rest is None or "flat was cold" not in rest
    assert rest is None or ("once" in rest) == ("once" in written)
    assert rest is None or ("provided" in rest) == ("provided" in written)


def test_the_addresses_of_a_crowd_are_offered_to_copy() -> None:
    crowd = tuple(Recipient.parse(f"resident{letter}@home-{letter}.example") for letter in "ihgfedcba")
    (fix,) = fixes(Draft(text="The meeting is on Thursday.", to=crowd), "recipients")
    assert (fix.kind, fix.text.split(", ")) == ("copy", sorted(each.address for each in crowd))


def test_a_name_is_taken_out_where_it_stands_once() -> None:
    told = "{} has been in hospital since her overdose. Please send the quote by Friday."
    assert put_right(told.format("Mrs Okafor"), "personal_data", "take_name_out") == [told.format("(name)")]
    assert fixes(Draft(text=told.format("The lady at flat 9"), to=OUTSIDE), "personal_data") == []


def test_the_statement_for_a_profile_is_offered_to_copy() -> None:
    told = "Another long night shift in the care home, my residents kept me busy."
    post = Draft(text=told, channel="social", account=Account("personal", profile_disclaimer=False))
    assert fixes(post, "disclaimer") == [
        Fix("copy", "Copy the statement", text=statement(), label_id="copy_statement")
    ]
