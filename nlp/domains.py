"""Whether a mail domain is a slip, or a disguise, of one that is known."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from nlp.lexicon import lexicon
from nlp.organisation import belongs

_SHORTEST = 5
DOMAINS = 512
"""Domains whose parts are kept."""


def is_provider(domain: str) -> bool:
    """Whether private people have their mail there."""
    return domain in lexicon("domains")["provider"]


def is_mistaken(domain: str, known: Iterable[str]) -> bool:
    """Whether a domain is close to a known one and not it, or ends as no domain does."""
    trusted = tuple(known)
    if is_provider(domain) or belongs(domain, trusted):
        return False
    return _ends_in_a_slip(domain) or any(_resembles(domain, other) for other in trusted)


def resembles_a_provider(domain: str) -> bool:
    """Whether a domain is a slip of a common mail provider's."""
    providers = lexicon("domains")["provider"]
    return domain not in providers and any(
        _resembles(domain, other) or _ends_nearly(domain, other) for other in providers
    )


@lru_cache(maxsize=DOMAINS)
def _split(domain: str) -> tuple[str, str]:
    """The registered name and the ending: `x.manchester.gov.uk` is manchester and gov.uk."""
    endings = [known for known in lexicon("domains")["ending"] if domain.endswith("." + known)]
    ending = max(endings, key=len, default=domain.rpartition(".")[2])
    return domain[: -len(ending) - 1].rpartition(".")[2], ending


def _ends_in_a_slip(domain: str) -> bool:
    return domain.count(".") > 0 and any(domain.endswith("." + slip) for slip in lexicon("domains")["slip"])


def _resembles(domain: str, known: str) -> bool:
    longer_or_shorter = domain.startswith(known + ".") or known.startswith(domain + ".")
    if longer_or_shorter or _squeezed(domain) == _squeezed(known) or _poses_as(domain, known):
        return True
    name, ending = _split(known)
    if len(name) < _SHORTEST:
        return False
    other, other_ending = _split(domain)
    if other_ending == ending:
        return OSA.distance(other, name) == 1
    if len(_unended(known)) > 2 * _SHORTEST and OSA.distance(_unended(domain), _unended(known)) <= 1:
        return True
    first, _, rest = domain.partition(".")
    return first == name and rest not in lexicon("domains")["ending"] and _similar(rest, ending)


def _poses_as(domain: str, known: str) -> bool:
    """Whether anybody could have it and a reader would take it for the known one: a public body's name under
    an open ending, or a known name with a word of trust beside it.
    """
    (name, ending), (other, other_ending) = _split(known), _split(domain)
    if len(name) < _SHORTEST:
        return False
    public = lexicon("domains")["open"]
    if other == name:
        return ending not in public and other_ending in public
    beside = other.replace("-", "").partition(name)
    return bool(beside[1]) and "".join((beside[0], beside[2])) in lexicon("domains")["disguise"]


def _ends_nearly(domain: str, provider: str) -> bool:
    """Whether it is the provider's name with an ending that the provider does not have: gmail.co."""
    (name, ending), (other, other_ending) = _split(provider), _split(domain)
    return other == name and (OSA.distance(other_ending, ending) == 1 or other_ending == "co.uk")


def _similar(ending: str, known: str) -> bool:
    first = known.partition(".")[0]
    return "." in ending and (ending.partition(".")[0] == first or OSA.distance(ending, known) <= 2)


def _unended(domain: str) -> str:
    """What the eye takes it for without its last part, which few look at: "manchester-gov" of its .co."""
    return _squeezed(domain.rpartition(".")[0])


def _squeezed(domain: str) -> str:
    """What the eye takes a domain for: no dots or hyphens, and letters for what looks like them."""
    for seen, taken_for in ((".", ""), ("-", ""), ("rn", "m"), ("vv", "w"), ("0", "o"), ("1", "l")):
        domain = domain.replace(seen, taken_for)
    return domain
