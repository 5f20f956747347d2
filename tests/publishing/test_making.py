import os
from hashlib import sha256
from pathlib import Path

import pytest

from osce_digest.publishing.making import Made, make_all
from osce_digest.publishing.outdated import Order
from osce_digest.publishing.reasons import Reason, ReasonKind
from osce_digest.targets import Key, Target

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

NEW = (Reason(ReasonKind.NEW),)


def make_page(words: str, key: Key) -> bytes:
    return f"{words} {key[0]}".encode()


def make_long_page(words: str, key: Key) -> list[bytes]:
    return [words.encode(), b" ", str(key[0]).encode()]


def tell_where(_words: str, _key: Key) -> bytes:
    return str(os.getpid()).encode()


def fail(_words: str, key: Key) -> bytes:
    raise ZeroDivisionError(key)


def targets_of(*paths: str) -> list[Target[str]]:
    return [Target(path, {}, make_page, (path,)) for path in paths]


def order_all(targets: list[Target[str]], standing: str = "") -> list[Order]:
    return [Order(number, NEW, standing) for number in range(len(targets))]


def make(
    targets: list[Target[str]], orders: list[Order], room: Path, *, named: bool = False, jobs: int = 1
) -> list[Made]:
    room.mkdir(exist_ok=True)
    return list(make_all(targets, orders, "page", room, named=named, jobs=jobs))


def files(room: Path) -> dict[str, str]:
    return {path.relative_to(room).as_posix(): path.read_text() for path in room.rglob("*") if path.is_file()}


def test_what_is_ordered_waits_under_its_number(tmp_path: Path) -> None:
    targets = targets_of("a.html", "b.html", "items/2023/c.html")
    made = make(targets, [Order(0, NEW, ""), Order(2, NEW, "")], tmp_path)
    assert files(tmp_path) == {"0": "page a.html", "2": "page items/2023/c.html"}
    assert [(number, staged.digest) for number, staged in made] == [
        (0, sha256(b"page a.html").hexdigest()),
        (2, sha256(b"page items/2023/c.html").hexdigest()),
    ]


def test_or_under_its_own_path_where_a_whole_site_is_made(tmp_path: Path) -> None:
    targets = targets_of("index.html", "items/2023/c.html", "items/2024/d.html", "items.html")
    make(targets, order_all(targets), tmp_path, named=True)
    assert files(tmp_path) == {target.path: f"page {target.path}" for target in targets}


def test_the_look_of_what_waits_is_told(tmp_path: Path) -> None:
    ((_, staged),) = make(targets_of("a.html"), [Order(0, NEW, "")], tmp_path)
    found = (tmp_path / "0").stat()
    assert staged.look == (found.st_size, found.st_mtime_ns, found.st_ino)


def test_bytes_that_stand_already_do_not_wait(tmp_path: Path) -> None:
    targets = [Target("a.html", {}, make_page, ("a",)), Target("b.html", {}, make_long_page, ("a",))]
    made = make(targets, order_all(targets, sha256(b"page a").hexdigest()), tmp_path)
    assert [staged for _, staged in made] == [(sha256(b"page a").hexdigest(), None)] * 2
    assert files(tmp_path) == {}


def test_whole_archive_files_are_begun_first(tmp_path: Path) -> None:
    targets = targets_of("a.html", "data/entries.jsonl", "b.html", "data/texts/2023.jsonl")
    assert [number for number, _ in make(targets, order_all(targets), tmp_path)] == [1, 3, 0, 2]


def test_lists_are_begun_before_pages_of_items(tmp_path: Path) -> None:
    targets = targets_of("items/1.html", "a.html", "items/2.html", "b.html", "data/entries.jsonl")
    assert [number for number, _ in make(targets, order_all(targets), tmp_path)] == [4, 1, 3, 0, 2]


def test_lists_are_made_by_half_of_the_processes(tmp_path: Path) -> None:
    names = [f"{number}.html" for number in range(400)]
    targets = [Target(path, {}, tell_where, ()) for path in names + [f"items/{name}" for name in names]]
    make(targets, order_all(targets), tmp_path, jobs=2)
    here, made = str(os.getpid()), files(tmp_path)
    lists = {made[str(number)] for number in range(400)} - {here}
    assert len(lists) == 1


def test_more_targets_than_a_share_holds_are_all_made_once(tmp_path: Path) -> None:
    targets = targets_of(*(f"items/{number}.html" for number in range(250)))
    assert [number for number, _ in make(targets, order_all(targets), tmp_path)] == list(range(250))
    assert files(tmp_path) == {str(number): f"page items/{number}.html" for number in range(250)}


def test_many_are_made_by_several_processes_and_few_here(tmp_path: Path) -> None:
    few, many = ([Target(f"{number}.html", {}, tell_where, ()) for number in range(count)] for count in (299, 300))
    make(few, order_all(few), tmp_path / "few", jobs=2)
    assert set(files(tmp_path / "few").values()) == {str(os.getpid())}
    make(many, order_all(many), tmp_path / "many", jobs=2)
    # One of a kind is made here, for what it takes to be ready in every process.
    assert list(files(tmp_path / "many").values()).count(str(os.getpid())) == 1
    make(many, order_all(many), tmp_path / "alone", jobs=1)
    assert set(files(tmp_path / "alone").values()) == {str(os.getpid())}


def test_the_number_of_processes_does_not_show(tmp_path: Path) -> None:
    targets = [*targets_of(*(f"{number}.html" for number in range(400))), Target("data/x", {}, make_long_page, ("x",))]
    alone = make(targets, order_all(targets), tmp_path / "alone", jobs=1)
    together = make(targets, order_all(targets), tmp_path / "together", jobs=3)
    assert files(tmp_path / "alone") == files(tmp_path / "together")
    assert sorted((made.number, made.staged.digest) for made in alone) == sorted(
        (made.number, made.staged.digest) for made in together
    )


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_one_target_is_raised(tmp_path: Path, jobs: int) -> None:
    targets = [*targets_of(*(f"{number}.html" for number in range(350))), Target("bad.html", {}, fail, ("bad",))]
    with pytest.raises(ZeroDivisionError):
        make(targets, order_all(targets), tmp_path, jobs=jobs)
