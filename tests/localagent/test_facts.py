"""The register of facts: imported, shown and removed on the command line, and used by the real agent."""

import json
import os
import re
import stat
from pathlib import Path

import pytest

from localagent import facts, facts_file, places
from localagent.problems import Problem
from tests.localagent.agents import RunningAgent, running
from tests.localagent.test_cli import presend

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs/facts.md").read_text()
HEADER = "name,kind,also known as,attribute,value,source,date\n"
POOL = "Northgate Pool,matter,,opening date,4 May 2027,minutes,9 June 2026\n"
LATE = {"text": "Northgate Pool opens on 5 May 2027.", "to": ["news@quine.example"]}


def written(kind: str) -> str:
    """The example of that kind in the document."""
    found = re.search(rf"```{kind}\n(.*?)```", DOCUMENT, re.S)
    assert found
    return found[1]


def imported(home: Path, name: str, content: str | bytes) -> str:
    """What the command says when it imports a file."""
    home.mkdir(exist_ok=True)
    (home / name).write_bytes(content.encode() if isinstance(content, str) else content)
    done = presend(home, "facts", "import", name)
    return done.stdout if done.returncode == 0 else done.stderr


def claims(agent: RunningAgent, text: str) -> list[dict[str, str]]:
    found = agent.ask("/v1/review", {**LATE, "text": text}).json()["findings"]
    return [each for each in found if each["check"] == "untrue_claim"]


@pytest.fixture(scope="module")
def documented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("facts")
    assert "Imported 7 facts about 1 person and 1 organisation and 2 other matters" in imported(
        home, "facts.csv", written("csv")
    )
    return home


def test_the_example_of_the_document_does_what_the_document_says(documented: Path) -> None:
    rows = re.findall(r"^\| (.*?\.) \| (consistent|contradicted|not in the register) \|$", DOCUMENT, re.M)
    assert len(rows) == 8
    with running(documented) as agent:
        told = {draft: bool(claims(agent, draft)) for draft, _ in rows}
    assert told == {draft: standing == "contradicted" for draft, standing in rows}


def test_a_finding_shows_value_source_and_date(documented: Path) -> None:
    with running(documented) as agent:
        (found,) = claims(agent, LATE["text"])
    assert found["severity"] == "warn"
    assert "opening date “4 May 2027”" in found["message"]
    assert "(from Executive minutes, 9 June 2026)" in found["advice"]
    assert "false" not in found["message"] + found["advice"]


def test_a_running_agent_takes_a_new_register_and_does_without(tmp_path: Path) -> None:
    with running(tmp_path) as agent:
        before = agent.ask("/v1/status").json()["revision"]
        assert claims(agent, LATE["text"]) == []
        imported(tmp_path, "facts.csv", HEADER + POOL)
        assert len(claims(agent, LATE["text"])) == 1
        assert agent.ask("/v1/status").json()["revision"] != before
        assert presend(tmp_path, "facts", "remove").stdout == "The register of facts is removed.\n"
        assert claims(agent, LATE["text"]) == []
        assert agent.ask("/v1/status").json()["revision"] == before


def test_a_damaged_register_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    imported(tmp_path, "facts.csv", HEADER + POOL)
    (tmp_path / "config/presend/facts.json").write_text('[{"name": "Northgate Pool"}]')
    with running(tmp_path) as agent:
        (unchecked,) = agent.ask("/v1/status").json()["unchecked"]
        assert unchecked["part"] == "facts"
        assert "presend facts import" in unchecked["what_to_do"]
        assert agent.ask("/v1/review", LATE).status_code == 200


def test_nobody_is_told_anything_where_the_message_goes_to_a_route_for_concerns(tmp_path: Path) -> None:
    imported(tmp_path, "facts.csv", HEADER + POOL)
    with running(tmp_path, {"concern_routes": ["quine.example"]}) as agent:
        (found,) = claims(agent, LATE["text"])
    assert found["severity"] == "advise"


def test_the_command_check_compares_too(documented: Path) -> None:
    done = presend(documented, "check", given=LATE["text"] + "\n")
    assert "opening date “4 May 2027”" in done.stdout


def test_the_register_is_the_persons_own_and_is_counted(documented: Path) -> None:
    kept = documented / "config/presend/facts.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert len(json.loads(kept.read_text())) == 7
    assert presend(documented, "facts").stdout.startswith("The register in force is your own: 7 facts about")


def test_without_a_register_it_says_how_to_import_one(tmp_path: Path) -> None:
    assert "presend facts import FILE" in presend(tmp_path, "facts").stdout
    assert presend(tmp_path, "facts", "remove").stdout == "There was no register of facts.\n"


def test_toml_says_the_same(tmp_path: Path) -> None:
    assert imported(tmp_path, "facts.toml", written("toml")).startswith(
        "Imported 1 fact about 1 other matter."
    )
    with running(tmp_path) as agent:
        assert len(claims(agent, LATE["text"])) == 1
        assert len(claims(agent, "Northgate baths will open on 5th May '27.")) == 1
        assert claims(agent, "Northgate baths will open on 4th May '27.") == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_as_any_spreadsheet_saves_it(tmp_path: Path, mark: str, encoding: str) -> None:
    rows = (HEADER + "Northgate Pool,Matter,,Budget,£2.4m,minutes,9/6/26\n,,,,,,\n").replace(",", mark)
    file = tmp_path / "facts.CSV"
    file.write_bytes(rows.replace("\n", "\r\n").encode(encoding))
    (fact,), problems = facts_file.read(file)
    assert problems == ()
    assert (fact.kind, fact.value, fact.date) == ("matter", "£2.4m", "9/6/26")


FAULTY = """Nolan,person,,role,Boss,list,1/3/2027

Mill Lane,matter,,opens,soon,,May
The Baths,place,Northgate Pool,opens,4 May,list,1/3/2027
"""


def test_every_faulty_row_is_named_with_its_column_and_nothing_is_imported(tmp_path: Path) -> None:
    imported(tmp_path, "facts.csv", HEADER + POOL)
    kept = (tmp_path / "config/presend/facts.json").read_text()
    told = imported(tmp_path, "facts.csv", HEADER + POOL + FAULTY)
    assert re.findall(r"(Row \d+), column “(.*?)”", told) == [
        ("Row 3", "name"),
        ("Row 5", "source"),
        ("Row 5", "value"),
        ("Row 5", "date"),
        ("Row 6", "kind"),
        ("Row 6", "also known as"),
    ]
    assert told.count("\n  ") == 6
    assert (tmp_path / "config/presend/facts.json").read_text() == kept


REFUSED = (
    ("facts.csv", "name,kind\nA,B\n", "facts_columns"),
    ("facts.csv", HEADER.replace("name", "name,colour") + POOL, "facts_columns"),
    ("facts.csv", HEADER.replace("date", "date,date") + POOL, "facts_columns"),
    ("facts.csv", HEADER + POOL.replace("minutes", "minutes, page 4"), "facts_row_refused"),
    ("facts.csv", HEADER, "facts_number"),
    ("facts.csv", HEADER + POOL * 5001, "facts_number"),
    ("facts.csv", "", "facts_columns"),
    ("facts.csv", HEADER + '"' + "x" * 200_000, "facts_no_table"),
    ("facts.csv", " " * (4 * 1024 * 1024 + 1), "facts_too_large"),
    ("facts.toml", "[[fact]\n", "facts_no_toml"),
    ("facts.toml", 'fact = "x"\n', "facts_no_toml"),
    ("facts.toml", "", "facts_number"),
    ("facts.toml", '[[fact]]\ncolour = "red"\n', "facts_row_refused"),
    ("facts.xlsx", "PK", "facts_kind"),
)


@pytest.mark.parametrize(("name", "content", "code"), REFUSED)
def test_a_file_that_is_no_register_is_refused_with_a_way_out(
    tmp_path: Path, name: str, content: str, code: str
) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(Problem) as refused:
        facts_file.read(tmp_path / name)
    assert refused.value.code == code
    assert refused.value.what_to_do.endswith(".")


def test_of_many_faults_the_first_are_shown(tmp_path: Path) -> None:
    told = imported(tmp_path, "facts.csv", HEADER + POOL.replace("9 June 2026", "June") * 30)
    assert told.count("column “date”") == 20
    assert "There are 10 more of these." in told


def test_a_register_for_everybody_stands_in_place_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybodys, own = tmp_path / "everybody/facts.json", tmp_path / "own/facts.json"
    monkeypatch.setattr(places, "managed_facts", lambda: everybodys)
    monkeypatch.setattr(places, "user_facts", lambda: own)
    (tmp_path / "facts.csv").write_text(HEADER + POOL)
    found, _ = facts_file.read(tmp_path / "facts.csv")
    kept = facts.Kept()
    facts.keep(found, own)
    assert facts.in_force() == own
    before = os.umask(0o077)
    facts.keep((), everybodys)
    os.umask(before)
    assert kept.register.facts == ()
    assert stat.S_IMODE(everybodys.stat().st_mode) == 0o644
    assert stat.S_IMODE(everybodys.parent.stat().st_mode) == 0o755
    assert facts.remove(everybodys)
    assert kept.register.facts == found
