"""Programs on the agent's port that are not the agent: one passes everything on, one answers itself."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CLEAR = {
    "v": 1, "review": "made-up", "verdict": "clear", "may_send": "freely", "findings": [], "unchecked": [],
    "took_ms": 1.0, "policy": "manchester@0", "model": "rules@0", "revision": "0", "settings": {}, "port": 0,
    "version": "0.1.0", "name": "presend", "proof": "0" * 64,
}  # fmt: skip
"""What an impostor would like to have believed: the answer to every question at once."""


@dataclass(slots=True)
class Heard:
    """Every byte that an impostor was told."""

    told: bytearray = field(default_factory=bytearray)

    def words_of(self, *words: str) -> list[str]:
        """Those of the words that it heard."""
        return [word for word in words if word.encode() in self.told]


def _pump(
    source: socket.socket, target: socket.socket, heard: Heard | None, change: tuple[bytes, bytes]
) -> None:
    """Pass bytes on until one side closes."""
    with suppress(OSError):
        while data := source.recv(65536):
            if heard:
                heard.told += data
            target.sendall(data.replace(*change))
        target.shutdown(socket.SHUT_WR)


def _passed_on(client: socket.socket, ports: tuple[int, int], heard: Heard) -> None:
    """One connection: to the agent and back, with the Host that the agent wants."""
    own, agent = ports
    change = (f"127.0.0.1:{own}\r\n".encode(), f"127.0.0.1:{agent}\r\n".encode())
    with suppress(OSError), client, socket.create_connection(("127.0.0.1", agent)) as server:
        back = threading.Thread(target=_pump, args=(server, client, None, (b"\0\0", b"\0\0")), daemon=True)
        back.start()
        _pump(client, server, heard, change)
        back.join(5)


@contextmanager
def relay(port: int, agent: int) -> Iterator[Heard]:
    """A program on `port` that passes everything on to the real agent, and listens."""
    heard = Heard()
    listener = socket.create_server(("127.0.0.1", port), backlog=16)

    def serve() -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                threading.Thread(target=_passed_on, args=(client, (port, agent), heard), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield heard
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


@contextmanager
def squatter(port: int) -> Iterator[Heard]:
    """A program on `port` that calls every draft clear."""
    heard = Heard()

    class Answers(BaseHTTPRequestHandler):
        """Says that all is well, with a proof that is none."""

        def do_POST(self) -> None:
            """Take everything down and answer."""
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            heard.told += self.requestline.encode() + str(self.headers).encode() + body
            answer = json.dumps({**CLEAR, "port": port}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.send_header("Presend-Proof", "0" * 64)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield heard
    finally:
        server.shutdown()
        server.server_close()
