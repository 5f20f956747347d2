from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from exports.newsletters import CONFIG, ITEMS, MONDAY, NEXT, issue, make_mail_site, open_message

from osce_digest.config import Config
from osce_digest.errors import ConfigError, SetupError
from osce_digest.exports.newsletter.choosing import Wish
from osce_digest.exports.newsletter.issuing import check_settings, make_issues


def test_letters_are_named_after_week_country_and_dimension() -> None:
    site = make_mail_site()
    assert list(issue(site)) == ["2023-w28", "2023-w28-albania", "2023-w28-tajikistan"]
    assert list(issue(site, dimension="human", country="TJ")) == ["2023-w28-tajikistan-human"]
    assert next(iter(issue(site, dimension="human"))) == "2023-w28-human"


def test_each_goes_to_the_lists_for_it_and_to_nobody_else() -> None:
    made = issue(make_mail_site())
    assert {name: one.to for name, one in made.items()} == {
        "2023-w28": ("all@lists.example.org",),
        "2023-w28-albania": (),
        "2023-w28-tajikistan": ("tj@lists.example.org",),
    }
    assert open_message(made["2023-w28-tajikistan"].message)["To"] == "tj@lists.example.org"


def test_ids_differ_and_last() -> None:
    before, after = issue(make_mail_site()), issue(make_mail_site(ITEMS[:2]))
    ids = {name: one.message_id for name, one in before.items()}
    assert len(set(ids.values())) == 3
    assert {name: after[name].message_id for name in ids} == ids
    assert open_message(before["2023-w28"].message)["Message-ID"] == ids["2023-w28"]


@pytest.mark.parametrize(
    ("now", "day"), [(NEXT, 16), (date(2026, 1, 1), 16), (date(2023, 7, 13), 13), (None, 16), (MONDAY, 10)]
)
def test_the_day_is_the_last_of_the_week_or_today_where_it_is_not_over(now: date | None, day: int) -> None:
    letter = issue(replace(make_mail_site(), now=now))["2023-w28"]
    assert open_message(letter.message)["Date"].datetime == datetime(2023, 7, day, 12, tzinfo=UTC)


def test_the_same_items_in_another_order_give_the_same_bytes() -> None:
    assert issue(make_mail_site()) == issue(make_mail_site(ITEMS[::-1]))


def test_all_that_is_missing_is_told_at_once() -> None:
    with pytest.raises(ConfigError) as told:
        list(make_issues(make_mail_site(config=Config()), Wish()))
    assert [fault.code for fault in told.value.faults] == ["no-base-url", "no-sender"]
    assert all(fault.path == "content/site.yml" for fault in told.value.faults)
    check_settings(CONFIG)


def test_a_week_that_is_not_there_makes_no_letter() -> None:
    with pytest.raises(SetupError, match="no-such-week"):
        issue(make_mail_site(), week="2022-W01")
