"""Covers preview, preview_records."""

from pathlib import Path

import pytest

from osce_digest.build import Order
from osce_digest.build.opening import open_all
from osce_digest.exports.records import record_entry
from osce_digest.reports.preview import FileView, preview
from osce_digest.reports.preview_records import record_file

OLD = """\
TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan, Albania, today.
“We learn from each other,” said the mayor of Elbasan, who opened the course in the town hall on Friday morning.
"""
COPY = OLD.replace("–", "-").replace("“", '"').replace("”", '"')
DUMP = f"""\
DUSHANBE, 6 May 2019 – The OSCE Programme Office in Dushanbe opened a course for border guards of Tajikistan today.
The course ends on 10 May 2019.
At a meeting on police reform in Skopje, forty officers of North Macedonia spoke with the OSCE Mission on 7 May 2019.
{COPY}"""
NAME = "raw/2026-11-30/dump.txt"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in ((f"content/{NAME.replace('2026-11-30/dump', 'old')}", OLD), (f"tray/{NAME}", DUMP)):
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
    return tmp_path


def look(desk: Path) -> tuple[FileView, dict[str, object], list[dict[str, object]]]:
    """Look at the dump: what is seen in it, the record of that, and the records of all entries."""
    order = Order(desk / "content", desk / "incoming", desk / "cache", jobs=1)
    with open_all(order, joining=desk / "tray") as opened:
        view = preview(opened, [NAME])[NAME]
        return view, record_file(opened.site, view), [record_entry(opened.site, entry) for entry in opened.site.entries]


def test_every_item_of_a_file_is_told_with_its_lines_and_the_entry_it_will_be(desk: Path) -> None:
    view, record, entries = look(desk)
    assert [(item.place.line, item.place.end_line) for item in view.items] == [(1, 2), (3, 3), (4, 5)]
    items = record["items"]
    assert isinstance(items, list)
    assert [item["entry"] in entries for item in items] == [True, True, True]
    assert view.account.balanced


def test_a_copy_is_told_with_where_it_stands_and_a_border_with_its_doubt(desk: Path) -> None:
    view, *_ = look(desk)
    first, second, third = view.items
    assert [(copy.place.path, copy.place.line, copy.exact, copy.joins) for copy in third.copies] == [
        ("raw/old.txt", 1, False, False)
    ]
    assert (first.copies, second.copies) == ((), ())
    doubted = [doubt for doubt in second.doubts if doubt.tag == "border"]
    assert bool(doubted) == (second.entry is not None and second.entry.border < 0.7)
    assert first.entry
    assert all(doubt.alternatives == (first.entry.id,) for doubt in doubted)


def test_tags_and_dates_are_told_with_what_they_rest_on(desk: Path) -> None:
    view, *_ = look(desk)
    first = view.items[0]
    assert [(tag.term, bool(tag.evidence)) for tag in first.tags["countries"]] == [("TJ", True)]
    assert "6 May 2019" in {found.quote for found in first.evidence if found.tag == "published"}


def test_copies_within_what_joins_are_told_as_such(desk: Path) -> None:
    (desk / "tray" / NAME).write_text(f"{OLD}---\n{DUMP}", "utf-8")
    view, *_ = look(desk)
    assert sorted(copy.joins for copy in view.items[0].copies) == [False, True]
    assert {copy.exact for copy in view.items[0].copies} == {True, False}


def test_what_an_editor_hid_has_no_entry(desk: Path) -> None:
    view, *_ = look(desk)
    entry = view.items[2].entry
    assert entry
    (desk / "content/corrections.yml").write_text(f"- {{id: {entry.id}, hide: true}}\n", "utf-8")
    view, record, _ = look(desk)
    assert [item.entry is None for item in view.items] == [False, False, True]
    items = record["items"]
    assert isinstance(items, list)
    assert items[2]["entry"] is None
    assert items[2]["title"]


def test_what_was_noticed_is_told_of_this_file_alone(desk: Path) -> None:
    (desk / "content/raw/old.txt").write_text("", "utf-8")
    (desk / "tray" / NAME).write_text("\n\n", "utf-8")
    view, record, _ = look(desk)
    assert {found.path for found in view.diagnostics} == {NAME}
    assert record["items"] == []
    assert record["diagnostics"]


def test_the_numbers_of_a_series_are_told(desk: Path) -> None:
    (desk / "tray" / NAME).write_text(OLD.replace("3 May", "4 May").replace("twelve", "nine"), "utf-8")
    view, *_ = look(desk)
    assert [entry.place.path for entry in view.items[0].kin] == ["raw/old.txt"]
