import pytest

from osce_digest.loader.frontmatter.reading import FrontMatter, read_front_matter
from osce_digest.loader.lines import split_lines
from osce_digest.model import Given, Source


def read(text: str, path: str = "items/a-day-in-osh.md") -> FrontMatter | None:
    return read_front_matter(path, list(split_lines(Source(path, "", text))), text)


def test_values_are_given_with_the_line_and_columns_they_stand_at() -> None:
    found = read(
        '---\ntitle: "A day in Osh"\ndate: 2019-05-08\ncountries: [KG, Tajikistan]\ntopics:\n  - Youth\n---\nText.\n'
    )
    assert found is not None
    assert found.given == (
        Given("title", "A day in Osh", 2, 7, 21),
        Given("date", "2019-05-08", 3, 6, 16),
        Given("countries", "KG", 4, 12, 14),
        Given("countries", "Tajikistan", 4, 16, 26),
        Given("topics", "Youth", 6, 4, 9),
        Given("slug", "a-day-in-osh", 1, 0, 0),
    )
    assert len(found.lines) == 7


def test_a_slug_of_the_editor_s_own_wins_over_the_file_s_name() -> None:
    found = read("---\ntitle: A\nslug: one\n---\n")
    assert found is not None
    assert [value.value for value in found.given if value.field == "slug"] == ["one"]


def test_norway_stays_norway() -> None:
    found = read("---\ncountries: [NO]\n---\n")
    assert found is not None
    assert found.given[0].value == "NO"


def test_an_unknown_key_is_told_and_left_alone() -> None:
    found = read("---\ntitle: A\nlayout: post\n---\n")
    assert found is not None
    assert [str(fault) for fault in found.diagnostics] == [
        "items/a-day-in-osh.md:3: front-matter-unknown: 'layout' means nothing here and was left alone"
    ]


def test_front_matter_that_is_no_yaml_costs_one_line() -> None:
    found = read("---\ntitle: [A\ndate: 2019\n---\nText.\n")
    assert found is not None
    assert found.given == ()
    assert [(fault.code, fault.path) for fault in found.diagnostics] == [
        ("front-matter-invalid", "items/a-day-in-osh.md")
    ]


@pytest.mark.parametrize(
    "text", ["", "---\n", "Text.\n---\nMore.\n", "---\nText without a key.\n---\nMore.\n", "---\ntitle: A\nno end"]
)
def test_a_text_that_only_begins_with_a_border_has_none(text: str) -> None:
    assert read(text) is None


def test_empty_values_state_nothing() -> None:
    found = read("---\ntitle:\ncountries: []\n---\n")
    assert found is not None
    assert [value.field for value in found.given] == ["slug"]
