"""A word for a circumstance counts most where it is said of somebody that they are or have it."""

import pytest

from nlp.classifier import given
from nlp.document import read
from nlp.draft import Draft
from nlp.plight import ASCRIBED, LABEL, NAMED, odds
from nlp.utterances import utterances

CASES = (
    ("Mr Hill is in prison.", ASCRIBED),
    ("Mr Hill works in the prison library.", NAMED),
    ("Aoife has dementia.", ASCRIBED),
    ("Aoife has the dementia leaflets.", NAMED),
    ("Dan was sectioned.", ASCRIBED),
    ("A tenant was sectioned.", NAMED),
    ("I have dementia.", NAMED),
    ("Aoife has the leaflets.", 0),
)


@pytest.mark.parametrize(("text", "more"), CASES, ids=[text for text, _ in CASES])
def test_what_a_word_adds(text: str, more: float) -> None:
    document = read(Draft(text=text))
    (utterance,) = utterances(document)
    assert odds(0, document) - utterance.analysed.sense("circumstances") == pytest.approx(more)


def test_a_post_that_greets_somebody_tells_them_their_own_matter_before_all() -> None:
    named, unnamed = (
        read(Draft(text=f"{greeting}, your arrears are still high.", channel="social"))
        for greeting in ("Hello Mrs Okafor", "Hello")
    )
    assert odds(0, named) - odds(0, unnamed) > 1


@pytest.mark.parametrize("mask", ["*** *** ****", "AB ** ** ** *"])
def test_a_number_with_a_mask_on_is_told_to_nobody(mask: str) -> None:
    document = read(Draft(text=f"The visit to Mr Quine is on Tuesday. His NHS number is {mask}."))
    assert not any(given(odds(at, document), LABEL, "email") for at in range(len(utterances(document))))
