"""The pages that the agent serves, practice and handbook: they hold no secret and reach no server."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from nlp.characters import capital
from nlp.check import Check
from nlp.handbook import EFFECT, sections, supposed
from nlp.paragraphs import paragraphs

WEB = Path(__file__).parent / "web"

FILES: Mapping[str, str] = MappingProxyType(
    {
        "icon.svg": "image/svg+xml",
        "pages.css": "text/css; charset=utf-8",
        "practice.css": "text/css; charset=utf-8",
        "handbook.css": "text/css; charset=utf-8",
        "practice.js": "text/javascript; charset=utf-8",
    }
)
"""What the pages may load, each with its media type; nothing else is served."""

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
)

TEMPLATES = Environment(
    loader=FileSystemLoader(WEB),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def handbook_html(checks: Iterable[Check]) -> str:
    """The manual of checks as a page: what each looks for, why, what to write instead, two examples."""
    policy = paragraphs()
    return TEMPLATES.get_template("handbook.html").render(
        sections=list(sections(tuple(checks), policy)),
        beyond=[each for each in policy if each.beyond],
        effect=EFFECT,
        capital=capital,
        supposed=supposed,
    )


def page_routes(checks: Iterable[Check]) -> tuple[Route, ...]:
    """The routes of the pages, to be added to the agent's own: GET only, no cookie, no secret."""
    practice = (WEB / "practice.html").read_text(encoding="utf-8")
    handbook = handbook_html(checks)

    async def home(_: Request) -> Response:
        return RedirectResponse("/practice", headers=dict(HEADERS))

    async def practice_page(_: Request) -> Response:
        return _page(practice)

    async def handbook_page(_: Request) -> Response:
        return _page(handbook)

    return (
        Route("/", home),
        Route("/practice", practice_page),
        Route("/handbook", handbook_page),
        *(Route(f"/web/{name}", _file(name)) for name in FILES),
    )


def _page(html: str) -> Response:
    return Response(html, media_type="text/html; charset=utf-8", headers=dict(HEADERS))


def _file(name: str) -> Callable[[Request], Awaitable[Response]]:
    content = (WEB / name).read_bytes()

    async def answer(_: Request) -> Response:
        return Response(content, headers={**HEADERS, "Content-Type": FILES[name]})

    return answer
