from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from osce_digest.publishing.write import Staged, digest_of, stage, write_whole


@pytest.mark.parametrize("content", [b"one two", [b"one", b" ", b"two"], iter([b"one two"])])
def test_bytes_and_chunks_come_out_alike(tmp_path: Path, content: bytes | Iterator[bytes]) -> None:
    assert stage(content, tmp_path / "waiting", None) == sha256(b"one two").hexdigest()
    assert (tmp_path / "waiting").read_bytes() == b"one two"
    assert digest_of(tmp_path / "waiting") == sha256(b"one two").hexdigest()


@pytest.mark.parametrize("content", [b"one two", [b"one", b" two"]])
def test_what_stands_already_does_not_wait(tmp_path: Path, content: bytes | list[bytes]) -> None:
    standing = sha256(b"one two").hexdigest()
    assert stage(content, tmp_path / "waiting", standing) == standing
    assert not (tmp_path / "waiting").exists()


def test_a_file_that_is_not_there_has_no_digest(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert digest_of(tmp_path / "none") is None
    assert digest_of(tmp_path / "file" / "below") is None


def test_what_waits_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "items" / "a.html"
    for text in (b"old", b"new"):
        stage(text, tmp_path / "waiting", None)
        Staged(tmp_path / "waiting", path).put_in_place()
        assert path.read_bytes() == text
    assert sorted(tmp_path.iterdir()) == [tmp_path / "items"]


def test_a_file_of_its_own_accord_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "memory.json", b"{}")
    write_whole(tmp_path / "memory.json", b"[]")
    assert [path.name for path in tmp_path.iterdir()] == ["memory.json"]
    assert (tmp_path / "memory.json").read_bytes() == b"[]"
