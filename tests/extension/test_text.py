"""The text of an editor: what its reader sees, a way back from every offset, nothing changed."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser as PlainBrowser
from playwright.sync_api import Page

from tests.extension.gate_stage import EXTENSION, STAND_INS

FILES = ("browser.js", "content/editors.js", "content/text.js")
READ = """([html, parts]) => {
  const editor = document.querySelector("#editor");
  editor.innerHTML = html;
  const before = editor.outerHTML;
  const read = presend.text.read(editor, parts);
  const ranges = [...Array(read.text.length).keys()].map((at) => read.range(at, at + 1)?.toString() ?? null);
  return { text: read.text, parts: read.parts, ranges, same: editor.outerHTML === before };
}"""

SEEN = {
    "Hello": "Hello",
    "<div>a</div><div>b</div>": "a\nb",
    "<div>a</div><div><br></div><div>b</div>": "a\n\nb",
    "<p>a</p><p>b</p>": "a\n\nb",
    "<p style='margin:0'>a</p><p style='margin:0'>b</p>": "a\nb",
    "a<br>b": "a\nb",
    "a<br><br>b": "a\n\nb",
    "<div>a<br></div><div>b</div>": "a\nb",
    "<div>a</div>\n  <div>b</div>": "a\nb",
    "<b>a</b> <i>b</i>": "a b",
    "a  \n  b": "a b",
    "a&nbsp;&nbsp;b": "a  b",
    "<pre>a\n  b</pre>c": "a\n  b\nc",
    "<div style='white-space:pre-wrap'>a\nb  c</div>": "a\nb  c",
    "<ul><li>a</li><li>b</li></ul>c": "a\nb\nc",
    "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>": "a\tb\nc\td",
    "a<span style='display:none'>hidden</span>b": "ab",
    "a<span style='visibility:hidden'>hidden<b style='visibility:visible'>seen</b></span>b": "aseenb",
    "a<span hidden>no</span><script>no()</script><style>no{}</style>": "a",
    "<span contenteditable='false'>@Priya</span> hi": "@Priya hi",
    "<img alt='😀'> ok <img alt='a photo'>": "😀 ok ",
    "a👋b": "a👋b",
    "": "",
}


@pytest.fixture(scope="module")
def page(plain_chromium: PlainBrowser) -> Iterator[Page]:
    opened = plain_chromium.new_page()
    opened.set_content(
        "<div id='editor' contenteditable='true'></div><textarea id='plain'></textarea><input id='line'>"
    )
    opened.add_script_tag(content=STAND_INS)
    for name in FILES:
        opened.add_script_tag(content=(EXTENSION / name).read_text())
    yield opened
    opened.close()


def read(page: Page, html: str, parts: dict[str, str] | None = None) -> Any:
    """An editor's text, its parts, and what each offset leads to."""
    return page.evaluate(READ, [html, parts or {}])


@pytest.mark.parametrize(("html", "text"), SEEN.items())
def test_the_text_is_what_its_reader_sees(page: Page, html: str, text: str) -> None:
    found = read(page, html)
    assert found["text"] == text
    assert found["same"]


def test_parts_have_the_offsets_of_their_own_text(page: Page) -> None:
    quoted = "<blockquote type='cite'><p>old</p><blockquote>older</blockquote></blockquote>"
    html = f"Hi 👋{quoted}<div class='sig'>Sam</div>"
    found = read(page, html, {"blockquote": "quoted", ".sig": "signature"})
    cut = [
        (
            part["kind"],
            found["text"].encode("utf-16-le")[2 * part["start"] : 2 * part["end"]].decode("utf-16-le"),
        )
        for part in found["parts"]
    ]
    assert cut == [("quoted", "old\n\nolder"), ("signature", "Sam")]


@pytest.mark.parametrize("css", ["#plain", "#line"])
def test_a_field_gives_its_value(page: Page, css: str) -> None:
    page.fill(css, "a  b 👋")
    assert page.evaluate("(css) => presend.text.read(document.querySelector(css)).text", css) == "a  b 👋"


def test_an_item_of_a_list_that_is_written_in_is_no_field(page: Page) -> None:
    text = """() => {
      const list = Object.assign(document.createElement("ol"), { innerHTML: "<li contenteditable>two" });
      document.body.append(list);
      const { text } = presend.text.read(list.firstChild);
      list.remove();
      return text;
    }"""
    assert page.evaluate(text) == "two"


words = st.text(alphabet="ab 👋é\u00a0\n\u200b", max_size=6).map(
    lambda text: text.replace("\u00a0", "&nbsp;")
)
trees = st.recursive(
    words,
    lambda inner: st.builds(
        lambda tag, children: f"<{tag}>{''.join(children)}</{tag}>",
        st.sampled_from(["div", "p", "b", "li", "blockquote", "pre", "span style='white-space:pre-wrap'"]),
        st.lists(inner | st.just("<br>"), max_size=4),
    ).map(lambda html: html.replace("</span style='white-space:pre-wrap'>", "</span>")),
    max_leaves=10,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(html=trees)
def test_every_offset_leads_back_to_its_own_character(page: Page, html: str) -> None:
    found = read(page, html)
    assert found["same"]
    units = found["text"].encode("utf-16-le")
    for at, back in enumerate(found["ranges"]):
        unit = units[2 * at : 2 * at + 2]
        if unit in ("\n".encode("utf-16-le"), "\t".encode("utf-16-le")):
            continue  # a line break may stand for no character of the page
        assert back is not None
        if unit == " ".encode("utf-16-le"):
            assert back.isspace()
        else:
            assert back.encode("utf-16-le", "surrogatepass") == unit
