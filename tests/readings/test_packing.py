from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from factories import make_document, make_evidence, make_tags
from hypothesis import given, settings
from hypothesis import strategies as st

from osce_digest.loader import load_bytes
from osce_digest.matching import Matcher
from osce_digest.model import (
    Basis,
    BlockKind,
    Clutter,
    Document,
    Event,
    Field,
    Given,
    Place,
    Published,
    Tag,
    Tags,
    TitleSource,
)
from osce_digest.readings.packing import digest_packed, from_number, pack, to_number, unpack
from osce_digest.tagging import tag
from osce_digest.taxonomy import load_taxonomy

# Lines as press texts have them, from which files of every shape come together, and broken ones besides.
LINES = (
    "DUSHANBE, 14 March 2024 – The OSCE Programme Office in Dushanbe trained fourteen border officers.",
    "KYIV/VIENNA, 3 июня 2019 г. – Специальная мониторинговая миссия ОБСЕ.",
    "On 3 April the OSCE Mission to Skopje met editors of nine newsrooms to talk about elections.",
    "From 12 to 14 July, judges and prosecutors from Kazakhstan took part in a course on trafficking.",
    "The training was held with the Ministry of Foreign Affairs of Türkiye and financed by Italy.",
    "“We shall go on,” said the Minister, “whatever comes.”",
    "Publishing date: 3 May 2019",
    "Where we are: OSCE Presence in Albania",
    "What we do: Policing, Elections",
    "OSCE - Wed, 09/27/2023 - 18:27",
    "Categories: Human rights, Media freedom",
    "title: Front matter of a kind",
    "date: 2023-07-12",
    "countries: [Albania, XK]",
    "slug: of-a-kind",
    "---",
    "# A heading",
    "## Another",
    "- one of a list",
    "2. second of a list",
    "> quoted",
    "| name | number |",
    "|---|---|",
    "| Elbasan | 12 |",
    "Also read",
    "Share this on Facebook",
    "For PDF attachments or links to sources of further information, please visit the newsroom.",
    "",
    "   ",
    "\u00ad\u200bzero\u00a0width\ufeff",
)

FILES = st.tuples(
    st.sampled_from(["raw/2024.txt", "raw/å b.md"]),
    st.lists(st.sampled_from(LINES) | st.text(max_size=40), max_size=25).map("\n".join),
)


@cache
def matcher() -> Matcher:
    return Matcher(load_taxonomy().rules)


def read(name: str, text: str) -> list[tuple[Document, Tags]]:
    loaded = load_bytes(name, text.encode("utf-8", "surrogatepass"))
    return [(document, tag(document, load_taxonomy(), matcher())[0]) for document in loaded.documents]


@given(FILES)
@settings(deadline=None)
def test_every_item_that_can_be_read_comes_back_as_it_was(file: tuple[str, str]) -> None:
    for item in read(*file):
        assert unpack(*pack(*item)) == item


@given(FILES)
@settings(deadline=None)
def test_the_same_item_is_the_same_bytes_wherever_its_values_came_from(file: tuple[str, str]) -> None:
    for item in read(*file):
        packed = pack(*item)
        assert pack(*unpack(*packed)) == packed


@given(FILES, st.integers(1, 500))
@settings(deadline=None)
def test_an_item_further_down_its_file_shows_the_same_with_other_lines(file: tuple[str, str], by: int) -> None:
    for document, tags in read(*file):
        shown, lines = pack(document, tags)
        moved = move(document, by), move_tags(tags, by)
        packed = pack(*moved)
        assert packed[0] == shown
        assert packed[1] != lines
        assert unpack(*packed) == moved


RICH = make_document(
    title="Ä title",
    body="One.\n- two\nthree\n| a | b |",
    dateline="VIENNA, 3 May 2019 – ",
    kinds=[BlockKind.HEADING, BlockKind.BULLET, BlockKind.PARAGRAPH, BlockKind.ROW],
    event=Event(date(2019, 5, 1), None),
    clutter=[Clutter(9, "advert", "Buy"), Clutter(10, "footer", "")],
    given=[Given("slug", "a-title", 2, 6, 13), Given("date", "3 May 2019", 3, 0, 10)],
    evidence=[make_evidence("published", "3 May 2019", 8, field=Field.DATELINE, confidence=0.9)],
)
TAGS = make_tags(mentioned=["TR", "JP"], to_check=["topics/Elections"])


def move(document: Document, by: int) -> Document:
    place = document.place
    return replace(
        document,
        place=Place(place.path, place.line + by, place.column, place.end_line + by, place.end_column),
        title_line=document.title_line and document.title_line + by,
        dateline_line=document.dateline_line and document.dateline_line + by,
        blocks=tuple(
            block._replace(lines=tuple((at, line + by) for at, line in block.lines)) for block in document.blocks
        ),
        clutter=tuple(clutter._replace(line=clutter.line + by) for clutter in document.clutter),
        given=tuple(value._replace(line=value.line + by) for value in document.given),
        evidence=tuple(found._replace(line=found.line + by) for found in document.evidence),
    )


def move_tags(tags: Tags, by: int) -> Tags:
    def down(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
        return tuple(
            one._replace(evidence=tuple(found._replace(line=found.line + by) for found in one.evidence))
            for one in tagged
        )

    return Tags(*(down(getattr(tags, name)) for name in Tags.__slots__))


def test_an_item_with_a_bit_of_everything_comes_back() -> None:
    assert unpack(*pack(RICH, TAGS)) == (RICH, TAGS)
    assert repr(unpack(*pack(RICH, TAGS))) == repr((RICH, TAGS))  # a tuple with names equals one without


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Another title"},
        {"title_source": TitleSource.GIVEN},
        {"dateline": "VIENNA, 4 May 2019 – "},
        {"body": "One.\n- two\nthree\n| a | c |"},
        {"blocks": RICH.blocks[:3]},
        {"blocks": (RICH.blocks[0]._replace(level=3), *RICH.blocks[1:])},
        {"clutter": (Clutter(9, "footer", "Buy"), RICH.clutter[1])},
        {"published": Published()},
        {"published": RICH.published._replace(basis=Basis.GIVEN)},
        {"published": RICH.published._replace(confidence=0.81)},
        {"event": Event(date(2019, 5, 2), None)},
        {"event": Event(date(2019, 5, 1), date(2019, 5, 1))},
        {"language": "fr"},
        {"summary": "Otherwise."},
        {"given": RICH.given[:1]},
        {"evidence": (RICH.evidence[0]._replace(rule="date.another"),)},
        {"place": RICH.place._replace(path="raw/other.txt")},
    ],
)
def test_whatever_a_reader_can_see_shows_in_the_fingerprint(changes: dict[str, object]) -> None:
    changed = replace(RICH, **changes)  # type: ignore[arg-type]
    assert digest_packed(pack(changed, TAGS)[0]) != digest_packed(pack(RICH, TAGS)[0])


@pytest.mark.parametrize(
    "tags",
    [
        Tags(),
        replace(TAGS, mentioned=TAGS.mentioned[::-1]),
        replace(TAGS, countries=TAGS.mentioned, mentioned=TAGS.countries),
        replace(TAGS, topics=(TAGS.topics[0]._replace(confidence=0.6),)),
        replace(TAGS, topics=(TAGS.topics[0]._replace(evidence=()),)),
    ],
)
def test_so_does_every_tag(tags: Tags) -> None:
    assert digest_packed(pack(RICH, tags)[0]) != digest_packed(pack(RICH, TAGS)[0])
    assert unpack(*pack(RICH, tags)) == (RICH, tags)


def test_a_fingerprint_is_32_hex_digits() -> None:
    assert len(digest_packed(b"")) == 32
    assert int(digest_packed(b""), 16) >= 0


@given(st.none() | st.dates())
def test_days_are_numbers_and_back(day: date | None) -> None:
    assert from_number(to_number(day)) == day
    assert isinstance(to_number(day), int)
