"""`presend doctor`, against a real agent and in broken homes."""

import socket
import sqlite3
import stat
from contextlib import closing
from datetime import date
from pathlib import Path

from localagent import doctor
from localagent.record import Record
from localagent.window import show
from tests.localagent.agents import RunningAgent, running
from tests.localagent.test_cli import presend


def lines(told: str) -> dict[str, str]:
    """What is said about each thing, with ok or problem in front."""
    rows = [row for row in told.splitlines() if row.startswith(("ok ", "problem "))]
    return {row[9:].partition(":")[0]: row for row in rows}


def test_all_is_well_where_an_agent_runs(tmp_path: Path) -> None:
    with running(tmp_path) as agent:
        done = presend(tmp_path, "doctor", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 0
    assert all(row.startswith("ok") for row in lines(done.stdout).values())
    assert f"port {agent.port} and proved itself" in lines(done.stdout)["Agent"]
    named = {"Pairing", "Agent", "Wording", "Settings", "Facts", "Record", "Window", "Browsers"}
    assert set(lines(done.stdout)) == named


def test_before_the_first_start_it_says_how_to_start(tmp_path: Path) -> None:
    done = presend(tmp_path, "doctor")
    assert done.returncode == 1
    assert lines(done.stdout)["Agent"].startswith("problem")
    assert "presend run" in done.stdout
    assert not (tmp_path / "data").exists()


def test_a_squatter_on_the_agents_port_is_found_out(tmp_path: Path) -> None:
    presend(tmp_path, "pair")
    with socket.create_server(("127.0.0.1", 0)) as squatter:
        (tmp_path / "state/presend").mkdir(parents=True)
        (tmp_path / "state/presend/agent.json").write_text(f'{{"port": {squatter.getsockname()[1]}}}')
        done = presend(tmp_path, "doctor")
    assert lines(done.stdout)["Agent"].startswith("problem")


def test_an_agent_with_another_secret_does_not_count(agent: RunningAgent, tmp_path: Path) -> None:
    presend(tmp_path, "pair")
    (tmp_path / "state/presend").mkdir(parents=True)
    (tmp_path / "state/presend/agent.json").write_text(f'{{"port": {agent.port}}}')
    assert "Something else answers" in lines(presend(tmp_path, "doctor").stdout)["Agent"]


def test_a_pairing_file_that_others_can_read_is_a_problem(tmp_path: Path) -> None:
    presend(tmp_path, "pair")
    file = tmp_path / "data/presend/pairing"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o644)
    done = presend(tmp_path, "doctor")
    assert "can be read by other people" in lines(done.stdout)["Pairing"]
    assert "presend pair --new" in done.stdout


def test_a_bad_setting_and_a_damaged_record_are_named(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"mode": "shout"}')
    (tmp_path / "data/presend").mkdir(parents=True)
    (tmp_path / "data/presend/record.db").write_bytes(b"this is no database at all" * 100)
    found = lines(presend(tmp_path, "doctor", "--settings", "settings.json").stdout)
    assert "mode" in found["Settings"]
    assert "damaged" in found["Record"]


def test_a_record_that_is_only_locked_or_in_the_wrong_hands_is_not_to_be_deleted(tmp_path: Path) -> None:
    file = tmp_path / "data/presend/record.db"
    record = Record(file, 90)
    record.load(date.today())
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        locked = presend(tmp_path, "doctor").stdout
    file.unlink()
    file.mkdir()
    closed = presend(tmp_path, "doctor").stdout
    assert "Another program is using" in lines(locked)["Record"]
    assert "cannot be read and written" in lines(closed)["Record"]
    assert "elete" not in locked + closed


def test_browsers_that_do_and_do_not_find_presend_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / ".mozilla").mkdir()
    presend(tmp_path, "pair", "--native")
    (tmp_path / ".config/chromium").mkdir(parents=True)
    found = lines(presend(tmp_path, "doctor").stdout)
    assert found["Firefox"].startswith("ok")
    assert found["Chromium"].startswith("problem")
    (tmp_path / ".mozilla/native-messaging-hosts/uk.gov.manchester.presend.json").write_text(
        '{"path": "/gone"}'
    )
    assert lines(presend(tmp_path, "doctor").stdout)["Firefox"].startswith("problem")


def test_a_screen_that_cannot_be_opened_is_no_screen(tmp_path: Path) -> None:
    done = presend(tmp_path, "doctor", DISPLAY=":4711", WAYLAND_DISPLAY="")
    assert "no screen here" in lines(done.stdout)["Window"]
    assert "Traceback" not in done.stderr


def test_without_webkit_it_names_the_one_apt_line(tmp_path: Path) -> None:
    (tmp_path / "gi").mkdir()
    (tmp_path / "gi/__init__.py").write_text("raise ImportError('as where python3-gi is not installed')")
    done = presend(tmp_path, "doctor", DISPLAY=":0", PYTHONPATH=str(tmp_path))
    assert lines(done.stdout)["Window"].startswith("problem")
    assert show.APT in done.stdout
    assert "gir1.2-webkit2-4.1" in show.APT


def test_a_line_is_well_exactly_when_nothing_needs_doing() -> None:
    assert doctor.Line("Agent", "answers").is_well
    assert not doctor.Line("Agent", "does not answer", "Start it.").is_well
