"""What LanguageTool's rules mean here: each that is off is a rule of its, and says why."""

import time
import zipfile

import pytest

from localagent.wording.engine import Engine
from localagent.wording.java import NAME
from localagent.wording.line import line, matches
from localagent.wording.rules import always_off, kind, known_words, off, off_on
from tests.localagent.wording.asking import languagetool

MADE_AS_IT_GOES = "EN_COMPOUNDS_"
"""Rules that the server makes from a list of words: their names stand in no file."""


@pytest.fixture(scope="module")
def in_the_jars() -> bytes:
    """All that stands in LanguageTool's own jars for English."""
    read = b""
    for pattern in ("languagetool-core-*.jar", "language-en-*.jar"):
        for jar in (languagetool() / NAME).glob(pattern):
            with zipfile.ZipFile(jar) as opened:
                names = (each for each in opened.namelist() if each.endswith((".xml", ".class", ".txt")))
                read += b"\n".join(opened.read(each) for each in names)
    return read


def test_every_rule_that_is_off_is_one_of_languagetools(in_the_jars: bytes) -> None:
    listed = [rule for each in off() for rule in each.rules if not rule.startswith(MADE_AS_IT_GOES)]
    assert [rule for rule in listed if rule.encode() not in in_the_jars] == []


def test_every_rule_is_off_once_for_each_channel_and_says_why() -> None:
    listed = [rule for each in off() for rule in each.rules]
    assert len(listed) == len(set(listed))
    assert all(each.why.endswith(".") and len(each.why) > 20 for each in off())
    assert set(always_off()) < off_on("chat")
    assert "UPPERCASE_SENTENCE_START" not in off_on("email")


def test_every_kind_tells_what_and_what_to_do() -> None:
    assert kind("x", "TYPOS") != kind("x", "GRAMMAR") != kind("x", "unknown")
    assert kind("ENGLISH_WORD_REPEAT_RULE", "MISC").message == "A word stands here twice."
    for each in ("TYPOS", "GRAMMAR", "CASING", "unknown"):
        told = kind("x", each)
        assert told.message.endswith(".")
        assert told.advice.endswith(".")
        assert "you are" not in f"{told.message} {told.advice}".lower()


def test_the_known_words_are_ones_that_languagetool_lacks(engine: Engine) -> None:
    life, end = engine.ready(90), time.monotonic() + 60
    assert life
    with line(life, end) as connection:
        for word in known_words():
            found = matches(connection, f"We said the {word} was here.", end)
            assert any("MORFOLOGIK" in each["rule"]["id"] for each in found), word
