import pytest

from osce_digest.loader.headline.times import cut_times, find_dates, find_moments


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On Friday, 12 July 2023, the fair", ["On Friday, 12 July 2023"]),
        (
            "It met 35 times, as of Friday, July 5, and on 27-30 June and 11 July.",
            [", as of Friday, July 5", "on 27-30 June and 11 July."],
        ),
        ("The fair, as of Monday, 5 and 6 May, and in May 2024", [", as of Monday, 5 and 6 May", "in May 2024"]),
        ("35 guards of 12 States may go", []),
        ("talks scheduled for 16 March in Osh", ["for 16 March"]),
        ("She said that 8 March is dear to all, and on 9 March left", ["on 9 March"]),
        ("COVID-19 June talks", []),
    ],
)
def test_dates_are_found_with_the_words_that_lead_up_to_them(text: str, dates: list[str]) -> None:
    assert [text[start:end] for start, end in find_dates(text)] == dates


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("The fair, starting today, goes on.", [", starting today"]),
        (
            "It closed last Friday and, for the third consecutive year, made gains",
            ["last Friday", ", for the third consecutive year"],
        ),
        ("over the past two days the fair grew", ["over the past two days"]),
        ("the coming year and the days to come", []),
        ("Monday’s talks", []),
    ],
)
def test_words_of_time_are_found_where_nothing_hangs_on_them(text: str, moments: list[str]) -> None:
    assert [text[start:end] for start, end in find_moments(text)] == moments


def test_a_comma_that_closes_an_aside_stays_and_a_place_beside_a_date_is_told() -> None:
    assert cut_times("The Chair, Ana Kos, today met in Osh") == ("", "The Chair, Ana Kos, met in Osh")
    assert cut_times("The Chair met today in Osh.") == ("in Osh", "The Chair met in Osh.")
    assert cut_times("The fair opened in early May") == ("", "The fair opened ")
    assert cut_times("The fair on Monday, 9 May, in Osh") == ("in Osh", "The fair in Osh")
    assert cut_times("The court opened in May 2004, at the Old Port") == ("", "The court opened at the Old Port")
    assert cut_times("more shots between the evenings of 8 and 9 May in Arad")[1] == "more shots in Arad"
