"""The command line, as real processes."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from localagent.pairing import read_code
from localagent.version import VERSION
from nlp.checks import CHECKS
from tests.localagent.agents import RunningAgent, folders

PRESEND = (sys.executable, "-P", "-m", "localagent")
PASSWORD = "Hello Priya,\n\nthe password is Heron-Quay-58!\n"
ORDINARY = "Hello Priya,\n\nsee you on Thursday at ten.\n"


def presend(
    home: Path, *arguments: str, given: str | bytes = b"", **more: str
) -> "subprocess.CompletedProcess[str]":
    content = given.encode() if isinstance(given, str) else given
    env = {**folders(home), **more}
    done = subprocess.run(
        [*PRESEND, *arguments], input=content, env=env, cwd=home, capture_output=True, timeout=60
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def line(text: str, **more: Any) -> str:
    return json.dumps({"v": 1, "text": text, **more})


def test_a_folder_that_refuses_is_told_in_the_one_shape(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = presend(tmp_path, "serve", XDG_STATE_HOME=str(tmp_path / "file"))
    assert done.returncode == 2
    assert "The computer refuses" in done.stderr
    assert "system_refused" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_program_is_installed_under_its_name(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("presend")
    done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=60)
    assert done.stdout == f"presend {VERSION}\n"


def test_findings_are_reported_with_the_words_marked_and_status_1(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PASSWORD)
    done = presend(tmp_path, "check", "a.txt")
    assert done.returncode == 1
    assert done.stderr == ""
    assert "a.txt: would be stopped" in done.stdout
    assert "paragraph 7.11, line 3" in done.stdout
    assert re.search(r"\n +the password is Heron-Quay-58!\n +\^+\n", done.stdout)
    assert "What to do: " in done.stdout
    assert "\x1b" not in done.stdout


def test_an_ordinary_draft_on_standard_input_is_status_0(tmp_path: Path) -> None:
    done = presend(tmp_path, "check", given=ORDINARY)
    assert (done.returncode, done.stdout) == (0, "Standard input: nothing found\n")


def test_an_e_mail_is_read_with_its_people_and_attachments(tmp_path: Path) -> None:
    mail = "From: a@manchester.gov.uk\nTo: Priya <priya@example.com>\nSubject: Hello\n\n" + PASSWORD
    (tmp_path / "a.eml").write_text(mail)
    assert presend(tmp_path, "check", "a.eml").returncode == 1


def test_a_missing_file_is_status_2_and_the_other_files_are_still_checked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ORDINARY)
    done = presend(tmp_path, "check", "missing.txt", "a.txt")
    assert done.returncode == 2
    assert done.stdout == "a.txt: nothing found\n"
    assert done.stderr.startswith("presend: missing.txt cannot be read")
    assert "[unreadable]\n  Check " in done.stderr


@pytest.mark.parametrize(
    "arguments", [("chek",), (), ("check", "--format", "xml"), ("serve", "--port", "70000")]
)
def test_a_wrong_command_is_an_error_in_the_same_shape(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = presend(tmp_path, *arguments)
    assert done.returncode == 2
    assert "[usage]" in done.stderr
    assert "--help" in done.stderr
    assert "Traceback" not in done.stderr


def test_for_programs_an_error_is_json_too(tmp_path: Path) -> None:
    done = presend(tmp_path, "check", "missing.txt", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (2, [])
    assert set(json.loads(done.stderr)["error"]) == {"code", "message", "what_to_do"}


def test_json_is_the_wires_review_for_each_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("😀 " + PASSWORD)
    (tmp_path / "b.json").write_text(line(ORDINARY))
    done = presend(tmp_path, "check", "a.txt", "b.json", "--format", "json")
    first, second = json.loads(done.stdout)
    assert (first["file"], second["file"]) == ("a.txt", "b.json")
    assert (first["review"]["verdict"], second["review"]["verdict"]) == ("stop", "clear")
    found = first["review"]["findings"][0]
    units = ("😀 " + PASSWORD).encode("utf-16-le")[found["start"] * 2 : found["end"] * 2].decode("utf-16-le")
    assert "Heron-Quay-58!" in units
    assert "Heron" not in done.stdout


def test_sarif_lists_the_finding_with_its_rule(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PASSWORD)
    done = presend(tmp_path, "check", "a.txt", "--format", "sarif")
    [run] = json.loads(done.stdout)["runs"]
    assert run["results"][0]["ruleId"].startswith("credentials/")
    assert len(run["tool"]["driver"]["rules"]) == len(CHECKS)
    assert done.returncode == 1


def test_each_line_is_answered_in_order_and_a_bad_one_costs_itself_alone(tmp_path: Path) -> None:
    lines = [line(PASSWORD), "{", '{"text": 7, "secret": "Quillfeather"}', "[]", "", line(ORDINARY)]
    done = presend(tmp_path, "check", "--jsonl", "-", given="\n".join(lines))
    first, second, third, fourth, last = map(json.loads, done.stdout.splitlines())
    assert (first["verdict"], last["verdict"]) == ("stop", "clear")
    assert [bad["error"]["code"] for bad in (second, third, fourth)] == [
        "not_json",
        "field_refused",
        "field_refused",
    ]
    assert all(set(bad["error"]) == {"code", "message", "what_to_do"} for bad in (second, third, fourth))
    assert "Quillfeather" not in done.stdout + done.stderr
    assert done.returncode == 2


def test_lines_can_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "drafts.jsonl").write_text(f"{line(ORDINARY)}\n{line(ORDINARY)}\n")
    done = presend(tmp_path, "check", "--jsonl", "drafts.jsonl")
    assert len(done.stdout.splitlines()) == 2
    assert done.returncode == 0


def test_a_line_is_answered_before_the_next_is_written(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*PRESEND, "check", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=folders(tmp_path),
    ) as process:
        assert process.stdin
        assert process.stdout
        for text in (PASSWORD, ORDINARY):
            process.stdin.write(line(text).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["v"] == 1
        process.stdin.close()
        assert process.wait(20) == 1


def test_settings_are_the_managed_file_and_a_bad_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"severities": {"credentials": "off"}, "nonsense": 1}')
    done = presend(tmp_path, "check", "--settings", "settings.json", given=PASSWORD)
    assert (done.returncode, done.stdout) == (0, "Standard input: nothing found\n")
    assert "nonsense" in done.stderr


def test_checking_keeps_nothing(tmp_path: Path) -> None:
    presend(tmp_path, "check", given=PASSWORD)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_a_reader_that_goes_away_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text(f"{line(PASSWORD)}\n" * 500)
    command = f"{sys.executable} -P -m localagent check --jsonl d.jsonl | head -1"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=tmp_path,
        env=folders(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def in_a_terminal(home: Path, **more: str) -> str:
    """What `presend check` shows on a terminal of its own."""
    (home / "a.txt").write_text(PASSWORD)
    child, terminal = pty.openpty()
    env = {**folders(home), "TERM": "xterm", **more}
    with subprocess.Popen(
        [*PRESEND, "check", "a.txt"], stdout=terminal, stdin=terminal, cwd=home, env=env
    ) as process:
        process.wait(60)
    os.close(terminal)
    shown = b""
    while select.select([child], [], [], 0)[0]:
        try:
            shown += os.read(child, 65536)
        except OSError:  # Linux says so at a terminal's end
            break
    os.close(child)
    return shown.decode()


def test_a_terminal_gets_an_underline_and_no_color_is_honoured(tmp_path: Path) -> None:
    plain = dict.fromkeys(("NO_COLOR",), "")
    assert "\x1b[1;4;31mpassword is Heron-Quay-58!\x1b[0m" in in_a_terminal(tmp_path, **plain)
    assert "\x1b" not in in_a_terminal(tmp_path, NO_COLOR="1")


def test_the_handbook_names_every_check(tmp_path: Path) -> None:
    done = presend(tmp_path, "handbook")
    assert done.returncode == 0
    assert all(check.advice.split()[0] in done.stdout and f"`{check.id}`" in done.stdout for check in CHECKS)


def test_pair_shows_the_running_agents_code(agent: RunningAgent) -> None:
    done = presend(agent.home, "pair")
    code = read_code(done.stdout.splitlines()[0])
    assert (code.port, code.secret) == (agent.port, agent.secret)
    assert done.returncode == 0


def test_pair_without_an_agent_says_how_to_start_it(tmp_path: Path) -> None:
    done = presend(tmp_path, "pair")
    assert read_code(done.stdout.splitlines()[0]).port == 27183
    assert "presend run" in done.stdout


def test_a_new_code_is_another_secret(tmp_path: Path) -> None:
    first, second = (presend(tmp_path, "pair", *new).stdout.splitlines()[0] for new in ((), ("--new",)))
    assert read_code(first).secret != read_code(second).secret
    assert (tmp_path / "data/presend/pairing").read_text().strip() == read_code(second).secret


def test_native_writes_a_manifest_for_each_browser_that_was_started(tmp_path: Path) -> None:
    for folder in (".config/chromium", ".mozilla"):
        (tmp_path / folder).mkdir(parents=True)
    done = presend(tmp_path, "pair", "--native")
    assert done.returncode == 0
    name = "uk.gov.manchester.presend.json"
    chromium = json.loads((tmp_path / ".config/chromium/NativeMessagingHosts" / name).read_text())
    firefox = json.loads((tmp_path / ".mozilla/native-messaging-hosts" / name).read_text())
    assert chromium["allowed_origins"] == ["chrome-extension://pbhojmfmgaplmglmikbimihdchdancjb/"]
    assert firefox["allowed_extensions"] == ["presend@manchester.gov.uk"]
    assert all(os.access(manifest["path"], os.X_OK) for manifest in (chromium, firefox))
    assert not (tmp_path / ".config/google-chrome").exists()


def test_native_without_a_browser_says_so(tmp_path: Path) -> None:
    done = presend(tmp_path, "pair", "--native")
    assert (done.returncode, "[no_browser]" in done.stderr) == (2, True)


def said_until(process: "subprocess.Popen[str]", what: str) -> str:
    """Standard output and error up to the line that has `what`."""
    said, end = "", time.monotonic() + 30
    assert process.stdout
    while what not in said and time.monotonic() < end:
        said += process.stdout.readline()
    return said


def test_run_without_a_screen_protects_all_the_same_until_ctrl_c(tmp_path: Path) -> None:
    env = {
        name: value for name, value in folders(tmp_path).items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    with subprocess.Popen(
        [*PRESEND, "run", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env
    ) as process:
        said = said_until(process, "Ctrl+C")
        assert "[no_screen]" in said
        assert "chrome://extensions" in said
        assert "about:debugging" in said
        assert presend(tmp_path, "doctor").stdout.count("proved itself") == 1
        with subprocess.Popen(
            [*PRESEND, "run"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env
        ) as second:
            assert second.wait(30) == 0
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert not (tmp_path / "state/presend/agent.json").exists()


def test_serve_says_where_it_listens_and_ends_when_told(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*PRESEND, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True, env=folders(tmp_path)
    ) as process:
        assert re.search(r"127\.0\.0\.1:\d+", said_until(process, "127.0.0.1"))
        second = presend(tmp_path, "serve")
        assert (second.returncode, "[already_running]" in second.stderr) == (2, True)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
