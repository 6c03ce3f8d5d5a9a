"""Sites with no adapter of their own, by their shape: forum, comments, chat, a second step, a frame."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from tests.e2e.drivers.page import Page
from tests.e2e.drivers.profile import SHAPE_PAGES, SHAPES
from tests.e2e.expected import composers
from tests.e2e.services.shapes import Shapes, shapes
from tests.e2e.test_sites import DRAFT, TAB, act
from tests.e2e.waiting import stays
from tests.e2e.words import CLEAN_LINE, HELD_LINE

OTHER = "Shall we meet at nine?"
"""What stands in a page's other composers meanwhile."""
READ = "(path) => find(path).value ?? find(path).innerText"
HTML = "(path) => find(path).value ?? find(path).innerHTML"


@dataclass(frozen=True, slots=True)
class Told:
    """What a page's first comment expects of one composer."""

    shape: str
    name: str
    editor: str
    field: str
    """What the server takes the text as."""
    draft: Mapping[str, Any]
    ways: Mapping[str, list[list[str]]]
    """Steps, of which the last sends."""
    open: tuple[list[str], ...] = ()
    frame: str = ""

    @property
    def others(self) -> list["Told"]:
        """The other composers of the page."""
        return [each for each in told(self.shape) if each.name != self.name]


def told(shape: str) -> list[Told]:
    """Everything that a page expects, by composer; nothing of one that another shows in its frame."""
    found = composers(SHAPE_PAGES / f"{shape}.html")
    return [Told(shape, name, **composer) for name, composer in found.items()]


COMPOSERS = [each for shape in SHAPES for each in told(shape)]
every_composer = pytest.mark.parametrize("composer", COMPOSERS, ids=lambda each: f"{each.shape}-{each.name}")
every_way = pytest.mark.parametrize(
    ("composer", "way"),
    [pytest.param(one, way, id=f"{one.shape}-{one.name}-{way}") for one in COMPOSERS for way in one.ways],
)


@pytest.fixture(scope="module")
def the_shapes() -> Iterator[Shapes]:
    """The pages, and what they have sent."""
    with shapes() as served:
        yield served


@dataclass(frozen=True, slots=True)
class Writing:
    """One composer of a page that is open, and the others with something else in them."""

    top: Page
    composer: Told
    shapes: Shapes

    def at(self, composer: Told) -> Page:
        """The page that a composer stands in: the frame's, where it has one."""
        return self.top.inside() if composer.frame else self.top

    def write(self, text: str, composer: Told | None = None) -> None:
        """Click into an editor, take away what is there, and type."""
        composer = composer or self.composer
        page = self.at(composer)
        page.enter(composer.editor)
        self.top.press("Control+a")
        self.top.press("Delete")
        page.type(text)
        page.until(f"(path, text) => ({READ})(path) === text", composer.editor, text)

    def do(self, steps: list[list[str]]) -> None:
        """Do what a person does in the composer's page."""
        act(self.at(self.composer), steps)

    def html(self) -> str:
        """What stands in the editor, byte for byte."""
        return str(self.at(self.composer).evaluate(HTML, self.composer.editor))

    def send(self, way: str) -> None:
        """Each step of a way; none before the last asks anything."""
        *first, last = self.composer.ways[way]
        for step in first:
            self.do([step])
            stays(lambda: self.top.panel() is None and not self.shapes.taken, 0.4, "nothing asked yet")
        self.do([last])

    def sent(self, text: str) -> None:
        """Just this has left, once."""
        assert self.shapes.one()[self.composer.field] == text
        stays(lambda: len(self.shapes.taken) == 1, 0.4, "sent once")
        self.at(self.composer).emptied(self.composer.editor, text)

    def unsent(self) -> None:
        """Nothing has left, and nothing does."""
        stays(lambda: not self.shapes.taken, 0.4, "nothing sent")


@pytest.fixture
def opened(page: Page, the_shapes: Shapes) -> Callable[..., Writing]:
    """Opens a page and writes in each of its composers."""

    def open_and_write(composer: Told, text: str, other: str = OTHER) -> Writing:
        page.goto(the_shapes.url(composer.shape))
        if composer.shape == "chat":
            page.until("() => globalThis.ready")
        the_shapes.taken.clear()
        writing = Writing(page, composer, the_shapes)
        for each in composer.others:
            act(writing.at(each), list(each.open))
            writing.write(other, each)
        writing.do(list(composer.open))
        writing.write(text)
        return writing

    return open_and_write


@every_composer
def test_a_clean_draft_is_read_for_itself_and_leaves_though_another_would_not(
    opened: Callable[..., Writing], ours: Page, composer: Told
) -> None:
    writing = opened(composer, CLEAN_LINE, other=HELD_LINE)
    if not composer.frame:  # the extension's page asks the top one; what is in a frame shows by what it sends
        tab = ours.evaluate(TAB, writing.shapes.url(composer.shape))
        read = ours.evaluate(DRAFT, tab, composer.editor)
        assert {**read, **composer.draft, "text": CLEAN_LINE} == {**read, "text": read["text"].strip()}
    writing.send(next(iter(composer.ways)))
    writing.sent(CLEAN_LINE)
    assert writing.top.panel() is None


@every_way
def test_it_is_held_and_leaves_once_with_a_reason(
    opened: Callable[..., Writing], composer: Told, way: str
) -> None:
    writing = opened(composer, HELD_LINE)
    before = writing.html()
    writing.send(way)
    assert "NHS number" in writing.top.asked("Change it", "Send with a reason").text
    writing.top.choose("Change it")
    writing.top.unasked()
    writing.unsent()
    assert writing.html() == before
    if composer.frame:
        writing.at(composer).until("() => document.hasFocus() && document.activeElement !== document.body")
    in_a_menu = "menuitem" in composer.ways[way][-1][1]  # which closes while a question stands
    writing.do(composer.ways[way] if in_a_menu else composer.ways[way][-1:])
    writing.top.choose("Send with a reason", "My manager", "Send with a reason")
    if in_a_menu:
        writing.top.unasked()
        writing.do(composer.ways[way])
    writing.sent(HELD_LINE)
