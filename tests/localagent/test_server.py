"""The agent as a process and as a thread: one for each person, on loopback alone, with a clean end."""

import os
import signal
import socket
import stat
import subprocess
import time
from pathlib import Path

import httpx
import pytest

from localagent import client, pairing, secret, server
from localagent.problems import Problem
from localagent.settings import Settings
from localagent.settings_files import Loaded
from tests.localagent.agents import BROKEN, SERVE, RunningAgent, folders, running, said


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in folders(tmp_path).items():
        if name.startswith("XDG_"):
            monkeypatch.setenv(name, value)
    return tmp_path


def test_it_listens_on_loopback_alone(agent: RunningAgent) -> None:
    assert said(agent.home) == {"port": agent.port, "pid": agent.pid, "version": "0.1.0"}
    assert f"127.0.0.1:{agent.port}" in (agent.home / "stdout").read_text()
    listening = [line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    found = [place.split(":")[0] for place in listening if place.endswith(f":{agent.port:04X}")]
    assert found
    assert set(found) == {"0100007F"}


def test_where_it_listens_is_for_this_account_alone_and_nothing_lies_beside_it(agent: RunningAgent) -> None:
    state = agent.home / "state/presend"
    assert {file.name for file in state.iterdir()} == {"agent.json", "agent.lock"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in state.iterdir()} == {0o600}


def test_answers_do_not_wait_for_the_callers_acknowledgement(agent: RunningAgent) -> None:
    with httpx.Client() as client:
        times = []
        for _ in range(30):
            started = time.monotonic()
            asked = {"nonce": "0" * 32}
            client.post(f"{agent.url}/v1/hello", json=asked, headers=agent.headers).raise_for_status()
            times.append(time.monotonic() - started)
    assert min(times) < 0.035


def test_a_second_one_says_that_the_first_runs_and_where(agent: RunningAgent) -> None:
    second = subprocess.run(
        [*SERVE, "--settings", str(agent.home / "managed.json")],
        env=folders(agent.home),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert second.returncode != 0
    assert f"already running on port {agent.port}" in second.stdout + second.stderr
    assert agent.ask("/v1/status").status_code == 200


def test_a_port_that_another_program_has_is_named_and_another_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with running(tmp_path, {"port": port}) as agent:
            assert agent.port != port
            (unchecked,) = agent.ask("/v1/status").json()["unchecked"]
            assert unchecked["part"] == "port"
            assert str(port) in unchecked["why"]
            assert str(agent.port) in (tmp_path / "stderr").read_text()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    with running(tmp_path) as agent:
        os.kill(agent.pid, number)
        end = time.monotonic() + 10
        while (tmp_path / "state/presend/agent.json").exists() and time.monotonic() < end:
            time.sleep(0.02)
        assert not (tmp_path / "state/presend/agent.json").exists()
        with pytest.raises(Problem):
            client.hello(agent.port, agent.secret)
    assert "Traceback" not in (tmp_path / "stderr").read_text()


def test_a_review_without_end_keeps_it_neither_from_answering_nor_from_ending(tmp_path: Path) -> None:
    with running(tmp_path, command=BROKEN) as agent:
        with socket.create_connection(("127.0.0.1", agent.port)) as line:
            body = '{"text": "", "subject": "endless"}'
            named = {"Host": f"127.0.0.1:{agent.port}", "Content-Type": "application/json", **agent.headers}
            head = [f"{name}: {value}" for name, value in named.items()]
            head = ["POST /v1/review HTTP/1.1", *head, f"Content-Length: {len(body)}", "", body]
            line.sendall("\r\n".join(head).encode())
            assert agent.ask("/v1/status").status_code == 200
        os.kill(agent.pid, signal.SIGTERM)
        assert _ended(agent.pid, within_s=30)


def test_an_agent_that_was_killed_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    with running(tmp_path) as agent:
        os.kill(agent.pid, signal.SIGKILL)
    with running(tmp_path) as again:
        assert again.secret == agent.secret
        assert again.ask("/v1/status").status_code == 200


def test_a_fresh_pairing_holds_at_once(tmp_path: Path) -> None:
    with running(tmp_path) as agent:
        fresh = secret.new(tmp_path / "data/presend/pairing")
        assert agent.code("/v1/status") == "not_paired"
        paired = f"Bearer {pairing.bearer(fresh)}"
        assert agent.ask("/v1/status", Authorization=paired).status_code == 200
        (tmp_path / "data/presend/pairing").chmod(0o644)
        assert agent.code("/v1/status", Authorization=paired) == "pairing_unsafe"
        assert agent.code("/v1/hello", {"nonce": "0" * 32}, Authorization="") == "pairing_unsafe"


def test_a_secret_that_others_can_read_keeps_it_from_starting(tmp_path: Path) -> None:
    secret.secret(tmp_path / "data/presend/pairing")
    (tmp_path / "data/presend/pairing").chmod(0o644)
    with pytest.raises(AssertionError, match="other people"), running(tmp_path):
        pass


def test_keys_that_are_not_safe_are_made_anew_and_it_says_so(tmp_path: Path) -> None:
    keys = tmp_path / "data/presend/keys"
    before = secret.secret(keys)
    keys.chmod(0o644)
    with running(tmp_path) as agent:
        told = [each["why"] for each in agent.ask("/v1/status").json()["unchecked"]]
        assert any("a new one was made" in why for why in told)
    assert secret.secret(keys) != before


def test_it_runs_in_a_thread_and_stops(own_folders: Path) -> None:
    loaded = Loaded(Settings(port=0))
    for _ in range(2):
        handle = server.start(loaded)
        shared = secret.secret()
        assert client.hello(handle.port, shared).port == handle.port
        assert client.ask(handle.port, shared, "/v1/review", {"text": "Hello"})["verdict"] == "clear"
        with pytest.raises(Problem, match="already running"):
            server.start(loaded)
        handle.stop()
        with pytest.raises(Problem) as gone:
            client.hello(handle.port, shared)
        assert gone.value.code == "agent_unreachable"


def test_the_client_believes_only_what_is_proved(agent: RunningAgent) -> None:
    with pytest.raises(Problem) as unproven:
        client.hello(agent.port, pairing.new_secret())
    assert unproven.value.code == "agent_unproven"
    with pytest.raises(Problem) as unproven:
        client.ask(agent.port, pairing.new_secret(), "/v1/status")
    assert unproven.value.code == "agent_unproven"
    with pytest.raises(Problem) as refused:
        client.ask(agent.port, agent.secret, "/v1/nothing")
    assert refused.value.code == "not_found"


def test_the_client_asks_by_the_method_it_is_told(agent: RunningAgent) -> None:
    answer = client.ask(agent.port, agent.secret, "/v1/ignored", method="DELETE")
    assert answer["ignored"] == 0
    with pytest.raises(Problem) as refused:
        client.ask(agent.port, agent.secret, "/v1/review", {"text": "Hello"}, method="DELETE")
    assert refused.value.code == "method_refused"


def test_the_client_waits_no_longer_than_it_was_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        started = time.monotonic()
        with pytest.raises(Problem) as late:
            client.hello(silent.getsockname()[1], pairing.new_secret(), timeout_s=0.3)
        assert late.value.code == "agent_unreachable"
        assert time.monotonic() - started < 5


def _ended(pid: int, within_s: float) -> bool:
    """Whether the process is gone, or only waits for its parent to take note."""
    end = time.monotonic() + within_s
    while time.monotonic() < end:
        if "State:\tZ" in Path(f"/proc/{pid}/status").read_text():
            return True
        time.sleep(0.05)
    return False
