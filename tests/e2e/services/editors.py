"""The editors page: real editors from npm, bundled once for each change, served on loopback."""

import hashlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.e2e.drivers.profile import ROOT
from tests.e2e.services.processes import needed

PAGE = ROOT / "tests/pages/editors"
BUNDLE = (
    "--bundle", "--splitting", "--format=esm", "--minify", "--jsx=automatic", "--log-level=warning",
    "--define:global=globalThis", '--define:process.env.NODE_ENV="production"', f"--outdir={PAGE / 'dist'}",
)  # fmt: skip


def _stamp() -> str:
    """What the bundle is made of: the lock file and every source."""
    sources = [ROOT / "package-lock.json", *sorted((PAGE / "src").iterdir())]
    return hashlib.sha256(
        b"\0".join(source.read_bytes() for source in sources) + repr(BUNDLE).encode()
    ).hexdigest()


def _run(*command: str) -> None:
    """Run a program at the root, or fail with what it said."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def build() -> None:
    """Bundle the page where its sources or the locked packages have changed."""
    kept = PAGE / "dist/.stamp"
    stamp = _stamp()
    if kept.is_file() and kept.read_text() == stamp:
        return
    if not (ROOT / "node_modules/esbuild").is_dir():
        _run(needed("npm", "npm"), "ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error")
    _run(str(ROOT / "node_modules/.bin/esbuild"), str(PAGE / "src/main.js"), *BUNDLE)
    kept.write_text(stamp)


class _Files(SimpleHTTPRequestHandler):
    """The page, and as npm has them the two TinyMCE and CKEditor 4."""

    def translate_path(self, path: str) -> str:
        """Where a file of the address is."""
        for name in ("tinymce", "tinymce5", "ckeditor4"):
            if path.startswith(f"/{name}/"):
                return str(ROOT / "node_modules" / path.partition("?")[0].lstrip("/"))
        return super().translate_path(path)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def editors() -> Iterator[str]:
    """The address of the editors page; `?kind=quill` shows one editor."""
    build()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(PAGE)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://editors.test:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
