"""Numbers that stand for one person: NHS, National Insurance, passport and driving licence (5.6, 5.7)."""

from collections.abc import Iterator

from nlp.check import Hit, check, twin
from nlp.document import Document
from nlp.draft import Draft, Recipient
from nlp.findings import Severity
from nlp.identifiers import licence_numbers, national_insurance_numbers, nhs_numbers, passport_numbers
from nlp.organisation import Organisation
from nlp.weighing import disclosures

_OUTSIDE = Draft(text="", to=(Recipient.parse("j.lomas@oakbankcare.example"),))
_INSIDE = Draft(text="", to=(Recipient.parse("benefits.team@manchester.gov.uk"),))


@check(
    "personal_data",
    paragraph="5.7",
    severity=Severity.STOP,
    message="This draft gives an NHS number to people who may not need it, or by a way that is not secure.",
    advice="Leave the number out or mask it, or send it by secure transfer to the one person who needs it.",
    twins=(
        twin(
            "Mrs Olatunji's NHS number is 943 476 5919, please arrange the visit.",
            "Mrs Olatunji's NHS number ends in 919, please arrange the visit.",
            _OUTSIDE,
        ),
        twin("Patient: A Idris, NHS No 9434765919.", "NHS shop: A Idris, order no 9434765919.", _OUTSIDE),
        twin(
            "The patient left the ward on Monday. 943 476 5919 is on the discharge form.",
            "The van left the depot on Monday. 943 476 5919 is on the delivery form.",
            _OUTSIDE,
        ),
        twin(
            "Please add NHS number 943 476 5919 to the referral.",
            "Please add the NHS number to the referral, for example 943 476 5919.",
            _OUTSIDE,
        ),
    ),
)
def an_nhs_number(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Ten digits that are called an NHS number, or stand among words of care."""
    return disclosures(nhs_numbers, document, organisation, inside=None)


@check(
    "personal_data",
    paragraph="5.7",
    severity=Severity.STOP,
    message="This draft gives a National Insurance number to people who may not need it, or by a "
    "way that is not secure.",
    advice="Leave the number out or mask it, or keep it with the case and send the reference instead.",
    twins=(
        twin("Her NI number is WK 58 02 31 A.", "Her NI number is the one ending 31 A.", _OUTSIDE),
        twin("National Insurance: WK580231A", "Purchase order: WK580231A", _OUTSIDE),
        twin("Claimant's NINO: WK 58 02 31 A.", "Claimant's ticket: WK 58 02 31 A.", _INSIDE),
        twin("NI number WK 58 02 31 A goes in box 4.", "NI number QQ 12 34 56 C goes in box 4.", _OUTSIDE),
    ),
)
def a_national_insurance_number(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Two letters, six digits and a letter that are called a National Insurance number, or stand for one."""
    return disclosures(national_insurance_numbers, document, organisation, inside=Severity.WARN)


@check(
    "personal_data",
    paragraph="5.7",
    severity=Severity.STOP,
    message="This draft gives a passport number to people who may not need it, or by a way that "
    "is not secure.",
    advice="Write that you have seen the passport, and leave its number out.",
    twins=(
        twin("His passport number is 533401372.", "His passport application is 533401372.", _OUTSIDE),
        twin("Passport: GB1234507 seen today.", "Passport photos: order GB1234507 came today.", _OUTSIDE),
        twin("I checked her passport, 533401372.", "I checked her passport on the 3rd.", _INSIDE),
    ),
)
def a_passport_number(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """Nine characters that are called a passport number."""
    return disclosures(passport_numbers, document, organisation, inside=Severity.WARN)


@check(
    "personal_data",
    paragraph="5.7",
    severity=Severity.STOP,
    message="This draft gives a driving licence number, which shows a date of birth and part of a name.",
    advice="Write that you have seen the licence, and leave its number out.",
    twins=(
        twin("His driving licence is MORGA657054SM9IJ.", "His driving licence has been checked.", _OUTSIDE),
        twin("Driver: MORGA657054SM9IJ, clean licence.", "Driver: MORGAN, clean licence.", _OUTSIDE),
        twin("Licence no. MORGA 657054 SM9IJ", "Premises licence no. 657054", _INSIDE),
    ),
)
def a_driving_licence_number(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """The sixteen characters of a British driving licence."""
    return disclosures(licence_numbers, document, organisation, inside=Severity.WARN)
