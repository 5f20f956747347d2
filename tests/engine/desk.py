"""A desk to build at: content, own templates, output and build memory in one folder, and a twin to hold it against."""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from osce_digest.build import BuildReport, Order, build

ROOT = Path(__file__).parent.parent.parent

Progress = Callable[[str, int, int], None]

# How an order says that no ledger is kept, and that one process does all; left out where orders do not know the word.
_WITHOUT_LEDGER = {"ledger": False, "no_ledger": True}
_ALONE = {"jobs": 1}


@dataclass(frozen=True, slots=True)
class Desk:
    """A project folder as a user has it; `ledger` tells whether its builds keep one."""

    folder: Path
    ledger: bool = True

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def templates(self) -> Path:
        return self.folder / "templates"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def cache(self) -> Path:
        return self.folder / ".osce-digest"

    @property
    def ledger_file(self) -> Path:
        return self.content / "ledger.jsonl"

    def write(self, name: str, text: str) -> Path:
        """Write a file of the project, its folders too."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def order(self) -> Order:
        """Ask for a build in this very process."""
        known = {field.name for field in fields(Order)}
        wishes: dict[str, object] = {**_ALONE, **({} if self.ledger else _WITHOUT_LEDGER)}
        chosen = {name: value for name, value in wishes.items() if name in known}
        return Order(content=self.content, output=self.site, cache=self.cache, **chosen)  # type: ignore[arg-type]

    def build(self, progress: Progress | None = None) -> BuildReport:
        return build(self.order(), progress) if progress else build(self.order())

    def options(self) -> list[str]:
        """Say the same on a command line."""
        # Another program makes the index, with memory and time of its own; tests/build/test_searching.py looks at it.
        places = ["--no-search", "--content", self.content, "--output", self.site, "--cache", self.cache]
        return [*map(str, places), *([] if self.ledger else ["--no-ledger"])]

    def make_twin(self, folder: Path) -> "Desk":
        """Copy the input (content with its ledger, and templates) to a folder where nothing was ever built."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.content, folder / "content")
        if self.templates.is_dir():
            shutil.copytree(self.templates, folder / "templates")
        return Desk(folder, self.ledger)

    def build_clean(self, folder: Path) -> dict[str, bytes]:
        """Give what a clean build of this input makes; the desk itself stays as it is."""
        twin = self.make_twin(folder)
        twin.build()
        return read_tree(twin.site)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def list_folders(folder: Path) -> set[str]:
    """List every folder below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def stat_tree(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Note of every file below a folder what changes when it is written: file number, time and size."""
    noted = {}
    for path in folder.rglob("*"):
        if path.is_file():
            stat = path.stat()
            noted[path.relative_to(folder).as_posix()] = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
    return noted


def find_changes(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    """Find the paths that were added, changed or removed."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def explain_difference(found: Mapping[str, bytes], wanted: Mapping[str, bytes]) -> list[str]:
    """Name what sets two trees apart, shortly enough for a test's message."""
    lines = [f"left over: {path}" for path in sorted(found.keys() - wanted.keys())]
    lines += [f"missing: {path}" for path in sorted(wanted.keys() - found.keys())]
    lines += [f"differs: {path}" for path in sorted(found.keys() & wanted.keys()) if found[path] != wanted[path]]
    return lines[:20]


def make_environment(**more: str) -> dict[str, str]:
    """Give the environment in which a process of ours finds the package and these modules."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    return {**os.environ, "PYTHONPATH": path, **more}
