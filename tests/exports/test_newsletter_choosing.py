from dataclasses import replace
from datetime import date

import pytest
from exports.newsletters import CONFIG, ITEMS, MONDAY, NEXT, item, make_mail_site

from osce_digest.config import Config, Listings, MailList, Newsletter
from osce_digest.editorial.ledger.sightings import Sightings
from osce_digest.errors import SetupError
from osce_digest.exports.newsletter.choosing import (
    Wish,
    choose_scopes,
    choose_week,
    is_over,
    list_addresses,
    read_scope,
)
from osce_digest.site import GroupKind, Site
from osce_digest.site.digest_scope import WHOLE, Scope


def scopes(site: Site, **wish: str) -> list[Scope]:
    return choose_scopes(site, choose_week(site, "2023-W28"), Wish(**wish))


def config_with(*lists: MailList) -> Config:
    return replace(CONFIG, newsletter=Newsletter("digest@example.org", lists=lists))


def test_without_a_name_it_is_the_newest_week_that_is_over() -> None:
    site = replace(make_mail_site(), now=NEXT)
    week = choose_week(site, "")
    assert (week.slug, is_over(site, week)) == ("2023-w28", True)
    assert choose_week(replace(site, now=date(2023, 7, 24)), "").slug == "2023-w29"


@pytest.mark.parametrize("name", ["2023-W28", "2023-w28"])
def test_a_week_is_found_by_its_name_whether_it_is_over_or_not(name: str) -> None:
    assert choose_week(replace(make_mail_site(), now=MONDAY), name).slug == "2023-w28"


@pytest.mark.parametrize(
    ("name", "code", "says"),
    [
        ("", "no-such-week", "--week 2023-W29"),
        ("2023-W30", "no-such-week", "2023-W30"),
        ("July", "wrong-value", "July"),
    ],
)
def test_a_week_that_is_not_there_is_told(name: str, code: str, says: str) -> None:
    with pytest.raises(SetupError, match=f"{code}: .*{says}"):
        choose_week(replace(make_mail_site(), now=MONDAY), name)


def test_of_an_archive_without_weeks_there_is_none() -> None:
    with pytest.raises(SetupError, match=r"no week with items is over yet$"):
        choose_week(make_mail_site([]), "")


def test_where_weeks_are_switched_off_that_is_told() -> None:
    site = make_mail_site(config=replace(CONFIG, listings=Listings(weeks=False)))
    site = replace(site, kinds=site.kinds - {GroupKind.WEEK})
    with pytest.raises(SetupError, match=r"no-weeks: .*listings\.weeks"):
        choose_week(site, "2023-W28")


def test_there_is_a_letter_for_all_and_one_for_each_country_that_had_news_by_name() -> None:
    assert scopes(make_mail_site()) == [WHOLE, Scope("AL"), Scope("TJ")]


def test_lists_of_the_settings_have_letters_of_their_own_unless_nothing_is_new() -> None:
    lists = (MailList("a@example.org", "TJ", "human"), MailList("b@example.org", "Türkiye"))
    assert scopes(make_mail_site(config=config_with(*lists))) == [WHOLE, Scope("AL"), Scope("TJ"), Scope("TJ", "human")]


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ({"country": "TJ"}, [Scope("TJ")]),
        ({"country": "tajikistan"}, [Scope("TJ")]),
        ({"country": "Turkiye"}, []),
        ({"dimension": "human"}, [Scope("", "human"), Scope("AL", "human"), Scope("TJ", "human")]),
        ({"country": "AL", "dimension": "Politico-military"}, [Scope("AL", "politico-military")]),
    ],
)
def test_a_wish_narrows_the_letters(wish: dict[str, str], expected: list[Scope]) -> None:
    assert scopes(make_mail_site(), **wish) == expected


def test_what_was_only_found_later_makes_no_letter() -> None:
    site = make_mail_site([item("a"), item("b", countries=("TJ",))])
    days = {entry.id: NEXT if "TJ" in entry.countries else MONDAY for entry in site.entries}
    assert scopes(replace(site, sightings=Sightings(days, MONDAY))) == [WHOLE, Scope("AL")]


def test_a_country_or_dimension_that_is_unknown_is_told_with_the_option_or_setting() -> None:
    taxonomy = make_mail_site().taxonomy
    with pytest.raises(SetupError, match=r"--country: expected a country .* found 'Atlantis'"):
        read_scope(taxonomy, "Atlantis", "", "--")
    with pytest.raises(SetupError, match=r"newsletter\.lists\.dimension: expected one of politico-military, .*'fifth'"):
        list_addresses(make_mail_site(config=config_with(MailList("a@example.org", "AL", "fifth"))))


def test_lists_of_one_scope_get_one_letter() -> None:
    lists = (MailList("a@example.org", "TJ"), MailList("b@example.org", "Tajikistan"), MailList("a@example.org", "TJ"))
    assert list_addresses(make_mail_site(config=config_with(*lists))) == {
        Scope("TJ"): ("a@example.org", "b@example.org")
    }


def test_the_order_of_the_items_does_not_show() -> None:
    assert scopes(make_mail_site(ITEMS[::-1])) == scopes(make_mail_site())
