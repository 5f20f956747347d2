from pathlib import Path

from osce_digest.sources import find_sources


def lay_out(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")


def found(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find_sources(folder)]


def test_where_there_is_a_raw_folder_only_its_files_are_read(tmp_path: Path) -> None:
    lay_out(tmp_path, "raw/b.txt", "raw/2023/a.txt", "notes.txt", "site.yml", "pages/about.md")
    assert found(tmp_path) == ["raw/2023/a.txt", "raw/b.txt"]


def test_a_folder_of_nothing_but_text_files_is_a_complete_content_folder(tmp_path: Path) -> None:
    lay_out(tmp_path, "b.txt", "a.txt")
    assert found(tmp_path) == ["a.txt", "b.txt"]


def test_settings_pages_ledger_corrections_provenance_and_hidden_files_are_no_sources(tmp_path: Path) -> None:
    lay_out(
        tmp_path,
        "a.txt",
        "site.yml",
        "corrections.yml",
        "ledger.jsonl",
        "pages/about.md",
        ".hidden.txt",
        ".git/x.txt",
        "a.txt.provenance.yml",
    )
    assert found(tmp_path) == ["a.txt"]
