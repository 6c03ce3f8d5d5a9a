"""The routes of the agent: all POST or DELETE, since a browser's GET carries no Origin."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any, TypeAlias

from fastapi import APIRouter, Header
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel

from localagent import wire, wire_accounts
from localagent.agent import Agent, checks, policy

Answer: TypeAlias = Mapping[str, Any] | Response
Work: TypeAlias = Callable[..., Answer | Awaitable[Answer]]


def routes(agent: Agent) -> APIRouter:
    """All of /v1."""
    router = APIRouter(prefix="/v1", default_response_class=JSONResponse)

    async def hello(asked: wire.Hello) -> Mapping[str, Any]:
        return agent.hello(asked)

    def review(asked: wire.Draft) -> Response:
        return _json(agent.review(asked))

    def wording(
        asked: wire.Draft,
        origin: Annotated[str, Header()] = "",
        frame: Annotated[str, Header(alias="Presend-Frame", max_length=100)] = "",
    ) -> Response:
        """A newer question of the same origin and frame takes this one's place."""
        return _json(agent.advise(asked, f"{origin}\0{frame}"))

    def accounts(asked: wire_accounts.Accounts) -> Response:
        return _json(agent.hear_account(asked))

    def forget_account(asked: wire_accounts.ForgetAccount) -> Response:
        return _json(agent.forget_account(asked))

    _add(router, "POST", "/hello", hello)
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
    _add(router, "POST", "/accounts", accounts)
    _add(router, "DELETE", "/accounts", forget_account)
    _add(router, "POST", "/counts", lambda: _json(agent.counts()))
    return router


def _json(answer: BaseModel) -> Response:
    return Response(answer.model_dump_json(), media_type="application/json")


def _add(router: APIRouter, method: str, path: str, work: Work) -> None:
    """Plain functions run in a thread each; hello in none, so that no review keeps it waiting."""
    router.add_api_route(path, work, methods=[method], response_model=None)
