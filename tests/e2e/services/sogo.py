"""Debian's SOGo with PostgreSQL, memcached and nginx: all of it on ports of its own, in one folder."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.services.mailstore import OFFICER, PASSWORD, MailStore
from tests.e2e.services.processes import APT, free_port, needed, running

USER = OFFICER.partition("@")[0]
RESOURCES = Path("/usr/lib/GNUstep/SOGo/WebServerResources")
SETTINGS = Path("/etc/sogo/sogo.conf")
"""Debian's own, which SOGo reads before its arguments, or ends; only root and the group sogo may."""
DATABASES = Path("/usr/lib/postgresql")

PEOPLE = f"""\
CREATE TABLE people (c_uid VARCHAR, c_name VARCHAR, c_password VARCHAR, c_cn VARCHAR, mail VARCHAR);
INSERT INTO people VALUES ('{USER}', '{USER}', '{PASSWORD}', 'Sam Lee', '{OFFICER}');
"""

NGINX = """\
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log stderr;
events {{ }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{web};
    location /SOGo.woa/WebServerResources/ {{ alias {resources}/; }}
    location /SOGo/WebServerResources/ {{ alias {resources}/; }}
    location / {{
      proxy_pass http://127.0.0.1:{sogo};
      proxy_buffer_size 64k;
      proxy_buffers 8 64k;
      proxy_set_header Host $http_host;
      proxy_set_header x-webobjects-server-protocol HTTP/1.0;
      proxy_set_header x-webobjects-remote-host $remote_addr;
      proxy_set_header x-webobjects-server-name $host;
      proxy_set_header x-webobjects-server-port {web};
      proxy_set_header x-webobjects-server-url http://$http_host;
    }}
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class Sogo:
    """A SOGo that the officer can log in to."""

    port: int

    @property
    def url(self) -> str:
        """Where a browser finds it."""
        return f"http://sogo.test:{self.port}/SOGo/"


def _rights() -> list[str]:
    """For setpriv: SOGo and PostgreSQL refuse root, so there the user of Debian's package runs all of it."""
    return ["--reuid", "sogo", "--regid", "sogo", "--clear-groups"] if os.getuid() == 0 else []


def _postgres(folder: Path) -> Path:
    """An empty database with the people who may log in; where PostgreSQL's programs are."""
    found = sorted(DATABASES.glob("*/bin/postgres"))
    assert found, f"PostgreSQL is missing. Please run: sudo {APT} postgresql"
    programs = found[-1].parent
    steps: list[tuple[list[str], str]] = [
        (["initdb", "--no-sync", "--auth=trust", "--username=sogo", "--encoding=UTF8", "--locale=C"], ""),
        (["postgres", "--single", "postgres"], PEOPLE),
    ]
    for (program, *others), told in steps:
        command = ["setpriv", *_rights(), "--", str(programs / program), *others]
        env = {**os.environ, "PGDATA": f"{folder}/data"}
        done = subprocess.run(
            command, input=told, env=env, cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    return programs


def _settings(folder: Path, ports: Mapping[str, int]) -> list[str]:
    """SOGo's settings, each as an argument."""
    database = f"postgresql://sogo:sogo@127.0.0.1:{ports['database']}/postgres"
    people = (
        "({type = sql; id = people; canAuthenticate = YES; isAddressBook = NO; userPasswordAlgorithm = none;"
        f' viewURL = "{database}/people";}})'
    )
    told = {
        "WOPort": f"127.0.0.1:{ports['sogo']}",
        "WONoDetach": "YES",
        "WOWorkersCount": "1",
        "WOLogFile": "-",
        "WOPidFile": f"{folder}/sogo.pid",
        "SOGoProfileURL": f"{database}/sogo_user_profile",
        "OCSFolderInfoURL": f"{database}/sogo_folder_info",
        "OCSSessionsFolderURL": f"{database}/sogo_sessions_folder",
        "OCSEMailAlarmsFolderURL": f"{database}/sogo_alarms_folder",
        "SOGoUserSources": people,
        "SOGoMemcachedHost": f"127.0.0.1:{ports['cache']}",
        "SOGoIMAPServer": f"imap://127.0.0.1:{ports['imap']}",
        "SOGoForceExternalLoginWithEmail": "YES",
        "SOGoMailingMechanism": "smtp",
        "SOGoSMTPServer": f"smtp://127.0.0.1:{ports['smtp']}",
        "SOGoSentFolderName": "Sent",
        "SOGoDraftsFolderName": "Drafts",
        "SOGoMailSpoolPath": str(folder),
        "SOGoLoginModule": "Mail",
        "SOGoLanguage": "English",
        "SOGoMailAutoSave": "0",
    }
    return [word for name, value in told.items() for word in (f"-{name}", value)]


@contextmanager
def sogo(store: MailStore, smtp: int) -> Iterator[Sogo]:
    """SOGo for the mail of `store`; what it sends goes to the SMTP server on port `smtp`."""
    daemon = needed("sogod", "sogo")
    assert os.access(SETTINGS, os.R_OK), f"SOGo needs to read {SETTINGS}: be root, or of the group sogo"
    with TemporaryDirectory(prefix="presend-sogo-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        if os.getuid() == 0:
            shutil.chown(folder, "sogo", "sogo")
        names = ("sogo", "database", "cache", "web")
        ports = {"imap": store.port, "smtp": smtp, **{name: free_port() for name in names}}
        programs = _postgres(folder)
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, resources=RESOURCES, **ports))
        database = [
            *(str(programs / "postgres"), "-D", f"{folder}/data", "-k", str(folder)),
            *("-h", "127.0.0.1", "-p", str(ports["database"]), "-c", "fsync=off"),
        ]
        cache = [needed("memcached", "memcached"), "-l", "127.0.0.1", "-U", "0", "-p", str(ports["cache"])]
        web = [needed("nginx", "nginx"), "-p", str(folder), "-c", f"{folder}/nginx.conf"]
        with ExitStack() as stack:
            for name, command in {
                "database": database,
                "cache": cache,
                "sogo": [daemon, *_settings(folder, ports)],
                "web": web,
            }.items():
                log = folder / f"{name}.log"
                started = running(
                    command, log, port=ports[name], env={"HOME": place}, rights=_rights(), patience=1
                )  # left to itself SOGo takes ten seconds to end
                stack.enter_context(started)
            yield Sogo(ports["web"])
