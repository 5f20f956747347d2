import csv
import io
import json
from datetime import date

import jsonschema
import pytest
from factories import make_document, make_evidence, make_items, make_site, make_tagged, make_tags

from osce_digest import exports
from osce_digest.config import Config, Exports
from osce_digest.loader import Account
from osce_digest.model import Clutter, Event, Given
from osce_digest.site import Site

ACCOUNTS = (Account("raw/2023-07.txt", "ab12", 30, {"item": 30}, 1),)


def inputs(site: Site) -> dict[str, dict[str, str]]:
    return {target.path: dict(target.inputs) for target in exports.targets(site, ACCOUNTS)}


def contents(site: Site) -> dict[str, bytes]:
    made = {target.path: target.content(site) for target in exports.targets(site, ACCOUNTS)}
    return {path: part if isinstance(part, bytes) else b"".join(part) for path, part in made.items()}


def ids(content: bytes) -> list[str]:
    return [json.loads(line)["id"] for line in content.splitlines()]


def test_entries_stand_in_published_order_and_texts_by_year_with_the_undated_apart() -> None:
    undated = make_tagged(make_document(title="When?", day=None))
    site = make_site([undated, *make_items(3, date(2022, 12, 31))])
    made = contents(site)
    assert sorted(path for path in made if path.endswith(".jsonl")) == [
        "data/changes.jsonl",
        "data/entries.jsonl",
        "data/sources.jsonl",
        "data/texts/2022.jsonl",
        "data/texts/2023.jsonl",
        "data/texts/undated.jsonl",
    ]
    everything = [entry.id for entry in site.entries]
    assert ids(made["data/entries.jsonl"]) == everything
    texts = [ids(made[f"data/texts/{year}.jsonl"]) for year in ("2023", "2022", "undated")]
    assert [name for year in texts for name in year] == everything
    assert list(map(len, texts)) == [2, 1, 1]


def test_sources_are_written_as_given() -> None:
    (line,) = contents(make_site())["data/sources.jsonl"].splitlines()
    assert json.loads(line)["counts"] == {"item": 30}


LEFT_OUT = {
    "entries": ("data/entries.jsonl", "data/entries.schema.json"),
    "texts": ("data/texts/",),
    "sources": ("data/sources.jsonl",),
    "groups": ("data/countries/", "data/dimensions/"),
    "table": ("data/entries.csv",),
    "changes": ("data/changes.jsonl",),
    "calendars": ("calendar.ics", "countries/", "dimensions/"),
}


@pytest.mark.parametrize("left_out", LEFT_OUT)
def test_settings_leave_files_out(left_out: str) -> None:
    config = Config(exports=Exports(**{left_out: False}))
    made = contents(make_site(config=config))
    assert {path for path in contents(make_site()) if not path.startswith(LEFT_OUT[left_out])} == made.keys()


def test_the_table_of_all_entries_has_them_in_published_order() -> None:
    site = make_site([make_tagged(make_document(title="When?", day=None)), *make_items(3)])
    text = contents(site)["data/entries.csv"].decode("utf-8-sig")
    assert [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))] == [entry.id for entry in site.entries]


def test_every_table_can_be_made_without_the_mark() -> None:
    for marked in (True, False):
        made = contents(make_site(config=Config(exports=Exports(byte_order_mark=marked))))
        tables = [content for path, content in made.items() if path.endswith(".csv")]
        assert len(tables) == 7
        assert all(content.startswith(b"\xef\xbb\xbf") is marked for content in tables)
    paths = [inputs(make_site(config=Config(exports=Exports(byte_order_mark=marked)))) for marked in (True, False)]
    assert all(paths[0][path] != paths[1][path] for path in paths[0] if path.endswith(".csv"))


RICH = make_tagged(
    make_document(
        event=Event(date(2023, 7, 11), date(2023, 7, 12)),
        evidence=[
            make_evidence("published", "12 July", 0),
            make_evidence("event/start", "11", 0),
            make_evidence("border"),
        ],
        given=[Given("source_url", "https://www.osce.org/1", 1, 0, 5)],
    ),
    make_tags(countries=["AL", "TJ"], mentioned=["TR"], to_check=["topics/Elections"]),
)
BARE = make_tagged(
    make_document(title="When?", day=None), make_tags(countries=[], dimensions=[], topics=[], institutions=[])
)


def make_validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(contents(make_site())["data/entries.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def test_every_line_of_entries_is_as_the_schema_beside_it_says() -> None:
    validator = make_validator()
    for line in contents(make_site([RICH, BARE, *make_items(3)]))["data/entries.jsonl"].splitlines():
        validator.validate(json.loads(line))


def test_the_schema_names_every_key_and_no_other() -> None:
    validator = make_validator()
    record = json.loads(contents(make_site([RICH]))["data/entries.jsonl"])
    assert list(validator.schema["properties"]) == list(record)
    assert list(validator.schema["$defs"]["evidence"]["properties"]) == list(record["evidence"][0])
    assert list(validator.schema["$defs"]["place"]["properties"]) == list(record["source"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"published": "12 July 2023"},
        {"published": "2023-02-30"},
        {"published_basis": "clock"},
        {"published_confidence": 1.2},
        {"countries": ["Albania"]},
        {"countries": ["AL", "AL"]},
        {"dimensions": ["first"]},
        {"event": {"start": None}},
        {"url": "/items/2023/x.html"},
        {"to_check": [{"tag": "Youth", "confidence": 0.4}]},
        {"another": 1},
    ],
)
def test_the_schema_refuses_what_is_not_promised(wrong: dict[str, object]) -> None:
    record = json.loads(contents(make_site([RICH]))["data/entries.jsonl"])
    with pytest.raises(jsonschema.ValidationError):
        make_validator().validate({**record, **wrong})


def test_an_empty_archive_has_empty_files() -> None:
    made = contents(make_site([]))
    assert made["data/entries.jsonl"] == b""
    assert "data/texts/undated.jsonl" not in made


@pytest.mark.parametrize(
    "changed",
    [
        make_site([make_tagged(make_document(line=7))]),
        make_site([make_tagged(make_document(body="Another text."))]),
        make_site([make_tagged(make_document(path="raw/renamed.txt"))]),
        make_site([make_tagged(make_document(evidence=[make_evidence(line=9)]))]),
        make_site([make_tagged(make_document(clutter=[Clutter(4, "advert", "Buy")]))]),
        make_site(make_items(2)),
    ],
)
def test_what_changes_the_bytes_changes_the_inputs(changed: Site) -> None:
    site = make_site()
    assert contents(site)["data/entries.jsonl"] != contents(changed)["data/entries.jsonl"] or (
        contents(site)["data/texts/2023.jsonl"] != contents(changed)["data/texts/2023.jsonl"]
    )
    assert inputs(site)["data/entries.jsonl"] != inputs(changed)["data/entries.jsonl"]


def test_a_line_of_clutter_that_moves_changes_the_inputs() -> None:
    sites = [make_site([make_tagged(make_document(clutter=[Clutter(n, "advert", "Buy")]))]) for n in (4, 5)]
    assert inputs(sites[0])["data/texts/2023.jsonl"] != inputs(sites[1])["data/texts/2023.jsonl"]
