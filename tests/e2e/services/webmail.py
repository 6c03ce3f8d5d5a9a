"""Debian's Roundcube on PHP's own web server, with Debian's dovecot behind it."""

import os
import pwd
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from imaplib import IMAP4, Time2Internaldate
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.services.processes import APT, free_port, needed, running

OFFICER = "officer@manchester.gov.uk"
PASSWORD = "practice"
ROUNDCUBE = Path("/usr/share/roundcube")
PUBLIC = Path("/var/lib/roundcube")

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

CONFIG = """\
<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///{folder}/roundcube.db?mode=0646';
$config['imap_host'] = '127.0.0.1:{imap}';
$config['smtp_host'] = '127.0.0.1:{smtp}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['des_key'] = 'practice-key-of-24-chars';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['log_dir'] = '{folder}/';
$config['temp_dir'] = '{folder}/temp/';
$config['use_https'] = false;
$config['enable_installer'] = false;
$config['enable_spellcheck'] = false;
$config['draft_autosave'] = 60;
$config['line_length'] = 998;
$config['send_format_flowed'] = false;
$config['language'] = 'en_GB';
"""


@dataclass(frozen=True, slots=True)
class Webmail:
    """A webmail that somebody can log in to."""

    port: int
    imap: int

    @property
    def url(self) -> str:
        """Where a browser finds it: a host of its own, since the practice pages are on 127.0.0.1."""
        return f"http://webmail.test:{self.port}/"

    def receive(self, message: bytes) -> int:
        """Put a message into the officer's inbox by IMAP; its number there."""
        with IMAP4("127.0.0.1", self.imap) as imap:
            imap.login(OFFICER, PASSWORD)
            _, told = imap.append("INBOX", "", Time2Internaldate(time.time()), message)
            found = re.search(rb"APPENDUID \d+ (\d+)", told[0])
            assert found, told
            return int(found.group(1))

    def drafts_with(self, text: str, subject: str = "") -> bool:
        """Whether the Drafts folder holds a message with this text (and this subject)."""
        with IMAP4("127.0.0.1", self.imap) as imap:
            imap.login(OFFICER, PASSWORD)
            _, many = imap.select("Drafts", readonly=True)
            fetched = imap.fetch("1:*", "(BODY.PEEK[])")[1] if many != [b"0"] else []
            drafts = [
                message_from_bytes(one[1], policy=policy.default) for one in fetched if isinstance(one, tuple)
            ]
        return any(
            subject in str(draft["Subject"])
            and str(draft.get_content()).replace("\r\n", "\n").rstrip("\n") == text
            for draft in drafts
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


def _roundcube(folder: Path, imap: int, smtp: int) -> None:
    """Roundcube's configuration folder, its empty database and its scratch space."""
    assert (ROUNDCUBE / "SQL/sqlite.initial.sql").is_file(), (
        f"Roundcube is missing. Please run: sudo {APT} roundcube-core roundcube-sqlite3"
    )
    (folder / "temp").mkdir()
    conf = folder / "conf"
    conf.mkdir()
    (conf / "config.inc.php").write_text(CONFIG.format(folder=folder, imap=imap, smtp=smtp))
    for name in ("defaults.inc.php", "mimetypes.php"):
        (conf / name).symlink_to(Path("/etc/roundcube") / name)
    database = sqlite3.connect(folder / "roundcube.db")
    database.executescript((ROUNDCUBE / "SQL/sqlite.initial.sql").read_text())
    database.close()


@contextmanager
def webmail(smtp: int) -> Iterator[Webmail]:
    """A webmail that hands its mail to the SMTP server on port `smtp`."""
    with TemporaryDirectory(prefix="presend-webmail-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        folder.chmod(0o755)  # dovecot's processes are users of their own
        imap, web = free_port(), free_port()
        _roundcube(folder, imap, smtp)
        dovecot = [needed("dovecot", "dovecot-imapd"), "-F", "-c", str(_dovecot(folder, imap))]
        php = [needed("php", "php-cli"), "-q", "-S", f"127.0.0.1:{web}", "-t", str(PUBLIC)]
        env = {
            "ROUNDCUBE_CONFIG_DIR": f"{folder}/conf"
        }  # and no PHP_CLI_SERVER_WORKERS: they outlive their master
        with (
            running(dovecot, folder / "dovecot.out", port=imap),
            running(php, folder / "php.log", port=web, env=env),
        ):
            yield Webmail(web, imap)
