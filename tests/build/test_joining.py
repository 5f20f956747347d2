import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from engine.desk import Desk, read_tree

from osce_digest.build.opening import open_all

OLD = """\
TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan, Albania, today.
“We learn from each other,” said the mayor.
DUSHANBE, 6 May 2019 – The OSCE Programme Office in Dushanbe opened a course for border guards of Tajikistan today.
The course ends on 10 May 2019.
"""
NEW = "VIENNA, 9 May 2019 – The Permanent Council heard nine speakers on the safety of journalists in Serbia today.\n"
# The first item once more, as a mirror has it.
COPY = OLD.partition("DUSHANBE")[0].replace("–", "-").replace("“", '"').replace("”", '"')
# What has no entry has no page: a build is quick then.
SMALL = (
    "title: x\nlistings: {empty: false, cells: false, regions: false, topics: false, institutions: false}\n"
    "exports: {texts: false, sources: false, groups: false, table: false, database: false, changes: false}\n"
    "syndication: {atom: false, json: false, archives: false, weeks: false, undated: false, changes: false}\n"
    "charts: false\nsearch: false\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.write("content/site.yml", SMALL)
    desk.write("content/raw/a.txt", OLD)
    desk.build()
    return desk


def join(desk: Desk, files: dict[str, str]) -> list[tuple[object, ...]]:
    """Open the site with files that join, then let a build find them; both must tell the same of all entries."""
    for name, text in files.items():
        desk.write(f"joining/raw/{name}", text)
    order = replace(desk.order(), output=desk.folder / "incoming")
    with open_all(order, joining=desk.folder / "joining") as opened:
        foretold = [
            (entry.id, entry.url, entry.place, entry.also_at, entry.series, entry.countries)
            for entry in opened.site.entries
        ]
        assert list(opened.readings.files) == sorted(["raw/a.txt", *(f"raw/{name}" for name in files)])
    for name in files:
        shutil.copyfile(desk.folder / "joining/raw" / name, desk.write(f"content/raw/{name}", ""))
    desk.build()
    rows = [json.loads(line) for line in (desk.site / "data/entries.jsonl").read_text("utf-8").splitlines()]
    assert [(row["id"], row["url"]) for row in rows] == [(name, url) for name, url, *_ in foretold]
    return foretold


def test_what_joins_is_named_and_placed_as_the_build_will(desk: Desk) -> None:
    assert len(join(desk, {"b.txt": NEW})) == 3


def test_a_copy_joins_the_entry_that_is_there(desk: Desk) -> None:
    foretold = join(desk, {"0.txt": COPY})
    assert len(foretold) == 2
    assert {len(also_at) for *_, also_at, _, _ in foretold} == {0, 1}


def test_corrections_are_heeded(desk: Desk) -> None:
    name = json.loads((desk.site / "data/entries.jsonl").read_text("utf-8").partition("\n")[0])["id"]
    desk.write("content/corrections.yml", f"- {{id: {name}, set: {{countries: [XK]}}}}\n")
    assert any("XK" in countries for *_, countries in join(desk, {"b.txt": NEW}))


def test_a_moved_border_is_heeded_and_remembered(desk: Desk) -> None:
    first, second = (
        json.loads(line)["id"] for line in (desk.site / "data/entries.jsonl").read_text("utf-8").splitlines()
    )
    desk.write("content/corrections.yml", f"- {{id: {first}, merge_into: {second}}}\n")
    assert len(join(desk, {"b.txt": NEW})) == 2
    assert len(join(desk, {"b.txt": NEW, "c.txt": NEW.replace("9 May", "12 May").replace("nine", "ten")})) == 3


def test_the_content_folder_and_the_site_stay_as_they_are(desk: Desk) -> None:
    before = read_tree(desk.content), read_tree(desk.site)
    desk.write("joining/raw/b.txt", NEW)
    with open_all(replace(desk.order(), output=desk.folder / "incoming"), joining=desk.folder / "joining") as opened:
        assert len(opened.site.entries) == 3
    assert (read_tree(desk.content), read_tree(desk.site)) == before


def test_what_joined_and_was_not_stored_is_no_part_of_the_next_site(desk: Desk) -> None:
    desk.write("joining/raw/b.txt", NEW)
    order = replace(desk.order(), output=desk.folder / "incoming")
    for joining, count in ((desk.folder / "joining", 3), (None, 2), (desk.folder / "joining", 3)):
        with open_all(order, joining=joining) as opened:
            assert len(opened.site.entries) == count
            assert all(opened.site.shown(entry).body for entry in opened.site.entries)
