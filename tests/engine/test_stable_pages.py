"""One new item among hundreds: exactly the pages it concerns are written; no clock and no core count shows."""

import json
import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from engine.desk import Desk, explain_difference, find_changes, make_environment, read_tree, stat_tree
from engine.items import Told, tell, write_told_dump, write_told_markdown
from slugify import slugify

ARCHIVE = tell(401)
OLD, NEW = ARCHIVE[:-1], ARCHIVE[-1]

# Where an archive as a whole is told of, whatever further shapes there will be; its pages are named one by one.
WHOLE = ("feed.xml", "atom.xml", "feed.json", "calendar.ics", "quality.html", "changes.html")
WHOLE_DATA = ("entries.jsonl", "entries.csv", "sources.jsonl", "changes.jsonl", "digest.sqlite")
# Feeds of weeks, which a week joins once it is over; archives of feeds, of which another may be needed.
GOES_ON = re.compile(r"(^|/)(digests|feed-[0-9]+|atom-[0-9]+)\.(xml|atom|json)$")
SHAPES = {".html", ".xml", ".atom", ".json", ".ics"}


def make_desk(folder: Path, shape: str, items: list[Told]) -> Desk:
    desk = Desk(folder)
    (desk.content / "raw").mkdir(parents=True, exist_ok=True)
    if shape == "dump":
        desk.write("content/raw/archive.txt", write_told_dump(items))
    else:
        for item in items:
            desk.write(f"content/raw/{item.number}.md", write_told_markdown(item))
    return desk


def read_entries(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (desk.site / "data/entries.jsonl").read_text("utf-8").splitlines()]


def list_groups(desk: Desk, entry: dict[str, Any]) -> set[str]:
    """Name the pages of the groups an entry is in, without their suffix, from its record."""
    cells = {"Tajikistan": "TJ", "Albania": "AL", "North Macedonia": "MK", "Kyrgyzstan": "KG", "Moldova": "MD"}
    countries = [slugify(name) for name, iso in cells.items() if iso in entry["countries"]]
    assert len(countries) == len(entry["countries"]) == 1, "this archive's items are each about one State"
    (country,) = countries
    week = date.fromisoformat(entry["published"]).isocalendar()
    groups = {f"countries/{country}", f"archive/{entry['published'][:7]}", f"digests/{week.year}-w{week.week:02}"}
    groups |= {f"countries/{country}/{dimension}" for dimension in entry["dimensions"]}
    groups |= {f"dimensions/{dimension}" for dimension in entry["dimensions"]}
    groups |= {f"topics/{slugify(topic)}" for topic in entry["topics"]}
    groups |= {f"institutions/{slugify(institution)}" for institution in entry["institutions"]}
    regions = [path for path in (desk.site / "regions").glob("*.html") if path.stem != "index"]
    groups |= {f"regions/{path.stem}" for path in regions if f"{country}.html" in path.read_text("utf-8")}
    return groups


def list_concerned(desk: Desk, number: int) -> set[str]:
    """List every file that the entry at this place of the archive may change: rule 10 and the issue's own list."""
    entries = read_entries(desk)
    entry = entries[number]
    beside = [*find_beside(entries, number, "countries"), *find_beside(entries, number, "dimensions")]
    # The number before in its series leads to it, as those before in its country and in its dimension do.
    series = [other["url"] for other in entries[number + 1 :] if other["series"] and other["series"] == entry["series"]]
    beside += series[:1]
    groups = list_groups(desk, entry)
    files = read_tree(desk.site)
    shown = {path for path in files if PurePosixPath(path).suffix in SHAPES}
    lists = {path for path in shown if str(PurePosixPath(path).with_suffix("")) in groups}
    assert {f"{group}.html" for group in groups} <= lists, "each group has a page"
    data = {*(f"data/{name}" for name in WHOLE_DATA), f"data/texts/{entry['published'][:4]}.jsonl"}
    data |= {f"data/{group}.{end}" for group in groups for end in ("csv", "json")} & files.keys()
    concerned = {entry["url"], *beside, *lists, "index.html", *data, *(path for path in WHOLE if path in files)}
    # Who tells of no event is in no calendar.
    return concerned if entry["event"]["start"] else {path for path in concerned if not path.endswith(".ics")}


def find_beside(entries: list[dict[str, Any]], number: int, field: str) -> list[str]:
    """Find the entries next to one in the list of its first term, of those whose own list it is."""
    first = entries[number][field][0]
    listed = [entry for entry in entries if first in entry[field]]
    at = listed.index(entries[number])
    beside = [listed[place] for place in (at - 1, at + 1) if 0 <= place < len(listed)]
    return [entry["url"] for entry in beside if entry[field][0] == first]


def is_folder_index(path: str) -> bool:
    """Tell `countries/index.html` and its like from all other pages."""
    return PurePosixPath(path).name == "index.html" and path != "index.html"


@pytest.fixture(scope="module", params=["dump", "markdown"])
def news(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, set[str]]:
    """A desk whose archive has just got one new item, and what was written for it."""
    desk = make_desk(tmp_path_factory.mktemp("news") / "desk", request.param, OLD)
    desk.build()
    assert [entry["published"] for entry in read_entries(desk)] == [item.day.isoformat() for item in reversed(OLD)]
    before = stat_tree(desk.site)
    make_desk(desk.folder, request.param, ARCHIVE if request.param == "dump" else [NEW])
    desk.build()
    return desk, find_changes(before, stat_tree(desk.site))


def test_a_new_item_writes_everything_that_tells_of_it(news: tuple[Desk, set[str]]) -> None:
    desk, written = news
    assert len(read_entries(desk)) == len(ARCHIVE)
    assert read_entries(desk)[0]["published"] == NEW.day.isoformat()
    print(f"{len(written)} files written for one new item among {len(OLD)}")  # noqa: T201  (shown by pytest -s)
    assert sorted(list_concerned(desk, 0) - written) == []


def test_a_new_item_writes_no_page_that_it_does_not_concern(news: tuple[Desk, set[str]]) -> None:
    desk, written = news
    rest = written - list_concerned(desk, 0)
    assert sorted(path for path in rest if not is_folder_index(path) and not GOES_ON.search(path)) == []


def test_a_new_item_leaves_the_index_of_each_folder_as_it_is(news: tuple[Desk, set[str]]) -> None:
    _, written = news
    assert sorted(filter(is_folder_index, written)) == []


def test_a_paste_on_top_of_a_dump_moves_lines_in_the_data_only(tmp_path: Path) -> None:
    desk = make_desk(tmp_path / "desk", "dump", OLD)
    desk.build()
    before = read_tree(desk.site)
    lines = {entry["id"]: entry["source"]["line"] for entry in read_entries(desk)}
    make_desk(tmp_path / "desk", "dump", ARCHIVE)
    desk.build()
    moved = [entry for entry in read_entries(desk)[1:] if entry["source"]["line"] != lines[entry["id"]]]
    assert len(moved) == len(OLD)
    changed = {path for path in find_changes(before, read_tree(desk.site)) if not is_folder_index(path)}
    pages = {path for path in changed if not path.startswith("data/") and not GOES_ON.search(path)}
    assert sorted(pages - list_concerned(desk, 0)) == []


def test_full_listing_pages_are_never_written_again_when_news_comes(tmp_path: Path) -> None:
    items = tell(74)
    desk = make_desk(tmp_path / "desk", "markdown", items[:60])
    desk.write("content/site.yml", "limits:\n  page_size: 5\n")
    desk.build()
    full = {path: content for path, content in read_tree(desk.site).items() if "/page-" in path}
    assert "archive/2004-03.html" in read_tree(desk.site)
    assert any(path.startswith("countries/") for path in full)
    for item in items[60:]:
        standing = stat_tree(desk.site)
        make_desk(desk.folder, "markdown", [item])
        desk.build()
        written = find_changes(standing, stat_tree(desk.site))
        assert sorted(written & full.keys()) == []
        tree = read_tree(desk.site)
        full |= {path: content for path, content in tree.items() if "/page-" in path and path not in full}
        assert [path for path in full if tree.get(path) != full[path]] == []
    assert len(full) >= 8


def run_build(desk: Desk, *options: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "osce_digest", "build", "--quiet", *desk.options(), *options]
    return subprocess.run(
        command, env=make_environment(**environment), capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """An archive built by one process, as plainly as can be."""
    folder = tmp_path_factory.mktemp("alone")
    desk = Desk(make_desk(folder / "desk", "dump", ARCHIVE).folder, ledger=False)
    done = run_build(desk, "--jobs", "1")
    assert done.returncode == 0, done.stderr
    return desk


@pytest.mark.parametrize(
    "environment",
    [
        {"SOURCE_DATE_EPOCH": "86400"},
        {"SOURCE_DATE_EPOCH": "4102444800", "TZ": "Pacific/Auckland"},
        {"PYTHONHASHSEED": "4", "LC_ALL": "C"},
    ],
    ids=" ".join,
)
def test_no_clock_seed_or_locale_shows(alone: Desk, tmp_path: Path, environment: dict[str, str]) -> None:
    desk = alone.make_twin(tmp_path / "desk")
    for path in desk.content.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    done = run_build(desk, **environment)
    assert done.returncode == 0, done.stderr
    found, wanted = read_tree(desk.site), read_tree(alone.site)
    assert found == wanted, explain_difference(found, wanted)


def test_today_stands_on_no_page(alone: Desk) -> None:
    now = datetime.now(UTC)  # noqa: TID251  (to find it nowhere)
    assert now.year > ARCHIVE[-1].day.year + 1
    shapes = [f"{now:%Y-%m}", f"{now:%B} {now.year}", f"{now:%b} {now.year}", f"{now:%Y}-w{now:%V}"]
    found = [
        f"{path}: {shape}"
        for path, content in read_tree(alone.site).items()
        for shape in shapes
        if shape.encode() in content
    ]
    assert found == []


@pytest.mark.parametrize("jobs", [2, 3])
def test_the_number_of_processes_does_not_show(alone: Desk, tmp_path: Path, jobs: int) -> None:
    desk = alone.make_twin(tmp_path / "desk")
    done = run_build(desk, "--jobs", str(jobs))
    if done.returncode == 2 and "not available yet" in done.stderr:
        pytest.skip("one process does all so far: --jobs takes no other number yet")
    assert (done.returncode, done.stderr) == (0, "")
    found, wanted = read_tree(desk.site), read_tree(alone.site)
    assert found == wanted, explain_difference(found, wanted)
    before = stat_tree(desk.site)
    assert run_build(desk, "--jobs", "1").returncode == 0
    assert find_changes(before, stat_tree(desk.site)) == set()


def test_the_order_in_which_the_file_system_lists_files_does_not_show(tmp_path: Path) -> None:
    forwards = make_desk(tmp_path / "forwards", "markdown", ARCHIVE[:60])
    backwards = make_desk(tmp_path / "backwards", "markdown", ARCHIVE[:60][::-1])
    for desk in (forwards, backwards):
        desk.build()
    found, wanted = read_tree(backwards.site), read_tree(forwards.site)
    assert found == wanted, explain_difference(found, wanted)
