import pytest

from osce_digest.catalogue import LANGUAGES
from osce_digest.catalogue.days import NARROW, NO_BREAK, WRITINGS, group_digits


def test_every_language_has_twelve_months_both_ways() -> None:
    assert tuple(WRITINGS) == ("en", "fr", "de", "it", "es", "ru")
    assert set(WRITINGS) == set(LANGUAGES)
    assert {len(set(names)) for writing in WRITINGS.values() for names in (writing.months, writing.in_date)} == {12}


@pytest.mark.parametrize(
    ("language", "small", "large"),
    [
        ("en", "1,234", "12,345"),
        ("fr", f"1{NARROW}234", f"12{NARROW}345"),
        ("de", "1.234", "12.345"),
        ("it", "1.234", "12.345"),
        ("es", "1234", "12.345"),
        ("ru", "1234", f"12{NO_BREAK}345"),
    ],
)
def test_thousands_are_set_apart_as_the_language_does(language: str, small: str, large: str) -> None:
    writing = WRITINGS[language]
    assert (group_digits(999, writing), group_digits(1234, writing), group_digits(12345, writing)) == (
        "999",
        small,
        large,
    )
