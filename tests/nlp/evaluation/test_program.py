"""The program as a person runs it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.evaluation.__main__ import main
from tests.nlp.evaluation.made import BINS, PASSWORD, expects, fields, written


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    label = expects("credentials", "Harbour-4471-lime", "stop")
    return written(tmp_path / "drafts.jsonl", fields(PASSWORD, [label], id="made-1"), fields(BINS))


def test_it_runs_as_a_module(drafts: Path):
    command = [sys.executable, "-m", "nlp.evaluation", "drafts", str(drafts)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr == ""
    assert "2 drafts" in done.stdout
    assert "credentials" in done.stdout
    assert PASSWORD not in done.stdout


def test_json_gives_the_same_numbers(drafts: Path, capsys: pytest.CaptureFixture[str]):
    main(["drafts", str(drafts), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["drafts"] == 2
    (row,) = found["all"]["found"]["rows"]
    assert (row["check"], row["found"], row["false"], row["missed"]) == ("credentials", 1, 0, 0)
    assert row["scores"]["f1"] == {"value": 1.0, "low": 1.0, "high": 1.0}
    assert found["all"]["clean_held"]["of"] == 1


def test_a_recorded_measurement_says_what_changed(drafts: Path, capsys: pytest.CaptureFixture[str]):
    history = drafts.with_name("history.jsonl")
    command = ["drafts", str(drafts), "--record", str(history), "--date", "2026-01-05", "--commit", "abc1234"]
    main(command)
    assert "the first measurement" in capsys.readouterr().out
    main(command)
    assert "History: since 2026-01-05 (abc1234, 2 drafts)" in capsys.readouterr().out
    assert len(history.read_text("utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [("", "there are no drafts in these files"), ("{}\n", 'drafts.jsonl:1: "text" must be a string')],
)
def test_what_cannot_be_measured_is_said_in_one_line(
    drafts: Path, content: str, says: str, capsys: pytest.CaptureFixture[str]
):
    drafts.write_text(content, "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["drafts", str(drafts)])
    assert ended.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith(says + "\n")
    assert printed.err.count("\n") == 1


def test_a_record_needs_a_day_and_a_commit(drafts: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["drafts", str(drafts), "--record", "history.jsonl"])
    assert ended.value.code == 2
    assert "--record needs --date and --commit" in capsys.readouterr().err


@pytest.mark.parametrize("program", ["sentences", "entities", "syntax"])
def test_a_file_with_nothing_in_it_is_said_in_one_line(
    tmp_path: Path, program: str, capsys: pytest.CaptureFixture[str]
):
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(SystemExit) as ended:
        main([program, str(empty)])
    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(" in these files\n")


@pytest.mark.parametrize(
    ("program", "numbers"),
    [
        ("drafts", "expected found false missed precision recall F1 micro macro"),
        (
            "sentences",
            "threshold expected found false missed precision recall F1 micro macro flagged ECE said true",
        ),
        ("entities", "expected found false missed precision recall F1 micro macro"),
        ("syntax", "words sentences XPOS morphology lemmas UAS LAS"),
    ],
)
def test_every_number_is_explained(program: str, numbers: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main([program, "--help"])
    shown = capsys.readouterr().out
    for number in numbers.split():
        assert re.search(rf"\n  {number}[ ,]", shown), number
