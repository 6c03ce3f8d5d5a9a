"""Wording and dictionary over HTTP: like every route, apart from the review, and nothing of it stays."""

import json
import threading
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from localagent import doctor, pairing
from localagent.settings_files import load
from localagent.wording.dictionary import Dictionary
from tests.e2e.waiting import until
from tests.localagent.agents import RunningAgent, running
from tests.localagent.test_cli import presend
from tests.localagent.wording.asking import languagetool

CANARY = "zx9canary7q"
DRAFT = {"text": "😀 The committee recieved it.", "subject": ""}
ROUTES = (("/v1/wording", "POST"), ("/v1/dictionary", "POST"), ("/v1/dictionary", "DELETE"))


@pytest.fixture(scope="module")
def advising(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningAgent]:
    """An agent that advises on wording, warm."""
    settings = {
        "wording": True,
        "languagetool_folder": str(languagetool()),
        "wording_deadline_ms": 20_000,
        "dictionary": ["tramlinker"],
    }
    with running(tmp_path_factory.mktemp("advising"), settings) as started:
        until(lambda: not wording(started, {"text": "Good."})["unchecked"], "LanguageTool", 90)
        yield started


def wording(agent: RunningAgent, draft: object, **headers: str) -> dict[str, Any]:
    """What is advised on a draft."""
    answer = agent.ask("/v1/wording", draft, **headers)
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def test_advice_is_apart_from_the_review_and_counts_in_utf_16(advising: RunningAgent) -> None:
    assert advising.ask("/v1/review", DRAFT).json()["verdict"] == "clear"
    found = wording(advising, DRAFT)
    (finding,) = found["findings"]
    assert set(found) == {"v", "review", "findings", "unchecked", "took_ms"}
    assert (finding["check"], finding["severity"], finding["may_send"]) == ("wording", "advise", "freely")
    assert (finding["start"], finding["end"]) == (17, 25)
    assert finding["fixes"][0] == {
        "kind": "replace",
        "label": "Write “received”",
        "start": 17,
        "end": 25,
        "text": "received",
        "label_id": "write_word",
    }
    assert found["unchecked"] == []


def test_it_can_be_ignored_as_any_finding(advising: RunningAgent) -> None:
    draft = {"text": "The minutes were recieved late.", "site": "webmail"}
    (finding,) = wording(advising, draft)["findings"]
    assert advising.ask("/v1/ignored", {"key": finding["key"]}).status_code == 200
    assert wording(advising, draft)["findings"] == []
    advising.ask("/v1/ignored", {"key": finding["key"]}, "DELETE")
    assert len(wording(advising, draft)["findings"]) == 1


def test_the_dictionary_takes_words_in_and_out(advising: RunningAgent) -> None:
    draft = {"text": "The kirkwaller and the tramlinker met."}
    before = advising.ask("/v1/dictionary").json()
    assert (before["words"], before["organisation"]) == ([], ["tramlinker"])
    assert len(wording(advising, draft)["findings"]) == 1
    after = advising.ask("/v1/dictionary", {"word": "Kirkwaller"}).json()
    assert after["words"] == ["Kirkwaller"]
    assert after["revision"] != before["revision"]
    assert wording(advising, draft)["findings"] == []
    assert advising.ask("/v1/dictionary", {"word": "kirkwaller"}, "DELETE").json()["words"] == []
    assert len(wording(advising, draft)["findings"]) == 1
    assert advising.code("/v1/dictionary", {"word": f"{CANARY} two"}) == "word_refused"


def test_words_survive_in_a_file_of_the_persons_own(advising: RunningAgent) -> None:
    advising.ask("/v1/dictionary", {"word": "Kirkwaller"})
    kept = Dictionary(advising.home / "data/presend/dictionary.txt")
    kept.load()
    assert kept.own == ("Kirkwaller",)
    assert advising.ask("/v1/dictionary", {}, "DELETE").json()["words"] == []


@pytest.mark.parametrize(("path", "method"), ROUTES)
def test_access_is_as_everywhere(advising: RunningAgent, path: str, method: str) -> None:
    asked = DRAFT if path == "/v1/wording" else {}
    assert advising.code(path, asked, method, Authorization="Bearer wrong") == "not_paired"
    assert advising.code(path, asked, method, Origin="https://example.org") == "origin_refused"
    nonce = "ab" * 16
    answer = advising.ask(path, asked, method, Presend_Nonce=nonce)
    key = pairing.answer_key(advising.secret)
    question = pairing.as_asked(method, path, sha256(answer.request.content).hexdigest())
    assert answer.headers["Presend-Proof"] == pairing.answer_proof(key, nonce, question, answer.content)


def test_a_newer_draft_of_a_frame_takes_the_place_of_its_older_one(advising: RunningAgent) -> None:
    text = "\n\n".join(
        f"The bench number {n} in park {n * 3} is new and has a number." * 9 for n in range(14)
    )
    codes: dict[str, int] = {}

    def ask(frame: str) -> None:
        codes[frame] = advising.ask("/v1/wording", {"text": text}, Presend_Frame=frame).status_code

    asking = [threading.Thread(target=ask, args=(frame,)) for frame in ("one", "other")]
    for thread in asking:
        thread.start()
    time.sleep(0.2)
    wording(advising, DRAFT, Presend_Frame="one")
    for thread in asking:
        thread.join(60)
    assert codes == {"one": 409, "other": 200}
    assert advising.code("/v1/wording", DRAFT, Presend_Frame="x" * 200) == "field_refused"


def test_nothing_written_stays_anywhere(advising: RunningAgent) -> None:
    draft = {"text": f"The {CANARY} was recieved. " * 3 + f"“{CANARY}”", "subject": f"{CANARY} reciept"}
    assert CANARY not in json.dumps([each["message"] for each in wording(advising, draft)["findings"]])
    advising.ask("/v1/wording", f'{{"text": "{CANARY}'.encode())
    advising.ask("/v1/wording", {"text": [CANARY]})
    for file in advising.home.rglob("*"):
        if file.is_file():
            assert CANARY.encode() not in file.read_bytes().lower(), file.name
    assert (advising.home / "stderr").read_text() == ""


def test_the_doctor_and_the_status_say_that_all_is_well(advising: RunningAgent) -> None:
    assert advising.ask("/v1/status").json()["unchecked"] == []
    loaded = load(advising.home / "managed.json", advising.home / "none")
    (told,) = (line for line in doctor.examine(loaded) if line.about == "Wording")
    assert (told.is_well, told.found) == (True, "Java and LanguageTool 6.8 are there")


def test_without_languagetool_all_else_works_and_says_what_was_not_checked(tmp_path: Path) -> None:
    with running(tmp_path, {"wording": True}) as agent:
        until(lambda: agent.ask("/v1/status").json()["unchecked"], "a note")
        review = agent.ask(
            "/v1/review", {"text": "Her NHS number is 943 476 5919.", "to": ["a@example.org"]}
        ).json()
        assert review["verdict"] == "stop"
        (part,) = review["unchecked"]
        assert part["part"] == "wording"
        assert "presend languagetool install" in part["what_to_do"]
        assert wording(agent, DRAFT) | {"review": "", "took_ms": 0} == {
            "v": 1,
            "review": "",
            "findings": [],
            "unchecked": [part],
            "took_ms": 0,
        }
        done = presend(tmp_path, "doctor", "--settings", "managed.json")
        assert done.returncode == 1
        assert done.stdout.count("Wording") == 2
        assert (
            "problem  Wording: Wording is not checked, because LanguageTool 6.8 is not there." in done.stdout
        )


def test_switched_off_no_review_speaks_of_wording(agent: RunningAgent) -> None:

    assert agent.ask("/v1/review", DRAFT).json()["unchecked"] == []
    assert agent.ask("/v1/status").json()["unchecked"] == []
    found = wording(agent, DRAFT)
    (part,) = found["unchecked"]
    assert "switched off" in part["why"]
    assert found["findings"] == []
