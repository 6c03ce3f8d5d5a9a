"""What a profile says of its owner: that the views are their own (8.16), and who employs them (8.14)."""

import re
from collections.abc import Iterable

from nlp.lexicon import any_of

_GAP = r"[\s,;:&|/()'’.-]{0,4}"
_VIEWS, _OWN, _BETWEEN = (any_of("profiles", sense) for sense in ("views", "own", "between"))
_DENIES, _EMPLOYER = any_of("profiles", "denies"), any_of("profiles", "employer")
_STATEMENT = re.compile(
    rf"{_VIEWS}{_GAP}(?:(?:{_BETWEEN}|{_VIEWS}){_GAP}){{0,6}}{_OWN}(?!\s+\w+s?\s+of\b)"
    rf"|(?<!\w)(?:my own|own|personal)\s+{_VIEWS}{_GAP}(?:[.,|•·!]|$)"
    rf"|(?<!\w)my\s+(?:personal\s+)?{_VIEWS}\s+(?:alone|only)(?!\w)"
    rf"|{_DENIES}\s+(?:\w+\s+){{0,3}}?{_EMPLOYER}",
    re.IGNORECASE | re.MULTILINE,
)
_COUNCIL = re.compile(any_of("profiles", "council"), re.IGNORECASE)


def states_own_views(profile: str) -> bool:
    """Whether the profile says that what is posted is its owner's own view."""
    return _STATEMENT.search(profile) is not None


def names_employer(profile: str, domains: Iterable[str], handles: Iterable[str]) -> bool:
    """Whether the profile names the Council, one of its domains or one of its own accounts."""
    said = profile.casefold()
    named = (*domains, *(f"@{handle.lstrip('@').casefold()}" for handle in handles))
    return _COUNCIL.search(profile) is not None or any(
        re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-]|\.\w)", said) for name in named
    )
