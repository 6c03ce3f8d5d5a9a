"""The port that an agent takes, and keeps."""

import json
import socket
from pathlib import Path

import pytest

from localagent import places
from localagent.listening import listen
from tests.e2e.services.processes import free_port
from tests.localagent.agents import running
from tests.localagent.wording.asking import own_folders


def test_a_second_person_keeps_their_port_whoever_starts_first(tmp_path: Path) -> None:
    one, two, settings = tmp_path / "one", tmp_path / "two", {"port": free_port()}
    with running(one, settings) as first, running(two, settings) as second:
        ports = (first.port, second.port)
        assert first.port == settings["port"] != second.port
    with running(two, settings) as second:
        assert second.ask("/v1/status").json()["unchecked"] == []
        with running(one, settings) as first:
            assert (first.port, second.port) == ports


def test_where_another_program_has_the_last_port_too_the_next_one_is_kept(tmp_path: Path) -> None:
    with own_folders(tmp_path), socket.create_server(("127.0.0.1", 0)) as taken:
        wanted = taken.getsockname()[1]
        before, _ = _listened(wanted)
        with socket.create_server(("127.0.0.1", before)):
            now, told = _listened(wanted)
        assert str(before) in told[0]
        assert _listened(wanted) == (now, [])


def test_a_port_that_is_set_anew_comes_before_the_last(tmp_path: Path) -> None:
    with own_folders(tmp_path):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            _listened(taken.getsockname()[1])
        wanted = free_port()
        assert _listened(wanted) == (wanted, [])


@pytest.mark.parametrize(
    "spoilt", ["", "[]", "{}", '{"wanted": WANTED, "had": "x"}', '{"wanted": WANTED, "had": 0}']
)
def test_a_spoilt_memory_is_none(tmp_path: Path, spoilt: str) -> None:
    with own_folders(tmp_path):
        wanted = free_port()
        places.private_folder(places.state())
        places.port_file().write_text(spoilt.replace("WANTED", str(wanted)))
        assert _listened(wanted) == (wanted, [])
        assert json.loads(places.port_file().read_text()) == {"wanted": wanted, "had": wanted}


def test_a_memory_that_cannot_be_kept_stops_nothing(tmp_path: Path) -> None:
    with own_folders(tmp_path):
        places.port_file().mkdir(parents=True)
        wanted = free_port()
        assert _listened(wanted) == (wanted, [])


def _listened(wanted: int) -> tuple[int, list[str]]:
    """Where it would listen, and what is said about that."""
    listener, notes = listen(wanted)
    with listener:
        return listener.getsockname()[1], [note.message for note in notes]
