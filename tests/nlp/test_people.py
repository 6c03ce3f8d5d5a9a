"""Whom a draft speaks of: what refers to one comes together, what refers to two stays apart."""

import pytest

from nlp.document import read
from nlp.draft import Account, Draft, Recipient
from nlp.parties import Party, same_name, same_organisation
from nlp.people import people
from nlp.utterances import utterances


def said_of(draft: Draft | str) -> dict[str, Party]:
    """Each party by the words of its mentions, as in "Mrs Olatunji … she"."""
    document = read(draft if isinstance(draft, Draft) else Draft(text=draft))
    sentences = utterances(document)
    return {
        " … ".join(
            " ".join(sentences[each.sentence].form(at) for at in range(each.first, each.end))
            for each in party.mentions
        ): party
        for party in people(document)
    }


TOGETHER = (
    ("Mrs Olatunji rang on Monday. She is coming in tomorrow.", "Mrs Olatunji … She"),
    ("Mr Bello rang. His claim was paid.", "Mr Bello … His"),
    ("Adaeze Olatunji rang. Mrs Olatunji is on the list.", "Adaeze Olatunji … Mrs Olatunji"),
    ("Dominic Hartley is off today. Dom is back on Monday.", "Dominic Hartley … Dom"),
    ("My manager Craig Doyle says he is busy.", "manager … Craig Doyle … he"),
    ("Jan Kowalski, the caretaker, has the keys.", "Jan Kowalski … caretaker"),
    ("The supplier let us down. They promised a van.", "supplier … They"),
    ("Mr Iqbal rang about the repair. The tenant wants a date.", "Mr Iqbal … tenant"),
    ("Mrs Shah is our tenant.", "Mrs Shah … tenant"),
)
APART = (
    ("Mr Olatunji rang on Monday. She is coming in tomorrow.", "Mr Olatunji"),
    ("Mr Patel rang. Mrs Patel wrote.", "Mr Patel"),
    ("Daniel Hartley is off today. Dom is back on Monday.", "Daniel Hartley"),
    ("Dan rang him.", "Dan"),
    ("Craig Doyle rang my manager.", "Craig Doyle"),
    ("Jan Kowalski and the caretaker have the keys.", "Jan Kowalski"),
    ("The supplier let us down. He promised a van.", "supplier"),
    ("Mrs Shah was in hospital.", "Mrs Shah"),
)


@pytest.mark.parametrize(("text", "mentions"), TOGETHER, ids=[text for text, _ in TOGETHER])
def test_what_refers_to_one_comes_together(text: str, mentions: str) -> None:
    assert mentions in said_of(text)


@pytest.mark.parametrize(("text", "mentions"), APART, ids=[text for text, _ in APART])
def test_what_refers_to_two_stays_apart(text: str, mentions: str) -> None:
    assert mentions in said_of(text)


KINDS = (
    ("I rang the office.", "I", "writer"),
    ("Hi Leila,\n\nYour form is here.", "Leila … Your", "reader"),
    ("Councillor Whitworth asked about the bins.", "Councillor Whitworth", "official"),
    ("The tenant has moved.", "tenant", "resident"),
    ("My manager has moved.", "manager", "colleague"),
    ("The contractor has moved.", "contractor", "organisation"),
    ("Please contact Scott Hill about the van.", "Scott Hill", "contact"),
    ("We rang Scott Hill about the van.", "Scott Hill", "person"),
    ("We have moved.", "We", "own"),
)


@pytest.mark.parametrize(("text", "mentions", "kind"), KINDS, ids=[text for text, _, _ in KINDS])
def test_what_somebody_is_to_the_writer(text: str, mentions: str, kind: str) -> None:
    assert said_of(text)[mentions].kind == kind


KNOWN = (
    ("Mrs Okafor has moved.", "Mrs Okafor", "name"),
    ("Ms K has moved.", "Ms K", "anonymous"),
    ("The tenant at number 12 has moved.", "tenant", "place"),
    ("The tenant has moved.", "tenant", "vague"),
    ("A tenant has moved.", "tenant", "crowd"),
    ("Tenants have moved.", "Tenants", "crowd"),
    ("11 has just had a baby.", "11", "place"),
    ("Our caretaker has moved.", "caretaker", "described"),
    ("A caretaker has moved.", "caretaker", "crowd"),
    ("The lady with the twins has moved.", "lady", "described"),
    ("Mrs Patel's son has moved.", "son", "described"),
    ("She has moved.", "She", "vague"),
)


@pytest.mark.parametrize(("text", "mentions", "known"), KNOWN, ids=[text for text, _, _ in KNOWN])
def test_how_well_one_can_tell_who_it_is(text: str, mentions: str, known: str) -> None:
    assert said_of(text)[mentions].known == known


def test_a_tenant_stays_nobody_in_particular_when_spoken_of_again() -> None:
    (party,) = said_of("A tenant rang because she had no heating.").values()
    assert party.known == "crowd"


def test_relatives_are_the_writers_or_the_readers() -> None:
    assert said_of("My son is ill.")["son"].kin == "writer"
    assert said_of("Your mum is ill.")["mum"].kin == "reader"
    assert said_of("Mrs Patel's mum is ill.")["mum"].kin == ""
    assert said_of(Draft(text="Mum is ill.", account=Account("personal")))["Mum"].kin == "writer"
    assert said_of("Mum is ill.")["Mum"].kin == ""


def test_the_name_in_a_signature_is_the_writers() -> None:
    found = said_of("I shall send it tomorrow.\n\nKind regards\nSarah Okafor")
    assert found["I … Sarah Okafor"].kind == "writer"


def test_i_in_somebody_elses_words_is_not_the_writer() -> None:
    text = "Please see below.\n\nFrom: Scott Hill\nSent: Monday\nTo: Lettings\n\nI have moved out."
    (party,) = (party for words, party in said_of(Draft(text=text, reply="reply")).items() if words == "I")
    assert party.kind == "person"
    assert said_of('She said "I have moved out".')["I"].kind == "person"


def test_somebody_to_whom_the_draft_goes_receives_it() -> None:
    to = (Recipient.parse("dominic.fell@manchester.gov.uk"),)
    found = said_of(Draft(text="Dom is away, so ask Aoife.", to=to))
    assert (found["Dom"].receives, found["Aoife"].receives) == (True, False)


def test_names_may_be_short_forms_of_one_another() -> None:
    assert same_name(("olatunji",), ("adaeze", "olatunji"))
    assert same_name(("dom", "fell"), ("dominic", "fell"))
    assert not same_name(("dom", "fell"), ("dominic", "hill"))
    assert same_organisation(("tidewell",), ("tidewell", "roofing"))
    assert same_organisation(("gmp",), ("greater", "manchester", "police"))
    assert not same_organisation(("roofing",), ("tidewell", "roofing"))


def test_the_repr_holds_nothing_of_the_draft() -> None:
    document = read(Draft(text="Canary Jones is the tenant at number 12. He has moved."))
    shown = repr(people(document)) + repr(utterances(document))
    assert "anary" not in shown
    assert "moved" not in shown
