"""Pages in the shape of the sites that are built in, each at a name of its own."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.e2e.drivers.profile import ROOT, SITE_PAGES
from tests.e2e.services.editors import BUNDLE


def _build() -> None:
    """Bundle what the pages import from npm; it takes less than a second."""
    sources = [str(path) for path in sorted((SITE_PAGES / "src").iterdir())]
    command = [
        str(ROOT / "node_modules/.bin/esbuild"),
        *sources,
        *BUNDLE[:-1],
        f"--outdir={SITE_PAGES / 'dist'}",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


class _Quiet(SimpleHTTPRequestHandler):
    """Files, with no word about them."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def site_pages() -> Iterator[int]:
    """The port at which the pages are served; outlook.html is the one of outlook.sites.test."""
    _build()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(SITE_PAGES)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
