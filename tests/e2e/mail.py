"""What an officer does in Roundcube, by mouse and keyboard."""

from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

from tests.e2e.drivers.page import Page
from tests.e2e.services.mailstore import OFFICER, PASSWORD
from tests.e2e.services.webmail import Webmail

OUTSIDE = "care@brightwell.example"
INSIDE = "colleague@manchester.gov.uk"
SEND = "button.send"
PLAIN = "#composebody"
HTML = "#composebody_ifr >>> body"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as somebody types it."""

    text: str
    to: tuple[str, ...] = (OUTSIDE,)
    subject: str = "The visit on Tuesday"
    attachments: tuple[Path, ...] = field(default=())


def log_in(page: Page, webmail: Webmail) -> None:
    """Log in at the front page."""
    page.goto(webmail.url)
    page.fill("#rcmloginuser", OFFICER)
    page.fill("#rcmloginpwd", PASSWORD)
    page.press("Enter")
    page.until("() => location.search.includes('_task=mail') && globalThis.rcmail?.env.task === 'mail'")


def ready(page: Page) -> None:
    """Wait until the composer takes commands."""
    page.until("() => globalThis.rcmail?.env.action === 'compose' && rcmail.commands.send && !rcmail.busy")


def compose(page: Page, webmail: Webmail, *, html: bool = False) -> None:
    """Open an empty composer, plain or with TinyMCE."""
    page.goto(f"{webmail.url}?_task=mail&_action=compose")
    ready(page)
    if html:
        page.click("a.mce-i-html")
        page.until("() => globalThis.tinymce?.activeEditor?.initialized")
        page.shows(HTML)


def reply(page: Page, webmail: Webmail, uid: int, *, everybody: bool = False) -> None:
    """Open the composer that the reply button of a message leads to."""
    to_all = "&_all=all" if everybody else ""
    page.goto(f"{webmail.url}?_task=mail&_action=compose&_reply_uid={uid}&_mbox=INBOX{to_all}")
    ready(page)


def forward(page: Page, webmail: Webmail, uid: int) -> None:
    """Open the composer that the forward button of a message leads to."""
    page.goto(f"{webmail.url}?_task=mail&_action=compose&_forward_uid={uid}&_mbox=INBOX")
    ready(page)


def add_recipient(page: Page, address: str, kind: str = "to") -> None:
    """Type an address and finish it with a comma, which Roundcube turns into a token."""
    before = page.value(f"#_{kind}")
    page.enter(f"#compose_{kind} .recipient-input input")
    page.type(f"{address},")
    page.until("(path, before) => find(path).value !== before", f"#_{kind}", before)


def write(page: Page, letter: Letter, *, html: bool = False) -> None:
    """Type a whole message."""
    for address in letter.to:
        add_recipient(page, address)
    page.fill("#compose-subject", letter.subject)
    page.enter(HTML if html else PLAIN)
    page.type(letter.text)
    for path in letter.attachments:
        attach(page, path)


def attach(page: Page, path: Path) -> None:
    """Choose a file and wait until Roundcube has it."""
    page.upload("#uploadform input[type=file]", path)
    page.until(
        "(name) => [...document.querySelectorAll('#attachment-list li:not(.uploading)')]"
        ".some((item) => item.textContent.includes(name)) && !rcmail.busy",
        path.name,
    )


def gone(page: Page) -> None:
    """Wait until Roundcube has sent the message and left the composer."""
    page.until("() => globalThis.rcmail && rcmail.env.action !== 'compose'", patience=20)


def received(subject: str, *others: str, text: str = "Could you tell us when the visit is?") -> bytes:
    """A message that somebody outside has sent to the officer, and to others too."""
    message = EmailMessage()
    message["From"] = f"Priya Example <{OUTSIDE}>"
    message["To"] = ", ".join((OFFICER, *others))
    message["Subject"] = subject
    message["Message-ID"] = f"<{abs(hash(subject))}@brightwell.example>"
    message["Date"] = "Tue, 02 Jun 2026 09:00:00 +0100"
    message.set_content(f"{text}\n")
    return message.as_bytes()
