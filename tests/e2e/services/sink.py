"""An SMTP server that keeps every message and hands on none."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import unescape

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.e2e.services.processes import free_port
from tests.e2e.waiting import until

FILLER = "\u200b" * 7
"""What CKEditor 4 puts into an empty line in Chromium; asked for its text, it takes one of them out."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """One message that really left: to whom, and every byte of it."""

    recipients: tuple[str, ...]
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        """The message as a mail program reads it."""
        return message_from_bytes(self.raw, policy=policy.default)

    @property
    def subject(self) -> str:
        """The subject, decoded."""
        return str(self.message["Subject"] or "")

    def part(self, kind: str) -> str:
        """The part of the body of this kind (`plain` or `html`), decoded; "" where it is missing."""
        part = self.message.get_body((kind,))
        return str(part.get_content()).replace("\r\n", "\n") if part else ""

    def typed(self) -> str:
        """What was typed: the lines of the HTML part where there is one, else the plain text."""
        html = self.part("html").replace(FILLER, "")
        if not html:
            return self.part("plain").rstrip("\n")
        lines = re.findall(r"<p[^>]*>(.*?)</p>", html, re.DOTALL) or re.split(
            r"<br ?/?>", re.sub(r"</?html>", "", html.strip())
        )
        return "\n".join(unescape(re.sub(r"<br ?/?>", "", line)) for line in lines)

    @property
    def attachments(self) -> dict[str, bytes]:
        """Each attachment's name and bytes."""
        return {
            str(part.get_filename()): part.get_payload(decode=True)
            for part in self.message.iter_attachments()
        }


@dataclass(slots=True)
class Sink:
    """Everything that was sent, in order."""

    port: int
    delivered: list[Delivered] = field(default_factory=list)

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keep one message."""
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        self.delivered.append(Delivered(tuple(envelope.rcpt_tos), content))
        return "250 OK"

    def one(self) -> Delivered:
        """The one message that was sent since the last `clear`; waits for it."""
        until(lambda: self.delivered, "a message in the sink")
        assert len(self.delivered) == 1, [one.subject for one in self.delivered]
        return self.delivered[0]

    def clear(self) -> None:
        """Forget what came so far."""
        self.delivered.clear()


@contextmanager
def sink() -> Iterator[Sink]:
    """An SMTP server on a free port of 127.0.0.1."""
    kept = Sink(free_port())
    controller = Controller(kept, hostname="127.0.0.1", port=kept.port)
    controller.start()
    try:
        yield kept
    finally:
        controller.stop()
