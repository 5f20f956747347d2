import re

import pytest
from factories import make_site

from osce_digest.config import Config
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.names import Chip
from osce_digest.taxonomy import load_taxonomy


@pytest.mark.parametrize(
    ("folder", "term", "chip"),
    [
        ("countries", "TR", Chip("Türkiye", "countries/turkiye.html", "turkiye")),
        ("countries", "JP", Chip("Japan", None)),
        ("topics", "Policing", Chip("Policing", "topics/policing.html", "policing")),
        ("institutions", "No such <body>", Chip("No such <body>", None)),
    ],
)
def test_a_term_is_worded_and_linked_where_it_has_a_page(folder: str, term: str, chip: Chip) -> None:
    assert open_desk(make_site()).names.chip(folder, term) == chip


def test_a_row_is_escaped_and_links_from_the_output_folder() -> None:
    row = open_desk(make_site()).names.row("institutions", ("OSCE Presence in Albania", "A <b>"))
    assert row == (
        '<a class="chip" href="\0institutions/osce-presence-in-albania.html">'
        'OSCE Presence in Albania</a> <span class="chip">A &lt;b&gt;</span>'
    )


def test_what_an_entry_is_filed_under_stands_in_rows_and_on_shelves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("osce_digest.renderer.names._KEPT", 2)
    site = make_site()
    names, entry = open_desk(site).names, site.entries[0]
    countries, dimensions, filed = names.file_under(entry._replace(topics=(), mentioned=("TR",)))
    assert countries == names.row("countries", entry.countries)
    assert dimensions == names.row("dimensions", entry.dimensions)
    assert re.findall("<h3>(.*?)</h3>", filed) == ["Countries", "Dimensions", "Institutions", "Also mentions"]
    assert names.row("countries", ("TR",)) in filed
    # More of them than are kept are made anew, and are the same.
    for mentioned in ((), ("FR",), ("DE",), ("TR",)):
        made = names.file_under(entry._replace(topics=(), mentioned=mentioned))
    assert made == (countries, dimensions, filed)


def test_a_site_in_another_language_names_terms_in_it_and_leads_to_the_same_addresses() -> None:
    site = make_site(config=Config(language="ru"), taxonomy=load_taxonomy())
    names = open_desk(site).names
    assert names.chip("countries", "BA") == Chip(
        "Босния и Герцеговина", "countries/bosnia-and-herzegovina.html", "bosnia-and-herzegovina"
    )
    assert names.chip("dimensions", "human").name == "Человеческое измерение"
    assert names.chip("institutions", "OSCE Presence in Albania").name == "Присутствие ОБСЕ в Албании"
    assert names.chip("institutions", "OSCE Gender Issues Programme").name == "OSCE Gender Issues Programme"
    assert names.chip("institutions", "No such body").name == "No such body"
