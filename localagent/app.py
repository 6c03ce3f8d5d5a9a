"""The agent as an ASGI application: wiring only."""

from collections.abc import Sequence

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from localagent import wire
from localagent.access import Rules, guarded
from localagent.agent import Agent
from localagent.answers import answer
from localagent.problems import Problem
from localagent.routes import routes

_BESIDE_THE_TEXT = 2 * 1024 * 1024
_BYTES_A_CHARACTER = 12
"""The most that JSON takes: a character outside the basic plane as two escapes."""

_HTTP = {
    404: Problem("not_found", "There is nothing at this address.", "Update the extension and Presend.", 404),
    405: Problem("method_refused", "This address is not asked that way.", "Update the extension.", 405),
}


def create_app(agent: Agent, pages: Sequence[BaseRoute] = ()) -> ASGIApp:
    """The agent behind its rules; `pages` are public, hold no secret and bring their own headers."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    app.include_router(routes(agent))
    app.router.routes.extend(pages)
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _field)
    settings = agent.loaded.settings
    limit = _BESIDE_THE_TEXT + _BYTES_A_CHARACTER * settings.text_limit
    return guarded(app, Rules(agent.port, settings.chromium_extension_ids, agent.secret, limit))


async def _problem(_: Request, problem: Exception) -> Response:
    assert isinstance(problem, Problem)  # noqa: S101 - what starlette promises, told to the type checker
    return answer(problem)


async def _http(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return answer(_HTTP.get(status) or wire.not_json())


async def _field(_: Request, error: Exception) -> Response:
    """Names the field only: its value is the person's."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - as above
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return answer(wire.not_json())
    return answer(wire.field_problem(first["loc"][1:]))
