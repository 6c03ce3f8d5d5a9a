"""Pages in the shape of the sites that are built in, each at a name of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.e2e.drivers.profile import SITE_PAGES


class _Quiet(SimpleHTTPRequestHandler):
    """Files, with no word about them."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def site_pages() -> Iterator[int]:
    """The port at which the pages are served; outlook.html is the one of outlook.sites.test."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(SITE_PAGES)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
