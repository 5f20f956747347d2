from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from osce_digest.build import Order
from osce_digest.build.state import State, look_around, remember

LOOK = (1, 2, 3)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    desk = tmp_path / "desk"
    for name, text in {
        "content/raw/2024.txt": "VIENNA, 2 May 2024 – The Permanent Council met.\n",
        "content/raw/deep/2023.txt": "VIENNA, 2 May 2023 – The Permanent Council met.\n",
        "content/site.yml": "title: Mine\n",
        "content/corrections.yml": "[]\n",
        "content/ledger.jsonl": "{}\n",
        "content/pages/about.md": "# About\n",
        "templates/item.html": "item",
        "templates/static/style.css": "css",
    }.items():
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_text(text, encoding="utf-8")
    (tmp_path / "cache").mkdir()
    return Order(desk / "content", desk / "site", tmp_path / "cache")


def look(order: Order) -> State:
    return look_around(order, order.cache)[0]


def digest_of(order: Order) -> str:
    return look(order).digest


def test_everything_a_build_depends_on_is_looked_at(order: Order) -> None:
    state = look(order)
    assert list(state.sources) == ["raw/2024.txt", "raw/deep/2023.txt"]
    assert list(state.set_up) == [
        "site.yml",
        "corrections.yml",
        "ledger.jsonl",
        "pages/./about.md",
        "own templates/./item.html",
        "own templates/static/style.css",
    ]
    assert {"osce_digest/build/state.py", "osce_digest/taxonomy/topics.yml", "templates/./base.html"} <= {
        name.replace("/./", "/", 1) if name.startswith("osce_digest") else name for name in state.program
    }


def test_looking_twice_sees_the_same(order: Order) -> None:
    assert look(order) == look(order)


def edit(name: str) -> Callable[[Path], object]:
    return lambda desk: (desk / name).write_text("edited", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        edit("content/raw/2024.txt"),
        edit("content/raw/new.txt"),
        edit("content/site.yml"),
        edit("content/corrections.yml"),
        edit("content/ledger.jsonl"),
        edit("content/pages/about.md"),
        edit("content/pages/method.md"),
        edit("templates/item.html"),
        edit("templates/static/new.svg"),
        lambda desk: (desk / "content/raw/2024.txt").unlink(),
        lambda desk: (desk / "content/raw/2024.txt").rename(desk / "content/raw/2025.txt"),
        lambda desk: (desk / "content/site.yml").unlink(),
        lambda desk: (desk / "content/pages/about.md").rename(desk / "content/pages/method.md"),
        lambda desk: (desk / "templates").rename(desk / "no templates"),
    ],
)
def test_whatever_changes_the_site_changes_the_state(order: Order, change: Callable[[Path], object]) -> None:
    before = digest_of(order)
    change(order.content.parent)
    assert digest_of(order) != before


@pytest.mark.parametrize(
    "name", ["content/notes.md", "content/raw/.hidden", "content/raw/2024.txt.provenance.yml", "x"]
)
def test_what_no_build_reads_does_not(order: Order, name: str) -> None:
    before = digest_of(order)
    edit(name)(order.content.parent)
    assert digest_of(order) == before


@pytest.mark.parametrize("changes", [{"base_url": "https://example.org/"}, {"ledger": False}, {"epoch": "1700000000"}])
def test_so_does_what_is_asked_for(order: Order, changes: dict[str, object]) -> None:
    assert digest_of(replace(order, **changes)) != digest_of(order)  # type: ignore[arg-type]


@pytest.mark.parametrize("changes", [{"jobs": 3}, {"clean": True}, {"release": True}, {"on_wait": print}])
def test_how_it_is_done_does_not(order: Order, changes: dict[str, object]) -> None:
    assert digest_of(replace(order, **changes)) == digest_of(order)  # type: ignore[arg-type]


def test_a_content_folder_that_is_not_there_has_nothing_in_it(tmp_path: Path) -> None:
    state = look(Order(tmp_path / "none/content", tmp_path / "site", tmp_path))
    assert (state.sources, state.set_up) == ({}, {})


def test_without_a_memory_nothing_is_known_of_the_last_build(order: Order) -> None:
    assert look_around(order, order.cache)[1] is None


def test_the_last_build_is_remembered(order: Order) -> None:
    state = look(order)
    remember(order, order.cache, state, LOOK, ("report", 1))
    again, memory = look_around(order, order.cache)
    assert again == state
    assert memory
    assert (memory.digest, memory.boot, memory.records, memory.report) == (
        state.digest,
        state.boot,
        LOOK,
        ("report", 1),
    )


def test_the_ledger_a_build_wrote_is_part_of_what_is_remembered(order: Order) -> None:
    state = look(order)
    edit("content/ledger.jsonl")(order.content.parent)
    remember(order, order.cache, state, LOOK, ())
    again, memory = look_around(order, order.cache)
    assert memory
    assert memory.digest == again.digest != state.digest


def test_so_is_a_ledger_that_was_not_there_before(order: Order) -> None:
    (order.content / "ledger.jsonl").unlink()
    state = look(order)
    edit("content/ledger.jsonl")(order.content.parent)
    remember(order, order.cache, state, LOOK, ())
    again, memory = look_around(order, order.cache)
    assert memory
    assert memory.digest == again.digest != state.digest


@pytest.mark.parametrize(
    "name", ["content/site.yml", "content/pages/new.md", "templates/item.html", "content/raw/a.txt"]
)
def test_what_an_editor_saves_during_a_build_is_found_changed_by_the_next(order: Order, name: str) -> None:
    state = look(order)
    edit(name)(order.content.parent)
    remember(order, order.cache, state, LOOK, ())
    again, memory = look_around(order, order.cache)
    assert memory
    assert memory.digest == state.digest != again.digest


@pytest.mark.parametrize("damage", [lambda _: b"", lambda raw: raw[:-1], lambda raw: raw[:-9] + b"x" + raw[-8:]])
def test_a_damaged_memory_is_no_memory(order: Order, damage: object) -> None:
    state = look(order)
    remember(order, order.cache, state, LOOK, ())
    (file,) = order.cache.iterdir()
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert look_around(order, order.cache) == (state, None)


def test_the_program_is_known_apart_from_the_rest(order: Order) -> None:
    before = look(order)
    edit("content/raw/2024.txt")(order.content.parent)
    edit("templates/item.html")(order.content.parent)
    assert look(order).program_digest == before.program_digest
    assert replace(before, program={}).program_digest != before.program_digest
    assert replace(before, program={}).digest != before.digest
