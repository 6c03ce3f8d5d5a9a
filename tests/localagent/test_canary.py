"""What was written gets out by no side door: a canary goes in everywhere and is looked for everywhere."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from localagent import wire
from tests.localagent.agents import BROKEN, RunningAgent, running

CANARY = "zx9canary7q"
DRAFT = {"text": f"{CANARY} is the word", "subject": CANARY, "to": [f"{CANARY} <{CANARY}@example.org>"]}
FULL = {
    **DRAFT,
    "cc": [CANARY],
    "bcc": [CANARY],
    "original_recipients": [CANARY],
    "site": CANARY,
    "attachments": [{"name": f"{CANARY}.xlsx", "size": 1, "ref": CANARY}],
    "account": {"kind": "work", "handle": CANARY},
    "parts": [{"kind": "quoted", "start": 0, "end": 3}],
}
WRONG: tuple[object, ...] = (CANARY, [CANARY], {CANARY: CANARY}, [[CANARY]], {"kind": CANARY}, 3.5)
DECISION = {"review": CANARY, "action": "sent", "reason": None, "checks": []}
OTHERS = (("decisions", DECISION), ("ignored", {"key": CANARY}), ("hello", {"nonce": "0"}))
JUNK = (
    f'{{"text": "{CANARY}'.encode(),
    f"{CANARY}".encode(),
    f'{{"text": "{CANARY}", "text": 3}}'.encode(),
    f'{{"text": "\\ud800{CANARY}\\udfff", "channel": 3}}'.encode(),
    f'["{CANARY}"]'.encode("utf-16"),
    b"\xff" + CANARY.encode(),
    b"[" * 60_000 + CANARY.encode(),
    f'{{"{CANARY}": {CANARY}}}'.encode(),
    CANARY.encode() * 320_000,
)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningAgent]:
    with running(tmp_path_factory.mktemp("broken"), command=BROKEN) as agent:
        yield agent


def test_a_crash_says_what_and_where_but_not_about_what(broken: RunningAgent) -> None:
    answer = broken.ask("/v1/review", {**FULL, "subject": f"crash {CANARY}"})
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "internal"
    assert "RuntimeError" in (broken.home / "stderr").read_text()
    _nowhere(broken, [answer])


def test_a_check_that_fails_costs_that_check_alone(broken: RunningAgent) -> None:
    answer = broken.ask("/v1/review", {**DRAFT, "text": f"{CANARY}: her NHS number is 943 476 5919."})
    found = answer.json()
    assert [each["part"] for each in found["unchecked"]] == ["abuse"]
    assert found["verdict"] == "stop"
    _nowhere(broken, [answer])


def test_a_whole_draft_comes_back_in_no_part_of_the_answer(broken: RunningAgent) -> None:
    answer = broken.ask("/v1/review", FULL)
    assert answer.status_code == 200
    _nowhere(broken, [answer])


def test_a_wrong_type_in_any_field_is_not_repeated(broken: RunningAgent) -> None:
    with httpx.Client() as client:
        answers = [
            client.post(f"{broken.url}/v1/review", json={**FULL, field: wrong}, headers=broken.headers)
            for field in wire.Draft.model_fields
            for wrong in WRONG
        ]
        answers += [
            client.post(f"{broken.url}/v1/{path}", json={**right, field: wrong}, headers=broken.headers)
            for path, right in (
                ("decisions", DECISION),
                ("ignored", {"key": CANARY}),
                ("hello", {"nonce": "0"}),
            )
            for field in ("review", "action", "reason", "checks", "key", "scope", "site", "nonce", "v")
            for wrong in WRONG
        ]
    assert 500 not in {answer.status_code for answer in answers}
    _nowhere(broken, answers)


@pytest.mark.parametrize("body", JUNK, ids=range(len(JUNK)))
def test_what_cannot_be_read_is_not_repeated(broken: RunningAgent, body: bytes) -> None:
    answer = broken.ask("/v1/review", body)
    assert answer.status_code in (400, 413, 422)
    _nowhere(broken, [answer])


def test_what_is_refused_is_not_repeated(broken: RunningAgent) -> None:
    answers = [
        broken.ask("/v1/review", FULL, Authorization=f"Bearer {CANARY}"),
        broken.ask("/v1/review", FULL, Origin=f"https://{CANARY}.example"),
        broken.ask("/v1/review", FULL, Host=f"{CANARY}.example"),
        broken.ask("/v1/review", FULL, Presend_Nonce=CANARY),
        broken.ask("/v1/review", FULL, Content_Type=f"text/{CANARY}"),
        broken.ask(f"/v1/{CANARY}", FULL),
        broken.ask(f"/{CANARY}?{CANARY}={CANARY}", FULL),
        broken.ask("/v1/review", FULL, "PUT"),
        broken.ask("/v1/review", FULL, CANARY.upper()),
    ]
    assert all(answer.status_code >= 400 for answer in answers[:3])
    _nowhere(broken, answers)


def test_what_is_no_http_is_not_repeated(broken: RunningAgent) -> None:
    for raw in (CANARY, f"POST /{CANARY}\r\n\r\n", f"POST / HTTP/1.1\r\n{CANARY} {CANARY}\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", broken.port), 5) as line:
            line.sendall(raw.encode())
            line.shutdown(socket.SHUT_WR)
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        assert CANARY.encode() not in answer
    _nowhere(broken, [])


def test_a_damaged_record_stops_no_review_and_says_nothing(tmp_path: Path) -> None:
    with running(tmp_path, command=BROKEN) as agent:
        record = tmp_path / "data/presend/record.db"
        record.write_bytes(b"no database" * 500)
        review = agent.ask("/v1/review", {**FULL, "text": f"{CANARY} NHS number 943 476 5919"})
        decision = {"review": review.json()["review"], "action": "sent", "note": CANARY}
        decided = agent.ask("/v1/decisions", decision)
        status = agent.ask("/v1/status")
        assert (review.status_code, decided.status_code) == (200, 200)
        assert [each["part"] for each in status.json()["unchecked"]] == ["record"]
        _nowhere(agent, [review, decided, status])


def test_decisions_and_ignores_leave_no_word_in_any_file(tmp_path: Path) -> None:
    with running(tmp_path) as agent:
        review = agent.ask("/v1/review", {**FULL, "text": f"{CANARY} NHS number 943 476 5919"}).json()
        answers = [
            agent.ask("/v1/decisions", {"review": review["review"], "action": "changed", "text": CANARY}),
            *(
                agent.ask("/v1/ignored", {"key": each["key"], "scope": "here", "site": CANARY})
                for each in review["findings"]
            ),
        ]
        assert answers[0].status_code == 200
        _nowhere(agent, answers)
    _nowhere(agent, [])


def _nowhere(agent: RunningAgent, answers: list[httpx.Response]) -> None:
    """The canary is in no answer, nothing printed and no file (the managed settings are the test's own)."""
    for answer in answers:
        assert CANARY not in answer.text.lower()
        assert CANARY not in json.dumps(dict(answer.headers)).lower()
    for file in agent.home.rglob("*"):
        if file.is_file():
            assert CANARY.encode() not in file.read_bytes().lower(), file.name
