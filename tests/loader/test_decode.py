import pytest

from osce_digest.loader.decode import decode


def read(data: bytes) -> str:
    source, _ = decode("a.txt", data)
    assert source is not None
    return source.text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_in_its_usual_dress_is_read_without_a_word(codec: str) -> None:
    source, noticed = decode("a.txt", "Prishtinë/Priština – мая".encode(codec))
    assert source is not None
    assert source.text == "Prishtinë/Priština – мая"
    assert noticed == []


def test_a_file_in_an_old_code_page_is_read_and_the_guess_is_told() -> None:
    text = "Le Représentant a été reçu à Genève, où il a répété son inquiétude.\n" * 5
    source, noticed = decode("a.txt", text.encode("cp1252"))
    assert source is not None
    assert "Représentant a été reçu à Genève" in source.text
    assert [found.code for found in noticed] == ["encoding-guessed"]


def test_a_few_foreign_bytes_in_a_unicode_file_spoil_only_themselves() -> None:
    data = "Đorđe Čavić, Žabljak – Štrpce\n".encode() + b"The Mission\x92s office\n"
    source, noticed = decode("a.txt", data)
    assert source is not None
    assert "Đorđe Čavić" in source.text
    assert "The Mission’s office" in source.text
    assert [(found.code, found.line) for found in noticed] == [("encoding-guessed", 2)]


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252"])
def test_characters_that_no_feed_may_hold_are_told_once_with_the_first_line(codec: str) -> None:
    text = "The Mission’s “office” opened – today.\n" * 60 + "A \x02 letter\x1f.\n" + "Form\x0cfeed and café.\n"
    source, noticed = decode("a.txt", text.encode(codec))
    assert source is not None
    (told,) = [found for found in noticed if found.code == "forbidden-characters"]
    assert (told.line, told.message.partition(" characters")[0]) == (61, "left out 2")
    assert "U+0002, U+001F" in told.message


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(1, 32)) * 9])
def test_a_binary_file_is_refused_in_one_line(data: bytes) -> None:
    source, noticed = decode("raw/a.png", data)
    assert source is None
    assert len(noticed) == 1
    assert str(noticed[0]).startswith("raw/a.png:0: not-text: ")


def test_a_truncated_utf_16_file_is_refused_in_one_line() -> None:
    source, noticed = decode("a.txt", b"\xff\xfea\x00b")
    assert source is None
    assert [found.code for found in noticed] == ["not-decodable"]


def test_the_digest_is_that_of_the_bytes() -> None:
    one, _ = decode("a.txt", b"text")
    same, _ = decode("b.txt", b"text")
    other, _ = decode("a.txt", b"text ")
    assert one is not None
    assert same is not None
    assert other is not None
    assert one.digest == same.digest != other.digest


def test_the_characters_that_are_not_plain_are_gathered() -> None:
    source, _ = decode("a.txt", "\ufeffÉlan – a\tb\r\nc’d\n".encode())
    assert source is not None
    assert source.odd == "É–\t\r’"
