"""A content folder with an item in each format that raw press text comes in: what the site's data make of it."""

import json
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference, read_tree
from loader.raw_formats import FILES

from osce_digest.loader.lines import split_lines
from osce_digest.model import Source

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

TOWNS = ["Tirana", "Vlora", "Durres", "Kukes", "Korca", "Elbasan", "Berat", "Shkodra"]


def tell_apart(number: int, text: str) -> str:
    """Let each file tell of another course: the same item would be one entry with copies."""
    day, town = f"{number + 1:02d}", TOWNS[number]
    for old, new in (
        ("TIRANA, 8 May", f"TIRANA, {number + 1} May"),
        ("2019-05-08", f"2019-05-{day}"),
        ("Wed, 08 May", f"{day} May"),
        ("border police in Tirana", f"{town}'s own police officers, class {number}"),
        ("twenty officers", f"{number + 20} officers of {town}"),
        ("forged documents", f"{town} papers"),
        ("in Tirana.", f"in {town}, and thanked all {number + 31} of them for it."),
    ):
        text = text.replace(old, new)
    return text


WRITTEN = {name: tell_apart(number, text) for number, (name, text) in enumerate(FILES.items())}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    for name, text in WRITTEN.items():
        desk.write(f"content/{name}", text)
    desk.write("content/site.yml", "title: Formats\n")
    return desk


def read_lines(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def test_each_format_gives_an_entry_dated_titled_and_traced(desk: Desk) -> None:
    report = desk.build()
    assert (report.items, report.entries, report.dated) == (8, 8, 8)
    entries = read_lines(desk.site / "data" / "entries.jsonl")
    found = {str(one["source"]["path"]): one for one in entries}  # type: ignore[index]
    assert found.keys() == WRITTEN.keys()
    for number, name in enumerate(WRITTEN):
        entry = found[name]
        assert entry["title"] == f"OSCE trains {TOWNS[number]}'s own police officers, class {number}"
        assert entry["published"] == f"2019-05-{number + 1:02d}"
        assert entry["title_source"] == "given"
        assert "AL" in entry["countries"]  # type: ignore[operator]
        assert entry["language"] == "en"
    assert found["raw/feed.xml"]["source_url"] == "https://example.org/1"
    assert "Policing" in found["raw/feed.xml"]["topics"]  # type: ignore[operator]
    assert found["raw/mail.eml"]["published_basis"] == "dateline"
    assert found["raw/page.html"]["published_basis"] == "given"


def test_the_same_item_in_all_formats_is_one_entry(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "same")
    for name, text in FILES.items():
        desk.write(f"content/{name}", text)
    report = desk.build()
    assert (report.items, report.entries) == (8, 1)
    (entry,) = read_lines(desk.site / "data" / "entries.jsonl")
    places = [entry["source"], *entry["also_at"]]  # type: ignore[misc]
    assert {str(one["path"]) for one in places} == FILES.keys()  # type: ignore[index]


def test_evidence_names_lines_of_the_raw_files_that_hold_the_words(desk: Desk) -> None:
    desk.build()
    lines = {name: [line.text for line in split_lines(Source(name, "", text))] for name, text in WRITTEN.items()}
    for entry in read_lines(desk.site / "data" / "entries.jsonl"):
        for evidence in entry["evidence"]:  # type: ignore[attr-defined]
            line = lines[evidence["path"]][evidence["line"] - 1]
            if evidence["field"] in {"metadata", "context"}:
                assert line[evidence["start"] : evidence["end"]] == evidence["quote"]
            else:
                assert evidence["quote"].split()[0] in line


def test_every_character_is_accounted_for_and_markup_by_itself(desk: Desk) -> None:
    desk.build()
    for source in read_lines(desk.site / "data" / "sources.jsonl"):
        counts: dict[str, int] = source["counts"]  # type: ignore[assignment]
        assert sum(counts.values()) == source["characters"] == len(WRITTEN[str(source["path"])])
        assert counts["markup"] > 0
        assert counts["item"] > 300


def test_what_is_built_step_by_step_is_what_is_built_at_once(desk: Desk, tmp_path: Path) -> None:
    names = list(WRITTEN)
    for name in names[3:]:
        (desk.content / name).unlink()
    desk.build()
    for name in names[3:]:
        desk.write(f"content/{name}", WRITTEN[name])
        desk.build()
    # one more entry in a feed, one more mail in a box, one more row
    feed = WRITTEN["raw/feed.xml"]
    item = feed[feed.index("<item>") : feed.index("</item>")].replace("class 1", "class 21").replace("raw", "row")
    desk.write("content/raw/feed.xml", feed.replace("<item>", f"{item}</item>\n<item>"))
    desk.build()
    desk.write(
        "content/raw/rows.jsonl", WRITTEN["raw/rows.jsonl"].replace("class 6", "class 26") + WRITTEN["raw/rows.jsonl"]
    )
    desk.build()
    (desk.content / "raw" / "parts.eml").unlink()
    desk.build()
    assert read_tree(desk.site) == (wanted := desk.build_clean(tmp_path / "twin")), explain_difference(
        read_tree(desk.site), wanted
    )


def test_an_editor_splits_an_item_of_a_page_by_the_pages_own_lines(desk: Desk, tmp_path: Path) -> None:
    desk.build()
    entries = read_lines(desk.site / "data" / "entries.jsonl")
    page = next(one for one in entries if one["source"]["path"] == "raw/page.html")  # type: ignore[index]
    lines = WRITTEN["raw/page.html"].splitlines()
    number = next(at for at, line in enumerate(lines, start=1) if "Borders must be open" in line)
    column = lines[number - 1].index("“Borders")
    desk.write(
        "content/corrections.yml",
        f"- {{id: {page['id']}, split: ['raw/page.html:{number}:{column}'], because: two items, on: 2019-06-01}}\n",
    )
    report = desk.build()
    assert report.items == 9
    parted = [
        one for one in read_lines(desk.site / "data" / "entries.jsonl") if one["source"]["path"] == "raw/page.html"
    ]  # type: ignore[index]
    assert {one["source"]["line"] for one in parted} == {page["source"]["line"], number}  # type: ignore[index]
    assert read_tree(desk.site) == desk.build_clean(tmp_path / "twin")
