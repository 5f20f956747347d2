"""Covers formats_mail, formats_mail_body, formats_mime, formats_transfer, formats_charsets, dating_months."""

from base64 import b64encode, encodebytes
from datetime import date
from quopri import encodestring

import pytest

from osce_digest.loader import Loaded, load_bytes
from osce_digest.loader.formats.charsets import find_codec
from osce_digest.model import Basis

TEXT = """TIRANA, 8 May – The OSCE Presence in Albania opened today a course for twenty officers of the Border Police.

“Borders must be open,” said the Head of the Présence at the opening.
"""
HEAD = """Received: from a by b; Thu, 9 May 2019 08:00:00 +0200
From: =?utf-8?Q?B=C3=BCro?= <press@example.org>
To: list@example.org
Subject: Fwd: OSCE trains border
 police in Tirana
Date: Thu, 09 May 2019 08:00:00 +0200
MIME-Version: 1.0
"""
LAST = "said the Head of the Présence at the opening."


def load(data: bytes, name: str = "raw/a.eml") -> Loaded:
    loaded = load_bytes(name, data)
    assert loaded.accounts[0].balanced
    return loaded


def mail(body: bytes, *headers: str) -> bytes:
    return (HEAD + "".join(f"{one}\n" for one in headers) + "\n").encode() + body


PLAIN = "Content-Type: text/plain; charset="
SENT = "Content-Transfer-Encoding: "
WAYS = {
    "as it is": mail(TEXT.encode(), PLAIN + "utf-8", SENT + "8bit"),
    "in an older encoding": mail(TEXT.encode("cp1252"), PLAIN + "iso-8859-1"),
    "an encoding that lies": mail(TEXT.encode(), PLAIN + "us-ascii"),
    "an encoding nobody knows": mail(TEXT.encode("cp1252"), PLAIN + "x-nothing"),
    "quoted-printable": mail(
        encodestring(TEXT.encode()),
        PLAIN + "utf-8",
        SENT + "quoted-printable",
    ),
    "quoted, in an older encoding": mail(
        encodestring(TEXT.encode("cp1252")),
        PLAIN + "windows-1252",
        SENT + "Quoted-Printable",
    ),
    "base64": mail(encodebytes(TEXT.encode()), PLAIN + "utf-8", SENT + "base64"),
    "base64 in one line": mail(
        b64encode(TEXT.encode("utf-16")),
        PLAIN + "utf-16",
        SENT + "base64",
    ),
    "a page": mail(
        f"<html><body>{''.join(f'<p>{line}</p>' for line in TEXT.splitlines())}</body></html>".encode(),
        "Content-Type: text/html; charset=utf-8",
    ),
    "with Windows' line ends": mail(TEXT.encode(), PLAIN + "utf-8").replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_mail_is_an_item_however_it_was_sent(way: str) -> None:
    loaded = load(WAYS[way])
    (document,) = loaded.documents
    assert document.title == "OSCE trains border police in Tirana"
    assert document.dateline == "TIRANA, 8 May –"
    assert document.body.endswith(LAST)
    assert not loaded.diagnostics
    assert document.line_at(document.body.index("Head")) > document.line_at(0) or way in {
        "base64 in one line",
        "a page",
    }


@pytest.mark.parametrize("way", ["as it is", "quoted-printable", "with Windows' line ends"])
def test_lines_are_those_of_the_mail(way: str) -> None:
    (document,) = load(WAYS[way]).documents
    lines = WAYS[way].decode().splitlines()
    assert "the Head of the Pr" in lines[document.line_at(document.body.index("Head")) - 1]
    assert (document.title_line, document.place.line) == (4, 4)


def test_the_day_of_mailing_lends_a_year_and_is_no_day_of_issue() -> None:
    (document,) = load(WAYS["as it is"]).documents
    assert (document.published.day, document.published.basis) == (date(2019, 5, 8), Basis.DATELINE)
    (lent,) = [found for found in document.evidence if found.rule == "date.year-from-page"]
    assert (lent.quote, lent.line) == ("09 May 2019", 6)
    assert HEAD.splitlines()[5][lent.start : lent.end] == lent.quote
    undated = TEXT.replace("TIRANA, 8 May – ", "").replace(" today", "")
    (document,) = load(mail(undated.encode(), "Content-Type: text/plain; charset=utf-8")).documents
    assert document.published.day is None


def test_heads_of_forwarded_mails_and_signatures_are_clutter() -> None:
    body = f"""-----Original Message-----
From: Someone <a@example.org>
Sent: Wednesday, 8 May 2019
To: list@example.org
Subject: OSCE trains

{TEXT}
--\x20
Jane Doe
Press officer
"""
    (document,) = load(mail(body.encode(), "Content-Type: text/plain; charset=utf-8")).documents
    assert document.body.endswith(LAST)
    kinds = [(one.kind, one.text) for one in document.clutter]
    assert ("signature", "Jane Doe") in kinds
    assert ("mail head", "Sent: Wednesday, 8 May 2019") in kinds
    assert not [text for _, text in kinds if "press@" in text or "list@" in text]
    assert ("mail head", "Fwd:") in [(kind, text.strip()) for kind, text in kinds]


def test_a_subject_of_two_words_is_no_headline() -> None:
    data = WAYS["as it is"].replace(b"Fwd: OSCE trains border\n police in Tirana", b"Press release")
    (document,) = load(data).documents
    assert "Press release" not in document.title
    assert "Press release" in [one.text for one in document.clutter]


def test_an_encoded_subject_in_two_pieces_is_one_headline() -> None:
    subject = b"=?utf-8?B?T1NDRSB0cmFpbnMgYm9yZGVyIA==?=\n =?iso-8859-1?Q?police_in_Tiran=EB?="
    data = WAYS["as it is"].replace(b"Fwd: OSCE trains border\n police in Tirana", subject)
    assert load(data).documents[0].title == "OSCE trains border police in Tiranë"


def test_of_two_versions_the_plain_one_is_read_and_the_other_is_the_files() -> None:
    body = f"""--X
Content-Type: text/plain; charset=utf-8

{TEXT}
--X
Content-Type: text/html; charset=utf-8

<p>{TEXT}</p><p>A picture of the page</p>
--X--
"""
    loaded = load(mail(body.encode(), 'Content-Type: multipart/alternative; boundary="X"'))
    (document,) = loaded.documents
    assert document.body.endswith(LAST)
    assert loaded.accounts[0].counts["file clutter"] >= len(TEXT)


def test_a_plain_version_that_only_points_at_the_page_is_passed_over() -> None:
    body = f"--X\n\nSee the page.\n--X\nContent-Type: text/html; charset=utf-8\n\n<p>{TEXT}</p>\n--X--\n"
    (document,) = load(mail(body.encode(), "Content-Type: multipart/alternative; boundary=X")).documents
    assert "opened today a course" in document.body


def test_text_and_mail_attached_are_items_and_other_files_are_told() -> None:
    page = encodebytes(f"<h2>OSCE trains judges in Durres</h2><p>{TEXT}</p>".encode()).decode()
    body = f"""--X

{TEXT}
--X
Content-Type: text/html; charset=utf-8
Content-Disposition: attachment; filename="b.html"
Content-Transfer-Encoding: base64

{page}
--X
Content-Type: message/rfc822

Subject: OSCE trains customs officers
Content-Type: text/plain; charset=utf-8

{TEXT}
--X
Content-Type: application/pdf
Content-Disposition: attachment; filename="c.pdf"

JVBERi0=
--X--
"""
    loaded = load(mail(body.encode(), "Content-Type: multipart/mixed; boundary=X"))
    assert [one.title for one in loaded.documents] == [
        "OSCE trains border police in Tirana",
        "OSCE trains judges in Durres",
        "OSCE trains customs officers",
    ]
    (told,) = [found for found in loaded.diagnostics if found.code == "attachment-unread"]
    assert "c.pdf" in told.message


def test_a_mailbox_is_an_item_for_each_mail_and_its_shields_are_taken_off() -> None:
    second = f"Subject: Second mail of this box\nDate: Fri, 10 May 2019 08:00:00 GMT\n\n>From Vienna: {TEXT}"
    box = b"From a@example.org Thu May  9 08:00:00 2019\n" + WAYS["as it is"] + b"\n"
    box += f"From b@example.org Fri May 10 08:00:00 2019\n{second}".encode()
    first, last = load(box, "raw/a.mbox").documents
    assert (first.title, last.title) == ("OSCE trains border police in Tirana", "Second mail of this box")
    assert last.body.startswith("From Vienna: ")
    assert first.body.endswith(LAST)


def test_flowing_lines_are_joined() -> None:
    body = "SKOPJE, 8 May 2019 – The OSCE Mission to Skopje \nopened a course \nfor judges.\n\nThey were given books.\n"
    (document,) = load(mail(body.encode(), "Content-Type: text/plain; charset=utf-8; format=flowed")).documents
    assert document.body == "The OSCE Mission to Skopje opened a course for judges.\nThey were given books."


@pytest.mark.parametrize(
    "headers",
    [
        "Content-Type: multipart/mixed; boundary=",
        "Content-Type: multipart/mixed; boundary=NEVER",
        "Content-Type: text/plain; charset*=utf-8''%ZZ",
        "Content-Type: ;;;",
        "Content-Transfer-Encoding: nothing",
        "From: =?utf-8?B?====?= <<>>@",
        "Content-Type: text/plain; charset=rot13",
    ],
)
def test_a_broken_head_costs_no_text(headers: str) -> None:
    (document,) = load(mail(TEXT.encode(), headers)).documents
    assert "opened today a course" in document.body


def test_a_mail_of_nothing_has_no_item() -> None:
    assert load(b"From: a@example.org\nTo: b@example.org\nSubject: Hello\n\n\n").documents == ()


LETTER = f"""<table><tr><td><a href="https://example.org/v">View this email in your browser</a></td></tr>
<tr><td><h1>OSCE trains border police in Tirana</h1>{"".join(f"<p>{line}</p>" for line in TEXT.splitlines())}</td></tr>
<tr><td><p>You are receiving this email because you subscribed to our press releases.</p>
<p><a href="https://example.org/u">Unsubscribe</a> from this list</p></td></tr></table>"""


def test_the_head_and_foot_of_a_mailed_page_are_clutter() -> None:
    (document,) = load(mail(LETTER.encode(), "Content-Type: text/html; charset=utf-8")).documents
    assert document.body.startswith("The OSCE Presence")
    assert document.body.endswith(LAST)


def test_a_page_that_a_browser_saved_with_its_pictures_is_a_page() -> None:
    text = LETTER[LETTER.index("<p>") :]
    page = f"<html><body><nav>Home</nav><h1>OSCE trains border police in Tirana</h1>{text}</body></html>"
    data = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/news/1
Subject: The name of a window
Date: Wed, 1 Jan 2025 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="X"

--X
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/news/1

{encodestring(page.encode()).decode()}
--X
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/a.png

iVBORw0KGgo=
--X--
"""
    loaded = load(data.encode(), "raw/a.mhtml")
    (document,) = loaded.documents
    assert document.title == "OSCE trains border police in Tirana"
    assert not loaded.diagnostics
    assert [(one.field, one.value) for one in document.given] == [("source_url", "https://example.org/news/1")]


def test_pictures_in_the_text_are_not_told_and_an_attached_page_is_read_as_one() -> None:
    page = f"<html><body><nav><a href='/'>Home</a></nav><h1>OSCE trains judges in Durres</h1>{LETTER}</body></html>"
    body = f"""--X

{TEXT}
--X
Content-Type: image/png
Content-ID: <a>

x
--X
Content-Type: text/html; charset=utf-8
Content-Disposition: attachment; filename=a.html

{page}
--X--
"""
    loaded = load(mail(body.encode(), "Content-Type: multipart/mixed; boundary=X"))
    assert len(loaded.documents) == 2
    assert "Home" not in loaded.documents[1].body
    assert not [found for found in loaded.diagnostics if found.code == "attachment-unread"]


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("koi8-r", "koi8-r"),
        ("utf-16", None),
        ("zip", None),
        ("x", None),
    ],
)
def test_an_encoding_is_one_that_pages_are_written_in(name: str, codec: str | None) -> None:
    assert find_codec(name, plain=True) == codec


@pytest.mark.parametrize("name", ["punycode", "idna", "unicode_escape", "rot13", "undefined", "a\0b"])
def test_encodings_of_pythons_own_are_none_of_mails(name: str) -> None:
    assert find_codec(name, plain=False) is None
    assert find_codec("utf-16", plain=False) == "utf-16"
