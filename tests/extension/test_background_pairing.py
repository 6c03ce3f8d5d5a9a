"""How browser and agent come to know each other."""

from http.server import BaseHTTPRequestHandler
from urllib.request import Request, urlopen

import pytest

from localagent import pairing
from tests.extension.background import CLEAN, OWN, Background, listening

PAIRED = "() => chrome.storage.session.get('pairing').then(({ pairing }) => pairing?.by ?? null)"
LOCAL = "() => chrome.storage.local.get(null)"


def test_the_native_host_pairs_without_anybody(background: Background) -> None:
    assert background.run(PAIRED) == "native"
    overview = background.from_page({"kind": "overview"})
    assert overview["agent"]["port"] == background.agent.port
    assert overview["problem"] is None


def test_without_native_host_and_code_the_way_out_is_told(fragile: Background, pages: int) -> None:
    fragile.forget_native_host()
    page = fragile.open(f"http://webmail.test:{pages}/")
    problem = fragile.review(page, CLEAN)["problem"]
    assert problem["code"] == "not_paired"
    assert "code" in problem["what_to_do"]


def test_a_pasted_code_pairs_and_is_kept_for_the_next_start(fragile: Background, pages: int) -> None:
    fragile.forget_native_host()
    assert fragile.pair(fragile.code().lower().replace("-", " "))["paired"] == "code"
    fragile.run("() => chrome.storage.session.clear()")
    page = fragile.open(f"http://webmail.test:{pages}/")
    assert fragile.review(page, CLEAN)["review"]["verdict"] == "clear"
    assert fragile.run(PAIRED) == "code"
    assert fragile.agent.secret().strip() not in str(fragile.run(LOCAL))
    assert fragile.from_page({"kind": "unpair"})["problem"]["code"] == "not_paired"


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("NIXQA", "code_length"),
        ("NIXQA-RBSCT-DUEVF-WGXHY-IZJ6A", "code_letters"),
        ("NIXQA-RBSCT-DUEVF-WGXHY-IZJ6é", "code_letters"),
    ],
)
def test_a_wrong_letter_is_told_before_anything_is_tried(
    background: Background, code: str, problem: str
) -> None:
    assert background.pair(code)["problem"]["code"] == problem


def test_a_code_of_somebody_elses_agent_is_not_taken(background: Background) -> None:
    code = pairing.code(pairing.Pairing(background.agent.port, "A" * 20))
    assert background.pair(code)["problem"]["code"] == "agent_unproven"
    assert background.run(PAIRED) == "native"


def test_a_relay_on_another_port_is_not_taken(background: Background) -> None:
    class Relay(BaseHTTPRequestHandler):
        """Passes everything on to the real agent, and its answers back."""

        def do_POST(self) -> None:
            """One question, with the headers that the agent looks at."""
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {"Origin": OWN, "Content-Type": "application/json"}
            asked = Request(
                f"http://127.0.0.1:{background.agent.port}{self.path}", body, headers, method="POST"
            )
            with urlopen(asked) as answer:
                passed = answer.read()
            self.send_response(200)
            self.send_header("Content-Length", str(len(passed)))
            self.end_headers()
            self.wfile.write(passed)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own word
            """Say nothing."""

    with listening(Relay) as port:
        assert background.pair(background.code(port))["problem"]["code"] == "agent_unproven"
