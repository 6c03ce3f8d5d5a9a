"""What a review finds: offsets and words of ours, never words of theirs."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal, get_args

CheckId = Literal[
    "abuse", "discrimination", "misleading", "incitement", "grievance", "personal_data", "commercial",
    "internal_only", "intellectual_property", "encryption", "recipients", "credential_request", "criticism",
    "supplier_quality", "incompetence", "untrue_claim", "credentials", "personal_registration",
    "service_user_contact", "political", "promotion", "copied_content", "spam", "on_behalf", "disclaimer",
    "wording", "personal_interests", "account_setup", "disclosure",
]  # fmt: skip
CHECK_IDS: tuple[CheckId, ...] = get_args(CheckId)

MaySend = Literal["freely", "confirm", "reason", "no"]
"""How a draft may leave, from the freest to the strictest."""

HOLDS = 0.65
"""From this confidence on a finding does to the send what its severity says."""
GRAVE_HOLDS = 0.55
"""From this confidence on what is grave holds, and asks for a confirmation alone; below, all only advises."""
SURE = 0.7
"""From this probability on a check asks for nothing else that speaks for what the network says."""
GUESS = 0.6
"""What a rule says that only guesses: what is grave holds by it, all else advises."""


class Severity(IntEnum):
    """How much the policy minds."""

    ADVISE = 1
    WARN = 2
    STOP = 3


@dataclass(frozen=True, slots=True)
class Fix:
    """One undoable edit: `text` stands for `start` to `end`, or is offered for copying.

    `label_id` names the label for translators.
    """

    kind: Literal["replace", "recipients", "copy"]
    label: str
    start: int = 0
    end: int = 0
    text: str = ""
    label_id: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a draft: `text`, `subject`, `to:2`, `cc:0`, `bcc:0`, `attachment:0`, `profile` or `draft`.

    `start` and `end` are code points within `text` or `subject`, and 0 elsewhere.
    """

    where: str = "draft"
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found in one place; `key` names it for ignoring and tells nothing else.

    `may_send` is how the draft could leave if this were all that was found. `message_id` names message and
    advice for translators, and `values` is what is filled into them.
    """

    check: CheckId
    name: str
    paragraph: str
    severity: Severity
    confidence: float
    place: Place
    message: str
    advice: str
    fixes: tuple[Fix, ...] = ()
    key: str = field(default="", repr=False)
    may_send: MaySend = "freely"
    message_id: str = ""
    values: tuple[str, ...] = ()
