"""Advice by the real LanguageTool: each mistake has a twin in the same words that is left alone."""

import socket
import threading
import time
from dataclasses import replace

import pytest

from localagent.problems import Problem
from localagent.wording.service import MOST_FINDINGS, OFF, Wording
from nlp.draft import Draft, Part, Recipient
from tests.localagent.wording.asking import COUNCIL, advised, found, words

TWINS = (
    ("The committee recieved the report.", "The committee received the report.", "recieved"),
    ("The team has there own budget.", "The team has their own budget.", "there own"),
    ("We should of told the residents.", "We should have told the residents.", "should of"),
    ("Please send us the the form.", "Please send us the form that the team wants.", "the the"),
    ("We recognise that the programe is late.", "We recognise that the programme is late.", "programe"),
)
LEFT_ALONE = (
    "The Council's Cabinet met in the Town Hall, and Councillor Adeyemi spoke.",
    "Dear Oluwaseun, Mrs Okonkwo-Bright will ring you about Wythenshawe and Ancoats.",
    "We rang Ngozi. Ngozi will call back on Monday. H. Zaman agreed.",
    "The EHCP went to SENDIASS and the MASH on 12th March at 10am.",
    "Cllr Khan has asked the comms team about kerbside collections in the north west.",
    "Write to jane.smyth-oduya@manchester.gov.uk or see https://www.example.org/recieved_fourms today.",
    "Please run `git comit -m recieved` and then my_funktion() in /usr/lib/konfig for us.",
    "He wrote “the committee recieved it” in his letter.",
    'He wrote "the committee recieved it" in his letter.',
    "He wrote 'the committee recieved it' in his letter.",
    "Thanks for this. We met on Friday but the room was shut.",
    "In June we will open the library. Also we will mend the roof.",
)


@pytest.mark.parametrize(("mistake", "right", "marked"), TWINS)
def test_a_mistake_is_found_and_the_right_words_are_left_alone(
    wording: Wording, mistake: str, right: str, marked: str
) -> None:
    assert marked in found(wording, mistake)
    assert found(wording, right) == []


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_names_code_addresses_quotations_and_british_usage_are_left_alone(
    wording: Wording, text: str
) -> None:
    assert found(wording, text) == []


def test_a_mistake_beside_a_quotation_is_still_found(wording: Wording) -> None:
    assert found(wording, "He has recieved “the recieved form” from us.") == ["recieved"]


def test_only_what_the_author_wrote_is_looked_at(wording: Wording) -> None:
    thread = "\n\nOn Monday 2 June 2025 at 10:00, Sam wrote:\n> I recieved it.\n> Their was more.\n"
    signature = "\n-- \nSam Okonkwo\nRecievership Manger\n"
    text = "The form was recieved." + signature + thread
    assert found(wording, Draft(text=text, reply="reply", subject="RE: recieved forms")) == ["recieved"]
    marked = Draft(text="It was recieved. It was recieved.", parts=(Part("quoted", 0, 17),))
    (finding,) = advised(wording, marked)
    assert finding.place.start == 24


def test_a_new_subject_is_looked_at(wording: Wording) -> None:
    (finding,) = advised(wording, Draft(text="Thanks.", subject="The forms you recieved"))
    assert finding.place.where == "subject"


def test_a_recipients_name_is_no_misspelling(wording: Wording) -> None:
    text = "Oduyaa can sign this off."
    assert found(wording, text) == ["Oduyaa"]
    assert found(wording, Draft(text=text, to=(Recipient(name="Bisi Oduyaa"),))) == []


def test_places_hold_through_emoji_and_hidden_characters(wording: Wording) -> None:
    text = "😀👨‍👩‍👧 Good! 😀 The commi\u200bttee has reci\u200beved it. \U0001d407ello. It was recieved 😀."
    draft = Draft(text=text)
    assert [words(draft, each) for each in advised(wording, draft)] == ["reci\u200beved", "recieved"]


def test_a_finding_is_advice_in_our_words_with_replacements(wording: Wording) -> None:
    draft = Draft(text="The committee recieved the report.")
    (finding,) = advised(wording, draft)
    assert (finding.check, finding.paragraph, finding.severity.name) == ("wording", "7.4", "ADVISE")
    assert finding.may_send == "freely"
    assert "recieved" not in finding.message + finding.advice + finding.key
    fix = finding.fixes[0]
    assert draft.text[: fix.start] + fix.text + draft.text[fix.end :] == "The committee received the report."


def test_a_word_in_the_dictionary_is_left_alone_until_it_is_taken_out(wording: Wording) -> None:
    text = "The tramlinker will be mended."
    assert found(wording, text) == ["tramlinker"]
    wording.dictionary.add("Tramlinker")
    assert found(wording, text) == []
    wording.dictionary.remove("tramlinker")
    assert found(wording, text) == ["tramlinker"]


def test_what_the_person_ignores_is_left_out(wording: Wording) -> None:
    draft = Draft(text="The committee recieved the report.")
    (finding,) = advised(wording, draft)
    ignoring = replace(COUNCIL, ignored=frozenset({finding.key}))
    assert wording.advise(draft, ignoring, "test").findings == ()


def test_small_letters_are_manners_in_a_chat_and_a_slip_in_a_letter(wording: Wording) -> None:
    text = "the room is free now."
    assert found(wording, Draft(text=text, channel="chat")) == []
    assert found(wording, Draft(text=text)) == ["the"]


def test_a_long_draft_is_checked_to_its_end(wording: Wording) -> None:
    text = "The meeting went well. " * 150 + "\n\nIt was recieved."
    assert found(wording, text) == ["recieved"]


@pytest.mark.parametrize(
    ("text", "limit"),
    [("This is fine. " * 200, 1_000), ("teh " * 250, 100_000)],
    ids=["longer than is read", "more than is shown"],
)
def test_what_was_not_looked_at_or_not_shown_is_said(wording: Wording, text: str, limit: int) -> None:
    advice = replace(wording, text_limit=limit).advise(Draft(text=text), COUNCIL, "test")
    assert [each.message_id for each in advice.unchecked] == ["wording_in_part"]
    assert len(advice.findings) <= MOST_FINDINGS


def test_one_unbroken_run_of_characters_is_bounded(wording: Wording) -> None:
    assert found(wording, "The code is " + "ab_" * 20_000 + " and it was recieved.") == ["recieved"]


def test_switched_off_by_a_severity_nothing_is_asked(wording: Wording) -> None:
    off = replace(COUNCIL, severities={"wording": "off"})
    advice = wording.advise(Draft(text="It was recieved."), off, "test")
    assert (advice.findings, advice.unchecked) == ((), (OFF,))


def test_a_newer_draft_takes_the_place_of_the_older_of_its_client_alone(wording: Wording) -> None:
    long = Draft(
        text="\n\n".join(f"Sentence {n} of this draft is new and has no twin {n * 7}." * 9 for n in range(14))
    )
    ended: dict[str, str] = {}

    def ask(client: str) -> None:
        try:
            wording.advise(long, COUNCIL, client)
            ended[client] = "answered"
        except Problem as problem:
            ended[client] = problem.code

    asking = [threading.Thread(target=ask, args=(client,)) for client in ("one", "other")]
    for thread in asking:
        thread.start()
    time.sleep(0.3)
    newer = wording.advise(Draft(text="It was recieved."), COUNCIL, "one")
    for thread in asking:
        thread.join(60)
    assert ended == {"one": "superseded", "other": "answered"}
    assert [finding.check for finding in newer.findings] == ["wording"]


def test_no_proxy_is_asked(wording: Wording, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.getsockname()[1]}")
        assert found(wording, "It was recieved by the proxy.") == ["recieved"]
        proxy.settimeout(0.1)
        with pytest.raises(TimeoutError):
            proxy.accept()
