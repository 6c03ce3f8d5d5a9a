"""A saved e-mail (.eml) as a draft: subject, recipients, text, attachments, and whether it replies."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.utils import getaddresses

from localagent.html_text import html_to_text
from nlp.draft import Attachment, Draft, Recipient, ReplyKind

FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr)\s*:", re.IGNORECASE)


def draft_of_mail(content: bytes) -> Draft:
    """Read a message as it would be sent; a header or part that is broken is read as far as it goes."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    subject = _header(message, "subject")
    to, cc, bcc = (_recipients(message, name) for name in ("to", "cc", "bcc"))
    return Draft(
        text=_text(message),
        subject=subject,
        channel="email",
        reply=_reply(message, subject, len(to) + len(cc)),
        to=to,
        cc=cc,
        bcc=bcc,
        attachments=tuple(_attachments(message)),
        encrypted=True if _is_encrypted(message) else None,
    )


def _header(message: EmailMessage, name: str) -> str:
    return " ".join("".join(_values(message, name)[:1]).split())


def _values(message: EmailMessage, name: str) -> list[str]:
    try:
        return [str(value) for value in message.get_all(name, [])]
    except (
        ValueError,
        IndexError,
        AttributeError,
        TypeError,
        LookupError,
    ):  # email's parser on a broken header
        return [str(value) for key, value in message.raw_items() if key.lower() == name]


def _recipients(message: EmailMessage, name: str) -> tuple[Recipient, ...]:
    pairs = getaddresses(_values(message, name))
    mailboxes = (
        Recipient(name.strip(), address.strip().lower()) for name, address in pairs if address or name
    )
    return tuple(one if "@" in one.address else Recipient(one.name or one.address) for one in mailboxes)


def _text(message: EmailMessage) -> str:
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    written = _content(plain) if plain else ""
    if written.strip() or html is None:
        return written.rstrip("\n")
    return html_to_text(_content(html))


def _content(part: MIMEPart) -> str:
    try:
        content = part.get_content()
    except (LookupError, ValueError):  # a character set that nobody knows
        content = part.get_payload(decode=True)
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else str(content)
    return text.replace("\r\n", "\n")


def _attachments(message: EmailMessage) -> Iterator[Attachment]:
    bodies = [message.get_body((kind,)) for kind in ("plain", "html")]
    for part in message.walk():
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        if part.get_content_disposition() == "attachment" or (part.get_filename() and part not in bodies):
            yield Attachment(part.get_filename() or part.get_content_type())


def _reply(message: EmailMessage, subject: str, shown_to: int) -> ReplyKind:
    """The header says that it replies; how many see it says whether to all."""
    if FORWARDED.match(subject):
        return "forward"
    if not (message["in-reply-to"] or message["references"]):
        return "new"
    return "reply_all" if shown_to > 1 else "reply"


def _is_encrypted(message: EmailMessage) -> bool:
    kind = message.get_content_type()
    enveloped = str(message.get_param("smime-type", "")).lower() in {"enveloped-data", "authenveloped-data"}
    return kind == "multipart/encrypted" or (kind.endswith("pkcs7-mime") and enveloped)
