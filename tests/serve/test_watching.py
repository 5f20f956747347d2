import queue
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from osce_digest.serve.watching import watch_folders

PATIENCE = 60
# For what is there, and for what is to be watched.
ASKED_AT_FIRST = 2


class Watcher:
    """Takes in what is told of some folders, in a thread."""

    def __init__(self, folders: list[Path]) -> None:
        self.stop = threading.Event()
        self.asked = 0
        self.told: queue.Queue[frozenset[Path]] = queue.Queue()
        self.thread = threading.Thread(target=self._watch, args=(folders,), daemon=True)
        self.thread.start()

    def _watch(self, folders: list[Path]) -> None:
        def list_folders() -> list[Path]:
            self.asked += 1
            return folders

        for paths in watch_folders(list_folders, self.stop):
            self.told.put(paths)

    def wait_for_first_look(self) -> None:
        end = time.monotonic() + PATIENCE
        while self.asked < ASKED_AT_FIRST and time.monotonic() < end:
            time.sleep(0.01)

    def hear(self, holds: Callable[[frozenset[Path]], bool]) -> None:
        while not holds(self.told.get(timeout=PATIENCE)):
            pass

    def settle(self, file: Path) -> None:
        """Wait until changes of a file are heard of: watching has then begun."""
        for number in range(PATIENCE * 5):
            file.write_text(str(number), "utf-8")
            try:
                self.told.get(timeout=0.2)
            except queue.Empty:
                continue
            return
        pytest.fail("nothing is heard")


@contextmanager
def watching(*folders: Path) -> Iterator[Watcher]:
    watcher = Watcher(list(folders))
    try:
        yield watcher
    finally:
        watcher.stop.set()
        watcher.thread.join(PATIENCE)
        assert not watcher.thread.is_alive()


def test_a_file_that_is_saved_by_rename_is_told(tmp_path: Path) -> None:
    with watching(tmp_path) as watcher:
        watcher.settle(tmp_path / "first.txt")
        (tmp_path / ".a.txt.new").write_text("text", "utf-8")
        (tmp_path / ".a.txt.new").replace(tmp_path / "a.txt")
        watcher.hear(lambda paths: tmp_path / "a.txt" in paths)


def test_hidden_files_and_what_python_compiles_are_not_told(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / ".git").mkdir()
    with watching(tmp_path) as watcher:
        watcher.settle(tmp_path / "first.txt")
        for name in (".a.swp", "__pycache__/b.pyc", ".git/index"):
            (tmp_path / name).write_text("text", "utf-8")
        (tmp_path / "last.txt").write_text("text", "utf-8")
        heard: set[Path] = set()
        watcher.hear(lambda paths: bool(heard.update(paths)) or tmp_path / "last.txt" in heard)
        assert heard <= {tmp_path / "first.txt", tmp_path / "last.txt"}


def test_a_folder_that_comes_later_or_is_another_one_now_is_told_and_watched(tmp_path: Path) -> None:
    first, later = tmp_path / "first", tmp_path / "later"
    first.mkdir()
    with watching(first, later) as watcher:
        watcher.settle(first / "a.txt")
        later.mkdir()
        watcher.hear(lambda paths: not paths)
        watcher.settle(later / "b.txt")
        shutil.rmtree(later)
        watcher.hear(lambda paths: not paths)
        later.mkdir()
        watcher.hear(lambda paths: not paths)
        watcher.settle(later / "c.txt")


def test_nothing_there_yet_is_waited_for(tmp_path: Path) -> None:
    with watching(tmp_path / "never") as watcher:
        watcher.wait_for_first_look()
        (tmp_path / "never").mkdir()
        watcher.hear(lambda paths: not paths)
