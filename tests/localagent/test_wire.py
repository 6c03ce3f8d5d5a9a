"""The JSON contract: reading drafts, and offsets in UTF-16 units."""

import json
from dataclasses import fields, replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localagent import conversion, wire
from localagent.problems import Problem
from localagent.units import Units
from nlp import draft as nlp_draft
from nlp.findings import CHECK_IDS, Finding, Fix, Place, Severity
from nlp.paragraphs import asks
from nlp.review import Review, Unchecked

TEXTS = st.text(st.sampled_from("aé\n\u200d\u0301漢😀👩🏽\ufffd"), max_size=40)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(), below, max_size=3),
    max_leaves=8,
)


@given(TEXTS, st.data())
def test_offsets_are_those_of_javascript(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    finding = _finding(Place("text", start, end), (Fix("replace", "Mask it", start, end, "***"),))
    answer = _answer(finding, nlp_draft.Draft(text=text))
    units = text.encode("utf-16-le")
    for told in (answer.findings[0], answer.findings[0].fixes[0]):
        assert units[2 * told.start : 2 * told.end].decode("utf-16-le") == text[start:end]


@given(TEXTS, TEXTS)
def test_each_place_is_counted_in_its_own_text(subject: str, text: str) -> None:
    draft = nlp_draft.Draft(text=text, subject=subject)
    answer = _answer(_finding(Place("subject", 0, len(subject))), draft)
    assert answer.findings[0].end == len(subject.encode("utf-16-le")) // 2
    assert _answer(_finding(Place("to:2")), draft).findings[0].where == "to:2"


@given(TEXTS, st.integers(-5, 90), st.integers(-5, 90))
def test_parts_arrive_where_javascript_meant_them(text: str, start: int, end: int) -> None:
    sent = {"text": text, "parts": [{"kind": "quoted", "start": start, "end": end}]}
    parts = _read(sent).parts
    assert parts is not None
    units = text.encode("utf-16-le")
    meant = units[2 * max(start, 0) : 2 * max(end, 0)].decode("utf-16-le", "replace")
    found = "".join(text[part.start : part.end] for part in parts)
    assert found.strip("😀👩🏽\ufffd") == meant.strip("😀👩🏽\ufffd")
    assert all(0 <= part.start < part.end <= len(text) for part in parts)


@given(TEXTS)
def test_both_counts_lead_back(text: str) -> None:
    count = Units.of(text)
    assert count.units(len(text)) == len(text.encode("utf-16-le")) // 2
    for point in range(len(text)):
        assert count.points(count.units(point), count.units(point + 1)) == (point, point + 1)


@given(st.lists(st.integers(0, 0xFFFF), max_size=30))
def test_half_characters_are_replaced_and_move_nothing(units: list[int]) -> None:
    escaped = "".join(f"\\u{unit:04x}" for unit in units)
    text = _raw('{"text":"' + escaped + '","subject":"' + escaped + '","to":["' + escaped + '"]}').text
    text.encode("utf-8")
    assert len(text.encode("utf-16-le")) // 2 == len(units)


@given(st.dictionaries(st.sampled_from([*wire.Draft.model_fields, "unknown"]), JUNK))
def test_whatever_comes_is_a_draft_or_a_problem_that_names_a_field(sent: dict[str, object]) -> None:
    problem = _problem_with(sent)
    if problem is not None:
        assert problem.code == "field_refused"
        assert problem.message.split("“")[1].split("”")[0].split(".")[0] in wire.Draft.model_fields


@given(st.text())
def test_no_repr_holds_what_was_written(text: str) -> None:
    canary = f"canary{text}"
    sent = dict.fromkeys(("text", "subject"), canary)
    people = {name: [canary] for name in ("to", "cc", "bcc", "original_recipients")}
    read = wire.read(
        wire.Draft,
        json.dumps({**sent, **people, "account": {"handle": canary}, "attachments": [{"name": canary}]}),
    )
    assert "canary" not in repr(read)
    assert "canary" not in repr(conversion.to_draft(read))


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "text"),
        ({"text": 3}, "text"),
        ({"text": "", "parts": [{"kind": "quoted"}]}, "parts.0.start"),
        ({"text": "", "account": {"kind": "canary"}}, "account.kind"),
        ({"text": "", "to": "canary"}, "to"),
        ({"text": "", "attachments": [{}]}, "attachments.0.name"),
    ],
)
def test_a_wrong_field_is_named_without_its_value(sent: object, field: str) -> None:
    with pytest.raises(Problem) as refused:
        wire.read(wire.Draft, json.dumps(sent))
    assert f"“{field}”" in refused.value.message
    assert "canary" not in str(refused.value)
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("raw", ["", "{", b"\xff\xfa", "[" * 100_000, "9" * 5000])
def test_what_is_no_json_is_told(raw: str | bytes) -> None:
    with pytest.raises(Problem) as refused:
        wire.read(wire.Draft, raw)
    assert refused.value.code == "not_json"


def test_unknown_fields_are_ignored_everywhere() -> None:
    below = {"account": {"kind": "work", "new": 1}, "attachments": [{"name": "a", "new": 1}]}
    sent = {"text": "Hi", "new": 1, **below}
    assert _read(sent).text == "Hi"


def test_a_mailbox_of_any_length_keeps_its_address() -> None:
    named = _read({"text": "", "to": ["(" * 100_000 + " <Someone@Example.ORG>"]}).to[0]
    assert named.address == "someone@example.org"


def test_the_wire_holds_every_field_of_the_draft_and_every_check() -> None:
    assert {field.name for field in fields(nlp_draft.Draft)} == set(wire.Draft.model_fields) - {"v", "moment"}
    assert {field.name for field in fields(nlp_draft.Account)} == set(wire.Account.model_fields)
    assert set(get_args(wire.Finding.model_fields["check"].annotation)) == set(CHECK_IDS)


def test_a_review_is_written_as_agreed() -> None:
    answer = _answer(_finding(Place("text", 1, 2)), nlp_draft.Draft(text="😀b"))
    assert json.loads(answer.model_dump_json()) == {
        "v": 1,
        "review": "r1",
        "verdict": "hold",
        "may_send": "confirm",
        "findings": [
            {
                "check": "credentials",
                "paragraph": "7.11",
                "severity": "warn",
                "confidence": 0.9,
                "may_send": "confirm",
                "where": "text",
                "start": 2,
                "end": 3,
                "message": "m",
                "why": asks("7.11"),
                "advice": "a",
                "fixes": [],
                "key": "ab",
                "message_id": "a_password",
                "values": ["x"],
            }
        ],
        "unchecked": [
            {"part": "text", "why": "w", "what_to_do": "d", "message_id": "text_too_long", "values": ["9"]}
        ],
        "took_ms": 1.3,
        "policy": "p",
        "model": "m",
    }


def _problem_with(sent: object) -> Problem | None:
    try:
        _read(sent)
    except Problem as problem:
        return problem
    return None


def _finding(place: Place, fixes: tuple[Fix, ...] = ()) -> Finding:
    found = Finding("credentials", "a password", "7.11", Severity.WARN, 0.9, place, "m", "a", fixes, "ab")
    return replace(found, may_send="confirm", message_id="a_password", values=("x",))


def _answer(finding: Finding, draft: nlp_draft.Draft) -> wire.Review:
    found = Review("hold", "confirm", (finding,), (Unchecked("text", "w", "d", "text_too_long", ("9",)),))
    return conversion.from_review(found, draft, review="r1", took_ms=1.26, policy="p", model="m")


def _read(sent: object) -> nlp_draft.Draft:
    return _raw(json.dumps(sent))


def _raw(raw: str) -> nlp_draft.Draft:
    return conversion.to_draft(wire.read(wire.Draft, raw))
