"""Who may ask: Host, Origin, bearer and body size, on the real agent over HTTP."""

import json
import socket
from collections.abc import Iterator

import httpx
import pytest

from localagent.app import _BESIDE_THE_TEXT, _BYTES_A_CHARACTER
from nlp.limit import TEXT_LIMIT
from tests.localagent.agents import EXTENSION, RunningAgent

LIMIT = _BESIDE_THE_TEXT + _BYTES_A_CHARACTER * TEXT_LIMIT
HELLO = {"v": 1, "nonce": "00112233445566778899aabbccddeeff"}


def test_the_paired_extension_is_let_in(agent: RunningAgent) -> None:
    assert agent.ask("/v1/status").status_code == 200
    assert agent.ask("/v1/status", Host=f"localhost:{agent.port}").status_code == 200
    assert agent.ask("/v1/status", Origin="moz-extension://0b1c8c3e-1d2f-4a60-9e55-0f5a").status_code == 200


@pytest.mark.parametrize("path", ["/v1/status", "/v1/hello", "/practice", "/nothing"])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example"])
def test_another_host_name_is_refused_everywhere(agent: RunningAgent, path: str, host: str) -> None:
    named = host.replace("evil.example", f"evil.example:{agent.port}")
    answer = agent.ask(path, HELLO, Host=named)
    assert answer.status_code == 421
    assert answer.json()["error"]["code"] == "host_refused"


@pytest.mark.parametrize("path", ["/v1/status", "/v1/hello", "/v1", "/v1/nothing", "/%761/status"])
@pytest.mark.parametrize(
    "origin",
    [
        "",
        "null",
        "https://mail.example.org",
        "http://127.0.0.1:27183",
        "own",
        "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        EXTENSION + ".evil.example",
        EXTENSION.upper(),
        "moz-extension:",
    ],
)
def test_an_origin_that_is_not_known_is_refused(agent: RunningAgent, path: str, origin: str) -> None:
    answer = agent.ask(path, HELLO, Origin=agent.url if origin == "own" else origin)
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "origin_refused"


@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer 00", "Basic {}", "{}", "Bearer {}0", "Bearer é"])
@pytest.mark.parametrize("path", ["/v1/status", "/v1/review", "/v1/nothing", "/v1/hello/"])
def test_a_caller_without_the_bearer_is_refused(agent: RunningAgent, path: str, shown: str) -> None:
    right = agent.headers["Authorization"].removeprefix("Bearer ")
    answer = httpx.post(
        agent.url + path,
        headers=[(b"Origin", EXTENSION.encode()), (b"Authorization", shown.format(right).encode())],
    )
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "not_paired"


def test_the_rules_are_asked_in_their_order(agent: RunningAgent) -> None:
    everything = {"Host": "evil.example", "Origin": "null", "Authorization": ""}
    assert agent.code("/v1/review", **everything) == "host_refused"
    assert agent.code("/v1/review", **{**everything, "Host": f"localhost:{agent.port}"}) == "origin_refused"
    assert agent.code("/v1/review", Authorization="") == "not_paired"


@pytest.mark.parametrize("name", ["Host", "Origin", "Authorization"])
def test_a_header_that_comes_twice_counts_for_nothing(agent: RunningAgent, name: str) -> None:
    headers = {"Host": f"127.0.0.1:{agent.port}", **agent.headers}
    lines = [f"{key}: {value}" for key, value in headers.items()]
    raw = _raw(agent, "POST /v1/status", [*lines, f"{name}: {headers[name]}", "Content-Length: 0"])
    assert raw.split(b" ")[1] in (b"400", b"401", b"403", b"421")


def test_hello_needs_no_bearer(agent: RunningAgent) -> None:
    assert agent.ask("/v1/hello", HELLO, Authorization="").status_code == 200


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "TRACE"])
@pytest.mark.parametrize("path", ["/v1/hello", "/v1/review", "/v1/status"])
def test_other_methods_are_refused(agent: RunningAgent, method: str, path: str) -> None:
    answer = agent.ask(path, b"", method)
    assert answer.status_code == 405
    if method != "HEAD":
        assert answer.json()["error"]["code"] == "method_refused"


def test_a_preflight_gets_nothing_that_a_browser_would_accept(agent: RunningAgent) -> None:
    for origin in ("https://mail.example.org", EXTENSION):
        answer = agent.ask(
            "/v1/review",
            b"",
            "OPTIONS",
            Origin=origin,
            Authorization="",
            Access_Control_Request_Method="POST",
            Access_Control_Request_Private_Network="true",
        )
        assert answer.status_code in (401, 403)
        assert not [name for name in answer.headers if name.startswith("access-control")]


def test_no_answer_lets_another_origin_read_it_or_is_kept(agent: RunningAgent) -> None:
    for path in ("/v1/status", "/v1/review", "/v1/nothing", "/nothing"):
        answer = agent.ask(path, {"text": "Hello"})
        assert not [name for name in answer.headers if name.startswith("access-control")]
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "server" not in answer.headers


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/v1/docs", "/v1/"])
def test_there_is_no_documentation_route(agent: RunningAgent, path: str) -> None:
    assert agent.code(path, method="GET") == "not_found"


def test_a_body_over_the_limit_is_refused_by_its_declared_length(agent: RunningAgent) -> None:
    answer = agent.ask("/v1/review", b" " * (LIMIT + 1))
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "too_large"


def test_whoever_has_not_shown_the_bearer_may_say_little(agent: RunningAgent) -> None:
    for path in ("/v1/hello", "/practice"):
        assert agent.code(path, b" " * 4097, Authorization="") == "too_large"


def test_a_body_over_the_limit_is_refused_while_it_streams(agent: RunningAgent) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(LIMIT // 65536 + 2):
            yield b" " * 65536

    answer = httpx.post(f"{agent.url}/v1/review", content=chunks(), headers=agent.headers, timeout=20)
    assert answer.request.headers["transfer-encoding"] == "chunked"
    assert answer.json()["error"]["code"] == "too_large"


def test_a_stream_without_end_is_cut_off(agent: RunningAgent) -> None:
    def chunks() -> Iterator[bytes]:
        while True:
            yield b" " * 1_000_000

    answer = httpx.post(f"{agent.url}/v1/review", content=chunks(), headers=agent.headers, timeout=20)
    assert answer.json()["error"]["code"] == "too_large"
    assert agent.ask("/v1/status").status_code == 200


def test_a_long_text_is_below_the_limit_however_it_is_escaped(agent: RunningAgent) -> None:
    escaped = json.dumps({"text": "Hello", "unknown": "😀" * TEXT_LIMIT}, ensure_ascii=True)
    answer = agent.ask("/v1/review", escaped.encode())
    assert len(escaped) > TEXT_LIMIT * _BYTES_A_CHARACTER
    assert answer.status_code == 200


def _raw(agent: RunningAgent, first: str, lines: list[str]) -> bytes:
    with socket.create_connection(("127.0.0.1", agent.port), 5) as line:
        line.sendall("\r\n".join([f"{first} HTTP/1.1", *lines, "Connection: close", "", ""]).encode())
        return b"".join(iter(lambda: line.recv(65536), b""))
