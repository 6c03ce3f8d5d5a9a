"""Every site that is data: folder, list and pages agree, its draft is read, each way to send is held."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from tests.e2e.drivers.chromium import ChromiumTab
from tests.e2e.drivers.firefox import FirefoxTab
from tests.e2e.drivers.page import Page
from tests.e2e.drivers.profile import EXTENSION, SITE_PAGES, SITES
from tests.e2e.expected import comment, composers
from tests.e2e.waiting import stays, until
from tests.e2e.words import HELD_LINE

TAB = """async (url) => {
  const { tabs } = globalThis.browser ?? chrome;
  return (await tabs.query({})).find((tab) => tab.url === url).id;
}"""
TITLE = "(tabId) => (globalThis.browser ?? chrome).action.getTitle({ tabId })"
DRAFT = """async (tabId, path) => {
  const read = (path) => {
    const [first, ...rest] = path.split(" >>> ");
    const isFramed = first.startsWith("iframe");
    if (isFramed === (window === window.top)) return null;
    const steps = isFramed ? rest : [first, ...rest];
    const site = presend.site(document);
    const place = steps.reduce((scope, css) => (scope.shadowRoot ?? scope).querySelector(css), document);
    const composer = site && site.composerOf(place);
    return composer && presend.draft.read(site, composer).wire;
  };
  const { scripting } = globalThis.browser ?? chrome;
  const target = { tabId, allFrames: true };
  const frames = await scripting.executeScript({ target, func: read, args: [path] });
  return frames.map(({ result }) => result).find(Boolean);
}"""
"""Asked of the extension's own page: what its scripts read in a tab, in a frame or in shadow roots."""
MENU = (
    "(path) => find(path).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))"
)
FOCUS = """async (path) => {
  find(path).focus();
  await new Promise((later) => setTimeout(later, 100));
  return find(path).matches(":focus");
}"""
"""An editor that was just clicked in may take the focus back a moment later, when it draws its selection."""
STRIP = """(css) => {
  const kept = ["contenteditable", "style", "src", "type"];
  document.activeElement.blur();
  const own = find(css).closest("[contenteditable],textarea");
  const editor = own.cloneNode(true);
  own.replaceWith(editor);
  editor.style.cssText = "display: block; height: 9em";
  for (const element of document.querySelectorAll("body *")) {
    if (!element.localName.includes("-")) continue;
    const plain = document.createElement("div");
    plain.append(...element.childNodes);
    element.replaceWith(plain);
  }
  for (const element of document.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
  }
  editor.setAttribute("id", "stripped");
}"""
"""As if a site had given everything on its page another name; a copy, as some editors put theirs back."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page's first comment expects of one composer."""

    site: str
    name: str
    open: list[list[str]]
    write: Mapping[str, str]
    draft: Mapping[str, Any]
    ways: Mapping[str, list[list[str]]]

    @property
    def editor(self) -> str:
        """Where it is written first."""
        return next(iter(self.write))


def told(site: str) -> list[Told]:
    """Everything that a page expects, by composer."""
    found = composers(SITE_PAGES / f"{site}.html")
    return [Told(site, name, composer.pop("open", []), **composer) for name, composer in found.items()]


COMPOSERS = [each for site in SITES for each in told(site)]
every_composer = pytest.mark.parametrize("composer", COMPOSERS, ids=lambda each: f"{each.site}-{each.name}")
every_way = pytest.mark.parametrize(
    ("composer", "way"),
    [pytest.param(each, way, id=f"{each.site}-{each.name}-{way}") for each in COMPOSERS for way in each.ways],
)


@pytest.fixture
def opened(ours: Page, page: Page, port: int) -> Callable[[Told], Page]:
    """Opens a composer and writes in it what its page says."""

    def open_and_write(composer: Told) -> Page:
        page.goto(address(composer.site, port))
        act(page, composer.open)
        for place, text in composer.write.items():
            page.click(place)
            page.type(text)
        return page

    return open_and_write


def address(site: str, port: int) -> str:
    """Where the page of a site is shown."""
    return f"http://{site}.sites.test:{port}/{site}.html"


def act(page: Page, steps: list[list[str]]) -> None:
    """Do what a person does, as a page's first comment lists it."""
    does: dict[str, Callable[[str], Any]] = {
        "click": page.click,
        "enter": page.enter,
        "press": page.press,
        "focus": lambda path: until(lambda: page.evaluate(FOCUS, path), f"the focus on {path}"),
        "menu": lambda path: page.evaluate(MENU, path),
    }
    for what, where in steps:
        does[what](where)


def sent(page: Page) -> list[Any]:
    """What has left, by the page's own account."""
    found: list[Any] = page.evaluate("() => sent")
    return found


def html(page: Page, composer: Told) -> list[str]:
    """What stands in the editors, byte for byte."""
    read = "(paths) => paths.map((path) => editorOf(find(path)).innerHTML)"
    found: list[str] = page.evaluate(read, [*composer.write])
    return found


def test_folder_list_and_pages_agree() -> None:
    listed = (EXTENSION / "sites" / "index.js").read_text()
    by_data = set(re.findall(r'name: "(\w+)", byData: true', listed))
    sites = (EXTENSION / "sites").glob("*.js")
    made = {path.stem for path in sites if "= presend.reader({" in path.read_text()}
    assert by_data == made == set(SITES)
    for site in made:
        assert f'name: "{site}"' in (EXTENSION / "sites" / f"{site}.js").read_text()
        assert re.search(r"\b\d{1,2} \w+ 20\d\d\b", comment(SITE_PAGES / f"{site}.html")), (
            "the page says when it was made"
        )


@every_composer
def test_the_draft_is_read_as_the_page_says(
    opened: Callable[[Told], Page], ours: Page, port: int, composer: Told
) -> None:
    opened(composer)
    tab = ours.evaluate(TAB, address(composer.site, port))
    assert ours.evaluate(DRAFT, tab, composer.editor) == composer.draft


@pytest.mark.parametrize("site", SITES)
def test_where_the_site_is_not_understood_any_more_the_icon_says_so(
    page: Page, ours: Page, port: int, site: str
) -> None:
    page.goto(address(site, port))
    act(page, told(site)[0].open)
    page.click(told(site)[0].editor)
    tab = ours.evaluate(TAB, address(site, port))
    until(lambda: "are checked" in ours.evaluate(TITLE, tab), "the icon of a protected page")
    page.evaluate(STRIP, told(site)[0].editor)
    page.click("#stripped")
    until(
        lambda: "not protected here" in ours.evaluate(TITLE, tab), "the icon to say that nothing is checked"
    )


@every_way
def test_each_way_to_send_is_held_and_let_go(
    opened: Callable[[Told], Page], composer: Told, way: str
) -> None:
    page = opened(composer)
    before = html(page, composer)
    act(page, composer.ways[way])
    page.choose("Change it")
    page.unasked()
    stays(lambda: sent(page) == [], 0.3, "nothing sent")
    assert html(page, composer) == before
    page.click(composer.editor)
    act(page, composer.ways[way])
    page.choose("Send with a reason", "My manager", "Send with a reason")
    page.unasked()

    def leaves() -> bool:
        if "menuitem" in composer.ways[way][-1][1] and not sent(page):
            act(page, composer.ways[way])  # the menu has closed while the question stood
        return bool(sent(page))

    until(leaves, "it to leave")
    stays(lambda: sent(page) == [before], 0.3, "sent once, as it was written")


def popped(page: Page) -> Page:
    """The window that a page has opened."""
    tab = page.tab
    if isinstance(tab, ChromiumTab):

        def opened() -> list[Any]:
            return [each for each in tab.page.context.pages if each.opener() == tab.page]

        new = until(opened, "the new window")[0]
        return Page(ChromiumTab(new, tab.page.context.new_cdp_session(new)))
    assert isinstance(tab, FirefoxTab)

    def opened_by_it() -> list[str]:
        contexts = tab.bidi.send("browsingContext.getTree", maxDepth=0)["contexts"]
        return [each["context"] for each in contexts if each.get("originalOpener") == tab.context]

    return Page(FirefoxTab(tab.bidi, until(opened_by_it, "the new window")[0]))


def test_a_window_that_outlook_writes_itself_is_protected(page: Page, port: int) -> None:
    page.goto(address("outlook", port))
    page.click("#popout")
    window = popped(page)
    window.click("#editor > :first-child")
    window.type(HELD_LINE)
    window.click("[data-testid=ComposeSendButton]")
    window.choose("Change it")
    window.unasked()
    stays(lambda: sent(page) == [], 0.3, "nothing sent")
    window.close()
