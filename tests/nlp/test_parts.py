"""Quoted thread, passed-on text, signature and footer are told from what the author wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.draft import Draft, Part, PartKind, ReplyKind
from nlp.parts import parts

SIGNATURE = """Kind regards

Jo Bloggs (she/her)
Senior Planning Officer | Growth & Development
Manchester City Council, Level 4, Town Hall Extension, M60 2LA
Tel: 0161 496 0000 | Mob: 07700 900123
jo.bloggs@manchester.gov.uk
www.manchester.gov.uk
"""
FOOTER = """Confidentiality
This e-mail and its attachments are intended solely for the person named above.
If you have received it in error, please tell the sender.

Please consider the environment before printing this e-mail.
"""
HEADING = "From: Sam Lee <sam@example.org>\nSent: 12 March 2024 10:14\nTo: Jo Bloggs\nSubject: RE: Free?\n\n"
GMAIL = "On Tue, 12 Mar 2024 at 10:14, Sam Lee <sam@example.org> wrote:\n\n"

LINES = st.lists(
    st.sampled_from(
        ["", "> quoted", ">> deeper", "Hello there.", "Thanks", "Jo", "-- ", "PS more", "_______",
         GMAIL.strip(), *HEADING.splitlines(), *SIGNATURE.splitlines(), *FOOTER.splitlines(), "\x00"]
    ),
    max_size=14,
)  # fmt: skip
TEXTS = (
    st.builds(lambda lines, end: end.join(lines), LINES, st.sampled_from(["\n", "\r\n", "\r"])) | st.text()
)


def kinds(
    text: str, reply: ReplyKind = "reply", marked: tuple[Part, ...] | None = None
) -> list[tuple[PartKind, str]]:
    """Each part's kind and its words, without the white space around them."""
    found = parts(Draft(text=text, reply=reply, parts=marked))
    return [(part.kind, text[part.start : part.end].strip()) for part in found]


@pytest.mark.parametrize(
    "thread",
    [
        "> Are you free?\n>> nested\n> ok",
        GMAIL + "> Are you free?",
        "On Tue, 12 Mar 2024 at 10:14, Sam Lee of a long name <\nsam@example.org> wrote:\n\n> Are you free?",
        "On 12 Mar 2024, at 10:14, Sam Lee <sam@example.org> wrote:\n\nAre you free?",
        "> On 12 Mar 2024, at 10:14, Sam Lee wrote:\n>\n> Are you free?",
        "On 2024-03-12 10:14, Sam Lee wrote:\n> Are you free?",
        "On 12/03/2024 10:14, Sam Lee wrote:\n\n> Are you free?",
        "On Tuesday, 12 March 2024 at 10:14:03 GMT, Sam Lee <sam@example.org> wrote:\n\nAre you free?",
        "Sam Lee wrote:\n> Are you free?",
        "\u202aOn Tue, Mar 12, 2024 at 10:14\u202fAM Sam <\u202as@example.org\u202c> wrote:\u202c\n\n> Free?",
        "From: Sam Lee\nSubject: RE: Free?\n\nAre you free?",
        HEADING + "Are you free?\n\n" + SIGNATURE,
        "________________________________\n" + HEADING + "Are you free?",
        HEADING.replace("From:", "*From:*").replace("Sent:", "*Sent:*") + "Are you free?",
        "-----Original Message-----\n" + HEADING + "Are you free?",
        "-----Original Message-----\nFrom: Sam\nSubject: Free?\n\nAre you free?",
        "From: Sam Lee\nTo: Bloggs, Jo\nSent: Tuesday\n\nAre you free?",
        "---------- Forwarded message ---------\nFrom: Sam\nSubject: Free?\n\nAre you free?",
        "-------- Original Message --------\nSubject: Free?\nDate: 2024-03-12 10:14\nFrom: Sam Lee\n\nHi",
        "Begin forwarded message:\n\n> From: Sam\n> Subject: Free?\n\n> Are you free?",
        'From: "Lee, Sam" <sam.lee@x.example>\nSent: 4 October\n\nAre you free?',
        "From: 'Sam' via Team\nSubject: Free?\n\nAre you free?",
        "From: [External] Sam\nSent: 4 October\n\nAre you free?",
        "From: Sam\nDate: 4 May\nTo: Ann <a@x.example>;\n  Bo <b@x.example>\nSubject: Free?\n\nAre you free?",
    ],
)
def test_a_thread_below_a_reply_is_quoted_and_below_a_forward_shared(thread: str) -> None:
    for text in (f"Yes, fine.\n\n{thread}", f"Yes, fine.\n\n{thread}".replace("\n", "\r\n")):
        assert kinds(text) == [
            ("authored", "Yes, fine."),
            ("quoted", text[14 if "\r" in text else 12 :].strip()),
        ]
        assert [kind for kind, _ in kinds(text, "forward")] == ["authored", "shared"]


@pytest.mark.parametrize(
    "text",
    [
        "Room change\nDate: 3 May\nFrom: 10am\nTo: 4pm\nVenue: Town Hall",
        "Route change\nFrom: Piccadilly\nTo: Victoria\nDate: Monday",
        "From: 5th floor, bank C. To: 2nd floor, the end seat.",
        "On 3 March 2024 the inspector wrote:\n\nthe kitchen was clean.\n\nI agree with that.",
        "The original message was lost -> we should say so.",
        "Thanks for this, it saves us a week.\n\nI will ring on Monday.",
        "Thanks\nthe report is late again.",
        "Thanks\nJo\n\nI also meant to say that Mrs Khan has moved.",
        "Please update this.\nThanks\n\nMary Smith\nDOB 12/03/1984\n14 Acacia Road",
        "Thanks\nThe password is Mulberry42",
        "This email is confidential, the restructure deletes 12 posts.",
        "Please check the privacy notice before the 4th.",
        "We may have to disclose this under the Freedom of Information Act.",
        "I think the letter was intended for the named person.",
    ],
)
def test_prose_that_only_looks_like_a_thread_or_a_closing_is_authored(text: str) -> None:
    assert kinds(text) == [("authored", text)]


def test_answers_between_quotes_stay_the_authors() -> None:
    text = "On 2024-03-12 10:14, Sam wrote:\n> One?\n\nYes.\n\n> Two?\n\nNo, never.\n\nThanks\nJo"
    assert kinds(text) == [
        ("quoted", "On 2024-03-12 10:14, Sam wrote:\n> One?"),
        ("authored", "Yes."),
        ("quoted", "> Two?"),
        ("authored", "No, never."),
        ("signature", "Thanks\nJo"),
    ]


def test_signature_and_footer_stand_between_the_text_and_the_thread() -> None:
    text = f"All agreed.\n\n{SIGNATURE}\n{FOOTER}\n{HEADING}Hello\n"
    assert [kind for kind, _ in kinds(text)] == ["authored", "signature", "footer", "quoted"]


@pytest.mark.parametrize(
    "signature",
    [
        SIGNATURE,
        "-- \nJo Bloggs\n0161 496 0000",
        "Thanks\nJo",
        "Many thanks and kind regards,\n\nJo Bloggs\nHead of quality assurance",
        "Regards, Jo",
        "Yours sincerely\n\nJ. Bloggs",
        "Cheers,\njo",
        "Sent from my iPhone",
        "Get Outlook for iOS",
        "Best wishes\nJo\n\nSent from Outlook for Android",
    ],
)
def test_a_signature_is_found_below_what_was_written(signature: str) -> None:
    assert kinds(f"All agreed.\n\n{signature}") == [
        ("authored", "All agreed."),
        ("signature", signature.strip()),
    ]


def test_a_postscript_is_the_authors_again() -> None:
    assert kinds("All agreed.\n\nThanks\nJo\n\nPS she lives at number 4.")[-1] == (
        "authored",
        "PS she lives at number 4.",
    )


def test_a_footer_is_found_without_a_signature() -> None:
    assert kinds(f"All agreed.\n\n{FOOTER}") == [("authored", "All agreed."), ("footer", FOOTER.strip())]


def test_what_the_page_marked_wins_and_the_rest_is_looked_at() -> None:
    text = "Agreed.\n\nThanks\nJo\n\nEarlier words that only the page knows to be a thread."
    start = text.index("Earlier")
    marked = (Part("quoted", start, len(text) + 99),)
    assert kinds(text, marked=marked) == [
        ("authored", "Agreed."),
        ("signature", "Thanks\nJo"),
        ("quoted", text[start:]),
    ]
    assert kinds(text, "forward", marked)[-1][0] == "shared"


@given(TEXTS, st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=4))
def test_parts_cover_the_whole_text_in_order(text: str, marks: list[tuple[int, int]]) -> None:
    marked = tuple(Part("quoted", start, end) for start, end in marks)
    found = parts(Draft(text=text, parts=marked or None))
    assert [part.start for part in found] == [0, *(part.end for part in found)][: len(found)]
    assert (found[-1].end if found else 0) == len(text)
    assert all(part.start < part.end for part in found)


@given(TEXTS)
def test_quoting_any_text_makes_it_all_quoted(text: str) -> None:
    quoted = "\n".join("> " + line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert {part.kind for part in parts(Draft(text=quoted, reply="reply"))} == {"quoted"}


@pytest.mark.parametrize(
    "line", ["Thanks\n", "Regards\nJo\n", "On 1 ", "From: x\n", "a street ", "This e-mail \n\n", "\n"]
)
def test_a_long_text_of_one_thing_takes_no_longer_than_it_should(line: str) -> None:
    assert parts(Draft(text=line * (60_000 // len(line))))


def test_the_repr_of_what_is_read_holds_no_text() -> None:
    assert "canary" not in repr(parts(Draft(text="canary\n> canary\n\nThanks\nCanary")))
