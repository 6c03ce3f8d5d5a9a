"""What is about to be sent, as the page showed it: frozen values, offsets in code points."""

import re
from dataclasses import dataclass, field
from typing import Literal

Channel = Literal["email", "chat", "social"]
AccountKind = Literal["work", "official", "personal"]
ReplyKind = Literal["new", "reply", "reply_all", "forward", "share"]
Setting = Literal["email", "chat", "post", "personal"]
"""Where words are written: a post is of the organisation or of work, or else a personal one."""
PartKind = Literal["authored", "quoted", "shared", "signature", "footer"]

ADDRESS = re.compile(
    r"""< \s* ([^<>\s@]+ @ [^<>\s@]+) \s* >
    | (?: ^ | (?<=[\s<(\[:;,"']) ) ([^<>()\[\]\s"',;:@] [^<>()\[\]\s",;:@]* @ [^<>()\[\]\s"',;:@]+)""",
    re.VERBOSE,
)
"""An address in a mailbox: in angle brackets, or standing by itself."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One mailbox: a name, an address in lower case, or both; its words stay out of `repr`."""

    name: str = field(default="", repr=False)
    address: str = field(default="", repr=False)

    @classmethod
    def parse(cls, mailbox: str) -> "Recipient":
        """Read `Name <a@b>`, `a@b`, or a bare name where the page shows no address."""
        found = sorted(ADDRESS.finditer(mailbox), key=lambda match: match[1] is None)
        if not found:
            return cls(name=mailbox.strip())
        address = found[0]
        name = mailbox[: address.start()].strip(" \t\"'([<").removesuffix("mailto:")
        return cls(name=name, address=(address[1] or address[2]).lower())

    @property
    def domain(self) -> str:
        """The part after the @, or "" where no address is known."""
        return self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along, by its name."""

    name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Account:
    """Who the draft would be sent as; None where the page does not tell."""

    kind: AccountKind = "work"
    handle: str | None = field(default=None, repr=False)
    profile_disclaimer: bool | None = None
    profile_names_employer: bool | None = None
    restricted: bool | None = None
    front_line: bool | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text, `start` to `end` in code points, that is of one kind."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An e-mail, a chat message or a post just before it leaves.

    `parts` is None where the document is to find quoted thread, signature and footer itself;
    `original_recipients` is None where the page does not show who had the message before.
    """

    text: str = field(repr=False)
    subject: str = field(default="", repr=False)
    channel: Channel = "email"
    site: str = field(default="", repr=False)
    account: Account = Account()
    parts: tuple[Part, ...] | None = None
    reply: ReplyKind = "new"
    to: tuple[Recipient, ...] = ()
    cc: tuple[Recipient, ...] = ()
    bcc: tuple[Recipient, ...] = ()
    original_recipients: tuple[Recipient, ...] | None = None
    attachments: tuple[Attachment, ...] = ()
    encrypted: bool | None = None

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """Everybody it would go to: To, then Cc, then Bcc."""
        return self.to + self.cc + self.bcc

    @property
    def setting(self) -> Setting:
        """Where it is written."""
        return setting(self.channel, self.account.kind)


def setting(channel: Channel, account: AccountKind) -> Setting:
    """Where something is written, by its channel and account."""
    if channel != "social":
        return channel
    return "personal" if account == "personal" else "post"
