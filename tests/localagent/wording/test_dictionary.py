"""The person's own words: kept, bounded, and nobody else's to read."""

import stat
from pathlib import Path

import pytest

from localagent.problems import Problem
from localagent.wording.dictionary import MOST, Dictionary


def test_words_survive_a_restart_in_a_file_of_the_persons_own(tmp_path: Path) -> None:
    file = tmp_path / "new" / "dictionary.txt"
    words = Dictionary(file)
    words.load()
    for word in ("Wythenshawe", "café", " kerbside "):
        words.add(word)
    words.remove("CAFÉ")
    again = Dictionary(file)
    again.load()
    assert again.own == ("kerbside", "Wythenshawe")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in file.parent.iterdir()] == ["dictionary.txt"]


@pytest.mark.parametrize(
    "words", ["Tramlink", "tramlink", "TRAMLINK", "Tramlink's", "tramlink’s", "tramlink-tramlink"]
)
def test_a_word_is_known_in_capitals_and_with_an_s(tmp_path: Path, words: str) -> None:
    known = Dictionary(tmp_path / "none", ("Tramlink",))
    assert known.knows(words)


@pytest.mark.parametrize("words", ["tram", "tramlinks", "tramlink and more", "", "-"])
def test_another_word_is_not_known(tmp_path: Path, words: str) -> None:
    assert not Dictionary(tmp_path / "none", ("Tramlink",)).knows(words)


@pytest.mark.parametrize("word", ["", "two words", "a\nb", "x" * 61, "123", "-", "a_"])
def test_what_is_no_word_is_refused_without_repeating_it(tmp_path: Path, word: str) -> None:
    with pytest.raises(Problem) as refused:
        Dictionary(tmp_path / "words").add(word)
    assert refused.value.code == "word_refused"
    assert not (tmp_path / "words").exists()


def test_all_words_can_be_taken_out(tmp_path: Path) -> None:
    words = Dictionary(tmp_path / "words")
    words.add("one")
    words.remove(None)
    assert words.own == ()


def test_a_dictionary_has_a_bound(tmp_path: Path) -> None:
    file = tmp_path / "words"
    file.write_text("".join(f"w{'a' * (n % 50)}{n}\n" for n in range(MOST + 10)))
    words = Dictionary(file)
    words.load()
    with pytest.raises(Problem) as refused:
        words.add("more")
    assert refused.value.code == "dictionary_full"


def test_a_file_that_cannot_be_read_is_named_and_set_aside_before_another_is_written(tmp_path: Path) -> None:
    (tmp_path / "words").write_bytes("café\n".encode("utf-16"))
    words = Dictionary(tmp_path / "words")
    words.load()
    assert words.own == ()
    assert words.problem is not None
    words.add("kerbside")
    assert words.problem is None
    assert (tmp_path / "words.unreadable").read_text("utf-16") == "café\n"
    assert (tmp_path / "words").read_text() == "kerbside\n"


def test_a_file_as_windows_editors_save_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "words").write_text("Ancoats\nkerbside\n", "utf-8-sig")
    words = Dictionary(tmp_path / "words")
    words.load()
    assert words.own == ("Ancoats", "kerbside")


def test_a_folder_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem) as refused:
        Dictionary(tmp_path / "file" / "words").add("word")
    assert refused.value.code == "dictionary_unwritable"


def test_its_words_stay_out_of_its_repr(tmp_path: Path) -> None:
    words = Dictionary(tmp_path / "words")
    words.add("canary")
    assert "canary" not in repr(words)
