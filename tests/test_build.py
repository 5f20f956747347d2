import json
from pathlib import Path

import pytest

from osce_digest.build import Order, build, check_balance, check_folders, read_pages
from osce_digest.errors import SetupError
from osce_digest.loader import Account

ITEMS = (
    "DUSHANBE, 14 March 2024 – The OSCE Programme Office in Dushanbe trained fourteen border officers.\n"
    "They practised on seized passports.\n"
    "---\n"
    "On 3 April 2024 the OSCE Mission to Skopje met editors of nine newsrooms to talk about elections.\n"
)


def order(folder: Path, **changes: object) -> Order:
    values = {"content": folder / "content", "output": folder / "site", "cache": folder / "cache", **changes}
    return Order(**values)  # type: ignore[arg-type]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "content/raw").mkdir(parents=True)
    (tmp_path / "content/raw/2024.txt").write_text(ITEMS, encoding="utf-8")
    return tmp_path


def entries(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "site/data/entries.jsonl").read_text("utf-8").splitlines()]


def test_a_content_folder_becomes_a_site(desk: Path) -> None:
    report = build(order(desk))
    assert (report.items, report.entries, report.dated, report.sources) == (2, 2, 2, 1)
    assert [entry["published"] for entry in entries(desk)] == ["2024-04-03", "2024-03-14"]
    for entry in entries(desk):
        assert (desk / "site" / str(entry["url"])).is_file()
    assert (desk / "site/index.html").is_file()
    assert (desk / "site/countries/tajikistan.xml").is_file()


def test_the_report_counts_every_character_and_every_file(desk: Path) -> None:
    report = build(order(desk))
    assert sum(report.characters.values()) == len(ITEMS)
    made = [path for path in (desk / "site").rglob("*") if path.is_file()]
    assert sum(report.files.values()) == len(made) == len(report.written)
    assert report.files["page"] == sum(path.suffix == ".html" for path in made)
    assert report.files["feed"] == sum(path.suffix == ".xml" for path in made)


def test_nothing_changed_means_nothing_written(desk: Path) -> None:
    build(order(desk))
    report = build(order(desk))
    assert (report.written, report.pruned) == ({}, ())


def test_every_file_written_after_a_change_is_explained_by_a_named_input(desk: Path) -> None:
    build(order(desk))
    raw = desk / "content/raw/2024.txt"
    raw.write_text(ITEMS.replace("fourteen", "fifteen"), encoding="utf-8")
    report = build(order(desk))
    assert report.written
    unexplained = {path: reasons for path, reasons in report.written.items() if not all(r.name for r in reasons)}
    new = {path for path in unexplained if str(unexplained[path][0]) == "new"}
    assert set(unexplained) == new


def test_an_item_taken_out_leaves_no_page(desk: Path) -> None:
    build(order(desk))
    (gone,) = [str(entry["url"]) for entry in entries(desk) if entry["published"] == "2024-04-03"]
    raw = desk / "content/raw/2024.txt"
    raw.write_text(ITEMS.partition("---")[0], encoding="utf-8")
    assert gone in build(order(desk)).pruned
    assert not (desk / "site" / gone).exists()


def test_a_faulty_file_costs_its_line_and_nobody_elses_item(desk: Path) -> None:
    (desk / "content/raw/empty.txt").write_bytes(b"")
    (desk / "content/raw/picture.txt").write_bytes(bytes(range(256)) * 8)
    report = build(order(desk))
    assert report.entries == 2
    assert {found.path for found in report.diagnostics} >= {"raw/empty.txt", "raw/picture.txt"}


def test_an_empty_content_folder_is_a_site_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    report = build(order(tmp_path))
    assert report.entries == 0
    assert (tmp_path / "site/index.html").is_file()


def test_progress_is_told_for_items_and_files(desk: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    report = build(order(desk), lambda *state: seen.append(state))
    assert ("items", 2, 2) in seen
    assert ("files", len(report.written), len(report.written)) in seen


@pytest.mark.parametrize("output", ["content", "content/site", "content/raw/deep"])
def test_the_site_is_not_written_where_the_next_build_would_read_it(desk: Path, output: str) -> None:
    with pytest.raises(SetupError, match="output-in-content"):
        check_folders(order(desk, output=desk / output))


def test_lost_characters_stop_the_build() -> None:
    check_balance([Account("a.txt", "", 5, {"item": 3, "separator": 2}, 1)])
    with pytest.raises(AssertionError, match=r"b\.txt"):
        check_balance([Account("b.txt", "", 5, {"item": 3}, 1)])


def test_pages_are_read_by_name_and_those_that_are_not_utf8_are_told(tmp_path: Path) -> None:
    assert read_pages(tmp_path / "none") == {}
    (tmp_path / "about.md").write_text("\ufeff# About\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no page")
    assert read_pages(tmp_path) == {"about": "# About\n"}
    (tmp_path / "method.md").write_bytes(b"# M\xe9thode\n")
    with pytest.raises(SetupError, match=r"method\.md:1: not-utf8"):
        read_pages(tmp_path)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_incremental_build_equals_a_clean_one(desk: Path) -> None:
    build(order(desk))
    (desk / "content/raw/2023.txt").write_text("VIENNA, 2 May 2023 – The Permanent Council met.\n", encoding="utf-8")
    (desk / "content/raw/2024.txt").write_text(ITEMS.replace("nine", "ten"), encoding="utf-8")
    build(order(desk))
    build(order(desk, output=desk / "fresh", cache=desk / "fresh-cache"))
    assert tree(desk / "site") == tree(desk / "fresh")


def test_a_public_address_shows_in_feeds_and_report(desk: Path) -> None:
    report = build(order(desk, base_url="https://example.org/x"))
    assert report.base_url == "https://example.org/x/"
    assert b"https://example.org/x/items/2024/" in (desk / "site/feed.xml").read_bytes()
