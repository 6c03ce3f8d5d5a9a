"""What `presend check` reads, from real files."""

import io
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localagent.html_text import html_to_text
from localagent.mail_file import draft_of_mail
from localagent.problems import Problem
from localagent.reading import LARGEST, Reading, read_file
from nlp.draft import Recipient


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


def written(folder: Path, name: str, content: bytes) -> str:
    file = folder / name
    file.write_bytes(content)
    return str(file)


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> Reading:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    return read_file("-")


def test_an_e_mail_brings_subject_people_text_and_attachments() -> None:
    message = mail(
        Subject="Grüße – the plan",
        From="Sam <sam@manchester.gov.uk>",
        To='"Shah, Priya" <Priya@Example.com>, b@example.org',
        Cc="Team: c@example.org, d@example.org;",
        Bcc="hidden@example.net",
    )
    message.set_content("Hello 😀\n\n> quoted\n")
    message.add_alternative("<p>Hello in HTML</p>", subtype="html")
    message.add_attachment(b"12345", maintype="application", subtype="pdf", filename="plän.pdf")
    draft = draft_of_mail(message.as_bytes())
    assert draft.subject == "Grüße – the plan"
    assert draft.to == (Recipient("Shah, Priya", "priya@example.com"), Recipient("", "b@example.org"))
    assert [one.address for one in draft.cc] == ["c@example.org", "d@example.org"]
    assert [one.address for one in draft.bcc] == ["hidden@example.net"]
    assert draft.text == "Hello 😀\n\n> quoted"
    assert [file.name for file in draft.attachments] == ["plän.pdf"]
    assert draft.encrypted is None


def test_an_e_mail_in_html_alone_is_read_as_people_see_it() -> None:
    message = mail(Subject="x")
    message.set_content(
        "<style>p{}</style><p>Hello&nbsp;<b>there</b></p><blockquote>old</blockquote>", subtype="html"
    )
    assert draft_of_mail(message.as_bytes()).text == "Hello there\n> old"


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ({"Subject": "Hello", "To": "a@b.example"}, "new"),
        ({"Subject": "RE: Hello", "To": "a@b.example", "In_Reply_To": "<1@b>"}, "reply"),
        ({"Subject": "RE: Hello", "To": "a@b.example, c@d.example", "References": "<1@b>"}, "reply_all"),
        (
            {"Subject": "RE: Hello", "To": "a@b.example", "Cc": "c@d.example", "In_Reply_To": "<1@b>"},
            "reply_all",
        ),
        ({"Subject": "Fwd: Hello", "To": "a@b.example", "References": "<1@b>"}, "forward"),
    ],
)
def test_headers_say_what_kind_of_reply_it_is(headers: dict[str, str], kind: str) -> None:
    assert draft_of_mail(mail(**headers).as_bytes()).reply == kind


@pytest.mark.parametrize(
    "kind",
    [
        b"multipart/encrypted; protocol=x; boundary=b",
        b"application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
    ],
)
def test_an_encrypted_e_mail_counts_as_encrypted(kind: bytes) -> None:
    assert draft_of_mail(b"Subject: x\nContent-Type: " + kind + b"\n\nabc").encrypted is True


def test_a_forwarded_message_inside_is_an_attachment_with_its_name() -> None:
    inner, outer = mail(Subject="inner"), mail(Subject="outer")
    inner.set_content("inside")
    outer.set_content("look")
    outer.add_attachment(inner)
    draft = draft_of_mail(outer.as_bytes())
    assert draft.text == "look"
    assert [file.name for file in draft.attachments] == ["message/rfc822"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"Subject: =?utf-8?q?=ff?=\nTo: <<>>,,;\n\nx",
        b"To: \xff\xfe <a@b\nContent-Type: text/plain; charset=nonsense\n\n\xff\xfe",
        b"Content-Type: multipart/mixed\n\nno boundary",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>half",
        b"Content-Transfer-Encoding: base64\n\n!!!not base64!!!",
    ],
)
def test_a_broken_e_mail_is_read_as_far_as_it_goes(content: bytes) -> None:
    draft_of_mail(content)


@given(st.binary(max_size=400))
def test_no_e_mail_is_too_broken_to_be_read(content: bytes) -> None:
    draft_of_mail(b"Subject: x\nTo: a@b.example\nContent-Type: multipart/mixed; boundary=b\n" + content)


@given(
    st.text(
        alphabet=st.characters(exclude_characters="<>&\0", exclude_categories=["Cs", "Cc", "Z"]), max_size=80
    )
)
def test_words_go_through_html_unchanged(words: str) -> None:
    assert html_to_text(f"<p>{words}</p>") == words


@given(st.text(max_size=200))
def test_no_html_is_too_broken_to_be_read(html: str) -> None:
    html_to_text(html)


def test_lists_tables_and_preformatted_text_keep_their_lines() -> None:
    html = "<ul><li>a<li>b</ul><table><tr><td>1</td><td>2</td></tr></table><pre>x\n  y</pre>"
    assert html_to_text(html) == "a\nb\n1\t2\nx\n  y"


@pytest.mark.parametrize(
    "content",
    [
        "Grüße\r\nzwei".encode(),
        "\ufeffGrüße\r\nzwei".encode(),
        "Grüße\r\nzwei".encode("utf-16"),
        "Grüße\r\nzwei".encode("cp1252"),
    ],
)
def test_plain_text_is_read_in_the_usual_encodings_and_not_changed(tmp_path: Path, content: bytes) -> None:
    reading = read_file(written(tmp_path, "a.txt", content))
    assert (reading.kind, reading.draft.text) == ("text", "Grüße\r\nzwei")


def test_a_json_file_is_a_wire_draft(tmp_path: Path) -> None:
    reading = read_file(
        written(tmp_path, "a.json", b'{"v":1,"text":"Hello","channel":"chat","to":["A <a@b.example>"]}')
    )
    assert (reading.kind, reading.draft.channel, reading.draft.text) == ("wire", "chat", "Hello")
    assert reading.draft.to == (Recipient("A", "a@b.example"),)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b'{"v":1,"text":"Hello"}', "wire"),
        (b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nHello", "mail"),
        (b"Dear all,\n\nTo: everybody\nHello", "text"),
        (b"Note: this\nis text, not a header\n", "text"),
        (b"Name: x\nPlace: y\n\nTwo lines with colons are no e-mail.", "text"),
    ],
)
def test_standard_input_tells_by_itself_what_it_is(
    monkeypatch: pytest.MonkeyPatch, content: bytes, kind: str
) -> None:
    assert piped(monkeypatch, content).kind == kind


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.docx", b"PK\x03\x04\0\0", "not_text"),
        ("a.json", b"{", "not_json"),
        ("a.json", b'{"text": 7}', "field_refused"),
        ("a.txt", b"x" * (LARGEST + 1), "too_large"),
    ],
)
def test_what_cannot_be_read_is_told_with_a_way_out(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    with pytest.raises(Problem) as told:
        read_file(written(tmp_path, name, content))
    assert told.value.code == code
    assert name in told.value.message
    assert told.value.what_to_do


@pytest.mark.parametrize("name", ["", "missing.txt"])
def test_a_folder_or_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(Problem) as told:
        read_file(str(tmp_path / name))
    assert told.value.code == "unreadable"


def test_a_reading_shows_no_words(tmp_path: Path) -> None:
    assert "Quillfeather" not in repr(read_file(written(tmp_path, "a.txt", b"Mrs Quillfeather")))
