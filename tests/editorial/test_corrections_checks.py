import pytest

from osce_digest.editorial.corrections.book import Corrections
from osce_digest.editorial.corrections.file import parse_corrections
from osce_digest.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()


def read(*lines: str) -> Corrections:
    return parse_corrections("".join(f"- {{{line}}}\n" for line in lines), TAXONOMY)


def told(found: Corrections) -> list[tuple[int, str]]:
    return [(one.line, one.code) for one in found.diagnostics]


def test_of_two_settings_of_a_field_the_first_stands() -> None:
    found = read("id: a, set: {title: One}", "id: a, set: {title: Two, summary: Three}")
    assert told(found) == [(2, "correction-contradiction")]
    assert [change.values[0].text for one in found.items for change in one.changes] == ["One", "Three"]


def test_two_names_of_one_field_are_two_settings_of_it() -> None:
    found = read("id: a, set: {event: {start: 2023-07-01}, event_start: 2023-07-02}")
    assert told(found) == [(1, "correction-contradiction")]
    assert [change.values[0].text for change in found.items[0].changes] == ["2023-07-01"]


def test_what_is_to_be_added_and_removed_is_neither() -> None:
    found = read("id: a, add: {topics: [Youth, Media laws]}", "id: a, remove: {topics: [Youth]}")
    assert told(found) == [(1, "correction-contradiction"), (2, "correction-contradiction")]
    kept = [(change.deed, value.text) for one in found.items for change in one.changes for value in change.values]
    assert kept == [("add", "Media freedom and development")]


def test_a_list_is_not_set_to_what_is_to_be_removed() -> None:
    found = read("id: a, set: {countries: [AL, IT]}, remove: {countries: [IT]}")
    assert [code for _, code in told(found)] == ["correction-contradiction"] * 2
    assert [value.text for value in found.items[0].changes[0].values] == ["AL"]


def test_two_entries_contradict_each_other_in_nothing() -> None:
    found = read(
        "id: a, add: {topics: [Youth]}", "id: b, remove: {topics: [Youth]}, set: {title: One}", "id: c, hide: true"
    )
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    "lines",
    [
        ["id: a, merge_into: a"],
        ["id: b, hide: true", "id: a, merge_into: b"],
        ["id: a, hide: true, merge_into: b"],
    ],
)
def test_nothing_is_merged_into_itself_or_into_what_is_hidden(lines: list[str]) -> None:
    found = read(*lines)
    assert told(found) == [(len(lines), "correction-contradiction")]
    assert [one.merge_into for one in found.items] == [None] * len(lines)


def test_an_item_is_merged_once() -> None:
    found = read("id: a, merge_into: b", "id: a, merge_into: c")
    assert told(found) == [(2, "correction-contradiction")]
    assert [bool(one.merge_into) for one in found.items] == [True, False]


def test_a_place_is_split_once() -> None:
    found = read("id: a, split: ['raw/a.txt:3:0', 'raw/a.txt:4:0']", "id: a, split: ['raw/a.txt:3:0']")
    assert told(found) == [(2, "correction-contradiction")]
    assert [len(one.splits) for one in found.items] == [2, 0]


def test_the_first_part_of_what_is_split_may_be_hidden() -> None:
    assert read("id: a, hide: true, split: ['raw/a.txt:3:0']").diagnostics == ()
