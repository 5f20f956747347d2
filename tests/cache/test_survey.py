import os
from pathlib import Path

import pytest

from osce_digest.cache.survey import Seen, survey

# When files were last changed and when they are looked at, in ns; far apart from each other, and from now.
CHANGED = 1_000_000_000_123_456_789
NOW = CHANGED + 60_000_000_000


def put(path: Path, text: str, changed: int = CHANGED) -> None:
    path.write_text(text)
    os.utime(path, ns=(changed, changed))


def look(folder: Path, known: dict[str, Seen] | None = None, now: int = NOW) -> dict[str, Seen]:
    return survey(((path.name, path) for path in sorted(folder.iterdir())), known or {}, now)


def lie_about(seen: dict[str, Seen]) -> dict[str, Seen]:
    """Digests that no file has: they come back only where a file is not read again."""
    return {name: look._replace(digest="remembered") for name, look in seen.items()}


def test_a_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    for name, text in (("a", "one"), ("b", "one"), ("c", "two"), ("d", "")):
        put(tmp_path / name, text)
    digests = {name: seen.digest for name, seen in look(tmp_path).items()}
    assert digests["a"] == digests["b"]
    assert len({digests["a"], digests["c"], digests["d"]}) == 3
    assert all(len(digest) == 32 for digest in digests.values())


def test_names_come_back_in_the_order_they_were_given(tmp_path: Path) -> None:
    for name in "cab":
        put(tmp_path / name, name)
    assert list(survey(((name, tmp_path / name) for name in "bca"), {}, 0)) == ["b", "c", "a"]


def test_a_file_that_looks_as_it_did_is_not_read_again(tmp_path: Path) -> None:
    put(tmp_path / "a", "one")
    known = lie_about(look(tmp_path))
    assert look(tmp_path, known) == known


@pytest.mark.parametrize(
    ("text", "changed"),
    [("longer", CHANGED), ("two", CHANGED + 1), ("two", CHANGED - 1), ("one", CHANGED + 5_000_000_000)],
)
def test_a_file_that_looks_otherwise_is_read_again(tmp_path: Path, text: str, changed: int) -> None:
    put(tmp_path / "a", "one")
    known = lie_about(look(tmp_path))
    put(tmp_path / "a", text, changed)
    assert look(tmp_path, known) == look(tmp_path)


def test_another_file_of_the_same_size_and_time_is_read_again(tmp_path: Path) -> None:
    put(tmp_path / "a", "one")
    known = lie_about(look(tmp_path))
    put(tmp_path / "new", "two")
    (tmp_path / "new").replace(tmp_path / "a")
    assert look(tmp_path, known) == look(tmp_path)


@pytest.mark.parametrize("ago", [-5_000_000_000, 0, 1, 19_999_999])
def test_a_file_changed_just_before_it_is_looked_at_may_change_once_more_unseen(tmp_path: Path, ago: int) -> None:
    put(tmp_path / "a", "one", NOW - ago)
    known = lie_about(look(tmp_path))
    assert look(tmp_path, known, NOW * 2) == look(tmp_path, None, NOW * 2) != known


@pytest.mark.parametrize(("ago", "fine"), [(30_000_000, 7), (1_999_999_999, 10_000_001), (2_000_000_001, 0)])
def test_how_long_before_depends_on_what_steps_its_times_come_in(tmp_path: Path, ago: int, fine: int) -> None:
    start = CHANGED - CHANGED % 1_000_000_000 + fine  # a whole second, as coarse file systems have it, or not
    put(tmp_path / "a", "one", start)
    known = lie_about(look(tmp_path, None, start + ago))
    assert look(tmp_path, known) == known
    if not fine:
        again = lie_about(look(tmp_path, None, start + 1_900_000_000))
        assert look(tmp_path, again) != again


def test_files_can_be_left_to_be_read_later(tmp_path: Path) -> None:
    put(tmp_path / "a", "one")
    (seen,) = survey([("a", str(tmp_path / "a"))], {}, NOW, reading=False).values()
    assert seen == look(tmp_path)["a"]._replace(digest="")


def test_a_file_that_cannot_be_read_has_no_digest(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    found = survey([("folder", tmp_path / "folder"), ("none", tmp_path / "none")], {}, 0)
    assert found == {"folder": Seen(0, 0, 0, ""), "none": Seen(0, 0, 0, "")}


def test_a_file_that_is_gone_is_not_believed_to_be_there(tmp_path: Path) -> None:
    put(tmp_path / "a", "one")
    known = look(tmp_path)
    (tmp_path / "a").unlink()
    assert survey([("a", tmp_path / "a")], known, NOW)["a"].digest == ""
