"""What is remembered of a post in place of its words: keyed hashes, by which a later post is found alike.

A fingerprint is a sketch of the smallest hashes of a text's pairs of words (Broder 1997, "On the resemblance
and containment of documents"); each hash is keyed, so that nobody without the secret can tell or try words.
"""

import hashlib
from itertools import pairwise

from nlp.draft import Draft
from nlp.parts import parts
from nlp.plain import plain
from nlp.repetition import WORD

_FEWEST = 8
"""Words below which two posts may well be the same by chance, such as a good morning."""
_KEPT, _BYTES = 64, 4


def fingerprint(draft: Draft, secret: bytes) -> bytes:
    """64 hashes of 4 bytes at most, smallest first; empty for few words and for what is no Council post.

    Posts are alike only on the same site and account: a notice on two platforms is no repetition.
    """
    posted = (
        draft.channel == "social" and draft.account.kind == "official" and draft.reply in ("new", "share")
    )
    words = _words(draft) if secret and posted else []
    if len(words) < _FEWEST:
        return b""
    key = _key(draft, secret)
    hashes = {_hash(f"{one}\0{other}", key) for one, other in pairwise(words)}
    return b"".join(sorted(hashes)[:_KEPT])


def alike(one: bytes, other: bytes) -> float:
    """How much two posts have in common, 0 to 1: the share of the smallest hashes that both have."""
    ours, theirs = _hashes(one), _hashes(other)
    smallest = sorted(ours | theirs)[:_KEPT]
    return sum(each in ours and each in theirs for each in smallest) / len(smallest) if smallest else 0.0


def _words(draft: Draft) -> list[str]:
    own = (draft.text[part.start : part.end] for part in parts(draft) if part.kind in ("authored", "shared"))
    return [word.casefold() for text in own for word in WORD.findall(plain(text).text)]


def _key(draft: Draft, secret: bytes) -> bytes:
    place = f"fingerprint\0{draft.site}\0{draft.account.handle or ''}"
    return hashlib.blake2b(place.encode("utf-8", "surrogatepass"), key=secret, digest_size=32).digest()


def _hash(words: str, key: bytes) -> bytes:
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), key=key, digest_size=_BYTES).digest()


def _hashes(fingerprint: bytes) -> set[bytes]:
    return {fingerprint[at : at + _BYTES] for at in range(0, len(fingerprint), _BYTES)}
