"""Make values for tests: each with sane defaults, so that a test says only what it is about."""

from collections.abc import Iterable, Sequence
from datetime import date

from osce_digest.config import Config
from osce_digest.model import (
    Basis,
    Block,
    BlockKind,
    Clutter,
    Document,
    Entry,
    Event,
    Evidence,
    Field,
    Given,
    Place,
    Published,
    Tag,
    Tags,
    TitleSource,
)
from osce_digest.site import ALL_KINDS, GroupKind, Site, Tagged
from osce_digest.site import make_site as _make_site
from osce_digest.site.held import make_edition
from osce_digest.taxonomy import Country, CountryKind, Dimension, Institution, Region, Taxonomy, Topic, fold_name

BODY = "The office in Elbasan trained twelve police officers.\nThe mayor opened the training."


def make_place(path: str = "raw/2023-07.txt", line: int = 1, lines: int = 2) -> Place:
    return Place(path, line, 0, line + lines - 1, 40)


def make_evidence(tag: str = "countries/AL", quote: str = "Elbasan", start: int = 14, **changes: object) -> Evidence:
    values: dict[str, object] = {
        "tag": tag,
        "rule": "place.elbasan",
        "field": Field.BODY,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "path": "raw/2023-07.txt",
        "line": 1,
        "confidence": 0.95,
        **changes,
    }
    return Evidence(**values)  # type: ignore[arg-type]


def make_blocks(body: str, line: int = 1, kinds: Sequence[BlockKind] = ()) -> tuple[Block, ...]:
    """One block a line of the body, each on a raw line of its own; `kinds` beyond the given are paragraphs."""
    blocks, start = [], 0
    for number, text in enumerate(body.split("\n")):
        kind = kinds[number] if number < len(kinds) else BlockKind.PARAGRAPH
        level = 2 if kind is BlockKind.HEADING else 0
        blocks.append(Block(kind, start, start + len(text), ((start, line + number),), level))
        start += len(text) + 1
    return tuple(blocks)


def make_document(  # noqa: PLR0913  (a test names the few it cares about)
    *,
    title: str = "Elbasan trains police officers",
    body: str = BODY,
    day: date | None = date(2023, 7, 12),
    dateline: str = "",
    path: str = "raw/2023-07.txt",
    line: int = 1,
    kinds: Sequence[BlockKind] = (),
    language: str = "en",
    summary: str = "",
    event: Event | None = None,
    clutter: Iterable[Clutter] = (),
    given: Iterable[Given] = (),
    evidence: Iterable[Evidence] = (),
) -> Document:
    published = Published(day, Basis.LEAD, 0.8) if day else Published()
    return Document(
        place=Place(path, line, 0, line + body.count("\n"), len(body.rpartition("\n")[2])),
        title=title,
        title_source=TitleSource.DERIVED,
        title_line=None,
        dateline=dateline,
        dateline_line=line if dateline else None,
        body=body,
        blocks=make_blocks(body, line, kinds) if body else (),
        clutter=tuple(clutter),
        published=published,
        event=event or Event(day, day),
        language=language,
        summary=summary or body.partition("\n")[0],
        given=tuple(given),
        evidence=tuple(evidence),
    )


def make_tags(  # noqa: PLR0913  (as above)
    *,
    countries: Iterable[str] = ("AL",),
    dimensions: Iterable[str] = ("politico-military",),
    topics: Iterable[str] = ("Policing",),
    institutions: Iterable[str] = ("OSCE Presence in Albania",),
    mentioned: Iterable[str] = (),
    to_check: Iterable[str] = (),
) -> Tags:
    """Tags each with one piece of evidence; `to_check` takes `topics/Youth`, the others plain terms."""

    def tag(prefix: str, terms: Iterable[str], confidence: float = 0.95) -> tuple[Tag, ...]:
        return tuple(
            Tag(term, confidence, (make_evidence(f"{prefix}{term}", confidence=confidence),)) for term in terms
        )

    return Tags(
        countries=tag("countries/", countries),
        mentioned=tag("mentioned/", mentioned, 0.5),
        dimensions=tag("dimensions/", dimensions),
        topics=tag("topics/", topics),
        institutions=tag("institutions/", institutions),
        to_check=tag("", to_check, 0.4),
    )


def make_tagged(document: Document | None = None, tags: Tags | None = None) -> Tagged:
    return Tagged(document or make_document(), tags if tags is not None else make_tags())


def make_taxonomy() -> Taxonomy:
    """A small one without rules: three States and a Partner, the dimensions, three topics, two institutions."""
    partner, state = CountryKind.ASIAN, CountryKind.PARTICIPATING
    countries = (
        Country(
            "AL", "Albania", "albania", "Republic of Albania", state, "south-eastern-europe", "Tirana", "1991-06-19", ""
        ),
        Country("TJ", "Tajikistan", "tajikistan", "", state, "central-asia", "Dushanbe", "1992-01-30", ""),
        Country("TR", "Türkiye", "turkiye", "", state, "south-eastern-europe", "Ankara", "1973-06-25", ""),
        Country("JP", "Japan", "japan", "", partner, "asian-partners", "Tokyo", "", ""),
    )
    regions = (
        Region("south-eastern-europe", "South-Eastern Europe", ("AL", "TR")),
        Region("central-asia", "Central Asia", ("TJ",)),
        Region("asian-partners", "Asian Partners for Co-operation", ("JP",)),
    )
    institutions = (
        Institution(
            "OSCE Presence in Albania", "osce-presence-in-albania", "field operation", ("AL",), (), "1997", "", ()
        ),
        Institution("OSCE Secretariat", "osce-secretariat", "secretariat", (), (), "1993", "", ()),
    )
    dimensions = (
        Dimension("politico-military", "Politico-military"),
        Dimension("economic-environmental", "Economic and environmental"),
        Dimension("human", "Human"),
    )
    topics = (
        Topic("Elections", "elections", ("human",)),
        Topic("Good governance", "good-governance", ("economic-environmental",)),
        Topic("Policing", "policing", ("politico-military",)),
    )
    return Taxonomy(
        countries={country.iso: country for country in countries},
        regions={region.slug: region for region in regions},
        institutions={institution.name: institution for institution in institutions},
        topics={topic.name: topic for topic in topics},
        dimensions={dimension.slug: dimension for dimension in dimensions},
        rules=(),
        seats=frozenset({"VIENNA"}),
        chairs={},
        fingerprint="a small taxonomy",
        known_as={f"countries/{fold_name(country.name)}": country.iso for country in countries},
    )


def make_site(
    tagged: Sequence[Tagged] | None = None,
    config: Config | None = None,
    taxonomy: Taxonomy | None = None,
    pages: dict[str, str] | None = None,
    kinds: frozenset[GroupKind] = ALL_KINDS,
) -> Site:
    """A whole site of the given items; without any, of one item."""
    edition = make_edition([make_tagged()] if tagged is None else tagged)
    return _make_site(config or Config(), taxonomy or make_taxonomy(), edition, pages, kinds)


def make_entry(document: Document | None = None, tags: Tags | None = None) -> Entry:
    return make_edition([make_tagged(document, tags)]).entries[0]


def make_items(count: int, first: date = date(2023, 1, 1), tags: Tags | None = None) -> list[Tagged]:
    """`count` items, one a day from `first` on, told apart by a number in title and text."""
    return [
        make_tagged(
            make_document(
                title=f"Elbasan trains police officers, round {number}",
                body=f"The office in Elbasan held round {number} of its training.",
                day=date.fromordinal(first.toordinal() + number - 1),
                line=number,
            ),
            tags,
        )
        for number in range(1, count + 1)
    ]
