"""Slips of a known domain are told from real neighbours."""

import pytest

from nlp.domains import is_mistaken, is_provider, resembles_a_provider

KNOWN = ("manchester.gov.uk", "brightwellcare.co.uk")


@pytest.mark.parametrize(
    "domain",
    [
        "mancheser.gov.uk", "manchestre.gov.uk", "manchesterr.gov.uk", "manchester.gov.co", "manchester.gov",
        "manchester-gov.uk", "manchestergov.uk", "manchester.go.uk", "manchester.gov.uk.com",
        "manchestr-gov.co", "manchester-gov.org",
        "rnanchester.gov.uk",
        "manchester.co.uk", "manchester-gov.co.uk", "mail-manchester.gov.uk", "manchestercouncil.org.uk",
        "northcare.nsh.uk", "gmp.police.ukk", "brightwellcare-portal.co.uk",
        "brightwelcare.co.uk", "brightwell-care.co.uk", "northcare.nhs.ent", "firm.con",
    ],
)  # fmt: skip
def test_a_slip_is_told(domain: str):
    assert is_mistaken(domain, KNOWN)


@pytest.mark.parametrize(
    "domain",
    [
        "manchester.gov.uk", "x.manchester.gov.uk", "manchester.ac.uk", "salford.gov.uk", "winchester.gov.uk",
        "colchester.gov.uk", "manchestereveningpost.co.uk", "brightwellcare.org.uk", "gmail.com", "nhs.net",
        "trust.nhs.uk", "example.com", "greatermanchester-ca.gov.uk", "manchestercarers.org.uk",
        "manchester-museum.org.uk", "gmp.police.uk",
    ],
)  # fmt: skip
def test_a_real_neighbour_is_left_alone(domain: str):
    assert not is_mistaken(domain, KNOWN)


@pytest.mark.parametrize(
    "domain",
    [
        "gmial.com",
        "gmai.com",
        "hotmial.com",
        "outlok.com",
        "yaho.co.uk",
        "iclould.com",
        "gmail.co",
        "icloud.co.uk",
    ],
)
def test_a_slip_of_a_provider_is_told(domain: str):
    assert resembles_a_provider(domain)


@pytest.mark.parametrize(
    "domain", ["mail.com", "ymail.com", "live.co.uk", "hotmail.co.uk", "hotmail.fr", "yahoo.de", "email.com"]
)
def test_one_provider_is_no_slip_of_another(domain: str):
    assert not resembles_a_provider(domain)


def test_private_mail_is_known():
    assert is_provider("gmail.com")
    assert not is_provider("manchester.gov.uk")
