"""The native-messaging host as a browser starts it: a process, four bytes of length, JSON."""

import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from localagent import lock
from localagent.client import hello
from tests.localagent.agents import folders, running, said

HOST = [sys.executable, "-P", "-c", "import sys; from localagent.native import main; sys.exit(main())"]
PAIRING = json.dumps({"ask": "pairing"}).encode()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A person's folders; an agent that was started in them is stopped at the end."""
    config = tmp_path / "config/presend"
    config.mkdir(parents=True)
    (config / "settings.json").write_text('{"port": 0}')
    yield tmp_path
    with suppress(OSError, ValueError):
        os.kill(said(tmp_path)["pid"], signal.SIGTERM)


def test_it_hands_over_port_and_secret_of_the_agent_that_runs(home: Path) -> None:
    with running(home) as agent:
        (answer,) = _asked(home, PAIRING)
        assert answer == {"port": agent.port, "secret": agent.secret, "version": "0.1.0"}


def test_it_starts_the_agent_which_outlives_it(home: Path) -> None:
    (answer,) = _asked(home, PAIRING)
    assert hello(answer["port"], answer["secret"]).version == answer["version"]
    pid = said(home)["pid"]
    assert os.getsid(pid) == pid
    assert {str(Path(f"/proc/{pid}/fd/{number}").readlink()) for number in range(3)} == {"/dev/null"}


def test_two_browsers_at_once_get_the_same_agent(home: Path) -> None:
    answers: list[dict[str, Any]] = []
    asking = [threading.Thread(target=lambda: answers.extend(_asked(home, PAIRING))) for _ in range(2)]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert answers[0] == answers[1]
    assert answers[0]["port"] == said(home)["port"]


def test_an_agent_that_was_killed_is_started_again(home: Path) -> None:
    (first,) = _asked(home, PAIRING)
    os.kill(said(home)["pid"], signal.SIGKILL)
    (second,) = _asked(home, PAIRING)
    assert second["secret"] == first["secret"]
    assert hello(second["port"], second["secret"])


def test_an_agent_that_is_just_stopping_is_waited_for_and_another_started(home: Path) -> None:
    (home / "state/presend").mkdir(parents=True, mode=0o700)
    held = lock.hold(home / "state/presend/agent.lock")
    assert held
    threading.Timer(2.0, held.close).start()
    (answer,) = _asked(home, PAIRING)
    assert hello(answer["port"], answer["secret"]).version == answer["version"]


def test_a_squatter_on_the_port_is_not_believed(home: Path) -> None:
    with _squatter() as port:
        (home / "state/presend").mkdir(parents=True)
        (home / "state/presend/agent.json").write_text(
            json.dumps({"port": port, "pid": 1, "version": "0.1.0"})
        )
        (answer,) = _asked(home, PAIRING)
        assert answer["port"] != port
        assert hello(answer["port"], answer["secret"])


def test_a_secret_that_others_can_read_is_not_handed_over(home: Path) -> None:
    file = home / "data/presend/pairing"
    file.parent.mkdir(parents=True)
    file.write_text("ABCDEFGHIJKLMNOPQRST\n")
    file.chmod(0o644)
    (answer,) = _asked(home, PAIRING)
    assert answer["error"]["code"] == "pairing_unsafe"
    assert "ABCDEFGH" not in str(answer)


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (b"{}", "not_understood"),
        (b"canary", "not_understood"),
        (b"[" * 60_000, "not_understood"),
        (b"\xff", "not_understood"),
        (b'{"ask":"canary"}', "not_understood"),
        (b" " * 70_000, "too_large"),
    ],
)
def test_what_is_not_understood_is_told_and_the_next_message_is_answered(
    home: Path, message: bytes, code: str
) -> None:
    first, second = _asked(home, message, b"{}")
    assert first["error"]["code"] == code
    assert second["error"]["code"] == "not_understood"
    assert all(first["error"].values())
    assert "canary" not in str(first)


def test_a_browser_that_closes_early_ends_it_quietly(home: Path) -> None:
    for cut in (b"", b"\x02", b"\x10\x00\x00\x00{"):
        ended = subprocess.run(
            HOST, input=cut, env=folders(home), capture_output=True, timeout=20, check=False
        )
        assert ended.returncode == 0
        assert ended.stderr == b""


def test_it_is_light() -> None:
    code = "import sys, localagent.native; print(*sys.modules)"
    names = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "localagent.native" in names
    assert not {"fastapi", "starlette", "uvicorn", "pydantic", "spacy", "numpy", "nlp", "ssl", "email"} & set(
        names
    )


def _asked(home: Path, *messages: bytes) -> list[dict[str, Any]]:
    """The answers of a host that gets these messages and is then left by the browser."""
    sent = b"".join(struct.pack("=I", len(message)) + message for message in messages)
    started = time.monotonic()
    ended = subprocess.run(HOST, input=sent, env=folders(home), capture_output=True, timeout=40, check=True)
    assert ended.stderr == b""
    assert time.monotonic() - started < 40
    return list(_messages(ended.stdout))


def _messages(raw: bytes) -> Iterator[dict[str, Any]]:
    while raw:
        (length,) = struct.unpack("=I", raw[:4])
        yield json.loads(raw[4 : 4 + length])
        raw = raw[4 + length :]


@contextmanager
def _squatter() -> Iterator[int]:
    """Another program on a port that answers every hello as if it were the agent, without the secret."""
    body = json.dumps({"v": 1, "name": "presend", "version": "0.1.0", "proof": "0" * 64}).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=_reply, args=(listener, answer), daemon=True).start()
        yield listener.getsockname()[1]


def _reply(listener: socket.socket, answer: bytes) -> None:
    with suppress(OSError):
        while True:
            line, _ = listener.accept()
            with line:
                line.recv(65536)
                line.sendall(answer)
