"""What of a text is nobody's wording, and what stands as a name."""

import time

import pytest

from localagent.wording.spare import is_name, spared

SPARED = (
    "https://example.org/a?b=c", "www.example.org/x", "jane.smyth@example.org", "@someone", "#topic",
    "`git comit`", "my_name", "call()", "<tag>", "key=value", "/etc/konfig", "~/konfig", "--verbos", "AB12",
    "10am", "codeName", "example.gov.uk/page", "“so he sed”", '"so he sed"', "‘so he sed’", "'so he sed'",
)  # fmt: skip
NOT_SPARED = (
    "teh",
    "don't",
    "and/or",
    "well-known",
    "e.g. this",
    "its' sed",
    "the boys' club and the girls' club",
)


@pytest.mark.parametrize("stretch", SPARED)
def test_what_is_spared_is_spared_whole_within_a_sentence(stretch: str) -> None:
    text = f"Please see {stretch} for it."
    start = text.index(stretch)
    assert any(begin <= start and start + len(stretch) <= end for begin, end in spared(text))


@pytest.mark.parametrize("stretch", NOT_SPARED)
def test_what_people_write_is_not_spared(stretch: str) -> None:
    assert spared(f"Please see {stretch} for it.") == ()


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("We met Adeyemi there.", "Adeyemi", True),
        ("Adeyemi called.", "Adeyemi", False),
        ("Adeyemi called. We rang Adeyemi.", "Adeyemi", True),
        ("Bisi Adeyemi called.", "Bisi", True),
        ("Thanks\nGwil", "Gwil", True),
        ("It is done. H. Zaman", "Zaman", True),
        ("The EHCP is here.", "EHCP", True),
        ("We have recieved it.", "recieved", False),
        ("Recieved with thanks.", "Recieved", False),
        ("oduya has it.", "oduya", True),
    ],
)
def test_a_name_is_told_by_its_place(text: str, word: str, name: bool) -> None:
    start = text.index(word)
    assert is_name(text, start, start + len(word), frozenset({"oduya"})) is name


@pytest.mark.parametrize("run", ["a", "a-", "a_", "@", "'a", "a.", "/a", "“", "www.", "{", "1a", "ab://"])
def test_no_text_takes_long(run: str) -> None:
    begun = time.perf_counter()
    spared(run * 30_000)
    spared(f"{run} " * 20_000)
    assert time.perf_counter() - begun < 2
