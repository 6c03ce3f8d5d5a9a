"""Login details, codes and keys given away (7.11)."""

from collections.abc import Callable, Iterator

from nlp.audience import reach
from nlp.check import Hit, check, twin
from nlp.document import Document, Passage
from nlp.draft import Draft, Recipient
from nlp.entry_codes import entry_codes
from nlp.findings import SURE, Fix, Severity
from nlp.logins import logins
from nlp.meaning import Meant, hit, meant
from nlp.organisation import Organisation
from nlp.secrets import Secret

_COLLEAGUE = Draft(text="", to=(Recipient.parse("kwame.boadu@manchester.gov.uk"),))
_OUTSIDE = Draft(text="", to=(Recipient.parse("caretaker@millhall.example"),))


@check(
    "credentials",
    paragraph="7.11",
    severity=Severity.STOP,
    message="This draft gives login details away.",
    advice="Take them out, and request access for the person on the ICT intranet page.",
    twins=(
        twin("The password is Harpurhey#22.", "The password is reset every 90 days.", _COLLEAGUE),
        twin("PIN for the till: 4471.", "PIN for the till: ask me in person.", _COLLEAGUE),
        twin(
            "Just log on as me, libadmin4 and it's Winter!19x.",
            "Just log on as yourself, the libadmin4 group has it.",
            _COLLEAGUE,
        ),
        twin(
            "Username estrent1, password Castle_field7.", "Username estrent1, password ********.", _COLLEAGUE
        ),
        twin("Use the password Mulberry42.", "Never use a password like Mulberry42.", _COLLEAGUE),
        twin("Staff wifi password: Albert1877.", "Guest wifi password: Albert1877.", _OUTSIDE),
        twin("Portal passcode: aB3xYz.", "Join Zoom, Meeting ID 812 3344, passcode: aB3xYz.", _OUTSIDE),
    ),
)
def login_details(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A password, PIN, one-time code, key or link with a key in it, given to anybody at all."""
    return _given(logins, document, organisation, inside=Severity.STOP)


@check(
    "credentials",
    paragraph="7.11",
    severity=Severity.STOP,
    message="This draft gives the code for a door, alarm or key safe.",
    advice="Take the code out, and give it by telephone to the person who needs it.",
    twins=(
        twin("Door code for the hall is 4471X.", "Door code for the hall is with reception.", _OUTSIDE),
        twin("Key safe is by the bins, number 1966.", "Key safe is by the bins, fitted in 1966.", _OUTSIDE),
        twin("Side door code 2580, then push.", "Cost code 2580, then push on.", _COLLEAGUE),
        twin("The alarm is 2580.", "The alarm is tested at 2pm.", _COLLEAGUE),
    ),
)
def an_entry_code(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """The number that opens a door, gate, alarm, safe or key safe."""
    return _given(entry_codes, document, organisation, inside=Severity.WARN)


@check(
    "credentials",
    paragraph="7.11",
    severity=Severity.STOP,
    message="This seems to tell somebody how to sign in or get in, even if only by a hint.",
    advice="Take it out; request access for the person on the ICT intranet page, or let them in yourself.",
    twins=(
        twin(
            "Just log on as me, it's my cat's name and the year we met.",
            "Just ask the help desk, it's the same number as the year we moved.",
            _COLLEAGUE,
        ),
        twin(
            "Carry on as me on the front desk PC, I've left it signed in.",
            "Carry on without me at the front desk, I've left it tidy.",
            _COLLEAGUE,
        ),
        twin(
            "Just sign on as me, you know my dog's name, then the year.",
            "Just sign the card for me, you know his name.",
            _OUTSIDE,
        ),
    ),
)
def a_way_in_by_a_hint(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A password, code or key that is given away in other words, or by what only some would guess."""
    for found in meant("credential_share", (document.subject, *document.authored)):
        if found.likely >= SURE and not _holds_a_value(found):
            inside = reach(found.passage, document, organisation) == "inside"
            yield hit("credential_share", found, Severity.WARN if inside else Severity.STOP)


def _holds_a_value(found: Meant) -> bool:
    """Whether the value itself stands there, which the other checks mark alone."""
    secrets = (secret for find in (logins, entry_codes) for secret in find(found.passage))
    return any(each.start < found.sentence.end and found.sentence.start < each.end for each in secrets)


def _given(
    find: Callable[[Passage], Iterator[Secret]],
    document: Document,
    organisation: Organisation,
    *,
    inside: Severity,
) -> Iterator[Hit]:
    for passage in document.everything:
        how_far = reach(passage, document, organisation)
        for secret in find(passage) if how_far != "nobody" else ():
            value = passage.place(secret.value, secret.end)
            fix = Fix("replace", "Take it out", value.start, value.end, "(ask me)", "take_it_out")
            yield Hit(
                passage.place(secret.start, secret.end),
                secret.confidence,
                inside if how_far == "inside" else Severity.STOP,
                fixes=(fix,) if passage.kind == "authored" else (),
            )
