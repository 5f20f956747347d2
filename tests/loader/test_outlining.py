from pathlib import Path

import pytest

from osce_digest.loader import outlining
from osce_digest.loader.outlining import Outline, outline_bytes, outline_file, outline_files
from osce_digest.model import Borders

ITEM = "TIRANA, {day} May 2019 – The Presence opened a course for {day} officers.\n\nThey met in Durres.\n"
MARKDOWN = "---\ntitle: Item {day}\ndate: 2019-05-{day:02}\n---\n\n" + ITEM


@pytest.fixture
def files(tmp_path: Path) -> list[tuple[str, str]]:
    for day in range(1, 10):
        shape = MARKDOWN if day % 2 else ITEM
        (tmp_path / f"{day}.md").write_text(shape.format(day=day), encoding="utf-8")
    (tmp_path / "3.md").write_bytes(b"\0\1\2")
    (tmp_path / "4.md").write_text(" \n")
    (tmp_path / "5.md").unlink()
    (tmp_path / "6.md").write_text("\n\n".join(ITEM.format(day=day) for day in range(1, 9)), encoding="utf-8")
    return [(str(tmp_path / f"{day}.md"), f"{day}.md") for day in range(1, 10)]


def one_by_one(files: list[tuple[str, str]]) -> list[Outline]:
    return [outline_file(path, name) for path, name in files]


@pytest.mark.parametrize(("at_once", "much"), [(1, 1000), (2, 10_000), (4, 10_000), (64, 0), (64, 300), (64, 10_000)])
def test_many_files_are_outlined_as_each_by_itself(
    files: list[tuple[str, str]], at_once: int, much: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = one_by_one(files)
    monkeypatch.setattr(outlining, "_AT_ONCE", at_once)
    monkeypatch.setattr(outlining, "_MUCH", much)
    batches = list(outline_files(files, {}))
    assert [outline for batch in batches for outline in batch] == wanted
    assert all(0 < len(batch) <= at_once for batch in batches)


def test_what_cannot_be_read_is_told_in_its_place(files: list[tuple[str, str]]) -> None:
    found = {outline.account.path: [one.code for one in outline.diagnostics] for outline in one_by_one(files)}
    assert {name: codes for name, codes in found.items() if codes} == {
        "3.md": ["not-text"],
        "4.md": ["empty-file"],
        "5.md": ["not-readable"],
    }


def test_each_file_has_the_borders_that_were_moved_in_it(files: list[tuple[str, str]]) -> None:
    joined = {"6.md": Borders(join=((6, 0),))}
    (moved,) = outline_files(files, joined)
    counts = [len(outline.parts) for outline in moved]
    plain = [len(outline.parts) for outline in one_by_one(files)]
    assert counts == [count - (number == 5) for number, count in enumerate(plain)]


def test_bytes_are_outlined_as_the_file_that_holds_them() -> None:
    outline = outline_bytes("a.md", MARKDOWN.format(day=8).encode())
    assert [draft.title for draft, _ in outline.parts] == ["Item 8"]


def test_a_file_that_is_too_large_is_told(files: list[tuple[str, str]]) -> None:
    ((outline,),) = outline_files(files[:1], {}, max_bytes=10)
    assert [one.code for one in outline.diagnostics] == ["too-large"]
