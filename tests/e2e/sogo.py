"""What an officer does in SOGo, by mouse and keyboard."""

import time
from collections.abc import Sequence
from pathlib import Path

from tests.e2e.drivers.page import Page
from tests.e2e.mail import Letter
from tests.e2e.services.mailstore import PASSWORD
from tests.e2e.services.sogo import USER, Sogo
from tests.e2e.waiting import until

SEND = "[ng-click='editor.send()']"
PLAIN = "#mailEditor textarea[name=content]"
HTML = "sg-ckeditor iframe >>> body.cke_editable"
NEW = "[ng-click='mailbox.newMessage($event)']"
CURSOR = 0.5
"""Seconds in which CKEditor 4, with Presend or without, may yet put the cursor back once its text is gone."""
SETTLING = 0.2
"""Seconds in which SOGo makes a chip of an address, unless its composer has only just opened."""
PREFER = """async (kind) => {
  const preferences = angular.element(document.body).injector().get("Preferences");
  if (preferences.defaults.SOGoMailComposeMessageType !== kind) {
    preferences.defaults.SOGoMailComposeMessageType = kind;
    await preferences.$save();
  }
  return true;
}"""
"""What the page of preferences does when somebody chooses between plain text and HTML."""


def log_in(page: Page, sogo: Sogo) -> None:
    """Log in at the front page."""
    page.goto(sogo.url)
    page.fill("[ng-model='app.creds.username']", USER)
    page.fill("#passwordField", PASSWORD)
    page.press("Enter")
    page.until("() => location.pathname.endsWith('/Mail/view')", patience=30)


def _ready(page: Page, *, html: bool = True) -> None:
    """Wait until the composer can be written in."""
    page.shows(HTML if html else PLAIN)


def _open(page: Page, sogo: Sogo, place: str, *, html: bool) -> None:
    """Open the mail module at a folder or a message."""
    page.goto(f"{sogo.url}so/{USER}/Mail/view#!/Mail/0/INBOX{place}")
    page.until(PREFER, "html" if html else "text")


def compose(page: Page, sogo: Sogo, *, html: bool = True, window: bool = False) -> None:
    """Open an empty composer, with CKEditor or for plain text, in the mail module or as a window has it."""
    _open(page, sogo, "", html=html)
    if window:
        page.goto(f"{sogo.url}so/{USER}/Mail/UIxMailPopupView#!/Mail/0/new")
    else:
        page.until("(css) => { find(css).click(); return true; }", NEW)  # it unfolds where the mouse is near
    _ready(page, html=html)


def answer(page: Page, sogo: Sogo, uid: int, how: str, *, html: bool = True) -> None:
    """Open a message and press `reply`, `replyAll` or `forward`."""
    _open(page, sogo, f"/{uid}", html=html)
    page.click(f"[ng-click='viewer.{how}($event)']")
    _ready(page, html=html)


def add_recipient(page: Page, address: str, kind: str = "to") -> None:
    """Type an address and finish it with a comma, which SOGo turns into a chip once its field is ready."""
    field = f"[ng-model='editor.message.editable.{kind}']"

    def is_a_chip() -> bool:
        page.enter(f"{field} input")
        page.press("Control+a")
        page.press("Delete")
        page.type(f"{address},")
        time.sleep(SETTLING)
        return address in str(page.evaluate("(css) => find(css).textContent", field))

    until(is_a_chip, f"{address} among the recipients")


def write(page: Page, letter: Letter, *, html: bool = True) -> None:
    """Type a whole message."""
    for address in letter.to:
        add_recipient(page, address)
    page.fill("#mailEditor input[name=subject]", letter.subject)
    page.enter(HTML if html else PLAIN)
    page.type(letter.text)
    attach(page, letter.attachments)


def rewrite(page: Page, text: str, *, html: bool) -> None:
    """Take the whole text away and type another."""
    page.enter(HTML if html else PLAIN)
    page.press("Control+a")
    page.press("Delete")
    time.sleep(CURSOR)
    page.type(text)


def attach(page: Page, paths: Sequence[Path]) -> None:
    """Choose files and wait until SOGo has them."""
    for path in paths:
        page.upload("#fileInput", path)
        page.until(
            "(name) => [...document.querySelectorAll('md-dialog-actions md-chip a[href]')]"
            ".some((link) => link.textContent === name)",
            path.name,
        )


def body(page: Page, *, html: bool) -> str:
    """What the editor holds, byte for byte."""
    return str(page.evaluate("(path) => find(path).innerHTML", HTML)) if html else page.value(PLAIN)


def gone(page: Page) -> None:
    """Wait until SOGo has sent the message and closed the composer."""
    page.until("() => !document.querySelector('#mailEditor')", patience=20)
