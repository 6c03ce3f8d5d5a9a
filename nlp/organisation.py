"""What the organisation knows and has decided: one frozen value, out of the box Manchester City Council."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from nlp.draft import Recipient
from nlp.facts import Register
from nlp.findings import CheckId
from nlp.references import PUPIL, Reference

Decided = Literal["off", "advise", "warn", "stop", "block"]


def belongs(domain: str, domains: tuple[str, ...]) -> bool:
    """Whether `domain` is one of `domains`, whole or after a dot, in capitals or not."""
    asked = "." + domain.casefold().rstrip(".")
    return any(asked.endswith("." + own.casefold().strip(".")) for own in domains if own.strip("."))


@dataclass(frozen=True, slots=True)
class Organisation:
    """Domains, routes for raising concerns, severities, references and facts kept here, and what is ignored.

    A route for raising concerns is an address, a domain, or the bare name that a page shows.
    `severities` says for a check what the organisation has decided instead of the check's own severity;
    `ignored` holds finding keys; `secret` is the person's own and makes those keys. `recent` holds the
    fingerprints, under that secret, of posts that went out within the last day. `pre_election` tells that an
    election is near.
    """

    domains: tuple[str, ...] = ("manchester.gov.uk",)
    encrypted_domains: tuple[str, ...] = ()
    concern_routes: tuple[str, ...] = ()
    severities: Mapping[CheckId, Decided] = field(default_factory=lambda: MappingProxyType({}))
    references: tuple[Reference, ...] = (PUPIL,)
    facts: Register = field(default_factory=Register)
    pre_election: bool = False
    ignored: frozenset[str] = field(default=frozenset(), repr=False)
    secret: bytes = field(default=b"", repr=False)
    recent: tuple[bytes, ...] = field(default=(), repr=False)

    def is_own(self, recipient: Recipient) -> bool:
        """Whether the mailbox is the organisation's; a bare name counts as its own."""
        return not recipient.domain or belongs(recipient.domain, self.domains)

    def trusts_as_encrypted(self, recipient: Recipient) -> bool:
        """Whether mail to this mailbox is encrypted on the way without anybody doing anything."""
        return belongs(recipient.domain, self.encrypted_domains)

    def hears_concerns(self, recipients: tuple[Recipient, ...]) -> bool:
        """Whether everybody it goes to is there to hear of a concern; nobody at all is not everybody."""
        return bool(recipients) and all(self._is_route(recipient) for recipient in recipients)

    def _is_route(self, recipient: Recipient) -> bool:
        if not recipient.address:
            return recipient.name.casefold() in (route.casefold() for route in self.concern_routes)
        bare = tuple(route.lstrip("@") for route in self.concern_routes)
        domains = tuple(route for route in bare if "@" not in route and "." in route)  # "HR" is a name
        whole = recipient.address.casefold() in (route.casefold() for route in self.concern_routes)
        return whole or belongs(recipient.domain, domains)
