"""The words people read: each is used, each that is used exists, and all keep the tone."""

import json
import re
from pathlib import Path

import pytest

EXTENSION = Path(__file__).resolve().parents[2] / "extension"
TOLD = json.loads((EXTENSION / "_locales" / "en" / "messages.json").read_text())
MESSAGES = {key: entry["message"] for key, entry in TOLD.items()}
PREFIXES = {key.partition("_")[0] for key in MESSAGES}
FAMILY = "|".join(sorted(PREFIXES))
KEY = re.compile(rf"""["'`]((?:{FAMILY})_(?:[a-z0-9_]|\$\{{[^}}]+\}})+)["'`]""")
"""A key in quotes; in a template, a place to fill in stands for any part of a key."""
NAMED = re.compile(r"__MSG_(\w+?)__")
AMERICAN = (
    r"\b\w+(?:ized?|izing|ization|yzed?|yzing)\b|\b(?:color|center|behavior|favor|canceled|license[ds]?)\w*\b"
)
ACCUSING = r"\byou (?:are|were|have|did|must|should|can't|cannot)\b|\byou're\b|\byour (?:fault|mistake)\b"
JARGON = r"\b(?:invalid|error|failed|illegal|violat\w+|abort\w*|null|exception|timeout|localhost|API)\b"


def used() -> set[str]:
    """Every key that code or a page has in quotes, and every one that a manifest names."""
    files = [path for path in EXTENSION.rglob("*") if "_locales" not in path.parts]
    quoted = {
        key for path in files if path.suffix in {".js", ".html"} for key in KEY.findall(path.read_text())
    }
    return quoted | {
        key for path in files if path.suffix == ".json" for key in NAMED.findall(path.read_text())
    }


def stands_for(written: str) -> set[str]:
    """The messages that a key, or a template of keys, can mean."""
    pattern = re.sub(r"\$\{[^}]+\}", r"\\w+", written)
    return {key for key in MESSAGES if re.fullmatch(pattern, key)}


def test_every_word_that_is_used_exists() -> None:
    assert sorted(key for key in used() if not stands_for(key)) == []


def test_every_word_that_exists_is_used() -> None:
    assert sorted(MESSAGES.keys() - set().union(*map(stands_for, used()))) == []


def test_every_failure_has_words_and_a_way_out() -> None:
    code = re.compile(r"""(?:\bproblem\(|\bpassedOn\(|\bcode: )"([a-z_]+)\"""")
    codes = {each for path in EXTENSION.rglob("*.js") for each in code.findall(path.read_text())} - {
        "superseded"
    }
    assert codes
    assert {
        each for each in codes if not {f"problem_{each}", f"problem_{each}_do"} <= MESSAGES.keys()
    } == set()


def test_the_words_are_in_order() -> None:
    assert list(MESSAGES) == sorted(MESSAGES)


@pytest.mark.parametrize(
    "rule", ["!", AMERICAN, ACCUSING, JARGON, r"(?i)\bplease\b.*\bplease\b", r"\.\.\.", r"\s{2}|^\s|\s$", "'"]
)
def test_every_word_keeps_the_tone(rule: str) -> None:
    assert {key: text for key, text in MESSAGES.items() if re.search(rule, text, re.IGNORECASE)} == {}


def test_no_sentence_is_long() -> None:
    sentences = {key: re.split(r"(?<=[.?])\s", text) for key, text in MESSAGES.items()}
    assert {key: each for key, parts in sentences.items() for each in parts if len(each.split()) > 22} == {}
