from dataclasses import replace
from datetime import date

from factories import make_document, make_items, make_tagged, make_tags

from osce_digest.config import Config, Listings
from osce_digest.site import ALL_KINDS, GroupKind, Section, Site, Tagged
from osce_digest.site import make_site as build_site
from osce_digest.site.held import make_edition
from osce_digest.taxonomy import CountryKind, load_taxonomy

AL_HUMAN = make_tags(countries=["AL"], dimensions=["human"])


def make_site(tagged: list[Tagged], config: Config | None = None, kinds: frozenset[GroupKind] = ALL_KINDS) -> Site:
    return build_site(config or Config(), load_taxonomy(), make_edition(tagged), kinds=kinds)


def paths(site: Site, kind: GroupKind) -> list[str]:
    return [group.path for group in site.groups_of(kind)]


def test_every_state_and_kosovo_have_page_cells_and_feeds_without_any_entry() -> None:
    site = make_site([])
    countries = site.groups_of(GroupKind.COUNTRY)
    assert len(countries) == 58
    assert {"countries/tajikistan.html", "countries/kosovo.html", "countries/turkiye.html"} <= set(
        paths(site, GroupKind.COUNTRY)
    )
    assert len(site.groups_of(GroupKind.CELL)) == 58 * 3
    assert all(group.feed for group in countries)
    assert "countries/tajikistan/human.html" in paths(site, GroupKind.CELL)


def test_a_partner_has_a_page_once_an_entry_names_it() -> None:
    taxonomy = load_taxonomy()
    partner = next(iso for iso, country in taxonomy.countries.items() if country.kind is CountryKind.ASIAN)
    assert make_site([]).group(f"countries/{partner}") is None
    for tags in (make_tags(countries=[partner]), make_tags(mentioned=[partner])):
        assert make_site([make_tagged(tags=tags)]).group(f"countries/{partner}")


def test_dimensions_and_topics_always_have_pages_institutions_and_regions_with_entries() -> None:
    empty, one = make_site([]), make_site([make_tagged()])
    assert len(empty.groups_of(GroupKind.DIMENSION)) == 3
    assert len(empty.groups_of(GroupKind.TOPIC)) == len(load_taxonomy().topics)
    assert not empty.groups_of(GroupKind.REGION)
    assert paths(one, GroupKind.REGION) == ["regions/south-eastern-europe.html"]
    assert not empty.groups_of(GroupKind.MONTH)


def test_a_group_keeps_undated_and_mentioned_entries_apart() -> None:
    site = make_site(
        [
            make_tagged(make_document(body="a"), AL_HUMAN),
            make_tagged(make_document(body="b", day=None), AL_HUMAN),
            make_tagged(make_document(body="c"), make_tags(countries=["BA"], mentioned=["AL"])),
        ]
    )
    albania = site.group("countries/AL")
    assert albania
    assert (len(albania.entries), len(albania.undated), len(albania.mentioned), albania.count) == (1, 1, 1, 2)
    assert [page.section for page in albania.pages] == [Section.DATED, Section.UNDATED, Section.MENTIONED]
    cell = site.cell("AL", "human")
    assert cell
    assert cell.count == 2
    assert cell.terms == ("countries/AL", "dimensions/human")
    assert (cell.name, cell.label) == ("Albania: Human", "Human")


def test_an_entry_of_two_countries_of_one_region_is_in_that_region_once() -> None:
    site = make_site([make_tagged(tags=make_tags(countries=["AL", "BA", "FR"]))])
    region = site.group("regions/south-eastern-europe")
    assert region
    assert region.count == 1
    assert len(site.groups_of(GroupKind.REGION)) == 2


def test_months_stand_newest_first_and_the_undated_have_a_page_of_their_own() -> None:
    dated = make_items(40, first=date(2023, 1, 20))
    site = make_site([*dated, make_tagged(make_document(body="b", day=None))])
    assert paths(site, GroupKind.MONTH) == ["archive/2023-02.html", "archive/2023-01.html"]
    assert sum(group.count for group in site.groups_of(GroupKind.MONTH)) == 40
    assert paths(site, GroupKind.UNDATED) == ["archive/undated.html"]


def test_the_home_page_lists_the_newest_and_has_no_older_pages() -> None:
    site = make_site(make_items(120))
    assert [page.path for page in site.home.pages] == ["index.html"]
    assert site.home.newest(Section.DATED) == site.entries[:50]
    assert site.home.feed == "feed.xml"
    assert len(site.home.entries) == 120


def test_the_page_size_can_be_set() -> None:
    config = Config()
    config = replace(config, limits=replace(config.limits, page_size=10))
    albania = make_site(make_items(25), config).group("countries/AL")
    assert albania
    assert [len(page.entries) for page in albania.pages] == [15, 10]


def test_only_the_kinds_asked_for_get_pages() -> None:
    kinds = frozenset({GroupKind.COUNTRY, GroupKind.DIMENSION, GroupKind.MONTH})
    site = make_site([make_tagged()], kinds=kinds)
    assert {group.kind for group in site.groups} == kinds | {GroupKind.SITE}


def test_no_two_groups_or_entries_share_an_address() -> None:
    site = make_site(make_items(130))
    everything = [page.path for group in site.groups for page in group.pages if page.section is Section.DATED]
    everything += [entry.url for entry in site.entries]
    assert len(everything) == len(set(everything))


def test_groups_without_entries_can_be_left_out_but_for_the_home_page() -> None:
    config = Config(listings=Listings(empty=False))
    assert [group.kind for group in make_site([], config).groups] == [GroupKind.SITE]
    site = make_site([make_tagged(tags=make_tags(countries=["AL"], mentioned=["JP"], dimensions=["human"]))], config)
    assert paths(site, GroupKind.COUNTRY) == ["countries/albania.html", "countries/japan.html"]
    assert paths(site, GroupKind.CELL) == ["countries/albania/human.html"]
    assert paths(site, GroupKind.DIMENSION) == ["dimensions/human.html"]
    assert all(group.count or group.mentioned for group in site.groups)


def make_french_site() -> Site:
    tags = make_tags(countries=["BA", "MK"], dimensions=["human"], topics=["Elections"], mentioned=["EG"])
    return make_site([make_tagged(tags=tags)], Config(language="fr"))


def test_a_site_calls_its_groups_by_the_names_of_its_language() -> None:
    site = make_french_site()
    names = {group.key: (group.name, group.label) for group in site.groups}
    assert names["countries/BA"] == ("Bosnie-Herzégovine", "Bosnie-Herzégovine")
    assert names["countries/BA+dimensions/human"] == (
        "Bosnie-Herzégovine\u202f: Dimension humaine",
        "Dimension humaine",
    )
    assert names["dimensions/human"][0] == "Dimension humaine"
    assert names["topics/Elections"][0] == "Élections"
    assert names["regions/south-eastern-europe"][0] == "Europe du Sud-Est"
    assert names["institutions/OSCE Presence in Albania"][0] == "Présence de l’OSCE en Albanie"
    german = make_site([make_tagged()], Config(language="de-AT"))
    assert [group.name for group in german.groups_of(GroupKind.CELL)][:1] == [
        "Albanien: Politisch-militärische Dimension"
    ]


def test_addresses_keys_and_terms_are_the_same_in_every_language() -> None:
    tagged = [make_tagged(tags=make_tags(countries=["BA", "MK"], mentioned=["EG"]))]
    english, french = (
        {(group.key, group.slug, group.path, group.terms, group.feed) for group in make_site(tagged, config).groups}
        for config in (Config(), Config(language="fr"))
    )
    assert english == french


def test_countries_and_topics_stand_as_readers_of_the_language_look_for_them() -> None:
    site = make_french_site()
    names = [group.name for group in site.groups_of(GroupKind.COUNTRY)]
    assert names[:4] == ["Albanie", "Allemagne", "Andorre", "Arménie"]
    assert names.index("Espagne") < names.index("Estonie") < names.index("États-Unis d’Amérique")
    # Partners and Kosovo stand behind the participating States, as in English.
    assert names[-3:] == ["Ukraine", "Égypte", "Kosovo"]
    assert [group.name for group in site.groups_of(GroupKind.TOPIC)][:2] == [
        "Activités de police",
        "Activités économiques",
    ]


def test_in_english_countries_and_topics_stand_as_the_osce_lists_them() -> None:
    site, taxonomy = make_site([]), load_taxonomy()
    listed = [country.name for country in taxonomy.countries.values()]
    assert [group.name for group in site.groups_of(GroupKind.COUNTRY)] == [
        name
        for name in listed
        if site.group(f"countries/{taxonomy.find_country(name).iso}")  # type: ignore[union-attr]
    ]
    assert [group.name for group in site.groups_of(GroupKind.TOPIC)] == list(taxonomy.topics)
