import re

import pytest

from osce_digest.markup.escape import escape_attribute, escape_text, find_links, is_web_address, mend_text


def test_text_is_escaped_for_its_place() -> None:
    assert escape_text("a < b & \"c\" > 'd'") == "a &lt; b &amp; \"c\" &gt; 'd'"
    assert escape_attribute("a < b & \"c\" > 'd'") == "a &lt; b &amp; &#34;c&#34; &gt; &#39;d&#39;"


def test_forbidden_characters_are_replaced_one_for_one() -> None:
    assert mend_text("a\x00b\x92c\ud800d\ufffee\tf\ng") == "a�b�c�d�e\tf\ng"


def test_every_character_is_mended_or_stays_by_itself() -> None:
    # "\x00", "\x92", a lone surrogate, U+FFFE, and all others that HTML and XML forbid
    forbidden = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
    for code in (*range(0x3000), *range(0xD700, 0x10100), *range(0x1F000, 0x1F100), 0x1FFFE, 0x10FFFF):
        text = f"é{chr(code)} “x”"
        assert mend_text(text) == forbidden.sub("�", text)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.osce.org",
        "http://example.org/",
        "https://www.osce.org/a-b/548121?page=2&x=%C3%A9#top",
        "https://example.org:8080/a_(b)",
        "https://example.org/д",
    ],
)
def test_whole_web_addresses_may_become_links(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://example.org",
        "data:text/html,x",
        "ftp://example.org/",
        "//example.org/",
        "https://",
        "https://localhost/",
        "https://example.org/ a",
        'https://example.org/"onclick="x',
        "https://example.org/<b>",
        "https://example.org/%zz",
        "https://user@example.org/",
        "https://exa_mple.org/",
        "\nhttps://example.org/",
        "https://example.org/\n",
        "",
    ],
)
def test_nothing_else_may(address: str) -> None:
    assert not is_web_address(address)


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("See https://www.osce.org/odihr.", ["https://www.osce.org/odihr"]),
        ("(https://example.org/a_(b)) and", ["https://example.org/a_(b)"]),
        ("Read https://example.org/a?b=c, then", ["https://example.org/a?b=c"]),
        ("“https://example.org/x”", ["https://example.org/x"]),
        ("https://example.org/?a=1&", ["https://example.org/?a=1"]),
        ("Write to press.office@osce.org!", ["mailto:press.office@osce.org"]),
        ("javascript:alert('a@b')", []),
        ("[email protected] or @OSCE", []),
        ("no link here", []),
        ("a://b", []),
    ],
)
def test_bare_addresses_are_found_without_the_sentence_around_them(text: str, linked: list[str]) -> None:
    found = find_links(text)
    assert [address for _, _, address in found] == linked
    assert all(address.endswith(text[start:end]) for start, end, address in found)
