"""Names a finding for ignoring, under a secret of the person's own, so that the name tells nothing."""

import hmac

from nlp.check import Check, Hit
from nlp.draft import Draft
from nlp.findings import Place
from nlp.plain import plain


def key(check: Check, hit: Hit, draft: Draft, secret: bytes) -> str:
    """64 hex digits for the check and what the hit is about; empty where there is no secret."""
    stands = words(draft, hit.place)
    about = " ".join((hit.about or stands).casefold().split())
    if hit.place.where == "draft":  # what is said of a whole draft holds for its readers alone
        about = f"{about}\0{stands}"
    return digest(secret, check.id, check.name, about)


def digest(secret: bytes, *about: str) -> str:
    """64 hex digits for what something is about; empty where there is no secret."""
    message = "\0".join(about).encode("utf-8", "surrogatepass")
    return hmac.digest(secret, message, "sha256").hex() if secret else ""


def words(draft: Draft, place: Place) -> str:
    """The words at a place with hiding undone; mailboxes, for the whole draft too, or the name of a file."""
    if place.where in ("text", "subject"):
        return plain(getattr(draft, place.where)[place.start : place.end]).text
    kind, _, number = place.where.partition(":")
    if kind == "attachment":
        return draft.attachments[int(number)].name
    if kind in ("to", "cc", "bcc"):
        recipient = getattr(draft, kind)[int(number)]
        return str(recipient.address or recipient.name)
    return "\n".join(sorted({each.address or each.name.casefold() for each in draft.recipients}))
