"""Hiding is undone, ordinary text is left alone, and every offset leads back."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nlp.characters import whole
from nlp.plain import plain

ANY = st.text(alphabet=st.characters(), max_size=80) | st.text(
    alphabet=st.sampled_from(
        "ab1 .-\r\n\u200b\u00ad\u200d\ufe0f\u0301\u0336аерo\U0001f469\U0001f3fd\U0001f1ecｐ𝐚🅿>ﬁéΩд\ud800"
    ),
    max_size=40,
)

HIDDEN = [
    ("pass\u200bword", "password"),
    ("pass\u00adword", "password"),
    ("p\u202ea\u202cssword", "password"),
    ("p\x00assword", "password"),
    ("pаsswоrd", "password"),
    ("my раssроrт is here", "my passport is here"),
    ("call it а day", "call it a day"),
    ("ｐａｓｓｗｏｒｄ", "password"),
    ("𝐩𝐚𝐬𝐬𝐰𝐨𝐫𝐝 𝓅𝒶𝓈𝓈", "password pass"),
    ("ⓟⓐⓢⓢ 🅿🅰🆂🆂", "pass PASS"),
    ("ᴘᴀssᴡᴏʀᴅ", "password"),
    ("p̶a̶s̶s̶w̶o̶r̶d̶", "password"),
    ("cafe\u0301", "café"),
    ("ﬁnance oﬃce", "finance office"),
    ("p a s s w o r d", "password"),
    ("send me a p.a.s.s.w.o.r.d now", "send me a password now"),
    ("p-a-s-s w_o_r_d", "pass word"),
    ("p\u00a0a\u2009s s w o r d", "password"),
    ("NHS 9 4 3 4 7 6 5 9 1 9", "NHS 9434765919"),
    ("Q Q 1 2 3 4 5 6 C", "QQ123456C"),
    ("1️⃣2️⃣", "12"),
    ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
]

ORDINARY = [
    "Привет, как дела? Сор во рту и нос.",
    "Καλημέρα κόσμε. ΑΒΓ",
    "Ask for Наташа, she speaks Russian.",
    "Options A B C D, or 1 2 3 4 5 6 7 8 9.",
    "Scores were 3 4 2 0 and 1-2-3.",
    "I saw a b c on the wall, e.g. in the U.S.A.",
    "5 µSv at 3 kΩ over 2 m² for £20 – “fine” it’s naïve",
    "👩\u200d👩\u200d👧 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f 🇬🇧 👍🏽 ❤️ ☎️",
    "مرحبا بالعالم", "我 是 中 国 人", "नमस्ते दुनिया",
]  # fmt: skip


@pytest.mark.parametrize(("hidden", "shown"), HIDDEN)
def test_hiding_is_undone(hidden: str, shown: str) -> None:
    assert plain(hidden).text == shown


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert plain(text).text == text


@given(st.from_regex(r"([A-Za-zà-öø-ÿ']{2,12}[,.!?;:]?[ \n]){0,12}", fullmatch=True))
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert plain(text).text == text


@given(ANY)
def test_offsets_run_forward_and_stay_inside(text: str) -> None:
    result = plain(text)
    assert len(result.text) == len(result.starts) == len(result.ends)
    assert list(result.starts) == sorted(result.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(result.starts, result.ends, strict=True))


@given(ANY)
@example("а\u0301b c")
@example("\U0001f469\u200b\u200d")
def test_undoing_twice_is_undoing_once(text: str) -> None:
    assert plain(plain(text).text).text == plain(text).text


@pytest.mark.parametrize(("hidden", "shown"), HIDDEN)
def test_a_word_leads_back_to_what_hid_it(hidden: str, shown: str) -> None:
    result = plain(f"Look: {hidden}, and on")
    for word in re.finditer(r"\w{4,}", shown):
        at = result.text.index(word.group())
        start, end = result.back(at, at + len(word.group()))
        assert plain(f"Look: {hidden}, and on"[start:end]).text == word.group()


def test_an_empty_stretch_leads_back_to_a_point() -> None:
    result = plain("a\u200bb")
    assert [result.back(at, at) for at in range(3)] == [(0, 0), (2, 2), (3, 3)]
    assert plain("").back(0, 0) == (0, 0)
    assert plain("\u200b").back(0, 0) == (0, 0)


@pytest.mark.parametrize("one", ["e\u0301", "👩\u200d👩\u200d👧", "🇬🇧", "👍🏽", "❤️", "\r\n", "1️⃣", "नि"])
def test_what_is_drawn_as_one_is_never_cut(one: str) -> None:
    text = f"x{one}y"
    for at in range(1, len(text) - 1):
        assert whole(text, at, at + 1) == (1, len(text) - 1)


@given(ANY, st.data())
def test_widening_never_narrows(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wide = whole(text, start, end)
    assert 0 <= wide[0] <= start
    assert end <= wide[1] <= len(text)
    assert whole(text, *wide) == wide


def test_the_repr_holds_no_text() -> None:
    assert "canary" not in repr(plain("can\u200bary canary"))
