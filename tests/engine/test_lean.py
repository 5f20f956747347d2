"""Memory grows slowly with the archive, and a command loads only the libraries it needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from engine.desk import Desk, make_environment
from engine.items import tell, write_told_dump, write_told_markdown

FEW, MANY = 200, 2000
GROWTH = 1.6

# As long as press items are, and no two alike.
_PARAGRAPH = (
    "In group {number} they spoke about case {case}, which nobody had brought to a court before, and agreed that the "
    "next step would be a visit to town {number} of the region, with an interpreter, two drivers and a photographer. "
    "What they found there filled {case} pages; a summary of it is read out at the meeting of the group in autumn."
)


def make_archive(folder: Path, count: int) -> Desk:
    desk = Desk(folder, ledger=False)
    items = tell(count, step=2)
    for item in items[: count // 2]:
        text = "\n\n".join(_PARAGRAPH.format(number=item.number, case=item.number * 31 + at) for at in range(6))
        desk.write(f"content/raw/{item.day.year}/{item.number}.md", f"{write_told_markdown(item)}\n{text}\n")
    desk.write("content/raw/dump.txt", write_told_dump(items[count // 2 :]))
    return desk


# Linux counts what a process held before it became another program; so one that holds little has to start it.
_STARTER = (
    "import os, sys\n"
    "child = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)\n"
    "_, status, used = os.wait4(child, 0)\n"
    "print(used.ru_maxrss)\n"
    "sys.exit(os.waitstatus_to_exitcode(status))\n"
)


def measure_peak(desk: Desk) -> int:
    """Build in a process of its own; give the most memory that it ever held (ru_maxrss)."""
    command = ["-m", "osce_digest", "build", "--quiet", "--jobs", "1", *desk.options()]
    done = subprocess.run(
        [sys.executable, "-S", "-c", _STARTER, *command],
        env=make_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.skipif(os.name != "posix", reason="the memory of a process that has ended is known on POSIX only")
def test_ten_times_the_items_take_little_more_memory(tmp_path: Path) -> None:
    few, many = make_archive(tmp_path / "few", FEW), make_archive(tmp_path / "many", MANY)
    peak, high = measure_peak(few), measure_peak(many)
    print(f"{FEW} items: {peak:,}, {MANY} items: {high:,}, ratio {high / peak:.2f}")  # noqa: T201  (pytest -s)
    assert high <= peak * GROWTH, f"{high / peak:.2f} times"
    again = measure_peak(many)
    assert again <= peak * GROWTH, f"{again / peak:.2f} times where nothing has changed"


_CALL = (
    "import sys\n"
    "from osce_digest.cli import main\n"
    "try:\n    main(sys.argv[1:])\n"
    "except SystemExit:\n    pass\n"
    "print(*sorted(sys.modules), file=sys.stderr)\n"
)
HEAVY = {"jinja2", "yaml", "lxml", "feedgen", "markdown", "nh3", "charset_normalizer", "sqlite3", "multiprocessing"}


def list_loaded(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _CALL, *arguments], env=make_environment(), capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "--help"]], ids=" ".join)
def test_help_loads_no_library(arguments: list[str]) -> None:
    loaded = list_loaded(*arguments)
    assert "osce_digest.cli" in loaded
    assert sorted(loaded & HEAVY) == []
    assert sorted(name for name in loaded if name.startswith("osce_digest.taxonomy")) == []


def test_a_build_loads_nothing_that_it_has_no_use_for(tmp_path: Path) -> None:
    desk = make_archive(tmp_path / "desk", 4)
    desk.write("content/site.yml", "exports: {database: false}\n")
    loaded = list_loaded("build", "--quiet", *desk.options())
    assert "osce_digest.build" in loaded
    assert sorted(loaded & {"pytest", "hypothesis", "sqlite3", "http.server", "urllib.request", "tkinter"}) == []
