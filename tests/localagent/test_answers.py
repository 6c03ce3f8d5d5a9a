"""Proofs and the one shape of errors, on the real agent over HTTP."""

from hashlib import sha256

import pytest

from localagent import pairing
from localagent.version import VERSION
from tests.localagent.agents import RunningAgent

NONCE = "00112233445566778899aabbccddeeff"
LARGE = b" " * 3_500_000


def test_hello_proves_the_port_that_was_dialled(agent: RunningAgent) -> None:
    found = agent.ask("/v1/hello", {"v": 1, "nonce": NONCE}, Authorization="").json()
    key = pairing.answer_key(agent.secret)
    assert found == {
        "v": 1,
        "name": "presend",
        "version": VERSION,
        "port": agent.port,
        "proof": pairing.hello_proof(key, agent.port, VERSION, NONCE),
    }


@pytest.mark.parametrize("nonce", ["", "0011", "presend", "00112233 5566", "é" * 8, "0" * 129, 12345678])
def test_hello_wants_a_nonce_in_hex(agent: RunningAgent, nonce: object) -> None:
    assert agent.code("/v1/hello", {"nonce": nonce}, Authorization="") == "field_refused"


@pytest.mark.parametrize(
    ("path", "asked", "method", "status"),
    [
        ("/v1/review", {"text": "Hello"}, "POST", 200),
        ("/v1/status", {}, "POST", 200),
        ("/v1/nothing", {}, "POST", 404),
        ("/v1/review", {}, "PUT", 405),
        ("/v1/review", LARGE, "POST", 413),
        ("/v1/review", {"text": 3}, "POST", 422),
        ("/v1/review", b"{", "POST", 400),
        ("/v1/decisions", {"review": "0", "action": "sent"}, "POST", 404),
    ],
)
def test_every_answer_to_the_paired_extension_is_proved(
    agent: RunningAgent, path: str, asked: object, method: str, status: int
) -> None:
    answer = agent.ask(path, asked, method, Presend_Nonce=NONCE)
    key = pairing.answer_key(agent.secret)
    assert answer.status_code == status
    question = pairing.as_asked(method, path, sha256(answer.request.content).hexdigest())
    assert answer.headers["presend-proof"] == pairing.answer_proof(key, NONCE, question, answer.content)


def test_nobody_without_the_bearer_gets_a_proof(agent: RunningAgent) -> None:
    for headers in (
        {"Authorization": ""},
        {"Authorization": "Bearer 00"},
        {"Origin": "null"},
        {"Host": "evil"},
    ):
        for path in ("/v1/review", "/v1/nothing"):
            assert "presend-proof" not in agent.ask(path, {}, Presend_Nonce=NONCE, **headers).headers
    for path in ("/v1/hello", "/practice", "/nothing"):
        assert "presend-proof" not in agent.ask(path, {"nonce": NONCE}, Presend_Nonce=NONCE).headers


@pytest.mark.parametrize("nonce", ["", "zz", "presend\\n1", "00 11 22 33 44", "0" * 200])
def test_what_is_no_nonce_gets_no_proof(agent: RunningAgent, nonce: str) -> None:
    assert "presend-proof" not in agent.ask("/v1/status", Presend_Nonce=nonce).headers


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (b"", "field_refused"),
        (b"{", "not_json"),
        (b"\xff\xfe\xfa", "not_json"),
        (b"[" * 100_000, "not_json"),
        (b'{"text":' + b"9" * 5000 + b"}", "not_json"),
        (b"null", "field_refused"),
        (b"[]", "field_refused"),
        (b'"text"', "field_refused"),
        ({}, "field_refused"),
        ({"text": None}, "field_refused"),
        ({"v": 2, "text": ""}, "field_refused"),
        ({"text": "", "channel": "pigeon"}, "field_refused"),
    ],
)
def test_what_cannot_be_read_is_told_in_the_one_shape(agent: RunningAgent, asked: object, code: str) -> None:
    assert agent.code("/v1/review", asked) == code


def test_the_field_is_named_and_its_value_is_not(agent: RunningAgent) -> None:
    draft = {"text": "", "account": {"kind": "canary"}, "to": ["a@b", 3]}
    answer = agent.ask("/v1/review", draft)
    assert "account.kind" in answer.json()["error"]["message"]
    assert "canary" not in answer.text


def test_a_body_that_is_not_called_json_is_refused(agent: RunningAgent) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        assert agent.code("/v1/review", {"text": ""}, Content_Type=kind) == "field_refused"
