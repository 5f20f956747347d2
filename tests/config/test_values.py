from collections.abc import Callable

import pytest

from osce_digest.config.values import (
    WrongValueError,
    each,
    one_of,
    read_address,
    read_authority,
    read_folder_address,
    read_host,
    read_language,
    read_mail_address,
    read_name,
    read_switch,
    read_text,
    read_way_out,
    whole_number,
)


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (read_text, "  two\n words ", "two words"),
        (read_switch, "Yes", True),
        (read_switch, "off", False),
        (read_language, "pt-BR", "pt-BR"),
        (read_authority, "example.org,2023-05-01", "example.org,2023-05-01"),
        (read_address, "http://localhost:8000", "http://localhost:8000"),
        (read_folder_address, "https://example.org/a", "https://example.org/a/"),
        (read_folder_address, "", ""),
        (read_host, "Press.Example.org", "press.example.org"),
        (whole_number(1, 50), "50", 50),
        (whole_number(1, 5000), "1_000", 1000),
        (one_of("feed", "page"), "page", "page"),
        (read_mail_address, "press.office+digest@mail.example.org", "press.office+digest@mail.example.org"),
        (read_way_out, "mailto:leave@example.org?subject=leave", "mailto:leave@example.org?subject=leave"),
        (read_way_out, "%unsubscribe_url%", "%unsubscribe_url%"),
        (read_name, "two  words", "two words"),
    ],
)
def test_a_right_value_is_read(read: Callable[[str], object], text: str, expected: object) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (read_switch, "maybe"),
        (read_switch, "1"),
        (read_language, "English"),
        (read_language, ""),
        (read_authority, "example.org"),
        (read_authority, "example.org,23"),
        (read_address, "example.org"),
        (read_address, "javascript:alert(1)"),
        (read_address, "https://"),
        (read_address, "https://[broken"),
        (read_address, "https://example.org/a b"),
        (read_folder_address, "https://example.org/?q=1"),
        (read_host, "https://example.org/"),
        (read_host, "example.org/news"),
        (read_host, "-"),
        (read_folder_address, "https://example.org/#top"),
        (whole_number(1, 50), "0"),
        (whole_number(1, 50), "51"),
        (whole_number(1, 50), "1.5"),
        (whole_number(1, 50), "0x10"),
        (whole_number(1, 50), "9" * 5000),
        (one_of("feed", "page"), "Feed"),
        (read_mail_address, ""),
        (read_mail_address, "Digest <digest@example.org>"),
        (read_mail_address, "a@example.org, b@example.org"),
        (read_mail_address, "a..b@example.org"),
        (read_mail_address, "дайджест@example.org"),
        (read_way_out, "https://example.org/leave me"),
        (read_way_out, "<https://example.org/leave>"),
        (read_way_out, "mailto:a@example.org,mailto:b@example.org"),
        (read_way_out, "https://example.org/" + "x" * 900),
        (read_name, ""),
    ],
)
def test_a_wrong_value_says_what_was_expected(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(WrongValueError, match=r"^expected "):
        read(text)


def test_each_of_several_values_is_read() -> None:
    assert each(read_name)(["one", "two  words"]) == ("one", "two words")
