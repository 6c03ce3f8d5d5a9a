"""What a check is: one function, and what a person needs to know about it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from nlp.document import Document
from nlp.draft import Draft
from nlp.findings import CheckId, Fix, Place, Severity
from nlp.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a check found, and how sure it is (0 to 1, calibrated).

    What is None is taken from the check. `variant` tells a message of its own from the check's, for
    translators; `values` is what is filled into it. `about` is what the ignore key is made of: left empty,
    the words at the place; it never leaves the review.
    """

    place: Place
    confidence: float = 1.0
    severity: Severity | None = None
    message: str | None = None
    advice: str | None = None
    paragraph: str | None = None
    variant: str = ""
    values: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    about: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Twin:
    """A draft that is found and one in the same words that is left alone, in an organisation."""

    found: Draft
    left_alone: Draft
    organisation: Organisation = field(default_factory=Organisation, compare=False)


SPELT = {
    "councils": "Council's", "iban": "IBAN", "look alike": "look-alike",
    "national insurance": "National Insurance", "nhs": "NHS", "peoples": "people's",
    "sign up": "sign-up", "somebodys": "somebody's", "suppliers": "supplier's", "writers": "writer's",
}  # fmt: skip
"""Words that a function's name cannot spell as a reader expects them."""
_SPELT = re.compile(rf"\b(?:{'|'.join(SPELT)})\b")

Find: TypeAlias = Callable[[Document, Organisation], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Check:
    """A way in which a draft can go against the policy.

    `name` reads as what it finds ("an NHS number"); `looks_for` is the first line of its docstring.
    """

    id: CheckId
    name: str
    looks_for: str
    paragraph: str
    severity: Severity
    message: str
    advice: str
    twins: tuple[Twin, ...]
    find: Find

    @property
    def message_id(self) -> str:
        """Names its message and advice for translators."""
        return self.find.__name__


def check(
    id: CheckId,  # noqa: A002 - the wire's own word
    *,
    paragraph: str,
    severity: Severity,
    message: str,
    advice: str,
    twins: tuple[Twin, ...],
) -> Callable[[Find], Check]:
    """Make a `Check` of the function below: its name and docstring are the check's own."""

    def made(find: Find) -> Check:
        name = _SPELT.sub(lambda found: SPELT[found[0]], find.__name__.replace("_", " "))
        looks_for = (find.__doc__ or "").strip().partition("\n")[0]
        return Check(id, name, looks_for, paragraph, severity, message, advice, twins, find)

    return made


def twin(
    found: str,
    left_alone: str,
    base: Draft = Draft(text=""),  # noqa: B008 - a frozen value
    organisation: Organisation = Organisation(),  # noqa: B008 - as above
) -> Twin:
    """Two texts in the same draft: recipients, subject and the rest are `base`'s."""
    return Twin(replace(base, text=found), replace(base, text=left_alone), organisation)
