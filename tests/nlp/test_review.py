"""The whole way from a draft to a review."""

import hmac
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.check import Check, Hit
from nlp.document import Document, read
from nlp.draft import Attachment, Draft, Part, Recipient
from nlp.findings import Place, Severity
from nlp.organisation import Organisation
from nlp.review import review
from tests.nlp.conftest import finds

ROUTE = Recipient.parse("whistleblowing@manchester.gov.uk")


def points(check: Check, *hits: Hit) -> Check:
    """The check, made to find these whatever the draft is."""
    return replace(check, find=lambda *_: iter(hits))


def breaks(document: Document, organisation: Organisation) -> Iterator[Hit]:
    yield Hit(Place("text", 0, 4))
    raise ValueError(document.draft.text)


def test_a_draft_without_findings_is_clear(organisation: Organisation) -> None:
    found = review(Draft(text="All is well."), organisation, checks=(finds("bad"),))
    assert (found.verdict, found.may_send, found.findings, found.unchecked) == ("clear", "freely", (), ())


def test_a_finding_says_what_where_and_why(organisation: Organisation) -> None:
    (finding,) = review(Draft(text="A b\u200bad day."), organisation, checks=(finds("bad"),)).findings
    assert (finding.check, finding.paragraph, finding.name) == ("criticism", "7.6", "a word")
    assert finding.place == Place("text", 2, 6)
    assert (finding.message, finding.advice) == ("It says a word.", "Say another.")


def test_a_key_is_an_hmac_of_what_is_found_however_it_is_written(organisation: Organisation) -> None:
    checks = (finds("bad"), finds("BAD"))
    plain, hidden = review(Draft(text="bad b\u200bad BAD"), organisation, checks=checks).findings[:2]
    expected = hmac.digest(organisation.secret, b"criticism\0a word\0bad", "sha256").hex()
    assert plain.key == hidden.key == expected
    other = review(Draft(text="bad"), replace(organisation, secret=b"another"), checks=checks)
    assert other.findings[0].key != expected


def test_without_a_secret_there_is_no_key() -> None:
    draft = Draft(text="bad", to=(Recipient.parse("asha@firm.example"),))
    assert review(draft, Organisation(), checks=(finds("bad"),)).findings[0].key == ""


def test_keys_of_recipients_and_attachments_tell_them_apart(organisation: Organisation) -> None:
    draft = Draft(
        text="",
        to=(Recipient.parse("a@example.org"), Recipient.parse("Bare Name")),
        attachments=(Attachment("a.xlsx"),),
    )
    places = [Place("to:0"), Place("to:1"), Place("attachment:0"), Place("draft"), Place("profile")]
    check = points(finds(""), *(Hit(place) for place in places))
    found = review(draft, organisation, checks=(check,)).findings
    assert [finding.place for finding in found] == [*places[:3], Place("profile"), Place("draft")]
    assert len({finding.key for finding in found}) == 5


def test_a_key_about_a_whole_draft_holds_for_its_readers_alone(organisation: Organisation) -> None:
    draft = Draft(text="", to=(Recipient.parse("a@example.org"), Recipient.parse("b@example.org")))
    drafts = (draft, replace(draft, to=draft.to[::-1]), replace(draft, to=draft.to[:1]))
    check = points(finds(""), Hit(Place("draft"), about="crowd"))
    same, swapped, other = (review(each, organisation, checks=(check,)).findings[0].key for each in drafts)
    assert same == swapped != other


def test_what_was_ignored_is_left_out_unless_it_stops(organisation: Organisation) -> None:
    draft = Draft(text="bad")
    for severity, kept in ((Severity.ADVISE, 0), (Severity.WARN, 0), (Severity.STOP, 1)):
        checks = (finds("bad", severity=severity),)
        (finding,) = review(draft, organisation, checks=checks).findings
        ignoring = replace(organisation, ignored=frozenset({finding.key}))
        assert len(review(draft, ignoring, checks=checks).findings) == kept, severity


def test_a_check_that_is_off_finds_nothing(organisation: Organisation) -> None:
    off = replace(organisation, severities=MappingProxyType({"criticism": "off"}))
    assert review(Draft(text="bad"), off, checks=(finds("bad"),)).verdict == "clear"


def test_findings_are_in_the_order_of_the_draft(organisation: Organisation) -> None:
    checks = (finds("two"), finds("one", id="abuse"))
    found = review(Draft(text="one two one"), organisation, checks=checks).findings
    assert [finding.place.start for finding in found] == [0, 4, 8]


def test_overlapping_findings_of_a_check_become_the_gravest(organisation: Organisation) -> None:
    mild = finds("very bad", severity=Severity.WARN)
    grave = finds("bad day", severity=Severity.STOP, name="bad")
    unsure = finds("day", severity=Severity.STOP, confidence=0.3)
    (finding,) = review(Draft(text="a very bad day"), organisation, checks=(mild, grave, unsure)).findings
    assert (finding.name, finding.severity, finding.place) == ("bad", Severity.STOP, Place("text", 2, 14))


@pytest.mark.parametrize(("inner", "outer", "place"), [("STOP", "WARN", (7, 10)), ("WARN", "STOP", (0, 14))])
def test_where_one_lies_in_the_other_the_gravest_says_where(
    organisation: Organisation, inner: str, outer: str, place: tuple[int, int]
) -> None:
    checks = finds("a very bad day", severity=Severity[outer]), finds("bad", severity=Severity[inner])
    (finding,) = review(Draft(text="a very bad day"), organisation, checks=checks).findings
    assert finding.place == Place("text", *place)


def test_findings_of_two_checks_stay_apart(organisation: Organisation) -> None:
    checks = (finds("bad"), finds("bad", id="abuse"))
    assert len(review(Draft(text="bad"), organisation, checks=checks).findings) == 2


def test_a_check_that_breaks_is_named_and_the_rest_goes_on(organisation: Organisation) -> None:
    broken = replace(finds("canary", id="abuse", name="a broken check"), find=breaks)
    found = review(Draft(text="canary bad"), organisation, checks=(broken, finds("bad")))
    assert [finding.check for finding in found.findings] == ["abuse", "criticism"]
    (unchecked,) = found.unchecked
    assert unchecked.part == "abuse"
    assert "a broken check" in unchecked.why
    assert "canary" not in repr(found)


def test_a_concern_to_its_route_is_confidential_and_never_held(organisation: Organisation) -> None:
    draft = Draft(text="bad secret", to=(ROUTE,))
    checks = (finds("bad", severity=Severity.STOP), finds("secret", id="credentials"))
    found = review(draft, organisation, checks=checks)
    assert found.confidential
    assert [finding.severity for finding in found.findings] == [Severity.ADVISE, Severity.WARN]
    other = review(replace(draft, cc=(Recipient.parse("jo@manchester.gov.uk"),)), organisation, checks=checks)
    assert not other.confidential
    assert other.verdict == "stop"


def test_a_long_text_is_cut_at_a_paragraph_and_named(organisation: Organisation) -> None:
    text = "Good words here.\n\nMore good words.\n\nA bad one."
    found = review(Draft(text=text), organisation, checks=(finds("bad"),), text_limit=40)
    assert found.findings == ()
    assert [unchecked.part for unchecked in found.unchecked] == ["text"]
    assert "34 characters" in found.unchecked[0].why
    assert review(Draft(text=text), organisation, checks=(finds("bad"),)).unchecked == ()


def test_a_long_text_without_a_paragraph_is_cut_all_the_same(organisation: Organisation) -> None:
    draft = Draft(text="x" * 50 + "bad", parts=(Part("quoted", 45, 53),), subject="y" * 50)
    found = review(draft, organisation, checks=(finds("x" * 20),), text_limit=40)
    assert found.verdict == "hold"
    assert len(found.unchecked) == 1


@given(st.text(max_size=200), st.text(max_size=20), st.sampled_from(["new", "reply", "forward"]))
def test_any_draft_at_all_is_reviewed_by_every_check(text: str, subject: str, reply: str) -> None:
    draft = Draft(text=text, subject=subject, reply=reply, to=(Recipient(subject, "a@example.org"),))  # type: ignore[arg-type]
    found = review(draft, Organisation())
    assert found.unchecked == ()
    for finding in found.findings:
        length = {"text": len(text), "subject": len(subject)}.get(finding.place.where, 0)
        assert 0 <= finding.place.start <= finding.place.end <= length


@pytest.mark.parametrize(
    "text", ["\ud800", "\x00" * 50, "a" * 5000, "👩\u200d" * 500, "<b>" * 300, "1 " * 2000]
)
def test_an_odd_draft_is_reviewed_by_every_check(text: str) -> None:
    assert review(Draft(text=text, subject=text), Organisation()).unchecked == ()


def test_a_review_is_the_same_each_time(organisation: Organisation) -> None:
    draft = Draft(text="The NHS number is 943 476 5919.", to=(Recipient.parse("a@example.org"),))
    assert review(draft, organisation) == review(draft, organisation)


def test_the_repr_of_a_review_holds_no_text(organisation: Organisation) -> None:
    found = review(Draft(text="canary"), organisation, checks=(finds("canary"),))
    assert found.findings
    assert "canary" not in repr(found)


def test_the_end_of_a_long_draft_is_named_where_it_is_not_read_for_its_meaning() -> None:
    long = Draft(text="The bins in Fallowfield were emptied on Friday. " * 300)
    assert [part.message_id for part in review(long, Organisation()).unchecked] == ["meaning_too_long"]


def test_the_authors_own_words_are_read_before_a_long_thread() -> None:
    thread = "\n".join("> The bins in Fallowfield were emptied on Friday." for _ in range(300))
    own = "Thank you, that is all I need.\n\n"
    document = read(Draft(text=f"{own}On Monday Ruth wrote:\n{thread}", reply="reply"))
    assert [passage.legible == len(passage.text) for passage in document.authored] == [True]
    assert not document.legible
    named = [part.message_id for part in review(document.draft, Organisation()).unchecked]
    assert named == ["thread_too_long"]


def test_a_missing_model_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nlp.encoder.NETWORK", tmp_path / "reader.onnx")
    found = review(Draft(text="Mrs Olatunji's NHS number is 943 476 5919."), Organisation())
    assert [part.part for part in found.unchecked] == ["meaning"]
    assert found.verdict == "stop"
