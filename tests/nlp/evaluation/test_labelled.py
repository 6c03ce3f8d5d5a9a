"""Lines are read as SPEC says, and a bad one is named."""

from pathlib import Path
from typing import Any

import pytest

from nlp.draft import Account, Attachment, Recipient
from nlp.evaluation.labelled import Expected, labelled, read
from nlp.evaluation.lines import Unreadable
from nlp.findings import Severity
from tests.nlp.evaluation.made import PASSWORD, expects, fields, written


def test_a_line_becomes_a_draft_and_its_labels():
    label = expects("credentials", "Harbour-4471-lime", "stop")
    found = labelled(
        fields(
            PASSWORD,
            [label],
            subject="Rota",
            cc=["Jo <jo@rota.example>"],
            reply="reply_all",
            attachments=["rota.xlsx"],
            acceptable=["encryption", "credentials"],
        )
    )
    assert found.draft.text == PASSWORD
    assert found.draft.subject == "Rota"
    assert found.draft.to == (Recipient("", "ros.deane@manchester.gov.uk"),)
    assert found.draft.cc == (Recipient("Jo", "jo@rota.example"),)
    assert found.draft.reply == "reply_all"
    assert found.draft.attachments == (Attachment("rota.xlsx"),)
    assert found.expected == (Expected("credentials", Severity.STOP, "Harbour-4471-lime"),)
    assert found.acceptable == {"encryption"}, "what is expected is not merely acceptable"


def test_a_post_tells_of_its_profile():
    post = fields(channel="social", account="personal", profile_disclaimer=False, profile_names_employer=True)
    account = labelled(post).draft.account
    assert account == Account("personal", profile_disclaimer=False, profile_names_employer=True)


def test_files_are_read_one_after_the_other_and_empty_lines_left_out(tmp_path: Path):
    one = written(tmp_path / "one.jsonl", fields(id="a-1"), fields(id="a-2"))
    one.write_bytes(b"\xef\xbb\xbf" + one.read_bytes() + b"\r\n\n")
    two = written(tmp_path / "two.jsonl", fields(id="b-1"))
    assert [each.id for each in read([one, two])] == ["a-1", "a-2", "b-1"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"text": None}, '"text" must be a string'),
        ({"id": 7}, '"id" must be a string'),
        ({"channel": "fax"}, '"channel" must be one of: email, chat, social'),
        ({"account": None}, '"account" must be one of: work, official, personal'),
        ({"reply": ["new"]}, '"reply" must be one of'),
        ({"to": "ros@manchester.gov.uk"}, '"to" must be a list of strings'),
        ({"cc": [3]}, '"cc" must be a list of strings'),
        ({"profile_disclaimer": "no"}, '"profile_disclaimer" must be true, false or null'),
        ({"expect": None}, '"expect" must be a list of objects'),
        ({"expect": ["credentials"]}, '"expect" must be a list of objects'),
        ({"expect": [expects("rudeness")]}, '"check" must be one of: abuse'),
        ({"expect": [expects("abuse", severity="grave")]}, '"severity" must be one of: advise, warn, stop'),
        ({"expect": [expects("abuse", "not there")]}, "the quote for abuse is neither in the text nor"),
        ({"acceptable": ["rudeness"]}, '"acceptable" must be one of: abuse'),
    ],
)
def test_a_field_that_is_wrong_is_named_with_file_and_line(tmp_path: Path, change: dict[str, Any], says: str):
    file = written(tmp_path / "drafts.jsonl", fields(), {**fields(), **change})
    with pytest.raises(Unreadable) as raised:
        list(read([file]))
    assert str(raised.value).startswith(f"{file}:2: {says}")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "this is not JSON"),
        (b"[1]", "this is not a JSON object"),
        (b'{"text": "caf\xe9"}', "this is not UTF-8"),
        (b"[" * 200_000, "this is nested too deeply"),
        (b"1" * 10_000, "Exceeds the limit"),
    ],
)
def test_a_line_that_is_no_json_object_is_named(tmp_path: Path, line: bytes, says: str):
    file = tmp_path / "drafts.jsonl"
    file.write_bytes(b"\n" + line)
    with pytest.raises(Unreadable) as raised:
        list(read([file]))
    assert str(raised.value).startswith(f"{file}:2: {says}")


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(Unreadable, match=r"none.jsonl cannot be read: no such file or directory"):
        list(read([tmp_path / "none.jsonl"]))
