from pathlib import Path

from osce_digest.intake.mailbox import Mail, read_mailbox

ONE = b"Message-ID: <1@news.example>\r\nSubject: =?utf-8?q?Elbasan=C2=A0shares?=\r\n\r\nText\r\nFrom here on.\r\n"
TWO = b"Subject: Two\n\n>From the desk\n\nFrom Elbasan to Tirana\n\n"
BEGIN = b"From press@news.example Mon Nov 30 06:12:00 2026\n"


def read(folder: Path, content: bytes, most: int = 1000) -> list[Mail]:
    file = folder / "in.mbox"
    file.write_bytes(content)
    return list(read_mailbox(file, most))


def test_mails_are_taken_apart_byte_for_byte(tmp_path: Path) -> None:
    one, two = read(tmp_path, BEGIN + ONE + b"\n" + BEGIN + TWO + b"\n")
    assert (one.body, two.body) == (ONE, TWO)
    assert (one.address, one.subject, two.subject) == ("mid:1@news.example", "Elbasan shares", "Two")


def test_a_mail_without_a_name_is_named_by_its_bytes(tmp_path: Path) -> None:
    first, again, other = read(tmp_path, BEGIN + TWO + b"\n" + BEGIN + TWO + b"\n" + BEGIN + b"a: b\n\nc\n")
    assert first.address == again.address != other.address
    assert first.address.startswith("mid:")


def test_a_mail_that_is_too_large_is_cut_and_costs_no_other(tmp_path: Path) -> None:
    large, small = read(tmp_path, BEGIN + b"Subject: Large\n\n" + b"a" * 5000 + b"\n\n" + BEGIN + ONE)
    assert (large.too_large, large.subject, len(large.body) < 1000) == (True, "Large", True)
    assert (small.too_large, small.body) == (False, ONE)


def test_an_empty_mailbox_has_no_mails(tmp_path: Path) -> None:
    assert read(tmp_path, b"") == read(tmp_path, BEGIN) == []


def test_a_mail_outside_a_mailbox_is_one_too(tmp_path: Path) -> None:
    assert [mail.body for mail in read(tmp_path, ONE)] == [ONE]
