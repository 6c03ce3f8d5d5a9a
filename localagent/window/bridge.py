"""What the window's page may ask for, through pywebview's own bridge and never over HTTP."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from localagent import client, pairing, secret
from localagent.checking import Reviewer, wire_review
from localagent.pairing import Pairing
from localagent.problems import AGAIN, Problem
from localagent.report import VERDICTS
from nlp.draft import Account, Draft, Recipient

NOBODY_ANSWERS = Problem(
    "agent_unreachable",
    "There is no code, because Presend is not answering.",
    "Close Presend and open it again.",
)
NOBODY_KNOWS = Problem(
    "agent_unreachable",
    "This cannot be said, because Presend is not answering.",
    "Close Presend and open it again.",
)
STILL_IGNORED = Problem(
    "ignored_kept",
    "This cannot be taken back just now.",
    "Try again in a moment; if that does not help, run `presend doctor`.",
)
FAILED = Problem(
    "internal", "Presend could not check this draft.", "Try again, and tell the ICT service desk if it fails."
)
DRAFTS = {
    "outside": Draft(text="", to=(Recipient("", "somebody@example.com"),)),
    "official": Draft(text="", channel="social", account=Account(kind="official")),
    "personal": Draft(text="", channel="social", account=Account(kind="personal")),
}


@dataclass(frozen=True)
class Bridge:
    """Each public method is a function of `pywebview.api`; each answers JSON and none raises.

    `_port` asks for a proof and gives the port of the agent that answers, None where none does; `_own_domain`
    is the organisation's, for a draft to a colleague.
    """

    _look: Reviewer = field(repr=False)
    _port: Callable[[], int | None] = field(repr=False)
    _own_domain: str = ""

    def state(self) -> dict[str, Any]:
        """Whether drafts are checked, in words."""
        if self._port() is None:
            return {
                "protected": False,
                "message": "Not protected",
                "what_to_do": f"Presend is not answering. {AGAIN}",
            }
        return {
            "protected": True,
            "message": "Protected",
            "what_to_do": "In a browser with the Presend extension, drafts are checked before they are sent.",
        }

    def code(self) -> dict[str, Any]:
        """The pairing code."""
        return self._code(secret.secret)

    def new_code(self) -> dict[str, Any]:
        """The code of a new secret; every browser has to pair again."""
        return self._code(secret.new)

    def ignored(self) -> dict[str, Any]:
        """How many findings are called not a problem for good, everywhere or on one site."""
        return self._ignored("POST")

    def check_again(self) -> dict[str, Any]:
        """Show them all again."""
        answer = self._ignored("DELETE")
        return STILL_IGNORED.as_json() if answer.get("ignored") else answer

    def check(self, text: str, kind: str) -> dict[str, Any]:
        """Review a draft that would go as `kind` says; offsets count as JavaScript counts."""
        inside = Draft(text="", to=(Recipient("", f"colleague@{self._own_domain}"),))
        try:
            review = wire_review(text, DRAFTS.get(kind, inside), self._look)
        except Exception:  # the page has to say something, and the error may quote the draft
            return FAILED.as_json()
        found = VERDICTS[review.verdict]
        return {"verdict": found[0].upper() + found[1:] + ".", "review": review.model_dump()}

    def _ignored(self, method: str) -> dict[str, Any]:
        port = self._port()
        if port is None:
            return NOBODY_KNOWS.as_json()
        try:
            answer = client.ask(port, secret.secret(), "/v1/ignored", method=method)
        except Problem as problem:
            return problem.as_json()
        return {"ignored": answer["ignored"]}

    def _code(self, make: Callable[[], str]) -> dict[str, Any]:
        port = self._port()
        if port is None:
            return NOBODY_ANSWERS.as_json()
        try:
            return {"code": pairing.code(Pairing(port, make()))}
        except Problem as problem:
            return problem.as_json()
        except OSError:
            return Problem("pairing_unwritable", "The pairing file cannot be written.", AGAIN).as_json()
