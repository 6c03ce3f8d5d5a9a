"""Judgements of people, firms and the Council that a reader could hold against the writer (5.1, 5.5, 7.6)."""

from collections.abc import Iterator, Mapping

from nlp.accusing import LABEL, accused, sureness
from nlp.audience import outsiders
from nlp.check import Hit, check, twin
from nlp.claims import is_on_record
from nlp.document import Document
from nlp.draft import Account, Draft, Recipient
from nlp.findings import Severity
from nlp.meaning import edits, hits, said
from nlp.mention import Kind
from nlp.organisation import Organisation
from nlp.people import people
from nlp.statements import statements
from nlp.utterances import utterances

_OUTSIDE = Draft(text="", to=(Recipient.parse("e.quine@rivertonpress.example"),))
_PUBLIC = Draft(text="", channel="social", account=Account("personal"))
_CROWD = 0.65
"""How much less sure an accusation is that points at nobody in particular."""
_OF: Mapping[Kind, tuple[str, str]] = {
    "organisation": (
        "This accuses a firm or another body of something discreditable, and gives no source.",
        "Raise this with contract management or internal audit, and leave it out of anything else.",
    ),
    "own": (
        "This accuses the Council of something discreditable, and gives no source.",
        "Raise this with internal audit, as the Whistleblowing Policy says, and leave it out of "
        "anything else.",
    ),
}


@check(
    "criticism",
    paragraph="7.6",
    severity=Severity.WARN,
    message="This criticises somebody, and the reader may not need it.",
    advice="Say what went wrong, since when, and what would put it right; leave out whose fault it is.",
    twins=(
        twin(
            "As usual the planning team ignored everything we said.",
            "The planning team have our comments and will write by Friday.",
            _OUTSIDE,
        ),
        twin(
            "The planning team are a joke.",
            "The planning team are on the third floor.",
            _OUTSIDE,
        ),
        twin(
            "The highways team could not care less about residents.",
            "The highways team will call residents on Monday.",
            _OUTSIDE,
        ),
    ),
)
def criticism(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A sweeping remark about a person, team, partner or organisation; inside it only advises."""
    draft = document.draft
    read_outside = draft.channel == "social" or bool(outsiders(draft.recipients, organisation))
    severity = Severity.WARN if read_outside else Severity.ADVISE
    return hits("criticism", said(document), severity)


@check(
    "supplier_quality",
    paragraph="7.6",
    severity=Severity.WARN,
    message="This says that what a supplier or customer delivers is not good enough.",
    advice="Give dates, orders and what was agreed, and leave the judgement to contract management.",
    twins=(
        twin(
            "The replacement boilers from Hartwell keep breaking down within a week.",
            "The replacement boilers from Hartwell arrive on Tuesday.",
            _OUTSIDE,
        ),
        twin(
            "Brightway's cleaning has been shoddy since May.", "Brightway's cleaning starts in May.", _OUTSIDE
        ),
        twin(
            "The chairs that Oakline sent us are rubbish and half of them are broken.",
            "The chairs from Oakline came on Friday and are in the hall.",
            _OUTSIDE,
        ),
    ),
)
def a_suppliers_quality(document: Document, _: Organisation) -> Iterator[Hit]:
    """Goods or services of a supplier or customer called bad, late again or failing."""
    return hits("supplier_quality", said(document))


@check(
    "incompetence",
    paragraph="7.6",
    severity=Severity.WARN,
    message="This says, or lets a reader think, that somebody is not up to their job.",
    advice="Say which task went wrong and what help is needed; talk about ability in private.",
    twins=(
        twin(
            "Darren hasn't a clue how to run a budget and should not be in the job.",
            "Darren asked how to run the budget report, and is on the course in June.",
            _OUTSIDE,
        ),
        twin(
            "She can't do the job and never could.", "She can't do the job on Monday, she is away.", _OUTSIDE
        ),
        twin(
            "I wouldn't trust Colin to run a bath, never mind the depot.",
            "Colin runs the depot, so ask him.",
            _OUTSIDE,
        ),
    ),
)
def incompetence(document: Document, _: Organisation) -> Iterator[Hit]:
    """Somebody's fitness for their job called in question, outright or by a hint."""
    return hits("incompetence", said(document))


@check(
    "untrue_claim",
    paragraph="7.6",
    severity=Severity.STOP,
    message="This accuses somebody of something discreditable, and gives no source.",
    advice="Raise this with your manager or internal audit, and leave it out of anything else.",
    twins=(
        twin(
            "He has been pocketing the parking money.",
            "She has been asked to count the parking money.",
            _OUTSIDE,
        ),
        twin(
            "The caretaker has been helping himself to the petty cash.",
            "The caretaker has been asked to count the petty cash.",
            _OUTSIDE,
        ),
        twin(
            "She faked the references, everybody knows it.", "She checked the references yesterday.", _OUTSIDE
        ),
        twin(
            'Just saying, the contractor "bribed" the inspector to pass the wiring 😉',
            "Just saying, the contractor asked the inspector to pass by the wiring 😉",
            _OUTSIDE,
        ),
    ),
)
def an_accusation(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Something discreditable asserted or hinted of an identifiable person or firm, with no source."""
    own = said(document)
    for number, utterance in enumerate(utterances(document)):
        told = statements(document)
        sure = sureness(number, utterance, told) if utterance.passage in own else 0
        if sure and not is_on_record(number, document, organisation.facts):
            party = accused(number, people(document), told)
            kind = party.kind if party else "person"
            message, advice = _OF.get(kind, (None, None))
            certain = sure * _CROWD if party and party.known == "crowd" else sure
            yield Hit(
                utterance.place,
                certain,
                message=message,
                advice=advice,
                variant=kind if kind in _OF else "",
                fixes=tuple(edits(LABEL, utterance.passage, utterance.analysed)),
            )


@check(
    "misleading",
    paragraph="5.1",
    severity=Severity.STOP,
    message="This says something about the Council that may be false, or may mislead its readers.",
    advice="Say what is known and where it can be read, and leave the rest out.",
    twins=(
        twin(
            "They are shutting every library in the city and won't admit it.",
            "They are shutting the library on Friday for repairs.",
            _PUBLIC,
        ),
        twin(
            "The council has spent all your money on holidays.",
            "The baths open again on Monday.",
            _PUBLIC,
        ),
        twin(
            "The council sells your data to anyone who asks, they all do it.",
            "The council keeps your data safe, and anyone may ask for theirs.",
            _PUBLIC,
        ),
    ),
)
def a_misleading_statement(document: Document, _: Organisation) -> Iterator[Hit]:
    """A false, sweeping or misleading statement about the Council, or one drafted in its name."""
    personal = document.draft.account.kind == "personal"  # where fewer take it for the Council's word
    return hits("misleading", said(document), Severity.WARN if personal else None)


@check(
    "grievance",
    paragraph="5.5",
    severity=Severity.ADVISE,
    message="This reads as a complaint about work.",
    advice="Raise it with a manager or HR, or use the Employee Dispute Resolution procedures.",
    twins=(
        twin(
            "My manager picks on me every day and HR do nothing about it.",
            "My manager picks the dates and HR book the room.",
            _PUBLIC,
        ),
        twin(
            "Four months and HR still haven't looked at my grievance, what a joke.",
            "HR have looked at my grievance, and will answer by Friday.",
            _PUBLIC,
        ),
        twin(
            "My manager bullies everyone and this council does nothing about it.",
            "My manager has the council's course on bullying on Friday.",
            _PUBLIC,
        ),
    ),
)
def a_grievance(document: Document, _: Organisation) -> Iterator[Hit]:
    """A complaint about the Council, a manager or colleagues: never held, and told who hears of it."""
    return hits("grievance", said(document))
