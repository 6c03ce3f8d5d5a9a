"""No text, however odd, makes a check slow."""

from time import process_time

import pytest

from nlp.checks import CHECKS
from nlp.document import Document, Passage
from nlp.draft import Draft, Recipient
from nlp.organisation import Organisation
from nlp.plain import Plain

ODD = {
    "digits": "1" * 100_000,
    "spaced digits": "1 " * 50_000,
    "spaces": " " * 100_000,
    "one letter": "a" * 100_000,
    "capitals": "A" * 100_000,
    "short words": "a " * 50_000,
    "empty lines": "\n" * 100_000,
    "dashes": "-" * 100_000,
    "at signs": "a@" * 50_000,
    "passwords": "password " * 11_000,
    "requests": "send me your " * 8_000,
    "sign-ins": "log in as " * 10_000,
    "markings": "OFFICIAL - " * 9_000,
    "headers": "From: x@y.z\n" * 8_000,
    "links": "http://a?b=" * 9_000,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_every_check_is_done_with_an_odd_text_in_a_blink(text: str):
    document = as_it_is(text)
    for check in CHECKS:
        began = process_time()
        list(check.find(document, Organisation()))
        assert process_time() - began < 3, f"{check.name}; the first that asks also reads the meaning"


def as_it_is(text: str) -> Document:
    """The text as one authored passage and no sentences: the checks' own speed, not the reader's."""
    draft = Draft(text=text, to=(Recipient.parse("a.reader@example.org"),))
    whole = Passage(
        "text", "authored", 0, text, Plain(text, range(len(text)), range(1, len(text) + 1)), "email"
    )
    return Document(draft, Passage("subject", "authored", 0, "", Plain("", (), ()), "email"), (whole,), ())
