from dataclasses import replace
from datetime import date

import pytest
from factories import make_document, make_items, make_site, make_tagged, make_taxonomy

from osce_digest import feeds
from osce_digest.config import Config, Limits
from osce_digest.feeds.targets import make_feed
from osce_digest.site import Site


def inputs(site: Site) -> dict[str, dict[str, str]]:
    return {target.path: dict(target.inputs) for target in feeds.targets(site)}


def contents(site: Site) -> dict[str, bytes]:
    return {target.path: bytes(target.content(site)) for target in feeds.targets(site)}  # type: ignore[arg-type]


def test_the_site_and_its_lists_have_feeds_in_three_formats() -> None:
    paths = set(inputs(make_site()))
    assert {"feed.xml", "countries/albania.xml", "countries/tajikistan/human.xml", "dimensions/human.xml"} <= paths
    assert {"atom.xml", "feed.json", "countries/albania.atom", "topics/policing.json", "digests.xml"} <= paths
    # Site, dimensions, countries, cells, topics, a body, a region; digests of site and countries; changes; their list.
    assert len(paths) == 3 * (1 + 3 + 3 + 3 * 3 + 3 + 1 + 1 + (1 + 3) + 1) + 1
    assert not any("japan" in path for path in paths)


@pytest.mark.parametrize(
    "changed",
    [
        make_site(make_items(3), Config(title="Another")),
        make_site(make_items(3), Config(limits=Limits(feed_entries=2))),
        make_site(make_items(4)),
        make_site(make_items(2)),
        make_site(make_items(3, date(2023, 1, 2))),
        make_site([*make_items(2), make_tagged(make_document(title="Rewritten", day=date(2023, 1, 3)))]),
        make_site(make_items(3), taxonomy=replace(make_taxonomy(), fingerprint="another")),
    ],
)
def test_equal_inputs_mean_equal_bytes(changed: Site) -> None:
    site = make_site(make_items(3))
    before, after = inputs(site), inputs(changed)
    old, new = contents(site), contents(changed)
    assert before != after
    for path in before:
        if before[path] == after[path]:
            assert old[path] == new[path], path


def test_an_undated_item_touches_no_feed() -> None:
    items = make_items(3)
    undated = make_tagged(make_document(title="Nobody knows when", day=None))
    assert inputs(make_site(items)) == inputs(make_site([*items, undated]))


def test_a_feed_can_be_made_from_its_key_alone() -> None:
    site = make_site()
    assert make_feed(site, ("entries", "site", "xml")) == contents(site)["feed.xml"]
    with pytest.raises(KeyError):
        make_feed(site, ("entries", "countries/ZZ", "xml"))
