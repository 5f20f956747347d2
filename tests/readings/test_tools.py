import sys
from pathlib import Path

import pytest

from osce_digest.readings.tools import open_matcher, open_taxonomy
from osce_digest.taxonomy import load_taxonomy

TEXT = "DUSHANBE, 14 March 2024 – The OSCE Mission to Skopje and the Minsk Group spoke of elections in Türkiye."


def forget() -> None:
    """As another process would begin."""
    open_taxonomy.cache_clear()
    open_matcher.cache_clear()


@pytest.fixture(autouse=True)
def _begin_like_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what is made in the cache, as where Python writes nothing beside the program."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    forget()


def spans(cache: Path, stamp: str = "program 1") -> list[tuple[list[str], int, int]]:
    matches = open_matcher(cache, stamp).find(TEXT)
    return [([rule.id for rule in match.rules], match.start, match.end) for match in matches]


def test_what_was_kept_ready_is_what_was_made(tmp_path: Path) -> None:
    made, found = open_taxonomy(tmp_path, "program 1"), spans(tmp_path)
    forget()
    kept = open_taxonomy(tmp_path, "program 1")
    assert kept == made == load_taxonomy()
    assert kept is not made
    assert spans(tmp_path) == found != []


def test_both_are_made_once_a_process(tmp_path: Path) -> None:
    assert open_taxonomy(tmp_path, "program 1") is open_taxonomy(tmp_path, "program 1")
    assert open_matcher(tmp_path, "program 1") is open_matcher(tmp_path, "program 1")


def test_another_program_makes_its_own(tmp_path: Path) -> None:
    spans(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    found = spans(tmp_path, "program 2")
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert before.keys() == after.keys()
    assert all(before[name] != after[name] for name in before)
    forget()
    assert spans(tmp_path, "program 2") == found


@pytest.mark.parametrize("damage", [lambda _: b"", lambda raw: raw[:-1], lambda raw: raw[:-9] + b"x" + raw[-8:]])
def test_what_is_damaged_is_made_anew(tmp_path: Path, damage: object) -> None:
    found = spans(tmp_path)
    files = [path for path in tmp_path.iterdir() if path.is_file()]
    assert len(files) == 2
    damaged = {path: damage(path.read_bytes()) for path in files}  # type: ignore[operator]
    for path, raw in damaged.items():
        path.write_bytes(raw)
    forget()
    assert spans(tmp_path) == found
    assert all(path.read_bytes() != raw for path, raw in damaged.items())


def test_they_are_kept_beside_the_compiled_program_where_that_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("osce_digest.readings.tools.find_shelf", lambda: tmp_path)
    found = spans(tmp_path / "one cache")
    forget()
    assert spans(tmp_path / "another cache") == found
    assert len(list(tmp_path.iterdir())) == 2
