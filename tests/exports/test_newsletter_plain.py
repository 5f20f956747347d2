import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from exports.newsletters import CONFIG, ITEMS, MONDAY, issue, item, make_mail_site, open_message, read_part

from osce_digest.catalogue import LANGUAGES
from osce_digest.exports.newsletter.plain import WIDTH


def plain_of(name: str = "2023-w28", language: str = "en", **wish: str) -> str:
    site = make_mail_site([*ITEMS, item("A very " + "long headline " * 20)], replace(CONFIG, language=language))
    return read_part(open_message(issue(site, **wish)[name].message), "plain")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_a_terminal_but_for_addresses(language: str) -> None:
    wide = [line for line in plain_of(language=language).split("\n") if len(line) > WIDTH]
    assert [line for line in wide if not re.fullmatch(r"  https?://\S+", line)] == []


def test_headings_are_underlined_in_their_width() -> None:
    lines = plain_of().split("\n")
    ruled = [(above, line) for above, line in pairwise(lines) if re.fullmatch(r"[-=]{2,}", line)]
    assert ("The week of 10–16 July 2023", "=" * 27) in ruled
    assert all(len(above) == len(line) for above, line in ruled)
    assert {line[0] for _, line in ruled} == {"-", "="}


def test_addresses_stand_alone_and_whole() -> None:
    text = plain_of("2023-w28-tajikistan", country="TJ")
    assert "\n  https://example.org/digest/countries/tajikistan.html\n" in text


def test_what_is_below_the_sign_is_the_foot() -> None:
    _, _, foot = plain_of().partition("\n-- \n")
    assert foot.startswith("An unofficial digest of OSCE press items\n")
    assert "http" not in foot


def test_figures_stand_in_columns() -> None:
    items = [item(f"{back}", MONDAY - timedelta(days=7 * back)) for back in range(6)]
    text = read_part(open_message(issue(make_mail_site(items))["2023-w28"].message), "plain")
    rows = text.partition("counts in both.\n\n")[2].partition("\n\n")[0].split("\n")
    assert rows[0].split() == ["What", "This", "week", "Usual"]
    assert rows[1].split() == ["All", "1", "1"]
    assert len({len(row) for row in rows}) == 1
