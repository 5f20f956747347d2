from pathlib import Path

import pytest

from osce_digest.build import Order
from osce_digest.build.folders import check_folders
from osce_digest.errors import SetupError


def order(folder: Path, output: str) -> Order:
    return Order(folder / "content", folder / output, folder / "cache")


@pytest.mark.parametrize("output", ["content", "content/site", "content/raw/deep", "site/../content/x", "link"])
def test_the_site_is_not_written_where_the_next_build_would_read_it(tmp_path: Path, output: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "link").symlink_to("content")
    with pytest.raises(SetupError, match="output-in-content"):
        check_folders(order(tmp_path, output))


@pytest.mark.parametrize("output", ["site", "contents", "content-site", "content/../site", "."])
def test_any_other_folder_will_do(tmp_path: Path, output: str) -> None:
    (tmp_path / "content").mkdir()
    check_folders(order(tmp_path, output))
    assert [path.name for path in tmp_path.iterdir()] == ["content"]
