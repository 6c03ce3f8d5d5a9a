"""LanguageTool's server: one at a time, begun again when it ends or freezes, and never somebody else's."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from localagent import places
from localagent.wording import java
from localagent.wording.dictionary import Dictionary
from localagent.wording.engine import Engine, Pace, free_port
from localagent.wording.java import PROGRAM
from localagent.wording.life import Life, begin, sweep
from localagent.wording.line import NotOursError, is_healthy, line
from localagent.wording.service import SLOW, Wording
from nlp.draft import Draft
from tests.e2e.waiting import until
from tests.localagent.agents import RunningAgent, running
from tests.localagent.wording.asking import COUNCIL, QUICK, found, languagetool, own_folders

DRAFT = Draft(text="It was recieved.")


@contextmanager
def squatter(port: int = 0) -> Iterator[tuple[int, list[bytes]]]:
    """Another program that listens on a port, answers as LanguageTool would, and keeps what it is told."""
    heard: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", port))

    def serve() -> None:
        with suppress(OSError):
            while True:
                caller, _ = listener.accept()
                with caller, suppress(OSError):
                    caller.settimeout(2)
                    heard.append(caller.recv(65536))
                    caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listener.getsockname()[1], heard
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def servers(of: int) -> list[psutil.Process]:
    """The servers of LanguageTool that a process has, by way of their guards."""
    with suppress(psutil.Error):
        return [each for each in psutil.Process(of).children(recursive=True) if each.name() == "java"]
    return []


def server_of(life: Life) -> psutil.Process:
    """The server's own process."""
    process: psutil.Process = life._server
    return process


def test_a_killed_server_is_begun_again_and_whoever_takes_its_port_is_not_asked(
    engine: Engine, wording: Wording
) -> None:
    life = engine.ready(90)
    assert life
    server_of(life).kill()
    server_of(life).wait(5)
    with squatter(life.port) as (_, heard):
        with pytest.raises(NotOursError), line(life, time.monotonic() + 5):
            pass
        assert not is_healthy(life, 1)
        until(lambda: engine.ready(0) not in (None, life), "another server", 60)
        assert found(wording, DRAFT) == ["recieved"]
        assert heard == []
    assert engine.problem is None


def test_a_frozen_server_is_answered_for_in_time_then_ended_and_begun_again(
    engine: Engine, wording: Wording
) -> None:
    life = engine.ready(90)
    assert life
    frozen = server_of(life)
    frozen.send_signal(signal.SIGSTOP)
    begun = time.monotonic()
    advice = replace(wording, deadline_s=0.5).advise(DRAFT, COUNCIL, "test")
    assert (advice.findings, advice.unchecked) == ((), (SLOW,))
    assert time.monotonic() - begun < 2
    until(lambda: engine.ready(0) not in (None, life), "another server", 60)
    assert not frozen.is_running()
    assert found(wording, DRAFT) == ["recieved"]


def test_there_is_one_server_at_most_and_it_is_on_loopback_and_bounded(engine: Engine) -> None:
    life = engine.ready(90)
    assert life
    (server,) = servers(psutil.Process().pid)
    assert server == server_of(life)
    listening = [each.laddr.ip for each in server.net_connections() if each.status == psutil.CONN_LISTEN]
    assert listening == ["127.0.0.1"]
    assert server.memory_info().rss < 450 * 1024 * 1024


def test_a_port_that_another_program_has_is_never_asked(tmp_path: Path) -> None:
    pauses: list[float] = []
    with own_folders(tmp_path), squatter() as (taken, heard):

        def port() -> int:
            pauses.append(time.monotonic())
            return taken

        engine = Engine(languagetool(), pace=replace(QUICK, first_s=0.1), port=port)
        engine.start()
        until(lambda: len(pauses) >= 3, "a third try", 60)
        assert engine.ready(0) is None
        assert engine.problem is not None
        assert engine.problem.code == "wording_failing"
        advice = Wording(_no_words(tmp_path), engine).advise(DRAFT, COUNCIL, "test")
        assert [each.part for each in advice.unchecked] == ["wording"]
        engine.stop()
        assert heard == []
        assert not places.languagetool_file().exists()


def test_the_pause_before_a_new_start_doubles_up_to_a_bound() -> None:
    pace = Pace(first_s=1, most_s=300)
    assert [pace.pause(failures) for failures in (1, 2, 3, 4)] == [1, 2, 4, 8]
    assert pace.pause(10_000) == 300


def test_what_is_missing_is_named_and_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with own_folders(tmp_path):
        engine = Engine(tmp_path / "none", pace=QUICK)
        engine.start()
        until(lambda: engine.problem, "a problem")
        assert engine.problem
        assert engine.problem.code == "wording_languagetool_missing"
        assert "presend languagetool install" in engine.problem.what_to_do
        monkeypatch.setenv("PATH", str(tmp_path))
        until(lambda: engine.problem and engine.problem.code == "wording_java_missing", "no Java")
        engine.stop()


def test_a_java_that_does_not_answer_is_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "java").write_text("#!/bin/sh\nexec sleep 60\n")
    (tmp_path / "java").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(java, "JAVA_S", 0.3)
    assert java.java_missing() is java.NO_JAVA


def test_a_killed_agent_leaves_no_server(tmp_path: Path) -> None:
    with _agent(tmp_path) as agent:
        until(lambda: servers(agent.pid), "a server", 30)
        (server,) = servers(agent.pid)
        psutil.Process(agent.pid).kill()
        psutil.wait_procs([server], timeout=5)
        assert not server.is_running()


def test_a_killed_guard_takes_its_server_along(tmp_path: Path) -> None:
    with own_folders(tmp_path):
        life = begin(languagetool(), free_port(), (), lambda: None)
        file = places.languagetool_file()
        assert json.loads(file.read_text())["pid"] == server_of(life).pid
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        life._guard.kill()
        psutil.wait_procs([server_of(life)], timeout=5)
        assert not life.is_alive()
        assert not server_of(life).is_running()
        life.end()


def test_an_agent_that_is_told_to_stop_ends_its_server(tmp_path: Path) -> None:
    with _agent(tmp_path) as agent:
        until(lambda: servers(agent.pid), "a server", 30)
        (server,) = servers(agent.pid)
    assert not server.is_running()
    assert not (tmp_path / "state/presend/languagetool.json").exists()


def test_a_server_that_an_earlier_agent_has_left_is_swept_up_and_no_other_process(tmp_path: Path) -> None:
    left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", PROGRAM])
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        with own_folders(tmp_path):
            places.state().mkdir(parents=True)
            started = psutil.Process(left.pid).create_time()
            for pid, since in (
                (left.pid, started - 60),
                (other.pid, psutil.Process(other.pid).create_time()),
            ):
                places.languagetool_file().write_text(json.dumps({"pid": pid, "started": since}))
                sweep()
            assert (left.poll(), other.poll()) == (None, None)
            for spoilt in ("", "[]", '{"pid": "x"}'):
                places.languagetool_file().write_text(spoilt)
                sweep()
            places.languagetool_file().write_text(json.dumps({"pid": left.pid, "started": started}))
            sweep()
            until(lambda: left.poll() is not None, "the end of what was left")
            assert not places.languagetool_file().exists()
    finally:
        for process in (left, other):
            process.kill()
            process.wait()


def _no_words(folder: Path) -> Dictionary:
    return Dictionary(folder / "words")


def _agent(home: Path) -> AbstractContextManager[RunningAgent]:
    return running(home, {"wording": True, "languagetool_folder": str(languagetool())})
