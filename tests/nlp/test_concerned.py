"""Whose circumstances a sentence tells, and when they are nobody else's."""

import pytest

from nlp.concerned import concerned
from nlp.document import read
from nlp.draft import Draft
from nlp.people import people
from nlp.statements import statements
from nlp.utterances import utterances


def whose(text: str) -> str:
    """The name or role of the one whom the last sentence tells of; empty for nobody."""
    document = read(Draft(text=text))
    sentences = utterances(document)
    party = concerned(len(sentences) - 1, sentences, people(document), statements(document))
    if party is None:
        return ""
    first = party.mentions[0]
    return " ".join(sentences[first.sentence].form(at) for at in range(first.first, first.end))


CASES = (
    ("Mrs Okafor has dementia.", "Mrs Okafor"),
    ("I have dementia.", ""),
    ("My mum has dementia.", ""),
    ("Mrs Patel's mum has dementia.", "mum"),
    ("Councillor Begum has dementia.", ""),
    ("I told Aoife that I have dementia.", ""),
    ("I told Aoife that Dan has dementia.", "Dan"),
    ("Mrs Okafor rang. She has dementia.", "Mrs Okafor"),
    ("Mrs Okafor rang. In hospital again after a fall.", "Mrs Okafor"),
    ("Please contact Scott Hill about the arrears.", ""),
)


@pytest.mark.parametrize(("text", "name"), CASES, ids=[text for text, _ in CASES])
def test_whose_it_is(text: str, name: str) -> None:
    assert whose(text) == name
