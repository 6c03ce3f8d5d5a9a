"""The checks, in policy order."""

from nlp.check import Check
from nlp.checks.account_setup import (
    a_change_of_who_runs_an_account,
    a_new_account_for_a_service,
    an_account_without_those_who_agree,
)
from nlp.checks.accounts import (
    a_private_sign_up,
    an_opinion_in_the_councils_name,
    party_politics,
    private_contact,
    promotion,
    work_without_the_statement,
)
from nlp.checks.addressing import (
    a_greeting_that_fits_nobody,
    a_missing_attachment,
    a_mistyped_or_look_alike_address,
)
from nlp.checks.bank_details import a_payment_card_number, somebodys_bank_account, somebodys_iban
from nlp.checks.circumstances import somebodys_private_circumstances
from nlp.checks.claims import what_the_register_contradicts
from nlp.checks.conduct import a_threat, abuse, discrimination, incitement
from nlp.checks.council_matters import (
    an_internal_matter,
    commercial_terms,
    copied_content,
    work_that_is_not_the_writers_own,
)
from nlp.checks.credential_requests import asking_for_a_way_in, asking_for_login_details
from nlp.checks.credentials import a_way_in_by_a_hint, an_entry_code, login_details
from nlp.checks.disclosure import (
    a_message_to_be_destroyed,
    a_wish_to_keep_something_undisclosed,
    keeping_words_from_being_disclosed,
    marked_private_to_hide_it,
)
from nlp.checks.encryption import confidential_content_in_the_clear
from nlp.checks.groups import something_confidential_for_a_group
from nlp.checks.interests import (
    a_private_interest_on_an_official_account,
    a_private_matter_by_work_mail,
    a_private_matter_on_an_official_account,
    an_interest_kept_quiet,
    an_official_account_used_privately,
)
from nlp.checks.internal_papers import a_file_of_peoples_records, a_marked_or_exempt_paper
from nlp.checks.judgements import (
    a_grievance,
    a_misleading_statement,
    a_suppliers_quality,
    an_accusation,
    criticism,
    incompetence,
)
from nlp.checks.personal_numbers import (
    a_driving_licence_number,
    a_national_insurance_number,
    a_passport_number,
    an_nhs_number,
)
from nlp.checks.readers import (
    a_conversation_passed_on,
    a_needless_reply_to_all,
    a_visible_crowd,
    an_aside_before_other_readers,
)
from nlp.checks.references import a_reference_number_of_somebodys_case
from nlp.checks.spam import the_same_again_or_in_bulk

CHECKS: tuple[Check, ...] = (
    abuse,
    a_threat,
    discrimination,
    a_misleading_statement,
    incitement,
    a_grievance,
    an_nhs_number,
    a_national_insurance_number,
    a_passport_number,
    a_driving_licence_number,
    somebodys_bank_account,
    somebodys_iban,
    a_payment_card_number,
    a_file_of_peoples_records,
    a_reference_number_of_somebodys_case,
    somebodys_private_circumstances,
    commercial_terms,
    a_marked_or_exempt_paper,
    an_internal_matter,
    work_that_is_not_the_writers_own,
    confidential_content_in_the_clear,
    a_mistyped_or_look_alike_address,
    a_visible_crowd,
    a_conversation_passed_on,
    an_aside_before_other_readers,
    something_confidential_for_a_group,
    a_needless_reply_to_all,
    a_greeting_that_fits_nobody,
    a_missing_attachment,
    asking_for_login_details,
    asking_for_a_way_in,
    criticism,
    a_suppliers_quality,
    incompetence,
    an_accusation,
    what_the_register_contradicts,
    login_details,
    an_entry_code,
    a_way_in_by_a_hint,
    a_private_sign_up,
    private_contact,
    party_politics,
    promotion,
    copied_content,
    the_same_again_or_in_bulk,
    an_opinion_in_the_councils_name,
    work_without_the_statement,
    a_private_interest_on_an_official_account,
    an_official_account_used_privately,
    a_private_matter_on_an_official_account,
    a_private_matter_by_work_mail,
    an_interest_kept_quiet,
    a_new_account_for_a_service,
    a_change_of_who_runs_an_account,
    an_account_without_those_who_agree,
    a_message_to_be_destroyed,
    keeping_words_from_being_disclosed,
    marked_private_to_hide_it,
    a_wish_to_keep_something_undisclosed,
)
