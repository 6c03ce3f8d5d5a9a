"""The card and the count beside a draft, as a person meets them."""

from dataclasses import dataclass

from tests.e2e.drivers.page import Page
from tests.e2e.waiting import until

READ_CARD = r"""(root) => {
  const dialog = root.querySelector(".card");
  if (!dialog?.matches("[open], :popover-open")) return null;
  const seen = (e) => e.checkVisibility({ visibilityProperty: true });
  const words = (e) => (e.innerText ?? e.textContent).trim();
  const box = (e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
  const controls = [...dialog.querySelectorAll("button, summary")].filter(seen);
  return {
    text: words(dialog), modal: dialog.matches("[open]"), grave: dialog.classList.contains("stop"),
    focus: words(root.activeElement ?? dialog),
    places: controls.map((e) => [words(e), ...box(e)]),
  };
}"""
READ_COUNT = r"""(root) => {
  const button = root.querySelector("button.count");
  if (!button?.checkVisibility()) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  return [button.textContent, button.getAttribute("aria-label"), x + width / 2, y + height / 2];
}"""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of one finding, as the card says it."""

    text: str
    modal: bool
    grave: bool
    focus: str
    places: tuple[tuple[str, float, float], ...]

    def place(self, name: str) -> tuple[float, float] | None:
        """Where the control is whose name begins so."""
        return next(((x, y) for said, x, y in self.places if said.startswith(name)), None)


def card(page: Page) -> Card | None:
    """The card, or None where none is open."""
    seen = next(filter(None, page.tab.closed_roots(READ_CARD)), None)
    return seen and Card(**{**seen, "places": tuple(map(tuple, seen["places"]))})


def until_card(page: Page, *words: str) -> Card:
    """Wait for the card to say these words."""

    def there() -> Card | None:
        seen = card(page)
        return seen if seen and all(word in seen.text for word in words) else None

    return until(there, f"the card with {words}; it is {card(page)}")  # type: ignore[return-value]


def no_card(page: Page) -> None:
    """Wait until no card is open."""
    until(lambda: card(page) is None, "the card to close")


def press(page: Page, *names: str) -> None:
    """Press what the card calls so, one after another."""
    for name in names:

        def there(name: str = name) -> tuple[float, float] | None:
            earlier, now = until_card(page).place(name), until_card(page).place(name)
            return now if now == earlier else None

        place = until(there, f"{name} in {card(page)}")
        assert place
        page.tab.click(*place, 1)


def counted(page: Page) -> list[tuple[str, str, float, float]]:
    """Each count on the page: number, name, and where it is."""
    return [tuple(seen) for seen in page.tab.closed_roots(READ_COUNT) if seen]


def until_counted(page: Page, many: int) -> tuple[str, str, float, float]:
    """Wait until one draft has so much to look at."""
    [seen] = until(
        lambda: [each for each in counted(page) if each[0] == str(many)],
        f"{many} counted; it is {counted(page)}",
    )
    return seen


READ_NOTICE = '(root) => root.querySelector(".notice")?.textContent || null'


def notices(page: Page) -> list[str]:
    """The small messages that are shown now."""
    return [said for said in page.tab.closed_roots(READ_NOTICE) if said]
