"""Pairing: the code a person copies once, and the keys that both sides derive from the secret in it."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass, field

from localagent.problems import Problem

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
SECRET_LETTERS = 20
_CODE_LETTERS = 25
_SECRET_BITS, _CHECK_BITS = 100, 9
_LOOKALIKES = str.maketrans("018", "OIB")
_NONCE = re.compile(r"[0-9a-fA-F]{8,128}")


@dataclass(frozen=True, slots=True)
class Pairing:
    """Where the agent listens, and the secret (20 base32 letters, 100 bits) shared with the extension."""

    port: int
    secret: str = field(repr=False)


def new_secret() -> str:
    """100 random bits as 20 base32 letters."""
    return "".join(secrets.choice(ALPHABET) for _ in range(SECRET_LETTERS))


def is_secret(text: str) -> bool:
    """Whether `text` has the shape of a secret."""
    return len(text) == SECRET_LETTERS and set(text) <= set(ALPHABET)


def bearer(secret: str) -> str:
    """What a caller shows to be let in: lower-case hex."""
    return hmac.new(secret.encode("ascii"), b"presend bearer", hashlib.sha256).hexdigest()


def answer_key(secret: str) -> bytes:
    """The key with which the agent proves its answers."""
    return hmac.new(secret.encode("ascii"), b"presend answer", hashlib.sha256).digest()


def is_nonce(text: str) -> bool:
    """Whether `text` is 8 to 128 hex digits.

    Since a nonce is hex, an answer's proof can never pass for a hello's, which begins with "presend".
    """
    return _NONCE.fullmatch(text) is not None


def hello_proof(key: bytes, port: int, version: str, nonce: str) -> str:
    """Proof that the agent with this key listens on `port`."""
    return hmac.new(key, f"presend\n{port}\n{version}\n{nonce}".encode(), hashlib.sha256).hexdigest()


def answer_proof(key: bytes, nonce: str, asked: str, body: bytes) -> str:
    """Proof that the agent with this key answered `body` to the request with `nonce` that asked this:
    method, path and the SHA-256 of its body as hex, so that nobody can have another question answered."""
    return hmac.new(key, f"{nonce}\n{asked}\n".encode("ascii") + body, hashlib.sha256).hexdigest()


def as_asked(method: str, path: str, digest: str) -> str:
    """What a request asks, as its proof names it; `digest` is the SHA-256 of its body as hex."""
    return f"{method} {path} {digest}"


def code(pairing: Pairing) -> str:
    """The pairing code: ABCDE-FGHIJ-KLMNO-PQRST-UVWXY."""
    bits = (pairing.port << _SECRET_BITS) | _number(pairing.secret)
    letters = _letters((bits << _CHECK_BITS) | _check(pairing), _CODE_LETTERS)
    return "-".join(letters[i : i + 5] for i in range(0, _CODE_LETTERS, 5))


def read_code(typed: str) -> Pairing:
    """The pairing in a code as somebody typed it; a Problem names a wrong length, letter or check."""
    letters = re.sub(r"[\s\-‐‑–—]", "", typed).upper().translate(_LOOKALIKES)
    if not set(letters) <= set(ALPHABET):
        raise _refused("The pairing code has a letter or sign that never occurs in one.")
    if len(letters) != _CODE_LETTERS:
        raise _refused(f"The pairing code has {len(letters)} letters; a whole one has {_CODE_LETTERS}.")
    bits = _number(letters)
    secret = _letters((bits >> _CHECK_BITS) & ((1 << _SECRET_BITS) - 1), SECRET_LETTERS)
    pairing = Pairing(bits >> (_SECRET_BITS + _CHECK_BITS), secret)
    if _check(pairing) != bits & ((1 << _CHECK_BITS) - 1) or not pairing.port:
        raise _refused("The pairing code has a wrong letter somewhere.")
    return pairing


def _check(pairing: Pairing) -> int:
    digest = hashlib.sha256(f"{pairing.port}:{pairing.secret}".encode("ascii")).digest()
    return int.from_bytes(digest[:2], "big") >> (16 - _CHECK_BITS)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 32 + ALPHABET.index(letter)
    return number


def _letters(number: int, count: int) -> str:
    return "".join(ALPHABET[(number >> 5 * (count - 1 - i)) & 31] for i in range(count))


def _refused(message: str) -> Problem:
    return Problem("code_refused", message, "Copy the code again from Presend's window and paste it whole.")
