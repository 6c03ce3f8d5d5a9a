"""What a draft says of whom: denied or not, meant how, of when, and who is given as saying so."""

import pytest

from nlp.document import read
from nlp.draft import Draft
from nlp.statements import Statement, statements
from nlp.utterances import utterances


def said(text: str, word: str) -> Statement:
    """The statement whose predicate is this word."""
    document = read(Draft(text=text))
    sentences = utterances(document)
    return next(each for each in statements(document) if sentences[each.sentence].form(each.head) == word)


DENIED = (
    ("Mr Jones isn't in arrears.", "Mr Jones is in arrears.", "arrears"),
    ("Mr Jones is hardly ever late with his rent.", "Mr Jones is always late with his rent.", "late"),
    ("Dan no longer works here.", "Dan still works here.", "works"),
    ("Sue never answered.", "Sue always answered.", "answered"),
    ("The supplier failed to deliver the van.", "The supplier hurried to deliver the van.", "deliver"),
    ("Dan refused to sign the form.", "Dan offered to sign the form.", "sign"),
    ("Nobody paid the invoice.", "Somebody paid the invoice.", "paid"),
    ("Neither manager answered.", "Either manager answered.", "answered"),
    ("Tidewell did not miss the date.", "Tidewell did not only miss the date but the meeting.", "miss"),
    ("There is no evidence of fraud.", "There is some evidence of fraud.", "is"),
    ("Her rent has not been paid.", "Her rent has been paid.", "paid"),
)


@pytest.mark.parametrize(("denied", "affirmed", "word"), DENIED, ids=[text for text, _, _ in DENIED])
def test_what_is_denied_and_what_is_not(denied: str, affirmed: str, word: str) -> None:
    assert said(denied, word).negated
    assert not said(affirmed, word).negated


MEANT = (
    ("Dan stole the laptop.", "stole", "fact"),
    ("Did Dan steal the laptop?", "steal", "question"),
    ("We wonder whether Dan stole the laptop.", "stole", "question"),
    ("If Dan stole the laptop, we must report it.", "stole", "condition"),
    ("Dan might have stolen the laptop.", "stolen", "hypothesis"),
    ("Perhaps Dan stole the laptop.", "stole", "hypothesis"),
    ("Apparently Dan stole the laptop.", "stole", "hearsay"),
    ("I'm told Dan stole the laptop.", "stole", "hearsay"),
    ("Sue said that Dan stole the laptop.", "stole", "hearsay"),
    ("I said that Dan stole the laptop.", "stole", "fact"),
    ("I think Dan stole the laptop.", "stole", "opinion"),
    ("In my view the plan is poor.", "poor", "opinion"),
    ("The plan is poor.", "poor", "fact"),
    ("Please send the form.", "send", "request"),
    ("Could you send the form?", "send", "request"),
    ("You sent the form.", "sent", "fact"),
    ('"You are a thief", she told me.', "thief", "quotation"),
    ("You are a thief.", "thief", "fact"),
)


@pytest.mark.parametrize(("text", "word", "modality"), MEANT, ids=[text for text, _, _ in MEANT])
def test_how_it_is_meant(text: str, word: str, modality: str) -> None:
    assert said(text, word).modality == modality


def test_what_stands_in_a_thread_is_a_quotation() -> None:
    text = "Thanks.\n\nFrom: Scott Hill\nSent: Monday\nTo: Lettings\n\nDan stole the laptop."
    assert said(text, "stole").modality == "quotation"


HELD = (
    ("Her rent has not been paid.", "paid", "person"),
    ("The tenant who lives at number 9 has moved.", "lives", "resident"),
    ("The supplier failed to deliver the van.", "deliver", "organisation"),
    ("The supplier rang and cancelled the van.", "cancelled", "organisation"),
    ("My rent has not been paid.", "paid", "writer"),
)


@pytest.mark.parametrize(("text", "word", "kind"), HELD, ids=[text for text, _, _ in HELD])
def test_a_subject_left_out_and_a_thing_of_somebodys_lead_to_a_holder(
    text: str, word: str, kind: str
) -> None:
    holder = said(text, word).holder
    assert holder is not None
    assert holder.kind == kind


def test_there_is_no_holder_where_nobody_is_spoken_of() -> None:
    assert said("The van has been repaired.", "repaired").holder is None


TENSES = (
    ("We published the report.", "published", "past"),
    ("We have published the report.", "published", "past"),
    ("We publish the report each year.", "publish", "present"),
    ("We will publish the report.", "publish", "future"),
    ("We are going to publish the report.", "publish", "future"),
)


@pytest.mark.parametrize(("text", "word", "tense"), TENSES, ids=[text for text, _, _ in TENSES])
def test_when_it_is(text: str, word: str, tense: str) -> None:
    assert said(text, word).tense == tense


def test_what_is_said_of_the_writer_and_theirs_is_about_the_writer() -> None:
    assert said("I have been ill.", "ill").about_writer
    assert said("My son has been ill.", "ill").about_writer
    assert not said("My colleague has been ill.", "ill").about_writer
    assert not said("Sue has been ill.", "ill").about_writer


def test_the_repr_holds_nothing_of_the_draft() -> None:
    assert "canary" not in repr(statements(read(Draft(text="Canary Jones canaried the van.")))).lower()
