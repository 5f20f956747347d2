from pathlib import Path

from osce_digest.sources import find_sources, find_top, list_sources, sort_names


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


def test_sources_are_sorted_by_their_names_whatever_folders_they_are_in(tmp_path: Path) -> None:
    lay_out(tmp_path, "raw/b/a.txt", "raw/b.txt", "raw/b-1.txt", "raw/a.txt", "raw/ä.txt", "raw/B.txt")
    assert found(tmp_path) == sorted(found(tmp_path))
    assert set(found(tmp_path)) == {"raw/b/a.txt", "raw/b.txt", "raw/b-1.txt", "raw/a.txt", "raw/ä.txt", "raw/B.txt"}


def test_only_at_the_top_are_the_names_of_settings_and_pages_taken(tmp_path: Path) -> None:
    lay_out(tmp_path, "2023/site.yml", "2023/pages/a.txt", "2023/.hidden/b.txt", "pages/c.txt")
    assert found(tmp_path) == ["2023/pages/a.txt", "2023/site.yml"]


def test_each_source_is_listed_with_its_name_and_where_it_is(tmp_path: Path) -> None:
    lay_out(tmp_path, "raw/2023/a.txt", "raw/b.txt")
    names = ["raw/2023/a.txt", "raw/b.txt"]
    assert [(name, Path(path)) for name, path in list_sources(tmp_path)] == [(name, tmp_path / name) for name in names]


def list_by_sorting(path: Path, folder: str) -> list[str]:
    files, folders = sort_names(str(path), folder, [entry.name for entry in path.iterdir()])
    deeper = [name for inner in folders for name in list_by_sorting(path / inner, f"{folder}{inner}/")]
    return sorted([*(folder + file for file in files), *deeper])


def test_names_are_sorted_into_files_and_folders_by_the_same_rules(tmp_path: Path) -> None:
    lay_out(tmp_path, "a.txt", "site.yml", "pages/b.txt", "c/pages/d.txt", "c/.e.txt", "c/site.yml", ".f/g.txt")
    lay_out(tmp_path, "a.txt.provenance.yml", "corrections.yml/h.txt", "c/i.provenance.yml/j.txt")
    (tmp_path / "c/nowhere").symlink_to("none")
    top, folder = find_top(tmp_path)
    assert list_by_sorting(Path(top), folder) == found(tmp_path) != []
    (tmp_path / "raw").mkdir()
    lay_out(tmp_path, "raw/a.txt", "raw/site.yml")
    top, folder = find_top(tmp_path)
    assert list_by_sorting(Path(top), folder) == found(tmp_path) == ["raw/a.txt", "raw/site.yml"]
