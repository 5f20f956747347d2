from datetime import date

import pytest

from osce_digest.config.values import read_authority
from osce_digest.editorial.ledger.values import Ledger, check_authority, choose_authority, fix_authority

DAY = date(2023, 7, 12)


def test_an_authority_once_fixed_stays() -> None:
    fixed = fix_authority(Ledger(), "", "https://example.org/", DAY)
    assert fixed == Ledger("example.org,2023")
    assert fix_authority(fixed, "other.example,2025", "https://other.example/", DAY) is fixed


def test_a_setting_that_comes_too_late_is_told() -> None:
    fixed = Ledger("example.org,2023")
    assert check_authority(fixed, "") == check_authority(fixed, "example.org,2023") == ()
    (told,) = check_authority(fixed, "other.example,2025")
    assert (told.path, told.code) == ("site.yml", "authority-fixed")


@pytest.mark.parametrize(
    ("setting", "base_url", "now", "authority"),
    [
        ("news.example.org,2020-05", "https://example.org/osce/", DAY, "news.example.org,2020-05"),
        ("", "https://Example.org:8080/osce/", DAY, "example.org,2023"),
        ("", "https://bücher.example/", DAY, "xn--bcher-kva.example,2023"),
        ("", "http://[::1]/", DAY, "localhost,2023"),
        ("", f"http://{'x' * 70}.example/", DAY, "localhost,2023"),
        ("", "", DAY, "localhost,2023"),
        ("", "", None, "localhost,2000"),
    ],
)
def test_an_authority_is_the_setting_or_the_host_and_the_archives_year(
    setting: str, base_url: str, now: date | None, authority: str
) -> None:
    assert choose_authority(setting, base_url, now) == authority
    assert read_authority(authority) == authority
