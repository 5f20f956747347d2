from osce_digest.loader.lines import split_lines
from osce_digest.loader.segment import segment
from osce_digest.loader.sorting import Sorted, sort_units
from osce_digest.loader.units import mark_lines
from osce_digest.model import Given, Source

ARTICLE = """Judges compare notes in Osh
Rivers dry up in the south
Judges compare notes in Osh
Judges in Osh have compared notes on how long trials last, and found that most of them last too long.
Also Read: Rivers dry up in the south
“We can do better,” one of them said at the end of a long day in the court house of the old town.
- Sponsored Advert -
Most Popular
Rivers and fish
Join Valley News WhatsApp group
"""


def sort(text: str) -> Sorted:
    source = Source("a.txt", "", text)
    return sort_units(segment(mark_lines(split_lines(source)), text).cuts[0])


def kinds(found: Sorted) -> dict[int, str]:
    return {clutter.line: clutter.kind for clutter in found.clutter_lines()}


def test_an_article_sheds_its_clutter_and_keeps_its_text() -> None:
    found = sort(ARTICLE)
    assert found.title is not None
    assert found.title.line == 1
    assert [unit.line for unit in found.body] == [4, 6]
    assert kinds(found) == {
        2: "related",
        3: "repeated title",
        5: "related",
        7: "advert",
        8: "advert",
        9: "page foot",
        10: "advert",
    }


def test_metadata_lines_state_what_the_source_gives() -> None:
    found = sort(
        "Judges compare notes\nPublishing date: 8 May 2019\nContent type: News\nWhere we are: OSCE Centre in Osh\n"
        "What we do: Rule of law, Human rights\nLocation: Kyrgyzstan\nJudges compared notes.\n"
    )
    assert found.given == [
        Given("date", "8 May 2019", 2, 17, 27),
        Given("content_type", "News", 3, 14, 18),
        Given("institutions", "OSCE Centre in Osh", 4, 14, 32),
        Given("topics", "Rule of law", 5, 12, 23),
        Given("topics", "Human rights", 5, 25, 37),
        Given("countries", "Kyrgyzstan", 6, 10, 20),
    ]
    assert [unit.text for unit in found.body] == ["Judges compared notes."]


def test_a_label_may_leave_open_how_many_places_it_names() -> None:
    for label in ("Location", "Locations", "Location(s)"):
        found = sort(f"Judges meet in Osh\nPublishing date: 3 May 2019\n{label}: Malta, Italy\nThey met in Osh.\n")
        assert [value.value for value in found.given if value.field == "countries"] == ["Malta", "Italy"]


def test_values_under_an_empty_label_are_given_too() -> None:
    found = sort(
        "A day in Budva\n- Issued by:\n- OSCE Mission to Montenegro\n- Fields of work:\n- Youth\nTwenty came.\n"
    )
    assert [(value.field, value.value) for value in found.given] == [
        ("institutions", "OSCE Mission to Montenegro"),
        ("topics", "Youth"),
    ]


def test_an_aggregator_s_header_gives_the_date_and_the_line_below_it_is_a_credit() -> None:
    found = sort("Judges compare notes\nOSCE - Wed, 05/08/2019 - 14:03\n598102 Jane Doe\nJudges compared notes.\n")
    assert [(value.field, value.value) for value in found.given] == [("date", "Wed, 05/08/2019 - 14:03")]
    assert kinds(found) == {3: "credit"}


def test_names_and_numbers_under_a_contact_footer_belong_to_it() -> None:
    found = sort(
        "OSH, 8 May 2019 – Judges compared notes today.\nFor more information, please contact:\n"
        "Jane Doe, Press Officer\nTel.: +996 312 000 000\n"
    )
    assert kinds(found) == {2: "contact", 3: "contact", 4: "contact"}


def test_an_author_box_is_a_name_and_a_trade() -> None:
    found = sort(
        "Judges compare notes in Osh\nJudges in Osh have compared notes on how long trials last and why they do.\n"
        "• Jane Doe\nReporter for the Valley News since 2012.\n"
    )
    assert kinds(found) == {3: "author", 4: "author"}


def test_bullets_that_end_an_item_are_its_text() -> None:
    found = sort(
        "Judges agreed on three points after a day of talks:\n• shorter trials;\n• more clerks;\n• better roofs\n"
    )
    assert [unit.line for unit in found.body] == [1, 2, 3, 4]
    assert found.clutter == []


def test_who_speaks_and_when_is_metadata() -> None:
    found = sort("Judges in Osh\nAs delivered by Ambassador Jane Doe at the Permanent Council, 8 May 2019\nThey met.\n")
    assert [unit.text for unit in found.body] == ["They met."]
    assert [(given.field, given.value) for given in found.given] == [
        (field, "8 May 2019") for field in ("date", "event_start", "event_end")
    ]


def test_the_day_below_the_line_of_a_council_is_that_of_its_meeting() -> None:
    head = "Judges in Osh\nAs delivered by Ambassador Jane Doe\nto the Permanent Council, Vienna\nMay 8, 2019\n"
    fields = [given.field for given in sort(f"{head}They met.\n").given]
    assert fields == ["date", "event_start", "event_end"]
    assert [given.field for given in sort("Judges in Osh\nMay 8, 2019\nThey met.\n").given] == ["date"]


def test_the_days_of_an_event_stand_below_its_name() -> None:
    found = sort("Judges in Osh\n21 May 2007 (All day) - 23 May 2007 (All day)\nThey meet.\n")
    assert [(given.field, given.value) for given in found.given] == [
        ("event_start", "21 May 2007"),
        ("event_end", "23 May 2007"),
    ]
    assert [unit.text for unit in found.body] == ["They meet."]
