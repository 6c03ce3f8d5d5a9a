"""Pages in the shapes that sites have, on a server that takes what they post or say over a WebSocket."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl

from websockets.sync.server import Server, ServerConnection, serve

from tests.e2e.drivers.profile import SHAPE_PAGES
from tests.e2e.waiting import until


@dataclass(slots=True)
class Shapes:
    """Everything that was posted or said, in order."""

    port: int = 0
    socket: int = 0
    taken: list[dict[str, str]] = field(default_factory=list)

    def url(self, shape: str) -> str:
        """Where a page is shown: each at a name of its own."""
        return f"http://{shape}.shapes.test:{self.port}/{shape}.html"

    def one(self) -> dict[str, str]:
        """The one thing that was taken since the last `clear`; waits for it."""
        until(lambda: self.taken, "something to be taken")
        assert len(self.taken) == 1, self.taken
        return self.taken[0]

    def talk(self, connection: ServerConnection) -> None:
        """Keep each message of a chat, and say it to everybody there, who is one."""
        for message in connection:
            self.taken.append(json.loads(message))
            connection.send(message)


class _Taking(SimpleHTTPRequestHandler):
    """Files; what is posted is kept, and a form leads back to its page."""

    def __init__(self, shapes: Shapes, *args: object) -> None:
        self.shapes = shapes
        super().__init__(*args, directory=str(SHAPE_PAGES))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A file, or where the chat is."""
        if self.path == "/socket":
            self._answer(200, str(self.shapes.socket))
        else:
            super().do_GET()

    def do_POST(self) -> None:
        """Keep it, as JSON has it or a form."""
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        is_json = self.headers["content-type"] == "application/json"
        self.shapes.taken.append(
            json.loads(body) if is_json else dict(parse_qsl(body, keep_blank_values=True))
        )
        self._answer(204 if is_json else 303)

    def _answer(self, status: int, text: str = "") -> None:
        """A short answer."""
        self.send_response(status)
        if status == 303:
            self.send_header("location", self.headers["referer"])
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _served(server: ThreadingHTTPServer | Server) -> Iterator[None]:
    """A server in a thread, until the block is left."""
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()


@contextmanager
def shapes() -> Iterator[Shapes]:
    """The pages and the chat, on free ports of 127.0.0.1."""
    kept = Shapes()
    talking = serve(kept.talk, "127.0.0.1", 0)
    pages = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Taking, kept))
    kept.port, kept.socket = pages.server_port, talking.socket.getsockname()[1]
    with _served(talking), _served(pages), pages:
        yield kept
