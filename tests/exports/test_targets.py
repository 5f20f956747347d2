import json
from datetime import date

import pytest
from factories import make_document, make_evidence, make_items, make_site, make_tagged

from osce_digest import exports
from osce_digest.config import Config, Exports
from osce_digest.loader import Account
from osce_digest.model import Clutter
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


@pytest.mark.parametrize("left_out", ["entries", "texts", "sources", "groups"])
def test_settings_leave_files_out(left_out: str) -> None:
    config = Config(exports=Exports(**{left_out: False}))
    made = contents(make_site(config=config))
    names = {"groups": ("data/countries/", "data/dimensions/")}.get(left_out, (f"data/{left_out}",))
    assert {path for path in contents(make_site()) if not path.startswith(names)} == made.keys()


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
