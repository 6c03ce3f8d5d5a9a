"""The checks, in policy order."""

from nlp.check import Check
from nlp.checks.bank_details import a_payment_card_number, somebodys_bank_account, somebodys_iban
from nlp.checks.credential_requests import asking_for_login_details
from nlp.checks.credentials import an_entry_code, login_details
from nlp.checks.encryption import confidential_content_in_the_clear
from nlp.checks.internal_papers import a_file_of_peoples_records, a_marked_or_exempt_paper
from nlp.checks.personal_numbers import (
    a_driving_licence_number,
    a_national_insurance_number,
    a_passport_number,
    an_nhs_number,
)

CHECKS: tuple[Check, ...] = (
    an_nhs_number,
    a_national_insurance_number,
    a_passport_number,
    a_driving_licence_number,
    somebodys_bank_account,
    somebodys_iban,
    a_payment_card_number,
    a_file_of_peoples_records,
    a_marked_or_exempt_paper,
    confidential_content_in_the_clear,
    asking_for_login_details,
    login_details,
    an_entry_code,
)
