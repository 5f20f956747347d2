from factories import make_site

from osce_digest.config import Config, Exports
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.following import Address, describe_following
from osce_digest.renderer.names import Chip
from osce_digest.site import Site

BASE = "https://example.org/digest/"


def follow(site: Site, key: str) -> dict[str, object]:
    group = site.group(key)
    assert group
    return describe_following(open_desk(site), group)


def test_a_country_has_its_own_feed_and_those_of_its_cells_with_whole_addresses() -> None:
    addresses = follow(make_site(config=Config(base_url=BASE)), "countries/AL")["addresses"]
    assert isinstance(addresses, list)
    others = (
        Chip("Atom", "countries/albania.atom", "application/atom+xml"),
        Chip("JSON Feed", "countries/albania.json", "application/feed+json"),
    )
    assert addresses[0] == Address("Albania", "countries/albania.xml", f"{BASE}countries/albania.xml", others)
    assert [feed.path for feed in addresses[1:]] == [
        "countries/albania/politico-military.xml",
        "countries/albania/economic-environmental.xml",
        "countries/albania/human.xml",
        "countries/albania/digests.xml",
    ]


def test_a_cell_and_a_topic_have_their_own_and_a_month_has_the_sites() -> None:
    site = make_site()
    found = {
        key: follow(site, key)["addresses"]
        for key in ("countries/AL+dimensions/human", "topics/Policing", "months/2023-07")
    }
    assert [[feed.path for feed in feeds] for feeds in found.values() if isinstance(feeds, list)] == [
        ["countries/albania/human.xml"],
        ["topics/policing.xml"],
        ["feed.xml"],
    ]


def test_data_files_are_offered_where_there_are_some() -> None:
    site = make_site()
    offered = follow(site, "countries/AL")["data"]
    assert isinstance(offered, list)
    assert [(file.name, file.path) for file in offered] == [
        ("CSV, for spreadsheets", "data/countries/albania.csv"),
        ("JSON, for programs", "data/countries/albania.json"),
        ("Calendar (iCalendar)", "countries/albania.ics"),
    ]
    assert follow(site, "topics/Policing")["data"] == []
    none = make_site(config=Config(exports=Exports(groups=False, calendars=False)))
    assert follow(none, "countries/AL")["data"] == []
