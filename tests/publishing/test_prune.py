from pathlib import Path

from osce_digest.publishing.prune import prune


def put(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path)


def test_only_the_orphans_go(tmp_path: Path) -> None:
    put(tmp_path, "items/2023/a.html", "items/2023/b.html", "CNAME")
    assert prune(tmp_path, ["items/2023/b.html", "items/2023/gone.html"]) == ("items/2023/b.html",)
    assert (tmp_path / "items/2023/a.html").exists()
    assert (tmp_path / "CNAME").exists()


def test_folders_left_empty_go_too_but_not_the_output_folder(tmp_path: Path) -> None:
    output = tmp_path / "site"
    put(output, "items/2023/a.html")
    assert prune(output, ["items/2023/a.html"]) == ("items/2023/a.html",)
    assert output.is_dir()
    assert list(output.iterdir()) == []


def test_a_folder_in_place_of_an_orphan_belongs_to_someone_else(tmp_path: Path) -> None:
    put(tmp_path, "data/mine.txt")
    assert prune(tmp_path, ["data"]) == ()
    assert (tmp_path / "data/mine.txt").exists()


def test_a_file_in_place_of_an_orphans_folder_stays(tmp_path: Path) -> None:
    put(tmp_path, "items")
    assert prune(tmp_path, ["items/2023/a.html"]) == ()
    assert (tmp_path / "items").exists()
