"""The copy over a field lies exactly on it: drawn in the field's place, it gives the same picture."""

from base64 import b64encode
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

LONG = "The quick brown fox, her NHS number 943 476 5919 — and naïve text that wraps on.\n\n" * 6
WIDE = "one\ttab 943 476 5919 and a very long line without any wrapping whatsoever in it at all\nsecond"
LINE = "About 943 476 5919, which is longer than the field and scrolls"
FIELDS = {
    "padded serif": (
        "textarea",
        "width:400px;height:90px;font:15px serif;padding:7px 11px;border:3px solid #888",
        LONG,
    ),
    "spaced": (
        "textarea",
        "width:300px;height:90px;letter-spacing:.7px;word-spacing:2px;line-height:1.7",
        LONG,
    ),
    "right to left": ("textarea", "width:300px;height:80px;direction:rtl", LONG),
    "centred": ("textarea", "width:300px;height:80px;text-align:center;text-indent:20px", LONG),
    "unwrapped": ("textarea", "width:300px;height:70px;white-space:pre;overflow:auto;tab-size:3", WIDE),
    "upper case": ("textarea", "width:300px;height:70px;text-transform:uppercase", LONG),
    "scaled": ("textarea", "width:300px;height:80px;transform:scale(1.5);transform-origin:0 0", LONG),
    "tall input": (
        "input",
        "width:250px;height:44px;padding:3px 12px;font:18px sans-serif",
        "About 943 476 5919",
    ),
    "scrolled input": ("input", "width:120px;border-radius:9px", LINE),
    "centred input": ("input", "width:240px;text-align:center", "About 943 476 5919"),
}
PUT = """([tag, style, value]) => {
  const field = document.createElement(tag);
  field.style.cssText = "display:block;caret-color:transparent;color:#000;" + style;
  field.value = value;
  document.querySelector("main").replaceChildren(field);
  const findings = [{ where: "text", start: 6, end: 18, may_send: "reason" }];
  presend.marks.show({ editor: field, text: value, range: () => null }, findings);
}"""
SCROLL = """([left, top]) => {
  document.querySelector("textarea, input").scrollTo(left, top);
  CSS.highlights.clear();
}"""
SHIFT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".pane { margin: 1px 0 0 1px }");
  document.documentElement.lastElementChild.shadowRoot.adoptedStyleSheets.push(sheet);
}"""
SWAP = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".text { color: #000 !important }");
  const { shadowRoot } = document.documentElement.lastElementChild;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  document.querySelector("textarea, input").style.color = "transparent";
}"""
DIFFERENCE = """async ([one, other]) => {
  const pixels = async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  let [ink, apart] = [0, 0];
  for (let i = 0; i < a.length; i += 4) {
    if (a[i] < 160) ink += 1;
    if (Math.abs(a[i] - b[i]) > 64) apart += 1;
  }
  return apart / ink;
}"""
"""How many pixels differ clearly, in proportion to the dark ones; moved by one pixel, text gives about 1."""
NEARLY_NONE = 0.03
"""A scaled field and its copy are smoothed a little differently."""
REST_MS = 250


@pytest.fixture(scope="module")
def drawing(plain_chromium: Browser, site: str) -> Iterator[Page]:
    """A page with the marks in the open, in which text is drawn in grey only."""
    page = plain_chromium.new_page(viewport={"width": 700, "height": 300})
    page.goto(f"{site}/tests/pages/panel.html")
    page.wait_for_selector("html[data-ready]")
    yield page
    page.close()


def difference(page: Page, *, left: int = 0, top: int = 0) -> float:
    """Scroll the field, and compare its text with the copy's, each drawn without the other."""
    page.evaluate(SCROLL, [left, top])
    page.wait_for_timeout(REST_MS)
    field = page.screenshot()
    page.evaluate(SWAP)
    page.wait_for_timeout(REST_MS)
    pictures = [b64encode(png).decode() for png in (field, page.screenshot())]
    return float(page.evaluate(DIFFERENCE, pictures))


@pytest.mark.parametrize("scrolled", [(0, 0), (40, 36)], ids=["at rest", "scrolled"])
@pytest.mark.parametrize("name", FIELDS)
def test_the_copy_is_the_same_picture(drawing: Page, name: str, scrolled: tuple[int, int]) -> None:
    drawing.evaluate(PUT, list(FIELDS[name]))
    assert difference(drawing, left=scrolled[0], top=scrolled[1]) < NEARLY_NONE


def test_a_copy_one_pixel_off_would_be_noticed(drawing: Page) -> None:
    drawing.evaluate(PUT, list(FIELDS["padded serif"]))
    drawing.evaluate(SHIFT)
    assert difference(drawing) > 10 * NEARLY_NONE


def test_the_copy_follows_a_field_that_moves(drawing: Page) -> None:
    drawing.evaluate(PUT, list(FIELDS["padded serif"]))
    drawing.evaluate("() => { document.querySelector('textarea').style.marginTop = '60px'; }")
    assert difference(drawing) < NEARLY_NONE


def test_what_a_scrolling_box_hides_is_not_marked(drawing: Page) -> None:
    drawing.evaluate(PUT, list(FIELDS["padded serif"]))
    drawing.evaluate("() => { document.querySelector('main').style.cssText = 'height:40px;overflow:auto'; }")
    apart = difference(drawing)
    drawing.evaluate("() => { document.querySelector('main').style.cssText = ''; }")
    assert apart < NEARLY_NONE
