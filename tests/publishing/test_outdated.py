import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from osce_digest.publishing.outdated import Verdict, judge
from osce_digest.publishing.records import Record
from osce_digest.publishing.write import look
from osce_digest.targets import Key, Target

SHARED = {"settings": "1", "template": "1"}
PATHS = ("a.html", "items/b.html")


def make_nothing(subject: None, key: Key) -> bytes:
    raise AssertionError(f"deciding makes nothing, not even {subject} {key}")


def target(path: str, own: str = "1", shared: Mapping[str, str] = SHARED) -> Target[None]:
    return Target(path, {f"entry {path}": own}, make_nothing, (path,), shared)


TARGETS = [target(path) for path in PATHS]


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


@pytest.fixture
def known(tmp_path: Path) -> dict[str, Record]:
    """Records of both files as they were written; what is shared is equal, yet another mapping, as after reading."""
    shared, records = dict(SHARED), {}
    for path in PATHS:
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(path)
        found = look(tmp_path / path)
        assert found
        records[path] = Record({f"entry {path}": "1"}, shared, digest(path), *found)
    return records


def decide(
    output: Path,
    known: Mapping[str, Record],
    targets: list[Target[None]] = TARGETS,
    *,
    clean: bool = False,
    trusting: bool = True,
) -> Verdict:
    return judge(targets, known, output, clean=clean, trusting=trusting)


def reasons(verdict: Verdict, targets: list[Target[None]] = TARGETS) -> dict[str, list[str]]:
    return {targets[number].path: [str(reason) for reason in found] for number, found, _ in verdict.orders}


@pytest.mark.parametrize("trusting", [True, False])
def test_what_stands_as_it_was_written_and_has_the_same_inputs_is_fresh(
    tmp_path: Path, known: dict[str, Record], *, trusting: bool
) -> None:
    assert decide(tmp_path, known, trusting=trusting) == ([], known)


def test_without_a_memory_everything_is_new(tmp_path: Path) -> None:
    verdict = decide(tmp_path / "none", {})
    assert reasons(verdict) == {"a.html": ["new"], "items/b.html": ["new"]}
    assert [order.standing for order in verdict.orders] == ["", ""]
    assert verdict.fresh == {}


def test_what_stands_at_a_new_ones_place_is_told_by_its_bytes(tmp_path: Path, known: dict[str, Record]) -> None:
    del known["a.html"]
    assert decide(tmp_path, known).orders == [(0, (decide(tmp_path, {}).orders[0].reasons), digest("a.html"))]
    assert decide(tmp_path, {}).orders[1].standing == digest("items/b.html")


def test_a_clean_build_finds_everything_new_and_lets_nothing_stand(tmp_path: Path, known: dict[str, Record]) -> None:
    verdict = decide(tmp_path, known, clean=True)
    assert reasons(verdict) == {"a.html": ["new"], "items/b.html": ["new"]}
    assert [order.standing for order in verdict.orders] == ["", ""]


def test_a_changed_input_of_its_own_outdates_one_target(tmp_path: Path, known: dict[str, Record]) -> None:
    targets = [target("a.html", own="2"), target("items/b.html")]
    verdict = decide(tmp_path, known, targets)
    assert reasons(verdict, targets) == {"a.html": ["changed: entry a.html"]}
    assert verdict.orders[0].standing == digest("a.html")
    assert verdict.fresh == {"items/b.html": known["items/b.html"]}


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ({"settings": "2", "template": "1"}, ["changed: settings"]),
        ({"settings": "1"}, ["no longer depends on: template"]),
        ({**SHARED, "taxonomy": "1"}, ["now depends on: taxonomy"]),
    ],
)
def test_a_changed_input_that_all_share_outdates_all(
    tmp_path: Path, known: dict[str, Record], now: dict[str, str], said: list[str]
) -> None:
    targets = [target(path, shared=now) for path in PATHS]
    assert reasons(decide(tmp_path, known, targets), targets) == dict.fromkeys(PATHS, said)


def test_of_two_sets_that_are_shared_each_is_judged_by_itself(tmp_path: Path, known: dict[str, Record]) -> None:
    targets = [target("a.html"), target("items/b.html", shared={**SHARED, "settings": "2"})]
    assert reasons(decide(tmp_path, known, targets), targets) == {"items/b.html": ["changed: settings"]}


def test_an_input_that_moves_from_shared_to_own_changes_nothing(tmp_path: Path, known: dict[str, Record]) -> None:
    one = known["a.html"]
    known["a.html"] = one._replace(own={}, shared={**one.shared, **one.own})
    assert decide(tmp_path, known).orders == []


def test_a_file_that_is_gone_is_missing_whatever_else_changed(tmp_path: Path, known: dict[str, Record]) -> None:
    (tmp_path / "a.html").unlink()
    assert reasons(decide(tmp_path, known)) == {"a.html": ["missing"]}
    targets = [target("a.html", own="2"), target("items/b.html")]
    verdict = decide(tmp_path, known, targets)
    assert reasons(verdict, targets) == {"a.html": ["missing"]}
    assert verdict.orders[0].standing == ""


def test_a_folder_in_place_of_a_file_is_not_the_file(tmp_path: Path, known: dict[str, Record]) -> None:
    (tmp_path / "a.html").unlink()
    (tmp_path / "a.html").mkdir()
    assert reasons(decide(tmp_path, known)) == {"a.html": ["missing"]}


def test_an_edited_file_is_told_before_what_else_changed(tmp_path: Path, known: dict[str, Record]) -> None:
    (tmp_path / "a.html").write_text("vandalised")
    targets = [target("a.html", own="2"), target("items/b.html")]
    verdict = decide(tmp_path, known, targets)
    assert reasons(verdict, targets) == {"a.html": ["edited by another hand", "changed: entry a.html"]}
    assert verdict.orders[0].standing == digest("vandalised")


def test_a_touched_file_is_fresh_and_its_record_is_brought_up_to_its_look(
    tmp_path: Path, known: dict[str, Record]
) -> None:
    os.utime(tmp_path / "a.html", ns=(7, 7))
    verdict = decide(tmp_path, known)
    assert verdict.orders == []
    assert verdict.fresh == {**known, "a.html": known["a.html"]._replace(changed=7)}


def test_only_when_trusting_is_a_look_believed(tmp_path: Path, known: dict[str, Record]) -> None:
    before = (tmp_path / "a.html").stat()
    (tmp_path / "a.html").write_text("A.HTML")
    os.utime(tmp_path / "a.html", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert decide(tmp_path, known, trusting=True).orders == []
    assert reasons(decide(tmp_path, known, trusting=False)) == {"a.html": ["edited by another hand"]}
