"""What an account is for: the Council's, one's own, and the work address (7.13, 8.2 to 8.16)."""

from collections.abc import Iterator
from dataclasses import replace

from nlp.check import Hit, Twin, check, twin
from nlp.document import Document
from nlp.draft import Account, Draft, Recipient
from nlp.findings import Fix, Severity
from nlp.meaning import hits, meant, said
from nlp.organisation import Organisation
from nlp.paragraphs import statement

_OUTSIDE = Draft(text="", to=(Recipient.parse("help@shop.example"),))
_OFFICIAL = Draft(text="", channel="social", account=Account("official"))
_PERSONAL = Draft(text="", channel="social", account=Account("personal"))
_PUBLIC = Draft(text="", channel="social", account=Account("personal", profile_names_employer=True))
_WORK = replace(_PERSONAL, text="As a housing officer I see damp like this every single week.")


@check(
    "personal_registration",
    paragraph="7.13",
    severity=Severity.WARN,
    message="This uses the work address for a private service.",
    advice="Give the service an address of your own, and keep the work address for work.",
    twins=(
        twin(
            "My Netflix is on my work email, it's easier.",
            "My timesheet is on my work email, it's easier.",
            _OUTSIDE,
        ),
        twin(
            "I buy my trainers with my work address, so the parcels come here.",
            "We buy the toner with a work order, so the parcels come here.",
            _OUTSIDE,
        ),
        twin(
            "Please open my savings account with this manchester.gov.uk address.",
            "Please send my savings statement to my home address.",
            _OUTSIDE,
        ),
    ),
)
def a_private_sign_up(document: Document, _: Organisation) -> Iterator[Hit]:
    """The work address used for shopping, banking, streaming or another private service."""
    return hits("personal_registration", said(document))


@check(
    "service_user_contact",
    paragraph="8.2",
    severity=Severity.STOP,
    message="This reads as private contact with somebody you deal with through your work.",
    advice="Keep to work channels, and tell your manager if somebody asks to connect privately.",
    twins=(
        twin(
            "One of my lads from the home added me on Snapchat and I said yes.",
            "One of my lads from the home passed his exam.",
            _PERSONAL,
        ),
        twin(
            "I've been messaging my client's mum on Facebook at night.",
            "I've been ringing my client's mum on the office phone.",
            _PERSONAL,
        ),
        twin(
            "One of my clients has my own number and we chat on WhatsApp at night.",
            "One of my clients has the office number and rings for repairs.",
            _PERSONAL,
        ),
    ),
)
def private_contact(document: Document, _: Organisation) -> Iterator[Hit]:
    """Befriending or privately messaging service users, their families, contractors or members."""
    front_line = document.draft.account.front_line
    severity = Severity.ADVISE if front_line is False else Severity.STOP
    return hits("contact", said(document), severity, "8.3" if front_line else None)


@check(
    "political",
    paragraph="8.11",
    severity=Severity.STOP,
    message="This takes sides in party politics.",
    advice="Leave parties and candidates out, or keep your view to an account of your own if "
    "your job allows it.",
    twins=(
        twin(
            "Vote Labour on Thursday, the Tories have ruined this city.",
            "Vote on Thursday, polling stations are open from 7 to 10.",
            _OFFICIAL,
        ),
        twin(
            "Only the Greens will save our parks, so lend us your vote.",
            "The Greens have three councillors since May.",
            _OFFICIAL,
        ),
        twin("Get the Tories out.", "Get the bins out.", _OFFICIAL),
    ),
)
def party_politics(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Support for, or an attack on, a party, candidate or campaign, in the Council's name or time."""
    severity = _political(document.draft.account)
    if organisation.pre_election:
        severity = Severity(min(severity + 1, Severity.STOP))
    own = document.draft.account.kind == "personal"
    return hits("political", said(document), severity, "8.14" if own else None)


@check(
    "promotion",
    paragraph="8.11",
    severity=Severity.WARN,
    message="This advertises a business on a Council account.",
    advice="Name the business only where the news needs it, or ask your head of service to approve it.",
    twins=(
        twin(
            "Bella Napoli does the best pizza in town, book your table now!",
            "Best park in town as voted by you, thank you all!",
            _OFFICIAL,
        ),
        twin(
            "Get 20% off at FitZone gym this week, what a deal!",
            "Get a free library card this week.",
            _OFFICIAL,
        ),
        twin(
            "Pop into Gino's for the best pizza in town, tell them we sent you.",
            "Pop into the town hall for the view from the tower, it is free.",
            _OFFICIAL,
        ),
    ),
)
def promotion(document: Document, _: Organisation) -> Iterator[Hit]:
    """A firm, shop or product praised or advertised on a Council account."""
    if document.draft.account.kind == "official":
        yield from hits("promotion", said(document))


@check(
    "on_behalf",
    paragraph="8.14",
    severity=Severity.WARN,
    message="Readers may take this opinion for an official one.",
    advice="Say that it is your own view and keep it off Council accounts, or leave it to "
    "strategic communications.",
    twins=(
        twin(
            "We at the Council think the tram extension is a waste of money.",
            "I think the tram extension is a waste of money, that's just me.",
            _PUBLIC,
        ),
        twin(
            "As a council officer I can tell you that the Council believes this road should never be built.",
            "The Council decides on the road in June.",
            _PUBLIC,
        ),
        twin(
            "The Council's view is that landlords are to blame.",
            "The Council's consultation on landlords is open.",
            _PUBLIC,
        ),
    ),
)
def an_opinion_in_the_councils_name(document: Document, _: Organisation) -> Iterator[Hit]:
    """A view put so that readers may take it for an official one."""
    return hits("opinion", said(document))


@check(
    "disclaimer",
    paragraph="8.16",
    severity=Severity.WARN,
    message="This post on your own account is about your work.",
    advice="Make sure that your profile says the views are yours, or leave work out of the post.",
    twins=(
        twin(
            "Another long night shift in the care home, my residents kept me busy.",
            "Another long night with the baby, the twins kept me busy.",
            _PERSONAL,
        ),
        twin(
            "Spent the day doing food hygiene inspections for the council, you would not believe what I saw.",
            "Took my mum to the food festival, you would not believe what she ate.",
            _PERSONAL,
        ),
        Twin(_WORK, replace(_WORK, account=Account("personal", profile_disclaimer=True))),
    ),
)
def work_without_the_statement(document: Document, _: Organisation) -> Iterator[Hit]:
    """Work spoken of on a personal account whose profile lacks the statement; it excuses nothing else."""
    account = document.draft.account
    if document.draft.channel == "social" and account.kind == "personal" and not account.profile_disclaimer:
        severity = Severity.WARN if account.profile_names_employer else Severity.ADVISE
        found = max(meant("work_talk", said(document)), key=lambda one: one.likely, default=None)
        if found is not None:
            fix = Fix("copy", "Copy the statement", text=statement(), label_id="copy_statement")
            yield Hit(found.place, found.likely, severity, fixes=(fix,))


def _political(account: Account) -> Severity:
    """Grave on a Council account; on a personal one only where somebody can tell who employs the writer."""
    if account.kind == "official" or account.restricted:
        return Severity.STOP
    if account.kind == "personal" and not account.profile_names_employer:
        return Severity.ADVISE
    return Severity.WARN
