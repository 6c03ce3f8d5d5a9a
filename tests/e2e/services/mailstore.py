"""Debian's dovecot: the mail of an officer, whichever program reads it."""

import os
import pwd
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from imaplib import IMAP4, Time2Internaldate
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.services.processes import free_port, needed, running

OFFICER = "officer@manchester.gov.uk"
PASSWORD = "practice"

DOVECOT = """\
base_dir = {folder}/run
log_path = {folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 0
first_valid_gid = 0
{users}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  mailbox Drafts {{
    auto = subscribe
    special_use = \\Drafts
  }}
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class MailStore:
    """The officer's mail, on a port of 127.0.0.1."""

    port: int

    def receive(self, message: bytes) -> int:
        """Put a message into the officer's inbox; its number there."""
        with IMAP4("127.0.0.1", self.port) as imap:
            imap.login(OFFICER, PASSWORD)
            _, told = imap.append("INBOX", "", Time2Internaldate(time.time()), message)
            found = re.search(rb"APPENDUID \d+ (\d+)", told[0])
            assert found, told
            return int(found.group(1))

    def drafts(self) -> list[EmailMessage]:
        """What the Drafts folder holds."""
        with IMAP4("127.0.0.1", self.port) as imap:
            imap.login(OFFICER, PASSWORD)
            _, many = imap.select("Drafts", readonly=True)
            fetched = imap.fetch("1:*", "(BODY.PEEK[])")[1] if many != [b"0"] else []
            return [
                message_from_bytes(one[1], policy=policy.default) for one in fetched if isinstance(one, tuple)
            ]

    def drafts_with(self, text: str, subject: str = "") -> bool:
        """Whether the Drafts folder holds a message with this text (and this subject)."""
        return any(
            subject in str(draft["Subject"])
            and str(draft.get_content()).replace("\r\n", "\n").rstrip("\n") == text
            for draft in self.drafts()
        )


def _dovecot(folder: Path, port: int) -> Path:
    """dovecot's configuration: as root its processes have their own users, else all are ours."""
    owner = pwd.getpwnam("mail") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
    ours = f"default_login_user = {owner.pw_name}\ndefault_internal_user = {owner.pw_name}"
    mail = folder / "mail"
    mail.mkdir()
    if os.getuid() == 0:
        ours = "default_login_user = dovenull\ndefault_internal_user = dovecot"
        os.chown(mail, owner.pw_uid, owner.pw_gid)
    text = DOVECOT.format(
        folder=folder, port=port, users=ours, password=PASSWORD, uid=owner.pw_uid, gid=owner.pw_gid
    )
    (folder / "dovecot.conf").write_text(text)
    return folder / "dovecot.conf"


@contextmanager
def mail_store() -> Iterator[MailStore]:
    """An IMAP server in which any password but the right one is refused."""
    with TemporaryDirectory(prefix="presend-mail-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        folder.chmod(0o755)  # dovecot's processes are users of their own
        port = free_port()
        dovecot = [needed("dovecot", "dovecot-imapd"), "-F", "-c", str(_dovecot(folder, port))]
        with running(dovecot, folder / "dovecot.out", port=port):
            yield MailStore(port)
