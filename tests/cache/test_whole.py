from pathlib import Path

import pytest

from osce_digest.cache.whole import read_whole


@pytest.mark.parametrize("told", [0, 3, 10, 11])
def test_a_file_is_read_whole_whatever_size_it_had_before(tmp_path: Path, told: int) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    assert read_whole(str(tmp_path / "a"), told) == b"0123456789"


def test_a_folder_or_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="directory"):
        read_whole(str(tmp_path), 10)
    with pytest.raises(FileNotFoundError):
        read_whole(str(tmp_path / "none"), 10)
