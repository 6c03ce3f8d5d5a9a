"""Debian's Roundcube on PHP's own web server."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.services.mailstore import MailStore
from tests.e2e.services.processes import APT, free_port, needed, running

ROUNDCUBE = Path("/usr/share/roundcube")
PUBLIC = Path("/var/lib/roundcube")

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

    @property
    def url(self) -> str:
        """Where a browser finds it: a host of its own, since the practice pages are on 127.0.0.1."""
        return f"http://webmail.test:{self.port}/"


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
def webmail(store: MailStore, smtp: int) -> Iterator[Webmail]:
    """A webmail for the mail of `store` that hands what it sends to the SMTP server on port `smtp`."""
    with TemporaryDirectory(prefix="presend-webmail-", ignore_cleanup_errors=True) as place:
        folder, web = Path(place), free_port()
        _roundcube(folder, store.port, smtp)
        php = [needed("php", "php-cli"), "-q", "-S", f"127.0.0.1:{web}", "-t", str(PUBLIC)]
        env = {
            "ROUNDCUBE_CONFIG_DIR": f"{folder}/conf"
        }  # and no PHP_CLI_SERVER_WORKERS: they outlive their master
        with running(php, folder / "php.log", port=web, env=env):
            yield Webmail(web)
