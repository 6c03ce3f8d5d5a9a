"""The window's one page as a string: style and script inside, and a policy that lets in nothing else."""

import base64
import hashlib
from pathlib import Path

from localagent.pages import WEB

HERE = Path(__file__).parent


def page() -> str:
    """The page with a policy that names its own style and script by their hashes.

    pywebview's bridge is made of `new Function` and `eval`, hence 'unsafe-eval'; the page sets text only.
    """
    style = _text(WEB / "pages.css") + _text(HERE / "window.css")
    script = _text(HERE / "window.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)} 'unsafe-eval'; "
        "base-uri 'none'; form-action 'none'"
    )
    parts = {"{{ policy }}": policy, "{{ style }}": style, "{{ script }}": script}
    html = _text(HERE / "window.html")
    for name, part in parts.items():
        html = html.replace(name, part)
    return html


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
