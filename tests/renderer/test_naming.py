import pytest
from factories import make_items, make_site

from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.naming import name_group, name_language, section_of


@pytest.mark.parametrize(
    ("key", "name", "section"),
    [
        ("months/2023-01", "January 2023", "archive"),
        ("weeks/2023-W01", "2–8 January 2023", "digests"),
        ("countries/AL+dimensions/human", "Albania: Human", "countries"),
        ("topics/Policing", "Policing", "topics"),
        ("site", "OSCE news digest", ""),
    ],
)
def test_a_group_is_named_and_belongs_to_an_entry_of_the_menu(key: str, name: str, section: str) -> None:
    site = make_site(make_items(3))
    group = site.group(key)
    assert group
    assert (name_group(open_desk(site), group), section_of(group)) == (name, section)


def test_a_language_without_a_name_in_the_catalogue_goes_by_its_own() -> None:
    desk = open_desk(make_site())
    assert (name_language(desk, "ru", "Russian"), name_language(desk, "xx", "elvish")) == ("Russian", "Elvish")
