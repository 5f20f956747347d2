import os
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from osce_digest.publishing import write
from osce_digest.publishing.write import digest_of, look, stage

TEXT = b"one two"
DIGEST = sha256(TEXT).hexdigest()


@pytest.mark.parametrize("content", [TEXT, [b"one", b" ", b"two"], iter([TEXT]), iter([b"", b"one ", b"two"])])
def test_bytes_and_chunks_come_out_alike(tmp_path: Path, content: bytes | Iterator[bytes]) -> None:
    staged = stage(content, str(tmp_path / "waiting"), "")
    assert staged == (DIGEST, look(tmp_path / "waiting"))
    assert (tmp_path / "waiting").read_bytes() == TEXT
    assert digest_of(tmp_path / "waiting") == DIGEST


@pytest.mark.parametrize("content", [b"", [], [b""]])
def test_nothing_is_a_file_of_no_bytes(tmp_path: Path, content: bytes | list[bytes]) -> None:
    assert stage(content, str(tmp_path / "waiting"), "").digest == sha256(b"").hexdigest()
    assert (tmp_path / "waiting").read_bytes() == b""


@pytest.mark.parametrize("content", [TEXT, [b"one", b" two"]])
def test_what_stands_already_does_not_wait(tmp_path: Path, content: bytes | list[bytes]) -> None:
    assert stage(content, str(tmp_path / "waiting"), DIGEST) == (DIGEST, None)
    assert not (tmp_path / "waiting").exists()


@pytest.mark.parametrize("content", [TEXT, [b"one", b" two"]])
def test_other_bytes_than_those_that_stand_do_wait(tmp_path: Path, content: bytes | list[bytes]) -> None:
    staged = stage(content, str(tmp_path / "waiting"), sha256(b"one").hexdigest())
    assert staged == (DIGEST, look(tmp_path / "waiting"))
    assert (tmp_path / "waiting").read_bytes() == TEXT


@pytest.mark.parametrize("content", [TEXT, [TEXT]])
def test_nothing_that_waits_already_is_written_over(tmp_path: Path, content: bytes | list[bytes]) -> None:
    (tmp_path / "waiting").write_bytes(b"another's")
    with pytest.raises(FileExistsError):
        stage(content, str(tmp_path / "waiting"), "")
    assert (tmp_path / "waiting").read_bytes() == b"another's"


def test_a_waiting_file_looks_the_same_once_it_is_in_its_place(tmp_path: Path) -> None:
    staged = stage(TEXT, str(tmp_path / "waiting"), "")
    (tmp_path / "waiting").replace(tmp_path / "index.html")
    assert look(tmp_path / "index.html") == staged.look


@pytest.mark.skipif(os.name == "nt", reason="there are no such permissions on Windows")
def test_a_web_server_may_read_what_is_written(tmp_path: Path) -> None:
    stage(TEXT, str(tmp_path / "whole"), "")
    stage([TEXT], str(tmp_path / "chunks"), "")
    (tmp_path / "plain").touch()
    wanted = (tmp_path / "plain").stat().st_mode
    assert [(tmp_path / name).stat().st_mode for name in ("whole", "chunks")] == [wanted, wanted]


def test_what_the_system_takes_in_parts_is_written_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:2]))
    assert stage(TEXT, str(tmp_path / "waiting"), "") == (DIGEST, look(tmp_path / "waiting"))
    assert (tmp_path / "waiting").read_bytes() == TEXT


def test_a_file_that_is_not_there_has_neither_digest_nor_look(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "none", tmp_path / "file" / "below"):
        assert (digest_of(path), look(path)) == (None, None)


def test_a_folder_has_no_digest(tmp_path: Path) -> None:
    assert digest_of(tmp_path) is None


def test_the_look_of_a_file_is_its_size_time_and_number(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(TEXT)
    os.utime(tmp_path / "file", ns=(5, 1_700_000_000_000_000_000))
    found = look(tmp_path / "file")
    assert found == (7, 1_700_000_000_000_000_000, (tmp_path / "file").stat().st_ino)


def test_a_file_that_somebody_holds_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held, pauses, move = [True, True], [], os.replace

    def replace(old: str, new: str) -> None:
        if held:
            held.pop()
            raise PermissionError(13, "somebody has it open")
        move(old, new)

    monkeypatch.setattr(write, "_WAITS", (0.01, 0.05, 0.1))  # as on Windows
    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(time, "sleep", pauses.append)
    (tmp_path / "new").write_text("new")
    (tmp_path / "old").write_text("old")
    write.put(str(tmp_path / "new"), str(tmp_path / "old"))
    assert (tmp_path / "old").read_text() == "new"
    assert pauses == [0.01, 0.05]
    held.extend([True] * 4)
    with pytest.raises(PermissionError):
        write.put(str(tmp_path / "old"), str(tmp_path / "new"))
    assert not held
