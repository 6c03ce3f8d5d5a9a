"""Runs the agent on a loopback port, one for each person, until somebody stops it."""

import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import IO

import uvicorn
from starlette.routing import BaseRoute

from localagent import agent_file, lock, places
from localagent import secret as secret_file
from localagent.accounts import Accounts
from localagent.agent import Agent, Reviewer
from localagent.app import create_app
from localagent.listening import listen
from localagent.memory import give_back
from localagent.problems import Problem
from localagent.record import Record
from localagent.settings_files import Loaded
from localagent.wording.service import wording
from nlp.draft import Draft
from nlp.review import review

_START_S = 10.0
_STOP_S = 5.0


@dataclass(frozen=True, slots=True)
class Handle:
    """An agent that runs in a thread of this process."""

    agent: Agent
    _server: uvicorn.Server = field(repr=False)
    _thread: threading.Thread = field(repr=False)
    _lock: IO[bytes] = field(repr=False)

    @property
    def port(self) -> int:
        """Where it listens on 127.0.0.1."""
        return self.agent.port

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is not as it should be, such as a port that another program has."""
        return tuple(self.agent.problems())

    def stop(self) -> None:
        """Finish the answers under way, then let go of port, files and lock."""
        self._server.should_exit = True
        self._thread.join(_STOP_S)
        self.agent.wording.stop()
        agent_file.remove()
        self._lock.close()


def start(loaded: Loaded, pages: Sequence[BaseRoute] = (), reviewer: Reviewer | None = None) -> Handle:
    """Start the agent and return once it answers; a Problem where one runs already or none can."""
    held = _only_one()
    try:
        listener, notes = listen(loaded.settings.port)
        agent = _agent(loaded, listener.getsockname()[1], notes, reviewer)
        server, thread = _run(agent, listener, pages)
        agent_file.write(agent.port)
        agent.wording.start()
    except BaseException:
        held.close()
        raise
    threading.Thread(target=_warm, args=(agent,), daemon=True).start()
    return Handle(agent, server, thread, held)


def serve(loaded: Loaded, pages: Sequence[BaseRoute] = (), reviewer: Reviewer | None = None) -> None:
    """Run the agent in the foreground until SIGINT or SIGTERM; standard output says where it listens."""
    with until_told() as told:
        handle = start(loaded, pages, reviewer)
        try:
            print(f"Presend listens on 127.0.0.1:{handle.port}.", flush=True)
            for problem in handle.problems:
                print(problem, file=sys.stderr, flush=True)
            while not told.wait(0.5):  # on Windows only a wait with an end hears Ctrl+C
                pass
        finally:
            handle.stop()


@contextmanager
def until_told() -> Iterator[threading.Event]:
    """An event that SIGINT and SIGTERM set; afterwards the signals do what they did before."""
    told = threading.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: told.set()) for number in signals]
    try:
        yield told
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)


def _only_one() -> IO[bytes]:
    places.private_folder(places.state())
    held = lock.hold(places.lock_file())
    if held is None:
        where = f" on port {agent_file.port()}" if agent_file.port() else ""
        raise Problem("already_running", f"Presend is already running{where}.", "Nothing needs doing.", 409)
    return held


def _keys() -> tuple[str, tuple[Problem, ...]]:
    """The secret that names findings; a new one, with a note, where its file is not safe to use."""
    file = places.keys_file()
    try:
        return secret_file.secret(file), ()
    except Problem:
        return secret_file.new(file), (_KEYS_RENEWED,)


_KEYS_RENEWED = Problem(
    "record_keys_renewed",
    "The file that names findings was not safe to use; a new one was made.",
    "Nothing needs doing; findings that were ignored are shown again.",
)


def _agent(loaded: Loaded, port: int, notes: tuple[Problem, ...], reviewer: Reviewer | None) -> Agent:
    secret_file.secret()
    keys, renewed = _keys()
    record = Record(places.record_file(), loaded.settings.retention_days)
    record.load(date.today())
    settings = loaded.settings
    accounts = Accounts(places.accounts_file(), settings.official_accounts, settings.domains)
    accounts.load()
    return Agent(
        port=port,
        loaded=loaded,
        record=record,
        reviewer=reviewer or partial(review, text_limit=loaded.settings.text_limit),
        secret=secret_file.secret,
        keys=keys.encode("ascii"),
        notes=(*notes, *renewed),
        wording=wording(loaded.settings),
        accounts=accounts,
    )


def _run(
    agent: Agent, listener: socket.socket, pages: Sequence[BaseRoute]
) -> tuple[uvicorn.Server, threading.Thread]:
    config = uvicorn.Config(
        create_app(agent, pages),
        access_log=False,
        date_header=False,
        lifespan="off",
        log_config=None,
        log_level="critical",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=2,
        ws="none",
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    end = time.monotonic() + _START_S
    while not server.started and thread.is_alive() and time.monotonic() < end:
        time.sleep(0.005)
    if not server.started:
        server.should_exit = True
        raise Problem("agent_did_not_start", "Presend did not start.", "Run `presend doctor`.", 500)
    return server, thread


def _warm(agent: Agent) -> None:
    """Load what the first review needs before somebody waits for it."""
    agent.reviewer(Draft(text="Good morning."), agent.organisation(""))
    give_back()
