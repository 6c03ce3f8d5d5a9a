"""Somebody's money: bank account, international account number, payment card (5.6, 5.7)."""

from collections.abc import Iterator

from nlp.check import Hit, check, twin
from nlp.document import Document, Passage
from nlp.draft import Draft, Recipient
from nlp.findings import Severity
from nlp.identifiers import Finder, Identifier, bank_accounts, ibans, payment_cards
from nlp.organisation import Organisation
from nlp.weighing import disclosures, is_business

_OUTSIDE = Draft(text="", to=(Recipient.parse("r.adebayo@oakbankcare.example"),))
_INSIDE = Draft(text="", to=(Recipient.parse("income.south@manchester.gov.uk"),))


@check(
    "personal_data",
    paragraph="5.7",
    severity=Severity.STOP,
    message="This draft gives somebody's bank details to people who may not need them, or by a "
    "way that is not secure.",
    advice="Leave the details out, or send them by secure transfer to the one person who makes the payment.",
    twins=(
        twin(
            "Please refund Mrs Costa, sort code 20-61-49, account 41870026.",
            "Please refund Mrs Costa, to the account ending 026.",
            _OUTSIDE,
        ),
        twin(
            "Mr Lee's account is 41870026 at 20-61-49.",
            "The invoice from Lee Paving Ltd: account 41870026 at 20-61-49.",
            _OUTSIDE,
        ),
        twin(
            "Tenant's new bank: sort code 20-61-49, account 41870026.",
            "New bank for my pay: sort code 20-61-49, account 41870026.",
            _INSIDE,
        ),
        twin(
            "His sort code is 206149 and the account number 41870026.",
            "Our bank details: sort code 206149, account number 41870026.",
            _OUTSIDE,
        ),
    ),
)
def somebodys_bank_account(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """A sort code with an account number that is a person's, not those of an invoice or the organisation."""
    return disclosures(_of_people(bank_accounts), document, organisation, inside=Severity.WARN)


@check(
    "personal_data",
    paragraph="5.7",
    severity=Severity.STOP,
    message="This draft gives somebody's IBAN to people who may not need it, or by a way that is not secure.",
    advice="Leave the number out, or send it by secure transfer to the one person who makes the payment.",
    twins=(
        twin("Her IBAN is GB29 NWBK 6016 1331 9268 19.", "Her IBAN is on the form we hold.", _OUTSIDE),
        twin(
            "Pay the carer to GB29NWBK60161331926819.",
            "Pay the supplier's invoice to GB29NWBK60161331926819.",
            _OUTSIDE,
        ),
        twin(
            "Refund to DE89 3704 0044 0532 0130 00 please.",
            "Reference DE89 3704 0044 0532 0130 01 please.",
            _INSIDE,
        ),
    ),
)
def somebodys_iban(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """An international account number that is a person's."""
    return disclosures(_of_people(ibans), document, organisation, inside=Severity.WARN)


@check(
    "personal_data",
    paragraph="5.7",
    severity=Severity.STOP,
    message="This draft gives the number of a payment card.",
    advice="Take the number out: card payments go through the payment line or the payment page only.",
    twins=(
        twin("Card number 4929 1234 5678 9019, expiry 09/27.", "Card ending 9019, expiry 09/27.", _OUTSIDE),
        twin("Her debit card is 4929123456789019.", "Her library card is 4929123456789019.", _INSIDE),
        twin(
            "Please charge the card, 4929 1234 5678 9019.",
            "Please test the card page with card 4242 4242 4242 4242.",
            _OUTSIDE,
        ),
    ),
)
def a_payment_card_number(document: Document, organisation: Organisation) -> Iterator[Hit]:
    """The long number of a payment card, called a card or grouped as on one."""
    return disclosures(payment_cards, document, organisation, inside=Severity.WARN)


def _of_people(find: Finder) -> Finder:
    def found(passage: Passage) -> Iterator[Identifier]:
        return (number for number in find(passage) if not is_business(number))

    return found
