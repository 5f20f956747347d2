from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.reports.archive import read_archive


def test_items_stand_in_published_order(content: Path) -> None:
    days = [str(item.entry.published.day) for item in read_archive(content).items]
    assert days == ["2019-05-09", "2019-05-06", "2019-05-03"]


def test_an_item_is_found_by_each_of_its_names(content: Path) -> None:
    archive = read_archive(content)
    wanted = archive.items[1]
    entry = wanted.entry
    names = [entry.id, entry.url, f"https://example.org/digest/{entry.url}", f"/{entry.url}#evidence"]
    names += ["dump.txt:3", "dump.txt:4", f"{content.as_posix()}/dump.txt:3", "./dump.txt:4:2"]
    assert [archive.find(name) for name in names] == [wanted] * len(names)


@pytest.mark.parametrize("name", ["2019-nobody-0000", "dump.txt:99", "ump.txt:1", "dump.txt:2:4000", "items/x.html"])
def test_an_unknown_name_is_told(name: str, content: Path) -> None:
    with pytest.raises(SetupError, match="no-such-entry"):
        read_archive(content).find(name)


def test_ids_come_from_the_ledger(content: Path) -> None:
    before = {item.entry.id for item in read_archive(content).items}
    assert not (content / "ledger.jsonl").exists()
    assert {item.entry.id for item in read_archive(content).items} == before


def test_what_was_noticed_is_kept(content: Path) -> None:
    (content / "empty.txt").write_text("", encoding="utf-8")
    assert "empty-file" in {found.code for found in read_archive(content).diagnostics}


def write_corrections(content: Path, *lines: str) -> None:
    (content / "corrections.yml").write_text("".join(f"- {{{line}}}\n" for line in lines), encoding="utf-8")


def test_items_are_as_an_editor_corrected_them(content: Path) -> None:
    newest, second, oldest = (item.entry.id for item in read_archive(content).items)
    write_corrections(
        content, f"id: {newest}, set: {{title: Votes are counted}}", f"id: {second}, merge_into: {oldest}"
    )
    archive = read_archive(content)
    assert [(item.entry.id, item.entry.corrected) for item in archive.items] == [
        (newest, ("title",)),
        (oldest, ("border",)),
    ]
    assert archive.items[0].document.title == "Votes are counted"
    assert archive.items[1].entry.place.end_line == 4
    with pytest.raises(SetupError, match=f"an editor merged it into {oldest}"):
        archive.find(second)


def test_of_a_hidden_item_one_is_told_who_hid_it(content: Path) -> None:
    hidden = read_archive(content).items[0].entry.id
    write_corrections(content, f"id: {hidden}, hide: true, because: withdrawn by the sender")
    with pytest.raises(SetupError, match=r"corrections\.yml:1 \(withdrawn by the sender\)"):
        read_archive(content).find(hidden)


def test_corrections_that_cannot_be_followed_are_among_what_was_noticed(content: Path) -> None:
    write_corrections(content, "id: 2019-nobody-0000, hide: true", "id: 2019-nobody-0000, hid: true")
    codes = {found.code for found in read_archive(content).diagnostics}
    assert {"correction-unknown-id", "correction-unknown-key"} <= codes
