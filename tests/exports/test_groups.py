import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from factories import make_document, make_items, make_site, make_tagged, make_tags

from osce_digest.config import Config, Exports
from osce_digest.exports.groups import make_data, promise_groups
from osce_digest.model import Given
from osce_digest.site import Site

ALBANIA = "data/countries/albania.csv"


def contents(site: Site) -> dict[str, bytes]:
    return {target.path: b"".join(target.content(site)) for target in promise_groups(site, site.groups)}  # type: ignore[arg-type]


def inputs(site: Site) -> dict[str, dict[str, str]]:
    return {target.path: target.inputs for target in promise_groups(site, site.groups)}


def test_countries_and_dimensions_have_a_table_and_a_value_empty_ones_too() -> None:
    made = contents(make_site())
    names = ["countries/albania", "countries/tajikistan", "countries/turkiye", "dimensions/economic-environmental"]
    names += ["dimensions/human", "dimensions/politico-military"]
    assert sorted(made) == sorted(f"data/{name}.{end}" for name in names for end in ("csv", "json"))
    assert json.loads(made["data/countries/tajikistan.json"])["items"] == []


def test_a_file_holds_what_its_page_counts_newest_first_undated_last() -> None:
    mentioned = make_tagged(make_document(body="Seen."), make_tags(countries=["TJ"], mentioned=["AL"]))
    undated = make_tagged(make_document(title="When?", day=None))
    site = make_site([*make_items(3), undated, mentioned])
    albania = site.group("countries/AL")
    assert albania
    rows = list(csv.DictReader(io.StringIO(contents(site)[ALBANIA].decode("utf-8-sig"), newline="")))
    assert [row["id"] for row in rows] == [entry.id for entry in (*albania.entries, *albania.undated)]
    assert [row["published"] for row in rows] == ["2023-01-03", "2023-01-02", "2023-01-01", ""]
    value = json.loads(contents(site)["data/countries/albania.json"])
    assert (value["name"], value["url"], value["count"]) == ("Albania", "countries/albania.html", 4)
    assert [item["id"] for item in value["items"]] == [row["id"] for row in rows]


def test_settings_leave_them_out() -> None:
    assert contents(make_site(config=Config(exports=Exports(groups=False)))) == {}


GIVEN = [Given("source_url", "https://example.org/", 1, 0, 5)]


@pytest.mark.parametrize(
    "changed",
    [
        make_site(make_items(4)),
        make_site(make_items(3, date(2023, 1, 2))),
        make_site(make_items(3), Config(base_url="https://a.example/")),
        make_site([*make_items(2), make_tagged(make_document(title="Rewritten", day=date(2023, 1, 3)))]),
        make_site([*make_items(2), make_tagged(replace(make_items(3)[2].document, given=tuple(GIVEN)))]),
        make_site([*make_items(2), make_tagged(replace(make_items(3)[2].document, summary="Other."))]),
        make_site([*make_items(2), make_tagged(make_items(3)[2].document, make_tags(topics=["Elections"]))]),
        make_site([*make_items(2), make_tagged(make_items(3)[2].document, make_tags(mentioned=["TR"]))]),
        make_site(make_items(3, tags=make_tags(countries=["TJ"]))),
    ],
)
def test_equal_inputs_mean_equal_bytes(changed: Site) -> None:
    site = make_site(make_items(3))
    before, after, old, new = inputs(site), inputs(changed), contents(site), contents(changed)
    assert old[ALBANIA] != new[ALBANIA]
    for path in before.keys() & after.keys():
        assert before[path] != after[path] or old[path] == new[path], path


def test_a_key_without_a_group_is_a_bug() -> None:
    with pytest.raises(KeyError):
        make_data(make_site(), ("countries/ZZ", ALBANIA))
