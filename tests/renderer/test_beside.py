from factories import make_items, make_site, make_tagged, make_tags

from osce_digest.renderer.beside import beside_inputs, describe_beside
from osce_digest.renderer.desk import ROOT, open_desk


def test_an_entry_that_is_next_in_both_lists_is_linked_once() -> None:
    site = make_site(make_items(6))
    newest, middle = site.entries[:2]
    shown = describe_beside(open_desk(site), middle)
    assert [along for along, _ in shown["newer"]] == ["Newer: Albania, Politico-military"]
    assert shown["newer"][0][1] == f'<a href="{ROOT}{newest.url}">{newest.title}</a>'


def test_what_is_next_is_not_told_again_among_what_came_before() -> None:
    site = make_site(make_items(6))
    shown = describe_beside(open_desk(site), site.entries[0])
    assert site.entries[1].title in shown["older"][0][1]
    assert [link.count(site.entries[at].title) for at, (link, _) in enumerate(shown["near"], 2)] == [1, 1]
    assert (shown["near_name"], shown["near_path"]) == (
        "Albania: Politico-military",
        "countries/albania/politico-military.html",
    )


def test_in_the_whole_archive_no_list_is_named() -> None:
    tags = make_tags(countries=(), dimensions=(), topics=(), institutions=())
    site = make_site(make_items(3, tags=tags))
    shown = describe_beside(open_desk(site), site.entries[1])
    assert [along for along, _ in shown["newer"]] == ["Newer"]


def test_inputs_name_every_entry_that_is_linked() -> None:
    site = make_site(make_items(6))
    first, *_, last = site.entries
    desk = open_desk(site)
    assert beside_inputs(desk, first).keys() == {
        "newer in countries/AL",
        "older in countries/AL",
        "newer in dimensions/politico-military",
        "older in dimensions/politico-military",
        "before it",
    }
    assert "before it" not in beside_inputs(desk, last)
    assert beside_inputs(open_desk(make_site([make_tagged()])), make_site([make_tagged()]).entries[0]) == {
        "newer in countries/AL": "",
        "older in countries/AL": "",
        "newer in dimensions/politico-military": "",
        "older in dimensions/politico-military": "",
    }
