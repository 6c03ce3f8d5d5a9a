"""The extension derives and proves as the agent does: both sides read tests/vectors/pairing.json."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.extension.background import Background

FILE = Path(__file__).parents[1] / "vectors" / "pairing.json"
VECTORS: Any = json.loads(FILE.read_text(encoding="utf-8"))

READ = 'async (text) => (await import("/background/code.js")).readCode(text)'
PROVES = """async ({ port, secret, bearer, hello, answer }) => {
  const ours = await import("/background/crypto.js");
  const keys = await ours.derive(secret);
  const body = new TextEncoder().encode(answer.body);
  const { method, path, asked, nonce } = answer;
  const question = await ours.asAsked(method, path, asked);
  const other = await ours.asAsked(method, path, `${asked} `);
  return {
    bearer: keys.bearer === bearer,
    hello: await ours.proves(keys.answer, hello.proof, ours.helloMessage({ port, ...hello })),
    otherPort: await ours.proves(keys.answer, hello.proof, ours.helloMessage({ ...hello, port: port ^ 1 })),
    answer: await ours.proves(keys.answer, answer.proof, ours.answerMessage(nonce, question, body)),
    otherNonce: await ours.proves(keys.answer, answer.proof, ours.answerMessage("00", question, body)),
    otherQuestion: await ours.proves(keys.answer, answer.proof, ours.answerMessage(nonce, other, body)),
    cut: await ours.proves(keys.answer, answer.proof.slice(2), ours.answerMessage(nonce, question, body)),
    none: await ours.proves(keys.answer, null, ours.answerMessage(nonce, question, body)),
  };
}"""


@pytest.fixture(scope="module")
def page(background: Background) -> Page:
    return background.own_page()


@pytest.mark.parametrize("vector", VECTORS["pairings"], ids=lambda vector: str(vector["port"]))
def test_a_code_is_read_as_the_agent_wrote_it(page: Page, vector: Any) -> None:
    assert page.evaluate(READ, vector["code"]) == {"port": vector["port"], "secret": vector["secret"]}


@pytest.mark.parametrize("vector", VECTORS["typed"], ids=lambda vector: repr(vector["typed"]))
def test_a_code_may_be_typed_as_people_type(page: Page, vector: Any) -> None:
    assert page.evaluate(READ, vector["typed"]) == {"port": vector["port"], "secret": vector["secret"]}


@pytest.mark.parametrize("typed", VECTORS["refused"])
def test_a_code_with_a_wrong_letter_is_refused(page: Page, typed: str) -> None:
    assert page.evaluate(READ, typed)["wrong"] in ("length", "letters")


@pytest.mark.parametrize("vector", VECTORS["pairings"], ids=lambda vector: str(vector["port"]))
def test_only_the_agents_own_proofs_hold(page: Page, vector: Any) -> None:
    assert page.evaluate(PROVES, vector) == {
        "bearer": True, "hello": True, "otherPort": False, "answer": True,
        "otherNonce": False, "otherQuestion": False, "cut": False, "none": False,
    }  # fmt: skip
