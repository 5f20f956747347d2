import pytest
from factories import make_site

from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.names import Chip


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
        '<a class="chip institutions osce-presence-in-albania" href="\0institutions/osce-presence-in-albania.html">'
        'OSCE Presence in Albania</a> <span class="chip institutions ">A &lt;b&gt;</span>'
    )
