"""A small site, held against what it was when somebody last looked: `make golden` writes it anew, the diff is reviewed.

Pages worth reading in a diff are kept whole under `expected/`, all others by their digest in `digests.txt`.
"""

import difflib
import os
import shutil
import sqlite3
from contextlib import closing
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path

import pytest

from osce_digest.build import Order, build

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
DIGESTS = HERE / "digests.txt"
DATABASE = "data/digest.sqlite"

KEPT_WHOLE = (
    "index.html",
    "feeds.html",
    "about.html",
    "feed.xml",
    "atom.xml",
    "feed.json",
    "digests.*",
    "calendar.ics",
    "data.html",
    "items/*",
    "data/*",
    "countries/albania.*",
    "countries/albania/*",
    "countries/andorra.*",
    "dimensions/human.html",
    "topics/rule-of-law.html",
    "archive/*",
    "digests/*",
    "sitemap*",
    "robots.txt",
)

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("golden")
    build(Order(HERE / "content", folder / "site", folder / "cache", ledger=False))
    files = read_files(folder / "site")
    # Other versions of SQLite may write other bytes, never other rows.
    del files[DATABASE]
    files[f"{DATABASE}.txt"] = read_rows(folder / "site" / DATABASE)
    if os.environ.get("OSCE_DIGEST_WRITE_GOLDEN"):
        write_expected(files)
    return files


def read_files(folder: Path) -> Files:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def read_rows(database: Path) -> bytes:
    with closing(sqlite3.connect(database)) as opened:
        named = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE '%fts%' ORDER BY name"
        names = [name for (name,) in opened.execute(named)]
        rows = [f"{name} {row!r}" for name in names for row in opened.execute(f"SELECT * FROM {name}")]  # noqa: S608
    return ("\n".join(rows) + "\n").encode()


def is_kept_whole(path: str) -> bool:
    return any(fnmatch(path, pattern) for pattern in KEPT_WHOLE)


def list_digests(files: Files) -> list[str]:
    return [f"{sha256(content).hexdigest()[:16]} {path}" for path, content in files.items() if not is_kept_whole(path)]


def write_expected(files: Files) -> None:
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for path, content in files.items():
        if is_kept_whole(path):
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(content)
    DIGESTS.write_text("\n".join(list_digests(files)) + "\n", encoding="utf-8")


def test_the_same_files_are_made(made: Files) -> None:
    before = {*read_files(EXPECTED), *(line.partition(" ")[2] for line in DIGESTS.read_text("utf-8").splitlines())}
    assert sorted(made) == sorted(before)


def test_files_kept_whole_are_the_same_to_the_byte(made: Files) -> None:
    differences = []
    for path, content in read_files(EXPECTED).items():
        if made.get(path, b"") != content:
            old, new = (text.decode().splitlines() for text in (content, made.get(path, b"")))
            differences += difflib.unified_diff(old, new, f"expected/{path}", path, lineterm="", n=1)
    assert not differences, "\n".join(["'make golden' accepts this:", *differences])


def test_all_other_files_have_the_same_digest(made: Files) -> None:
    changed = set(list_digests(made)) ^ set(DIGESTS.read_text("utf-8").splitlines())
    assert {line.partition(" ")[2] for line in changed} == set()


def test_scripts_in_press_text_and_pages_stay_text(made: Files) -> None:
    for path, content in made.items():
        if path.endswith((".html", ".xml")):
            programs = content.count(b'<script src="static/search.js" defer></script>')
            assert content.count(b"<script") == programs + content.count(b'<script type="application/ld+json">{'), path
            assert not programs or path == "search.html", path
            assert b'href="javascript:' not in content, path
