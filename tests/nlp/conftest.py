"""What the tests of `nlp` share: a check made up for them, and texts that hypothesis draws."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from nlp.check import Check, Hit
from nlp.document import Document
from nlp.findings import CheckId, Severity
from nlp.organisation import Organisation

settings.register_profile("presend", deadline=None)  # a busy machine is no failure
settings.load_profile("presend")


@pytest.fixture
def organisation() -> Organisation:
    return Organisation(
        secret=b"a secret of the tests",
        concern_routes=("whistleblowing@manchester.gov.uk", "union.example", "Your line manager"),
    )


def finds(
    word: str,
    id: CheckId = "criticism",  # noqa: A002 - the wire's own word
    severity: Severity = Severity.WARN,
    confidence: float = 1.0,
    name: str = "a word",
) -> Check:
    """A check that finds a word wherever it stands in what the author wrote."""

    def find(document: Document, _: Organisation) -> Iterator[Hit]:
        for passage in document.authored:
            at = passage.text.find(word)
            while at >= 0:
                yield Hit(passage.place(at, at + len(word)), confidence)
                at = passage.text.find(word, at + 1)

    return Check(id, name, f"The word {word}.", "7.6", severity, "It says a word.", "Say another.", (), find)
