"""One real server of LanguageTool for all tests that only ask it."""

from collections.abc import Iterator

import pytest

from localagent.wording.dictionary import Dictionary
from localagent.wording.engine import Engine
from localagent.wording.rules import always_off, known_words
from localagent.wording.service import Wording
from tests.localagent.wording.asking import QUICK, languagetool, own_folders


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """LanguageTool's server, warm."""
    with own_folders(tmp_path_factory.mktemp("wording")):
        started = Engine(languagetool(), always_off(), QUICK)
        started.start()
        try:
            assert started.ready(90), started.problem
            yield started
        finally:
            started.stop()


@pytest.fixture
def wording(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Wording:
    """Advice by that server, with a dictionary of this test's own."""
    assert engine.ready(90), engine.problem
    words = Dictionary(tmp_path_factory.mktemp("words") / "dictionary.txt", known_words())
    return Wording(words, engine, deadline_s=20)
