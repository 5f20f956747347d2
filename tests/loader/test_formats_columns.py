import pytest

from osce_digest.loader.formats.columns import find_delimiter, find_field, has_columns


@pytest.mark.parametrize(
    ("name", "field"),
    [("Title", "title"), ("Publishing date", "date"), ("source_url", "source_url"), ("\ufeffHeadline", "title")],
)
def test_a_column_is_known_by_the_names_people_give_it(name: str, field: str) -> None:
    assert find_field(name) == field


def test_a_column_of_another_name_is_not_known() -> None:
    assert find_field("Budget") is None


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_what_parts_columns_is_told_by_the_names_it_gives(sign: str) -> None:
    assert find_delimiter(sign.join(["Title", "Date, of issue; really", "Text"])) == sign


def test_a_table_without_title_and_text_is_no_table_of_items() -> None:
    assert not has_columns("date,url\n2019-05-08,https://example.org\n")
