"""The pairing code and what is derived from the secret."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localagent import pairing
from localagent.pairing import ALPHABET, Pairing
from localagent.problems import Problem

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "pairing.json").read_text(encoding="utf-8")
)
SECRETS = st.text(ALPHABET, min_size=20, max_size=20)
PAIRINGS = st.builds(Pairing, st.integers(1, 65535), SECRETS)


@pytest.mark.parametrize("vector", VECTORS["pairings"])
def test_code_and_keys_are_those_that_the_extension_derives(vector: dict[str, Any]) -> None:
    paired = Pairing(vector["port"], vector["secret"])
    key = pairing.answer_key(paired.secret)
    hello, answer = vector["hello"], vector["answer"]
    assert pairing.code(paired) == vector["code"]
    assert pairing.bearer(paired.secret) == vector["bearer"]
    assert key.hex() == vector["answer_key"]
    assert pairing.hello_proof(key, paired.port, hello["version"], hello["nonce"]) == hello["proof"]
    question = pairing.as_asked(
        answer["method"], answer["path"], sha256(answer["asked"].encode()).hexdigest()
    )
    assert pairing.answer_proof(key, answer["nonce"], question, answer["body"].encode()) == answer["proof"]


@pytest.mark.parametrize("vector", VECTORS["typed"])
def test_a_code_is_read_however_it_is_typed(vector: dict[str, Any]) -> None:
    assert pairing.read_code(vector["typed"]) == Pairing(vector["port"], vector["secret"])


@pytest.mark.parametrize("typed", VECTORS["refused"])
def test_a_mistyped_code_is_told_before_anything_is_tried(typed: str) -> None:
    with pytest.raises(Problem) as refused:
        pairing.read_code(typed)
    assert refused.value.code == "code_refused"


@given(PAIRINGS)
def test_a_code_reads_back_as_the_pairing(paired: Pairing) -> None:
    assert pairing.read_code(pairing.code(paired)) == paired


@given(PAIRINGS, st.integers(0, 24), st.sampled_from(ALPHABET))
def test_a_wrong_letter_never_gives_the_same_pairing(paired: Pairing, at: int, letter: str) -> None:
    letters = pairing.code(paired).replace("-", "")
    typed = letters[:at] + letter + letters[at + 1 :]
    try:
        read = pairing.read_code(typed)
    except Problem:
        return
    assert (read == paired) == (typed == letters)


def test_a_secret_has_a_hundred_random_bits_and_stays_out_of_repr() -> None:
    made = {pairing.new_secret() for _ in range(50)}
    assert len(made) == 50
    assert all(pairing.is_secret(secret) for secret in made)
    assert all(secret not in repr(Pairing(1, secret)) for secret in made)


def test_a_proof_of_an_answer_never_passes_for_one_of_a_hello() -> None:
    assert not pairing.is_nonce("presend")
    assert pairing.is_nonce("00112233AAbb")
