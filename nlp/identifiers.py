"""Numbers that identify a person or their money, told from look-alikes by format and by what is near.

A check digit alone proves nothing: one random ten-digit number in eleven passes that of the NHS.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from stdnum import iban, luhn
from stdnum.gb import nhs

from nlp.document import Passage
from nlp.findings import GUESS
from nlp.lexicon import any_of


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number at `start` to `end` of a passage's plain text, and how sure it is."""

    passage: Passage
    start: int
    end: int
    confidence: float

    @property
    def masked(self) -> str:
        """The number with a mask on; words between its parts stay."""
        return _MASKED.sub(lambda found: found["word"] or "*", self.passage.text[self.start : self.end])


Finder: TypeAlias = Callable[[Passage], Iterator[Identifier]]

_MASKED = re.compile(r"(?P<word>\b[A-Z]?[a-z]{2,}\b)|[^\W_]")
_GAP = r"[ \t\u00a0\u2007\u2009\u202f\-.‐‑–]{0,2}"
_BEGIN, _END = r"(?<![\w£$€])(?<!\d[.,/\-])", r"(?![\w%]|[.,/\-]\d)"
_NEAR, _HINT = 60, 150


@cache
def _words(*senses: str) -> re.Pattern[str]:
    return re.compile(any_of("identifiers", *senses), re.I)


_SAMPLE, _OTHER, _OTHER_CARD = _words("sample"), _words("other"), _words("other_card")
_CARE, _EMPLOYMENT, _PERSON = _words("care"), _words("employment"), _words("person")
_NAMED_OTHERWISE = re.compile(
    rf"{any_of('identifiers', 'other')}(?:\s+(?:no|number|num|id|code|ref|reference)\b)?[\s:#.=–-]{{0,3}}"
    r"(?:(?:(?:me|us|them|him|her)\s+)?(?:on|at|back on)\s+)?$",
    re.I,
)
_DIALLED = re.compile(r"\+\d{1,3}[\s()0.-]*$")


def _shape(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(f"{_BEGIN}(?:{pattern}){_END}", flags)


_TEN = _shape(rf"\d(?:{_GAP}\d){{9}}")
_NI = _shape(rf"[A-Z]{{2}}{_GAP}\d\d{_GAP}\d\d{_GAP}\d\d{_GAP}[A-D]?", re.I)
_NI_PREFIX = re.compile(r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]")
_SORT_CODE = re.compile(r"(?<![\w.,/-])\d\d(?P<gap>[ \-‐‑–]?)\d\d(?P=gap)\d\d(?![\w/]|[.,-]\d)")
_ACCOUNT = _shape(r"\d{4}[ -]?\d{4}")
_IBAN = _shape(r"[A-Z]{2}\d\d(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?")
_CARD = _shape(rf"[2-6]\d{{3}}(?:{_GAP}\d{{4}}){{3}}|3[47]\d\d{_GAP}\d{{6}}{_GAP}\d{{5}}")
_PASSPORT = _shape(r"\d{9}|[A-Z]{2}\d{7}|[A-Z]\d{7,8}")
_LICENCE = _shape(
    r"[A-Z]{2,5}9{0,3}[ ]?\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d"
    r"[ ]?[A-Z9]{2}[ ]?[A-Z0-9]{3}(?:[ ]?\d\d)?"
)
_GROUPED = re.compile(r"\d{3}[ \u00a0-]\d{3}[ \u00a0-]\d{4}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}")
_TEST_CARDS = ("4111111111111111", "4242424242424242", "5555555555554444", "378282246310005")
_STAND_INS = ("1234567890", "0123456789", "9876543210", *_TEST_CARDS)


def nhs_numbers(passage: Passage) -> Iterator[Identifier]:
    """Ten digits called an NHS number, or spaced 3-3-4 with a right check digit among words of care."""
    text, label = passage.text, _words("nhs_number")
    for found in _candidates(_TEN, text):
        digits = _compact(found.group())
        right = nhs.is_valid(digits)
        if not _means_somebody(digits, "test" if digits.startswith("999") else "", text):
            continue
        if _near(label, text, found):
            yield _identifier(passage, found, 0.97 if right else 0.82)
        elif right and (_near(_words("nhs"), text, found) or label.search(text, 0, found.start())):
            yield _identifier(passage, found, 0.88)
        elif right and _GROUPED.fullmatch(found.group()) and digits[0] != "0":
            hints = {hint.lower() for hint in _CARE.findall(_around(text, found, _HINT))}
            if hints:
                yield _identifier(passage, found, 0.8 if len(hints) > 1 else 0.6)


def national_insurance_numbers(passage: Passage) -> Iterator[Identifier]:
    """Two letters, six digits and a letter, called National Insurance, or among words of work or benefits."""
    text, label = passage.text, _words("national_insurance")
    for found in _candidates(_NI, text):
        number = _compact(found.group()).upper()
        proper = bool(_NI_PREFIX.match(number)) and number[-1].isalpha()
        if number == "QQ123456C":  # the official stand-in
            continue
        if _near(label, text, found):
            yield _identifier(passage, found, 0.96 if proper else 0.82)
        elif proper and found.group()[0].isupper() and not _OTHER.search(_before(text, found)):
            labelled = label.search(text)
            if labelled or _EMPLOYMENT.search(_around(text, found, _HINT)):
                yield _identifier(passage, found, 0.88 if labelled else GUESS)


def bank_accounts(passage: Passage) -> Iterator[Identifier]:
    """A sort code with an account number, and a word that says so."""
    text, label, sort_label = passage.text, _words("bank"), re.compile(r"(?i)\bsort[\s-]?codes?\b|\bs/?c\b")
    for account in _candidates(_ACCOUNT, text):
        window = max(0, account.start() - 90)
        before = list(_SORT_CODE.finditer(text, window, account.start()))
        sort = before[-1] if before else _SORT_CODE.search(text, account.end(), account.end() + 60)
        if sort is None:
            continue
        start, end = min(sort.start(), account.start()), max(sort.end(), account.end())
        about = text[max(0, start - 50) : end + 10]
        called = sort_label.search(about)
        if called or (sort["gap"].strip() and (label.search(about) or _side_by_side(sort, account))):
            yield Identifier(passage, start, end, 0.95 if called else 0.88)


def _side_by_side(sort: re.Match[str], account: re.Match[str]) -> bool:
    """Whether a sort code that is no date stands right before an account number: "20-44-19, 70318825"."""
    day, month = sort.group()[:2], sort.group()[3:5]
    between = sort.string[sort.end() : account.start()]
    return (int(day) > 31 or int(month) > 12) and bool(re.fullmatch(r"[,;:/]?\s{1,3}", between))


def ibans(passage: Passage) -> Iterator[Identifier]:
    """An international account number: right check digits or its name, and surer near a person."""
    label = _words("iban")
    for found in _candidates(_IBAN, passage.text):
        words = found.group().split(" ")
        for length in range(len(words), 0, -1):
            number = " ".join(words[:length])
            if iban.is_valid(number):
                end = found.start() + len(number)
                sure = 0.95 if _PERSON.search(_around(passage.text, found, 100)) else GUESS
                yield Identifier(passage, found.start(), end, sure)
                break
        else:
            if _near(label, passage.text, found):
                yield _identifier(passage, found, 0.82)


def payment_cards(passage: Passage) -> Iterator[Identifier]:
    """Sixteen digits (one issuer: fifteen) called a card, or grouped as on one with a right check digit."""
    text, label = passage.text, _words("card")
    for found in _candidates(_CARD, text):
        digits = _compact(found.group())
        right = luhn.is_valid(digits)
        if not _means_somebody(digits, "", text) or _OTHER_CARD.search(_before(text, found)):
            continue
        if _near(label, text, found):
            yield _identifier(passage, found, 0.97 if right else 0.82)
        elif right and re.search(r"(?i)\b(?:cv[vc]2?|expiry|exp)\b", text[found.end() : found.end() + _NEAR]):
            yield _identifier(passage, found, 0.95)
        elif right and _GROUPED.fullmatch(found.group()):
            yield _identifier(passage, found, 0.6)


def passport_numbers(passage: Passage) -> Iterator[Identifier]:
    """Nine characters called a passport number."""
    label = _words("passport")
    for found in _candidates(_PASSPORT, passage.text):
        if _near(label, passage.text, found) and not _OTHER.search(_before(passage.text, found)):
            yield _identifier(passage, found, 0.88)


def licence_numbers(passage: Passage) -> Iterator[Identifier]:
    """The sixteen characters of a British driving licence, with a possible date of birth inside."""
    label = _words("licence")
    for found in _candidates(_LICENCE, passage.text):
        yield _identifier(passage, found, 0.93 if label.search(passage.text) else GUESS)


FINDERS: tuple[Finder, ...] = (
    nhs_numbers,
    national_insurance_numbers,
    bank_accounts,
    ibans,
    payment_cards,
    passport_numbers,
    licence_numbers,
)


_SPLIT = re.compile(r"[\s,;]")


def _candidates(shape: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches that nothing near calls something else: an order, a telephone, a page, a sample."""
    for found in shape.finditer(text):
        before = _before(text, found)
        word = _SPLIT.split(before)[-1]
        if "://" in word or "@" in word or "www." in word or _DIALLED.search(before):
            continue
        if not _NAMED_OTHERWISE.search(before) and not _SAMPLE.search(before):
            yield found


def _means_somebody(digits: str, stand_in_word: str, text: str) -> bool:
    if digits in _STAND_INS or len(set(digits)) == 1:
        return False
    return not (stand_in_word and re.search(rf"\b{stand_in_word}", text, re.I))


def _near(label: re.Pattern[str], text: str, found: re.Match[str]) -> bool:
    after = text[found.end() : found.end() + 20].lstrip(" \t([,;-–")
    return bool(label.search(_before(text, found)) or label.match(after))


def _before(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - _NEAR) : found.start()]


def _around(text: str, found: re.Match[str], reach: int) -> str:
    return text[max(0, found.start() - reach) : found.end() + reach]


def _compact(number: str) -> str:
    return "".join(filter(str.isalnum, number))


def _identifier(passage: Passage, found: re.Match[str], confidence: float) -> Identifier:
    return Identifier(passage, found.start(), found.end(), confidence)
