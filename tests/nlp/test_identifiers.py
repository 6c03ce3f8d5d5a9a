"""Numbers are found with their context in any usual spacing, and never by their check digit alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.gb import nhs

from nlp.document import read
from nlp.draft import Draft
from nlp.findings import SURE
from nlp.identifiers import (
    FINDERS,
    bank_accounts,
    ibans,
    licence_numbers,
    national_insurance_numbers,
    nhs_numbers,
    passport_numbers,
    payment_cards,
)

DIGITS = st.text("0123456789", min_size=6, max_size=22)
NHS = (
    st.integers(0, 99_999_999)
    .flatmap(
        lambda eight: st.sampled_from(
            [f"4{eight:08}{check}" for check in range(10) if nhs.is_valid(f"4{eight:08}{check}")] or [""]
        )
    )
    .filter(lambda number: number and len(set(number)) > 1)
)
CARDS = (
    st.text("0123456789", min_size=14, max_size=14)
    .map(lambda tail: "4" + tail)
    .map(lambda fifteen: fifteen + luhn.calc_check_digit(fifteen))
)


def confidences(find, text):
    return [number.confidence for passage in read(Draft(text=text)).authored for number in find(passage)]


def found(find, text):
    return [
        text[place.start : place.end]
        for passage in read(Draft(text=text)).authored
        for number in find(passage)
        for place in [passage.place(number.start, number.end)]
    ]


@given(DIGITS)
def test_a_random_number_without_context_never_holds(digits: str):
    for find in FINDERS:
        assert all(sure < SURE for sure in confidences(find, f"It is {digits} as far as I know."))


@given(NHS)
def test_a_right_check_digit_alone_is_nothing(number: str):
    for text in (
        number,
        f"Reference {number}",
        f"Order no. {number}",
        f"Call +44 {number}",
        f"x.example/{number}",
    ):
        assert confidences(nhs_numbers, text) == []


@given(
    NHS, st.sampled_from(["{}{}{}", "{} {} {}", "{}-{}-{}", "{}.{}.{}", "{}\u00a0{}\u00a0{}", "{}  {}  {}"])
)
def test_a_named_nhs_number_is_found_in_any_usual_spacing(number: str, spacing: str):
    spaced = spacing.format(number[:3], number[3:6], number[6:])
    for text in (
        f"NHS number {spaced}.",
        f"His NHS no: {spaced}",
        f"{spaced} (NHS number)",
        f"👩‍👧 NHS No {spaced}!",
    ):
        assert found(nhs_numbers, text) == [spaced]
        assert confidences(nhs_numbers, text)[0] >= SURE


@given(CARDS, st.sampled_from([" ", "-", ""]))
def test_a_named_card_is_found_in_any_usual_spacing(number: str, gap: str):
    spaced = gap.join(number[at : at + 4] for at in range(0, 16, 4))
    assert found(payment_cards, f"card number {spaced}, thanks") in ([spaced], [])
    if number not in ("4111111111111111", "4242424242424242") and len(set(number)) > 1:
        assert found(payment_cards, f"card number {spaced}, thanks") == [spaced]


@given(NHS)
def test_a_mask_shows_nothing_of_a_number(number: str):
    passage = read(Draft(text=f"NHS number {number}")).authored[0]
    (identifier,) = nhs_numbers(passage)
    assert identifier.masked == "*" * 10
    assert number not in repr(identifier)


def test_a_mask_leaves_gaps_and_the_words_between():
    text = "Sort code 20-61-49, account number 41870026."
    (identifier,) = bank_accounts(read(Draft(text=text)).authored[0])
    assert identifier.masked == "**-**-**, account number ********"


def test_something_invisible_inside_a_number_does_not_hide_it():
    assert found(nhs_numbers, "NHS number 943\u200b 476 59\u200b19") == ["943\u200b 476 59\u200b19"]


@pytest.mark.parametrize("cell", ["\t", ",", ";", "\n"])
def test_an_address_in_the_next_cell_does_not_hide_a_number(cell: str):
    table = f"Name{cell}Email{cell}NHS number\nAnn Lee{cell}ann.lee@oakbank.test{cell}943 476 5919"
    assert found(nhs_numbers, table) == ["943 476 5919"]


def test_a_number_is_found_below_the_heading_of_its_column():
    assert found(nhs_numbers, "Name\tNHS No\tWard\nA Idris\t943 476 5919\t6\nB Costa\t401 023 2137\t6") == [
        "943 476 5919", "401 023 2137",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Unix time 1700000000 and 1700000001 in the log, NHS job",
        "Call the NHS helpline on 0300 311 2233.",
        "NHS trust PO 400 118 2206",
        "NHS number format is 943 476 5919",
        "the NHS test number 999 000 0018 for the test patient",
        "NHS number 123 456 7890",
        "https://nhs.example/patients/9434765919",
        "We spent £9434765919 on the NHS.",
        "the NHS number ending 919",
        "NHS number: *** *** *919",
        "Account code is 400 118 2206 and both go on the invoice",
        "oldest is 705 338 2141 and all reminders have gone",
    ],
)
def test_what_is_not_an_nhs_number_is_left_alone(text: str):
    assert confidences(nhs_numbers, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "NI number WK 58 02 31 A",
        "NINO: wk580231a",
        "Nat Ins no WK-58-02-31-A",
        "her N.I. number is WK 580231 A",
    ],
)
def test_a_named_national_insurance_number_is_found(text: str):
    assert confidences(national_insurance_numbers, text)[0] >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "PO ref QD 33 10 22 A for the banners",
        "Our ticket with you is CH 55 01 94 B.",
        "QQ 12 34 56 C is the example on the form for your NI number",
        "You will need your National Insurance number and a payslip.",
        "Flight BA 12 34 56 D",
    ],
)
def test_what_is_not_a_national_insurance_number_is_left_alone(text: str):
    assert confidences(national_insurance_numbers, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "sort code 20-61-49, account 41870026",
        "Sort code: 206149 Account no: 41870026",
        "S/C 20 61 49 A/C 4187 0026",
        "account number 41870026 (sort code 20-61-49)",
        "Mrs Rao, 20-61-49, 41870026",
        "bank account 20-61-49 41870026",
    ],
)
def test_a_sort_code_with_an_account_is_found(text: str):
    assert confidences(bank_accounts, text)[0] >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "sort code 20-61-49 only",
        "delivered on 20-11-24, 41870026",
        "the account ending 026",
        "on 20-11-24 we logged 41870026 visits",
        "meter 41870026 was read on 20-11-24",
        "Invoice 41870026 dated 20-11-24",
    ],
)
def test_half_of_a_bank_account_is_left_alone(text: str):
    assert confidences(bank_accounts, text) == []


def test_an_iban_needs_right_check_digits_or_its_name():
    assert found(ibans, "pay to GB29 NWBK 6016 1331 9268 19 please") == ["GB29 NWBK 6016 1331 9268 19"]
    assert found(ibans, "pay to DE89 3704 0044 0532 0130 00 BIC COBADEFF") == ["DE89 3704 0044 0532 0130 00"]
    assert found(ibans, "pallet GB29 NWBK 6016 1331 9268 18 please") == []
    assert found(ibans, "IBAN GB29 NWBK 6016 1331 9268 18")


def test_an_iban_that_may_be_a_firms_is_told_without_being_sure():
    assert all(sure < SURE for sure in confidences(ibans, "pay to GB29 NWBK 6016 1331 9268 19"))
    assert confidences(ibans, "pay Mrs Costa at GB29 NWBK 6016 1331 9268 19")[0] >= SURE


def test_other_cards_are_no_payment_cards():
    for text in (
        "library card 4929 1234 5678 9019",
        "tracking 4929123456789019",
        "gift card no 4929123456789019",
    ):
        assert confidences(payment_cards, text) == []
    assert all(sure < SURE for sure in confidences(payment_cards, "4929 1234 5678 9019 was on the label"))


def test_a_passport_and_a_licence_are_found_by_name_and_shape():
    assert found(passport_numbers, "passport no. 533401372 seen") == ["533401372"]
    assert found(passport_numbers, "passport office reference 533401372") == []
    assert found(licence_numbers, "licence MORGA657054SM9IJ") == ["MORGA657054SM9IJ"]
    assert found(licence_numbers, "licence MORGA699954SM9IJ") == []
