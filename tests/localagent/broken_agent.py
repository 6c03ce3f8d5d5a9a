"""The agent with a check that fails as a careless one would: with the draft in its error."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from localagent import server
from localagent.settings_files import load
from nlp.check import Hit, check
from nlp.checks import CHECKS
from nlp.document import Document
from nlp.draft import Draft
from nlp.findings import Severity
from nlp.organisation import Organisation
from nlp.review import Review, review


@check("abuse", paragraph="5.1", severity=Severity.WARN, message="m", advice="a", twins=())
def a_careless_check(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Fail."""
    raise ValueError(document.draft.text)


def reviewer(draft: Draft, organisation: Organisation) -> Review:
    """Crash, or never end, where the subject asks for it."""
    if draft.subject == "endless":
        threading.Event().wait()
    if draft.subject.startswith("crash"):
        raise RuntimeError(repr((draft.text, draft.to)))
    return review(draft, organisation, checks=(*CHECKS, a_careless_check))


if __name__ == "__main__":
    server.serve(load(Path(sys.argv[2])), reviewer=reviewer)
