"""What a draft's labels say of each sentence, and what they leave open."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from nlp.training.samples import Sample, Sense
from nlp.training.senses import LABELS, LATER, draft, lines, public, together

INSIDE = {"to": ["a@manchester.gov.uk"], "cc": [], "bcc": []}
OUTSIDE = {"to": ["a@firm.example"], "cc": [], "bcc": []}


def record(text: str, *expect: tuple[str, str], account: str = "work", **more: Any) -> dict[str, Any]:
    labels = [{"check": check, "quote": quote} for check, quote in expect]
    return (
        {"text": text, "expect": labels, "acceptable": [], "account": account, "channel": "email"}
        | OUTSIDE
        | more
    )


def labels(drafted: dict[str, Any]) -> list[dict[str, bool]]:
    return [sense.labels for sample in draft(drafted) for sense in sample.senses]


def test_a_quote_marks_its_sentence_and_clears_the_others() -> None:
    first, second = labels(record("Thanks for the plans. Gary is useless.", ("criticism", "Gary is useless")))
    assert not any(first.values())
    assert set(first) == set(LABELS) - set(LATER)
    assert second["criticism"]


def test_a_draft_is_read_for_later_labels_where_it_has_one_or_none_at_all() -> None:
    mails = {"account": "work"}
    (nothing,) = labels(record("The rota is attached.", **mails))
    assert not any(nothing[label] for label in LATER)
    (own,) = labels(record("My sister sells cakes.", account="personal"))
    assert "private_matter" not in own, "what is private is at home there"
    plain, hides = labels(record("Thanks. Delete this.", ("disclosure", "Delete this"), **mails))
    assert (plain["disclosure"], hides["disclosure"], hides["account_setup"]) == (False, True, False)


def test_an_insult_is_one_even_where_it_may_be_a_threat_too() -> None:
    plain, rude = labels(record("Thanks. Watch it, you clown.", ("abuse", "you clown")))
    assert (plain["abuse"], plain["threat"], rude["abuse"]) == (False, False, True)
    assert "threat" not in rude


def test_a_private_interest_is_one_by_mail_and_on_an_official_account() -> None:
    private = ("Cakes for sale.", ("personal_interests", "Cakes for sale"))
    for account in ("work", "official"):
        assert labels(record(*private, account=account))[0]["private_matter"]


def test_a_draft_is_learnt_in_its_windows_and_lines() -> None:
    (sample,) = draft(record("Hi Jo,\n\nGary is useless.\nThanks"))
    assert [sample.words[at] for at in sample.lines] == ["Gary", "Thanks"]


def test_gossip_is_learnt_of_what_colleagues_are_told_of_somebody() -> None:
    ill, number = "Jo has cancer.", "Jo's number is 4417."
    told = labels(record(f"Thanks. {ill}", ("personal_data", ill), **INSIDE))
    assert [each["gossip"] for each in told] == [False, True]
    assert not labels(record(ill, **INSIDE))[0]["gossip"]
    assert "gossip" not in labels(record(number, ("personal_data", number), **INSIDE))[0]
    assert "gossip" not in labels(record(ill, ("personal_data", ill)))[0]
    assert "gossip" not in labels(record(ill, **INSIDE, acceptable=["personal_data"]))[0]
    assert labels(record(ill, channel="social", to=[]))[0]["gossip"] is False


def test_a_label_without_a_quote_leaves_every_sentence_open() -> None:
    assert all("circumstances" not in known for known in labels(record("One. Two.", ("personal_data", ""))))


def test_what_is_acceptable_is_open() -> None:
    (known,) = labels(record("Gary was late again.", acceptable=["criticism"]))
    assert "criticism" not in known


def test_what_readers_or_the_account_may_excuse_is_open() -> None:
    (inside,) = labels(record("Mr Idris is in hospital.", **INSIDE))
    assert "circumstances" not in inside
    (personal,) = labels(record("Long shift at the depot.", account="personal"))
    assert "work_talk" not in personal


def read(path: Path, *given: str, channel: str = "email") -> dict[str, bool]:
    path.write_text(json.dumps({"text": "Some words.", "labels": given, "channel": channel}), "utf-8")
    ((sense,),) = (sample.senses for sample in lines(path))
    return sense.labels


def test_a_line_says_nothing_of_what_it_was_not_written_for(tmp_path: Path) -> None:
    earlier = tmp_path / "conduct.jsonl"
    assert set(read(earlier)) == set(LABELS)
    assert set(LABELS) - set(read(earlier, channel="social")) == {"private_matter"}
    assert set(LABELS) - set(read(earlier, "abuse")) == {*LATER, "sexism"}
    assert set(LABELS) == set(read(tmp_path / "notices.jsonl", "disclosure"))


def test_of_a_public_text_one_label_is_known(tmp_path: Path) -> None:
    path = tmp_path / "edos.jsonl"
    path.write_text('{"text": "She is good with figures.", "label": "not sexist"}', "utf-8")
    ((sense,),) = (sample.senses for sample in public(path))
    assert sense.labels == {"sexism": False}


def test_a_long_draft_comes_in_windows_of_whole_sentences() -> None:
    samples = list(draft(record("This sentence has seven words in it. " * 30)))
    assert len(samples) > 3
    assert sum(len(sample.senses) for sample in samples) == 30


@pytest.mark.parametrize("seed", range(4))
def test_lines_in_company_keep_their_own_labels(seed: int) -> None:
    lines = [Sample((f"line{at}", "ends"), senses=(Sense(0, 2, {"abuse": at == 3}),)) for at in range(9)]
    seen = {
        sample.words[sense.start]: sense.labels["abuse"]
        for sample in together(lines, Random(seed))
        for sense in sample.senses
        if sense.end - sense.start == 2
    }
    assert seen == {f"line{at}": at == 3 for at in range(9)}


def test_a_long_line_stands_alone() -> None:
    long = Sample(("word",) * 50, senses=(Sense(0, 50, {}),))
    assert [len(sample.words) for sample in together([long] * 4, Random(1))] == [50] * 4
