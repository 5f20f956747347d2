import re
from datetime import UTC, date, datetime
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest
from exports.newsletters import open_message, read_part

from osce_digest.exports.newsletter.message import Envelope, write_message

LONG = "Очень длинное имя обзора новостей, которое ни в одну строку заголовка не поместится никак"
TEXTS = (
    "Plain — text\n" + "x" * 2000 + "\n.\nFrom here  \n-- \n\nend\n",
    "<p>HTML — text</p>\n" + "<b>é</b>" * 400 + "\n",
)


def make_envelope(**changes: object) -> Envelope:
    values: dict[str, object] = {
        "name": "2023-w28-tajikistan",
        "topic": "tajikistan",
        "day": date(2023, 7, 16),
        "sender": "digest@Example.org",
        "sender_name": "OSCE news digest",
        "to": ("tj@lists.example.org",),
        "reply_to": "",
        "unsubscribe": "https://lists.example.org/leave?" + "list=digest&" * 30,
        "archived": "https://example.org/digests/2023-w28.html",
        **changes,
    }
    return Envelope(**values)  # type: ignore[arg-type]


def write(subject: str = "Tajikistan, 10–16 July 2023", texts: tuple[str, str] = TEXTS, **changes: object) -> bytes:
    return write_message(make_envelope(**changes), subject, "en", texts)


def read(**changes: object) -> EmailMessage:
    return open_message(write(**changes))  # type: ignore[arg-type]


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert write() == write()
    assert write() != write(texts=("other\n", TEXTS[1]))


def test_it_is_read_back_without_a_defect_and_says_what_was_written() -> None:
    message = read()
    parts = list(message.walk())
    assert [part.get_content_type() for part in parts] == ["multipart/alternative", "text/plain", "text/html"]
    assert [part.defects for part in parts] == [[], [], []]
    assert [value.defects for part in parts for value in part.values()] == [()] * sum(map(len, parts))
    assert read_part(message, "plain").rstrip("\n") == TEXTS[0].rstrip("\n")
    assert read_part(message, "html").rstrip("\n") == TEXTS[1].rstrip("\n")


@pytest.mark.parametrize("text", ["Plain — text\n" * 50, "Обзор новостей\n" * 50, "plain\n", ""])
def test_texts_of_every_script_come_back_in_whichever_coding_is_shorter(text: str) -> None:
    message = read(texts=(text, "<p>—</p>\n"))
    assert read_part(message, "plain").rstrip("\n") == text.rstrip("\n")
    coding = message.get_body(("plain",))["Content-Transfer-Encoding"]  # type: ignore[index]
    assert coding == ("base64" if "О" in text else "quoted-printable")


@pytest.mark.parametrize("name", ["OSCE news digest", LONG, 'The "news", digest', "long " * 60])
def test_lines_keep_to_the_limits(name: str) -> None:
    raw = write(subject=f"{LONG} {LONG}", sender_name=name)
    assert raw.isascii()
    lines = raw.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    # RFC 5322 (2.1.1) allows 998; only addresses, which are not to be broken, are longer than 78.
    assert max(map(len, lines)) <= 998
    long = [line for line in lines if len(line) > 78]
    assert [line for line in long if not line.startswith((b"List-Unsubscribe: <", b"Archived-At: <"))] == []
    words = re.findall(rb"=\?utf-8\?[bq]\?[^?]*\?=", raw)
    assert words
    assert max(map(len, words)) <= 75


@pytest.mark.parametrize(
    "name", ["OSCE news digest", LONG, 'The "news", digest', "long " * 60 + "name", "Обзор <ОБСЕ>"]
)
def test_names_and_subjects_come_back_whole(name: str) -> None:
    message = read(subject=f"{LONG}: {name}", sender_name=name)
    assert message["Subject"] == f"{LONG}: {name}"
    raw = str(re.search(r"(?s)^From: (.*?)\r\n <digest@Example.org>\r\n", write(sender_name=name).decode())[1])  # type: ignore[index]
    plain = raw.strip('"').replace("\\", "") if name.isascii() and "=?" not in raw else raw
    assert str(make_header(decode_header(plain))) == name
    assert message["From"].addresses[0].addr_spec == "digest@Example.org"


@pytest.mark.parametrize("subject", ["Tajikistan, 10 July", "words " * 40 + "end", "x" * 300, "“y” " + "x" * 300])
def test_a_subject_is_folded_at_its_blanks_and_whole_again_when_read(subject: str) -> None:
    raw = write(subject=subject)
    assert open_message(raw)["Subject"] == subject
    folded = raw.partition(b"Subject: ")[2].partition(b"\r\nDate:")[0].split(b"\r\n")
    assert all(len(line.strip()) > 0 and len(line) <= 76 for line in folded)


def test_the_head_tells_day_ids_lists_and_where_it_can_be_read() -> None:
    message = read()
    assert message["Date"].datetime == datetime(2023, 7, 16, 12, tzinfo=UTC)
    assert message["Message-ID"] == "<digest.2023-w28-tajikistan@example.org>"
    assert message["List-Id"] == "<tajikistan.digest.example.org>"
    assert read(topic="")["List-Id"] == "<digest.example.org>"
    assert message["Archived-At"] == "<https://example.org/digests/2023-w28.html>"
    assert message["MIME-Version"] == "1.0"
    assert message["Auto-Submitted"] == "auto-generated"
    assert [part["Content-Language"] for part in message.iter_parts()] == ["en", "en"]


def test_every_field_stands_once() -> None:
    names = [name.lower() for name in read(reply_to="office@example.org").keys()]  # noqa: SIM118  (a message is no mapping)
    assert sorted(set(names)) == sorted(names)
    assert {"from", "to", "date", "message-id", "subject", "reply-to", "list-unsubscribe"} <= set(names)


def test_the_way_out_stands_whole_in_angle_brackets() -> None:
    way_out = make_envelope().unsubscribe
    assert f"\r\nList-Unsubscribe: <{way_out}>\r\n".encode() in write()
    assert read()["List-Unsubscribe"] == f"<{way_out}>"
    assert "List-Unsubscribe" not in read(unsubscribe="")


def test_a_letter_to_nobody_names_no_recipient() -> None:
    assert read(to=())["To"] == "undisclosed-recipients:;"
    assert read(to=())["To"].addresses == ()
    many = tuple(f"list-{at}@lists.example.org" for at in range(9))
    assert [one.addr_spec for one in read(to=many)["To"].addresses] == list(many)


def test_an_address_that_is_not_ascii_stands_in_no_head() -> None:
    assert "Archived-At" not in read(archived="https://exämple.org/")
    assert "Reply-To" not in read()


def test_a_lone_surrogate_does_no_harm() -> None:
    assert "?" in read_part(read(texts=("a \ud800 b\n", "<p>c</p>\n")), "plain")
