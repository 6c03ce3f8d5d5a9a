"""Problem: the one shape of everything that goes wrong."""

from dataclasses import dataclass

AGAIN = "Close Presend and open it again; if that does not help, tell the ICT service desk."
"""What a person can do where nothing better is known."""


@dataclass(eq=False)
class Problem(Exception):  # noqa: N818 - people read it, and to them it is a problem
    """What went wrong (`code` for programs, `message` for people) and the way out.

    Never holds anything that a person wrote. `status` is the HTTP status where it is answered over HTTP.
    """

    code: str
    message: str
    what_to_do: str
    status: int = 400

    def __str__(self) -> str:
        return f"{self.message} {self.what_to_do}"

    def as_json(self) -> dict[str, dict[str, str]]:
        """The error answer: `{"error": {"code", "message", "what_to_do"}}`."""
        return {"error": {"code": self.code, "message": self.message, "what_to_do": self.what_to_do}}
