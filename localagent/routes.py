"""The routes of the agent: all POST or DELETE, since a browser's GET carries no Origin."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, TypeAlias

from fastapi import APIRouter, Header
from fastapi.responses import JSONResponse, Response

from localagent import wire
from localagent.agent import Agent, checks, policy

Work: TypeAlias = Callable[..., Mapping[str, Any] | Response]


def routes(agent: Agent) -> APIRouter:
    """All of /v1."""
    router = APIRouter(prefix="/v1", default_response_class=JSONResponse)

    def review(asked: wire.Draft) -> Response:
        return Response(agent.review(asked).model_dump_json(), media_type="application/json")

    def wording(
        asked: wire.Draft,
        origin: Annotated[str, Header()] = "",
        frame: Annotated[str, Header(alias="Presend-Frame", max_length=100)] = "",
    ) -> Response:
        """A newer question of the same origin and frame takes this one's place."""
        return Response(
            agent.advise(asked, f"{origin}\0{frame}").model_dump_json(), media_type="application/json"
        )

    _add(router, "POST", "/hello", agent.hello)
    _add(router, "POST", "/status", agent.status)
    _add(router, "POST", "/checks", lambda: checks())
    _add(router, "POST", "/policy", lambda: policy())
    _add(router, "POST", "/review", review)
    _add(router, "POST", "/wording", wording)
    _add(router, "POST", "/dictionary", agent.learn)
    _add(router, "DELETE", "/dictionary", agent.unlearn)
    _add(router, "POST", "/decisions", agent.decide)
    _add(router, "POST", "/ignored", agent.ignore)
    _add(router, "DELETE", "/ignored", agent.forget)
    return router


def _add(router: APIRouter, method: str, path: str, work: Work) -> None:
    """Plain functions run in a thread each, so that a long review never keeps a hello waiting."""
    router.add_api_route(path, work, methods=[method], response_model=None)
