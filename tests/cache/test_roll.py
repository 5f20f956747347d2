import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from osce_digest.cache.roll import Roll, list_others, look_again, make_roll, unpack_roll
from osce_digest.cache.survey import Seen, survey

# When files were last changed and when they are looked at, in ns; far apart from each other, and from now.
CHANGED = 1_000_000_000_123_456_789
NOW = CHANGED + 60_000_000_000
FILES = ("b", "a", "deep/b", "deep/er/a", "deep.b", "å/ö")


def put(top: Path, name: str, text: str, changed: int = CHANGED) -> None:
    (top / name).parent.mkdir(parents=True, exist_ok=True)
    (top / name).write_text(text, encoding="utf-8")
    os.utime(top / name, ns=(changed, changed))


def sort(path: str, folder: str, names: Iterable[str]) -> tuple[list[str], list[str]]:
    """All files but hidden ones count, all folders but those called `left` at the top."""
    seen = [name for name in names if not name.startswith(".") and (folder or name != "left")]
    folders = [name for name in seen if Path(path, name).is_dir()]
    return [name for name in seen if name not in folders], folders


def look(top: Path, known: Roll | None = None) -> Roll:
    return look_again(str(top), "", Roll({}) if known is None else known, sort, NOW)


def walk(top: Path) -> dict[str, Seen]:
    """What is to be found, looked at file by file."""
    files = [file for file in top.rglob("*") if file.is_file() and not file.name.startswith(".")]
    names = sorted((file.relative_to(top).as_posix(), str(file)) for file in files if "left" not in file.parts)
    return survey(names, {}, NOW)


def lie_about(roll: Roll) -> Roll:
    """Digests that no file has: they come back only where a file is not read again."""
    return make_roll({name: seen._replace(digest="f" * 32) for name, seen in roll.items()})


@pytest.fixture
def top(tmp_path: Path) -> Path:
    for name in FILES:
        put(tmp_path / "top", name, name)
    return tmp_path / "top"


def test_all_files_are_found_in_rising_order(top: Path) -> None:
    put(top, ".hidden", "x")
    put(top, "left/a", "x")
    roll = look(top)
    assert list(roll) == sorted(FILES)
    assert roll == walk(top)
    assert len(roll) == len(FILES)


def test_files_that_look_as_they_did_are_not_read_again(top: Path) -> None:
    known = lie_about(look(top))
    roll = look(top, known)
    assert roll == known
    assert all(roll.folders[name] is folder for name, folder in known.folders.items())
    assert list(list_others(roll, known)) == []


CHANGES: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "longer": (lambda top: put(top, "deep/b", "longer than it was"), {"deep/b"}),
    "later": (lambda top: put(top, "deep/b", "deep/B", CHANGED + 1), {"deep/b"}),
    "another file": (lambda top: (put(top, ".x", "B"), (top / ".x").replace(top / "b")), {"b"}),
    "new": (lambda top: put(top, "deep/c", "c"), {"deep/c"}),
    "new in a new folder": (lambda top: put(top, "c/c", "c"), {"c/c"}),
    "gone": (lambda top: (top / "deep/b").unlink(), {"deep/b"}),
    "gone with its folder": (lambda top: ((top / "deep/er/a").unlink(), (top / "deep/er").rmdir()), {"deep/er/a"}),
    "called otherwise": (lambda top: (top / "b").rename(top / "c"), {"b", "c"}),
    "a folder instead": (lambda top: ((top / "b").unlink(), put(top, "b/b", "b")), {"b", "b/b"}),
    "a file instead": (lambda top: ((top / "å/ö").unlink(), (top / "å").rmdir(), put(top, "å", "å")), {"å/ö", "å"}),
    "hidden": (lambda top: (top / "b").rename(top / ".b"), {"b"}),
    "leading nowhere": (lambda top: ((top / "b").unlink(), (top / "b").symlink_to("none")), {"b"}),
    "all but one": (lambda top: [put(top, name, "another text") for name in FILES[1:]], set(FILES[1:])),
    "hidden ones only": (lambda top: (put(top, ".c", "c"), put(top, "left/c", "c")), set()),
}


@pytest.mark.parametrize(("change", "names"), CHANGES.values(), ids=CHANGES.keys())
def test_only_files_that_look_otherwise_are_read_again(
    top: Path, change: Callable[[Path], object], names: set[str]
) -> None:
    known = lie_about(look(top))
    change(top)
    roll = look(top, known)
    found = look(top)
    assert roll == {name: found[name] if name in names else seen for name, seen in lie_about(found).items()}
    others = list(list_others(roll, known))
    assert {name for name, _, _ in others} == names
    assert all((seen, was) == (roll.get(name), known.get(name)) for name, seen, was in others)


def test_a_file_that_cannot_be_read_has_no_digest(top: Path) -> None:
    (top / "b").unlink()
    (top / "b").symlink_to("none")
    assert look(top, look(top))["b"] == Seen(0, 0, 0, "")


def test_a_roll_is_the_same_when_unpacked(top: Path) -> None:
    roll = make_roll({**look(top), "none": Seen(0, 0, 0, ""), "odd": Seen(1 << 40, -1, 1 << 63, "e" * 32)})
    assert unpack_roll(roll.pack()) == roll
    assert make_roll(roll) is roll
    assert unpack_roll(Roll({}).pack()) == {}


def test_files_are_replaced_and_added(top: Path) -> None:
    roll = look(top)
    later = {"b": Seen(1, 2, 3, "e" * 32), "new/er/x": Seen(4, 5, 6, "")}
    assert roll.replace(later) == {**roll, **later}
    assert roll.replace({}) == roll == walk(top)
